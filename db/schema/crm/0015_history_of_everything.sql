-- Where a change was made and what it came along with; and what is added to an ended record, which
-- itself does not change any more.

ALTER TABLE crm_history ADD station {{text 200}};               -- NULL: nobody kept it then
ALTER TABLE crm_history ADD cause {{text 20}};                  -- NULL: somebody changed this very one
ALTER TABLE crm_dictionary_history ADD station {{text 200}};

-- Rows are only ever added.
CREATE TABLE crm_addendum (
  id {{id}},
  activity {{integer}} NOT NULL REFERENCES crm_activity (id),
  at {{integer}} NOT NULL,
  operator {{key operator}} NOT NULL,
  station {{text 200}},
  content {{text}} NOT NULL
);
CREATE INDEX crm_addendum_by_activity ON crm_addendum (activity, id);
