-- One rule of what clashes, for schedules and for forms: what is open takes its time, but for
-- contacts and tasks of a whole day. It is kept in crm_schedule alone; here it is said anew.

UPDATE crm_schedule SET takes_time = 1 - takes_time
  WHERE takes_time <> (
    SELECT CASE WHEN a.state = 1 AND (a.all_day = 0 OR a.kind = 2) THEN 1 ELSE 0 END
    FROM crm_activity a WHERE a.id = crm_schedule.activity);
