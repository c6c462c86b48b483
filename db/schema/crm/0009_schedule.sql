-- Who has which activity in the schedule, and when: one row an employee, responsible or taking
-- part, kept in step by whoever writes an activity. It is there to be looked in: what overlaps
-- some days is found by start among rows of about the same length.

CREATE TABLE crm_schedule (
  activity {{integer}} NOT NULL REFERENCES crm_activity (id),
  employee {{key employee}} NOT NULL,
  whole_days {{integer}} NOT NULL CHECK (whole_days IN (0, 1)),
  reach_days {{integer}} NOT NULL,                             -- at most so long: 1, 32, 512; 0: longer
  starts_at {{integer}} NOT NULL,
  ends_at {{integer}} NOT NULL,
  takes_time {{integer}} NOT NULL CHECK (takes_time IN (0, 1)),  -- another at that time clashes
  PRIMARY KEY (activity, employee)
);
CREATE INDEX crm_schedule_by_employee ON crm_schedule
  (employee, whole_days, reach_days, starts_at, ends_at, takes_time, activity);

INSERT INTO crm_schedule
  (activity, employee, whole_days, reach_days, starts_at, ends_at, takes_time)
  SELECT a.id, a.employee, a.all_day,
    CASE WHEN a.ends_at - a.starts_at <= 86400000 THEN 1
         WHEN a.ends_at - a.starts_at <= 2764800000 THEN 32
         WHEN a.ends_at - a.starts_at <= 44236800000 THEN 512
         ELSE 0 END,
    a.starts_at, a.ends_at,
    CASE WHEN a.all_day = 0 AND a.state <> 3 AND a.ends_at > a.starts_at THEN 1 ELSE 0 END
  FROM crm_activity a
  WHERE a.in_schedule = 1 OR a.kind = 3;

INSERT INTO crm_schedule
  (activity, employee, whole_days, reach_days, starts_at, ends_at, takes_time)
  SELECT s.activity, p.employee, s.whole_days, s.reach_days, s.starts_at, s.ends_at, s.takes_time
  FROM crm_schedule s
  JOIN crm_activity_employee p ON p.activity = s.activity AND p.employee <> s.employee;
