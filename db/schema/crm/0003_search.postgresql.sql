-- What the search box looks in: folded text (db::fold) of contractor, persons, subject and note.

CREATE TABLE crm_activity_search (
  activity {{integer}} NOT NULL PRIMARY KEY REFERENCES crm_activity (id),
  folded {{text}} NOT NULL
);
CREATE INDEX crm_activity_search_words ON crm_activity_search
  USING gin (to_tsvector('simple', folded));
