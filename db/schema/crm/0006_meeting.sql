-- What meetings and tasks have beside the contact, and where series and reminders stand in the
-- record: venue, costs, the employees who take part beside the responsible one.

ALTER TABLE crm_activity ADD venue {{text}};
ALTER TABLE crm_activity ADD expected_amount {{integer}};       -- 1/10000 of the currency's unit
ALTER TABLE crm_activity ADD expected_currency {{text 3}};      -- ISO 4217
ALTER TABLE crm_activity ADD actual_amount {{integer}};
ALTER TABLE crm_activity ADD actual_currency {{text 3}};
ALTER TABLE crm_activity ADD remind_before_min {{integer}};     -- minutes before the start; NULL: no
ALTER TABLE crm_activity ADD series {{integer}};                -- NULL: happens once
ALTER TABLE crm_activity ADD series_at {{integer}};             -- when its rule has it happen

CREATE TABLE crm_activity_employee (
  activity {{integer}} NOT NULL REFERENCES crm_activity (id),
  employee {{key employee}} NOT NULL,
  position {{integer}} NOT NULL,
  PRIMARY KEY (activity, employee)
);
CREATE INDEX crm_activity_employee_by_employee ON crm_activity_employee (employee, activity);
