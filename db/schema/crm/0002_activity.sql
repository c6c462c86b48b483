-- Activities of every kind and the contact persons who take part. Instants are milliseconds UTC,
-- the zone of entry beside them; amounts are in 1/10000 of the currency's unit.

CREATE TABLE crm_activity (
  id {{id}},
  uid {{text 36}} NOT NULL UNIQUE,
  kind {{integer}} NOT NULL CHECK (kind IN (1, 2, 3)),         -- 1 contact, 2 meeting, 3 task
  state {{integer}} NOT NULL CHECK (state IN (1, 2, 3)),       -- 1 open, 2 ended, 3 cancelled
  contractor {{key contractor}},
  contractor_sort {{text 160}} NOT NULL,                       -- db::sort_key of the name
  employee {{key employee}} NOT NULL,
  starts_at {{integer}} NOT NULL,
  ends_at {{integer}} NOT NULL CHECK (ends_at >= starts_at),
  zone {{text 64}} NOT NULL,
  all_day {{integer}} NOT NULL CHECK (all_day IN (0, 1)),
  in_schedule {{integer}} NOT NULL CHECK (in_schedule IN (0, 1)),
  contact_type {{integer}} REFERENCES crm_dictionary_value (id),
  priority {{integer}} REFERENCES crm_dictionary_value (id),
  category {{integer}} REFERENCES crm_dictionary_value (id),
  subject {{text 200}},
  note {{text}},
  elapsed_s {{integer}},                                       -- as corrected by hand; NULL: measured
  measured_s {{integer}} NOT NULL,                             -- sum of the timer's segments
  follow_up_of {{integer}} REFERENCES crm_activity (id),
  chain {{integer}},                                           -- id of the chain's first activity
  version {{integer}} NOT NULL,
  created_by {{key operator}} NOT NULL,
  created_at {{integer}} NOT NULL,
  changed_by {{key operator}} NOT NULL,
  changed_at {{integer}} NOT NULL
);

-- One index for each order and narrowing that the lists offer (plugin/activity/activity_query).
CREATE INDEX crm_activity_by_start ON crm_activity (starts_at, id);
CREATE INDEX crm_activity_by_state ON crm_activity (state, starts_at, id);
CREATE INDEX crm_activity_by_kind ON crm_activity (kind, starts_at, id);
CREATE INDEX crm_activity_by_contractor ON crm_activity (contractor, starts_at, id);
CREATE INDEX crm_activity_by_contractor_state ON crm_activity (contractor, state, starts_at, id);
CREATE INDEX crm_activity_by_employee ON crm_activity (employee, starts_at, id);
CREATE INDEX crm_activity_by_employee_state ON crm_activity (employee, state, starts_at, id);
CREATE INDEX crm_activity_by_contractor_name ON crm_activity (contractor_sort, id);
CREATE INDEX crm_activity_by_employee_contractor_name ON crm_activity (employee, contractor_sort, id);
CREATE INDEX crm_activity_by_change ON crm_activity (changed_at, id);
CREATE INDEX crm_activity_by_employee_change ON crm_activity (employee, changed_at, id);
CREATE INDEX crm_activity_by_source ON crm_activity (follow_up_of);

CREATE TABLE crm_activity_person (
  activity {{integer}} NOT NULL REFERENCES crm_activity (id),
  person {{key contact_person}} NOT NULL,
  position {{integer}} NOT NULL,
  PRIMARY KEY (activity, person)
);
CREATE INDEX crm_activity_person_in_order ON crm_activity_person (activity, position, person);
CREATE INDEX crm_activity_person_by_person ON crm_activity_person (person, activity);

CREATE TABLE crm_timer_segment (
  id {{id}},
  activity {{integer}} NOT NULL REFERENCES crm_activity (id),
  operator {{key operator}} NOT NULL,
  started_at {{integer}} NOT NULL,
  length_ms {{integer}} NOT NULL CHECK (length_ms >= 0)        -- measured on a clock that never jumps
);
CREATE INDEX crm_timer_segment_by_activity ON crm_timer_segment (activity, id);
