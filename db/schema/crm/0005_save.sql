-- Saves that were applied, by the key each was tried under: one that is repeated after a lost
-- connection is applied once. Rows of no use any more are removed by age.

CREATE TABLE crm_save (
  id {{text 36}} NOT NULL PRIMARY KEY,                         -- uuid made before the first try
  applied {{integer}} NOT NULL CHECK (applied IN (0, 1)),      -- 0: given up, never to be applied
  at {{integer}} NOT NULL
);
CREATE INDEX crm_save_by_age ON crm_save (at);
