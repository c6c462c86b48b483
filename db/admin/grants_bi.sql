-- What a role crm_bi sees: the views of the star (db/schema/star.md) and nothing else; the same on SQL
-- Server, PostgreSQL and MariaDB. Run by who installed, after CREATE ROLE crm_bi, and again after a
-- change of the binding, which makes the views anew. Then each login of Power BI or the like is made
-- a member, as grants.sql says. SQLite has no roles: whoever reads the file reads all of it.
-- These views know nothing of operators' rights: whoever reads them reads every activity. Grant the
-- role to those alone who may.

GRANT SELECT ON crm_fact_activity TO crm_bi;
GRANT SELECT ON crm_fact_participation TO crm_bi;
GRANT SELECT ON crm_fact_exchange_rate TO crm_bi;
GRANT SELECT ON crm_dim_date TO crm_bi;
GRANT SELECT ON crm_dim_contractor TO crm_bi;
GRANT SELECT ON crm_dim_person TO crm_bi;
GRANT SELECT ON crm_dim_employee TO crm_bi;
GRANT SELECT ON crm_dim_operator TO crm_bi;
GRANT SELECT ON crm_dim_unit TO crm_bi;
GRANT SELECT ON crm_dim_category TO crm_bi;
GRANT SELECT ON crm_dim_contact_type TO crm_bi;
GRANT SELECT ON crm_dim_priority TO crm_bi;
GRANT SELECT ON crm_dim_kind TO crm_bi;
GRANT SELECT ON crm_dim_state TO crm_bi;
