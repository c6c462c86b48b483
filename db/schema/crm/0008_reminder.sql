-- Who is to be reminded of which activity, and when: one row for each employee who takes part, while
-- the activity is open and wants a reminder. A station claims a row before it shows it, so that one
-- of them shows it; what was claimed and never shown is claimed by another after a while.

CREATE TABLE crm_reminder (
  activity {{integer}} NOT NULL REFERENCES crm_activity (id),
  employee {{key employee}} NOT NULL,
  state {{integer}} NOT NULL CHECK (state IN (1, 2, 3, 4)),    -- 1 waiting, 2 claimed, 3 shown, 4 dismissed
  planned_at {{integer}} NOT NULL,                             -- as the activity wants it
  due_at {{integer}} NOT NULL,                                 -- planned_at, or what it was put off to
  arming {{integer}} NOT NULL,                                 -- raised with every new due_at
  claimed_by {{text 36}},                                      -- uuid of the running program
  shown_at {{integer}},
  PRIMARY KEY (activity, employee)
);
CREATE INDEX crm_reminder_due ON crm_reminder (employee, state, due_at);
