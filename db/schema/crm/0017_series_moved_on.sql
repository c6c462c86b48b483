-- A series whose first time the clock skips begins later than its rule says; its others do not.

ALTER TABLE crm_series ADD moved_on {{integer}} DEFAULT 0 NOT NULL;  -- milliseconds
