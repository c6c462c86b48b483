-- Sets of people whose records somebody may see: worked out of units and groups by plugin/access,
-- and kept as they are for queries to look into. A set never changes; others are other sets.

CREATE TABLE crm_scope (
  id {{id}},
  digest {{text 40}} NOT NULL UNIQUE,                          -- of its members, so that each is kept once
  used_at {{integer}} NOT NULL                                 -- within a day; ms UTC
);

CREATE TABLE crm_scope_member (
  scope {{integer}} NOT NULL REFERENCES crm_scope (id),
  employee {{key employee}} NOT NULL,
  PRIMARY KEY (scope, employee)
);

-- Who may have recorded it: the operators of these employees.
CREATE TABLE crm_scope_author (
  scope {{integer}} NOT NULL REFERENCES crm_scope (id),
  operator {{key operator}} NOT NULL,
  PRIMARY KEY (scope, operator)
);
