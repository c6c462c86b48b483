-- Dictionaries that administrators change: who was quicker, what is gone but still named by the
-- history, and who changed which value, when, from what to what.

ALTER TABLE crm_dictionary_value ADD version {{integer}} DEFAULT 1 NOT NULL;
ALTER TABLE crm_dictionary_value ADD gone {{integer}} DEFAULT 0 NOT NULL;  -- 1: removed or merged

CREATE TABLE crm_dictionary_history (
  id {{id}},
  dictionary_value {{integer}} NOT NULL REFERENCES crm_dictionary_value (id),
  change_no {{integer}} NOT NULL,                              -- the value's version it made
  at {{integer}} NOT NULL,
  operator {{key operator}} NOT NULL,
  field {{text 40}} NOT NULL,
  before_value {{text}},
  after_value {{text}}
);
CREATE INDEX crm_dictionary_history_by_value ON crm_dictionary_history (dictionary_value, id);
