-- What somebody takes part in, or has recorded, in the order of its start: the lists of one
-- employee are put together of these and of what the employee is responsible for.

ALTER TABLE crm_activity_employee ADD starts_at {{integer}} DEFAULT 0 NOT NULL;  -- the activity's

UPDATE crm_activity_employee SET starts_at =
  (SELECT a.starts_at FROM crm_activity a WHERE a.id = crm_activity_employee.activity);

CREATE INDEX crm_activity_employee_by_start ON crm_activity_employee (employee, starts_at, activity);
CREATE INDEX crm_activity_by_author ON crm_activity (created_by, starts_at, id);
