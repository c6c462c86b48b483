-- What the search box looks in: folded text (db::fold) of contractor, persons, subject and note.
-- Searched by LIKE: full-text search is an optional part of SQL Server that may not be installed.

CREATE TABLE crm_activity_search (
  activity {{integer}} NOT NULL PRIMARY KEY REFERENCES crm_activity (id),
  folded {{text}} NOT NULL
);
