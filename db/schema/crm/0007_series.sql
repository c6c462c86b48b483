-- Activities that repeat. Each occurrence is a row of crm_activity with series and series_at; its
-- rule makes them up to a horizon, and what never ends is continued by the module.

CREATE TABLE crm_series (
  id {{id}},
  uid {{text 36}} NOT NULL UNIQUE,
  rrule {{text 500}} NOT NULL,                                 -- RFC 5545, without DTSTART
  starts_at {{integer}} NOT NULL,                              -- of the first
  zone {{text 64}} NOT NULL,                                   -- on whose wall the rule counts
  all_day {{integer}} NOT NULL CHECK (all_day IN (0, 1)),
  made_until {{integer}} NOT NULL,                             -- series_at of the last there is
  complete {{integer}} NOT NULL CHECK (complete IN (0, 1)),    -- 1: no others are to be made
  version {{integer}} NOT NULL,
  created_by {{key operator}} NOT NULL,
  created_at {{integer}} NOT NULL,
  changed_by {{key operator}} NOT NULL,
  changed_at {{integer}} NOT NULL
);
CREATE INDEX crm_series_to_continue ON crm_series (complete, made_until);

-- Occurrences that somebody has changed by themselves: others are not made after them.
CREATE TABLE crm_series_exception (
  series {{integer}} NOT NULL REFERENCES crm_series (id),
  series_at {{integer}} NOT NULL,
  PRIMARY KEY (series, series_at)
);

-- Two stations that continue a series at once do not make an occurrence twice.
CREATE UNIQUE INDEX crm_activity_by_series ON crm_activity (series, series_at)
  WHERE series IS NOT NULL;
