-- What a role crm_user must be allowed once the module is installed: crm-admin check looks for
-- exactly this, and tests/golden compares it with what the program says; the same on SQL Server, PostgreSQL and MariaDB. Run by
-- who installed, after CREATE ROLE crm_user. Then each login is made a member:
-- ALTER ROLE crm_user ADD MEMBER login on SQL Server, GRANT crm_user TO login on the others
-- (on MariaDB also SET DEFAULT ROLE crm_user FOR login).

-- The host's own data, through the views of the binding.
GRANT SELECT ON erp_contractor TO crm_user;
GRANT SELECT ON erp_contact_person TO crm_user;
GRANT SELECT ON erp_employee TO crm_user;
GRANT SELECT ON erp_unit TO crm_user;
GRANT SELECT ON erp_operator TO crm_user;
GRANT SELECT ON erp_operator_group TO crm_user;
GRANT SELECT ON erp_operator_in_group TO crm_user;
GRANT SELECT ON erp_currency TO crm_user;
GRANT SELECT ON erp_exchange_rate TO crm_user;

-- The module's own. What is kept of changes, and what was added to ended records, is written once
-- and never changed or removed, whatever the program would like.
GRANT SELECT ON crm_schema_version TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_dictionary TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_dictionary_value TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_dictionary_text TO crm_user;
GRANT SELECT, INSERT ON crm_dictionary_history TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_activity TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_activity_person TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_activity_employee TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_schedule TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_timer_segment TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_activity_search TO crm_user;
GRANT SELECT, INSERT ON crm_history TO crm_user;
GRANT SELECT, INSERT ON crm_addendum TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_draft TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_save TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_upkeep TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_reminder TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_group_right TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_scope TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_scope_member TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_scope_author TO crm_user;
GRANT SELECT, INSERT ON crm_right_history TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_permission TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_series TO crm_user;
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_series_exception TO crm_user;
