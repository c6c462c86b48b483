-- The activities of a chain in their order: for the strip on a form, and for moving the later ones
-- along.

CREATE INDEX crm_activity_by_chain ON crm_activity (chain, starts_at, id);
