-- Who changed what, when, from what to what; and what was typed but not yet saved.

CREATE TABLE crm_history (
  id {{id}},
  activity {{integer}} NOT NULL REFERENCES crm_activity (id),
  change_no {{integer}} NOT NULL,                              -- the activity's version it made
  at {{integer}} NOT NULL,
  operator {{key operator}} NOT NULL,
  field {{text 40}} NOT NULL,
  before_value {{text}},
  after_value {{text}},
  reason {{text}}
);
CREATE INDEX crm_history_by_activity ON crm_history (activity, id);

CREATE TABLE crm_draft (
  id {{text 36}} NOT NULL PRIMARY KEY,                         -- uuid of the form that was open
  form {{text 60}} NOT NULL,
  operator {{key operator}} NOT NULL,
  activity {{integer}},                                        -- NULL: a new record
  content {{text}} NOT NULL,                                   -- JSON: fields and timer segments
  alive_at {{integer}} NOT NULL                                -- heartbeat of the open form, ms UTC
);
CREATE INDEX crm_draft_by_operator ON crm_draft (operator, alive_at);

CREATE TABLE crm_group_right (
  operator_group {{key operator_group}} NOT NULL,
  granted {{text 40}} NOT NULL,
  PRIMARY KEY (operator_group, granted)
);
