-- What SQL Server is told, recorded by tests/golden. Never edited by hand: review what
-- changed like code, then accept it with CRM_ACCEPT_SQL=1.

-- FOLDED(x) is:
    TRANSLATE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(LOWER(CAST(x
    AS NVARCHAR(4000))) COLLATE Latin1_General_100_BIN2, N'Æ', N'ae'), N'Þ', N'th'), N'ß',
    N'ss'), N'æ', N'ae'), N'þ', N'th'), N'Ĳ', N'ij'), N'ĳ', N'ij'), N'Ŀ', N'l·'), N'ŀ',
    N'l·'), N'ŉ', N'ʼn'), N'Œ', N'oe'), N'œ', N'oe'),
    N'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝàáâãäåçèéêëìíîïðñòóôõöøùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ',
    N'aaaaaaceeeeiiiidnoooooouuuuyaaaaaaceeeeiiiidnoooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs')

-- ---- A session

SET LOCK_TIMEOUT 5000

SET TEXTSIZE 2147483647

SET QUOTED_IDENTIFIER ON

SET ANSI_NULLS ON

BEGIN TRANSACTION

IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION

COMMIT TRANSACTION

-- ---- The installation, in its order

DECLARE @taken INT; EXEC @taken = sp_getapplock @Resource = 'crm_migrate', @LockMode = 'Exclusive',
    @LockOwner = 'Session', @LockTimeout = 5000; SELECT CASE WHEN @taken >= 0 THEN 1 ELSE 0 END

SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = SCHEMA_NAME() AND TABLE_NAME = ?

SELECT TOP (1) 1 FROM (
SELECT c.row_guid AS record_key, c.name, c.short_name, c.vat_no AS tax_id, c.town AS city,
       c.first_invoice AS customer_since,
       CASE WHEN c.blocked = 0 THEN 1 ELSE 0 END AS active
FROM sales.customer c
) e WHERE e.record_key IS NULL

SELECT TOP (1) 1 FROM (
SELECT c.row_guid AS record_key, c.name, c.short_name, c.vat_no AS tax_id, c.town AS city,
       c.first_invoice AS customer_since,
       CASE WHEN c.blocked = 0 THEN 1 ELSE 0 END AS active
FROM sales.customer c
) e WHERE e.name IS NULL

SELECT TOP (1) e.record_key FROM (
SELECT c.row_guid AS record_key, c.name, c.short_name, c.vat_no AS tax_id, c.town AS city,
       c.first_invoice AS customer_since,
       CASE WHEN c.blocked = 0 THEN 1 ELSE 0 END AS active
FROM sales.customer c
) e GROUP BY e.record_key HAVING COUNT(*) > 1

SELECT TOP (1) e.active FROM (
SELECT c.row_guid AS record_key, c.name, c.short_name, c.vat_no AS tax_id, c.town AS city,
       c.first_invoice AS customer_since,
       CASE WHEN c.blocked = 0 THEN 1 ELSE 0 END AS active
FROM sales.customer c
) e WHERE e.active NOT IN (0, 1)

SELECT TOP (1) e.customer_since FROM (
SELECT c.row_guid AS record_key, c.name, c.short_name, c.vat_no AS tax_id, c.town AS city,
       c.first_invoice AS customer_since,
       CASE WHEN c.blocked = 0 THEN 1 ELSE 0 END AS active
FROM sales.customer c
) e WHERE e.customer_since IS NOT NULL AND (e.customer_since NOT LIKE
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR TRY_CAST(e.customer_since AS DATE) IS NULL)

SELECT TOP (1) 1 FROM (
SELECT p.person_id AS record_key, p.customer_guid AS contractor,
       CONCAT(p.first_name, N' ', p.last_name) AS name, p.job AS position
FROM sales.customer_person p
) e WHERE e.record_key IS NULL

SELECT TOP (1) 1 FROM (
SELECT p.person_id AS record_key, p.customer_guid AS contractor,
       CONCAT(p.first_name, N' ', p.last_name) AS name, p.job AS position
FROM sales.customer_person p
) e WHERE e.contractor IS NULL

SELECT TOP (1) 1 FROM (
SELECT p.person_id AS record_key, p.customer_guid AS contractor,
       CONCAT(p.first_name, N' ', p.last_name) AS name, p.job AS position
FROM sales.customer_person p
) e WHERE e.name IS NULL

SELECT TOP (1) e.record_key FROM (
SELECT p.person_id AS record_key, p.customer_guid AS contractor,
       CONCAT(p.first_name, N' ', p.last_name) AS name, p.job AS position
FROM sales.customer_person p
) e GROUP BY e.record_key HAVING COUNT(*) > 1

SELECT TOP (1) 1 FROM (
SELECT e.code AS record_key, e.full_name AS name, e.department AS unit FROM hr.employee e
) e WHERE e.record_key IS NULL

SELECT TOP (1) 1 FROM (
SELECT e.code AS record_key, e.full_name AS name, e.department AS unit FROM hr.employee e
) e WHERE e.name IS NULL

SELECT TOP (1) e.record_key FROM (
SELECT e.code AS record_key, e.full_name AS name, e.department AS unit FROM hr.employee e
) e GROUP BY e.record_key HAVING COUNT(*) > 1

SELECT TOP (1) 1 FROM (
SELECT d.code AS record_key, d.name, d.parent FROM hr.department d
) e WHERE e.record_key IS NULL

SELECT TOP (1) 1 FROM (
SELECT d.code AS record_key, d.name, d.parent FROM hr.department d
) e WHERE e.name IS NULL

SELECT TOP (1) e.record_key FROM (
SELECT d.code AS record_key, d.name, d.parent FROM hr.department d
) e GROUP BY e.record_key HAVING COUNT(*) > 1

SELECT TOP (1) 1 FROM (
SELECT u.user_id AS record_key, u.login, u.name, u.employee_code AS employee, 'pl' AS language
FROM dbo.erp_user u
) e WHERE e.record_key IS NULL

SELECT TOP (1) 1 FROM (
SELECT u.user_id AS record_key, u.login, u.name, u.employee_code AS employee, 'pl' AS language
FROM dbo.erp_user u
) e WHERE e.login IS NULL

SELECT TOP (1) 1 FROM (
SELECT u.user_id AS record_key, u.login, u.name, u.employee_code AS employee, 'pl' AS language
FROM dbo.erp_user u
) e WHERE e.name IS NULL

SELECT TOP (1) e.record_key FROM (
SELECT u.user_id AS record_key, u.login, u.name, u.employee_code AS employee, 'pl' AS language
FROM dbo.erp_user u
) e GROUP BY e.record_key HAVING COUNT(*) > 1

SELECT TOP (1) e.login FROM (
SELECT u.user_id AS record_key, u.login, u.name, u.employee_code AS employee, 'pl' AS language
FROM dbo.erp_user u
) e GROUP BY e.login HAVING COUNT(*) > 1

SELECT TOP (1) 1 FROM (
SELECT g.group_id AS record_key, g.name FROM dbo.erp_group g
) e WHERE e.record_key IS NULL

SELECT TOP (1) 1 FROM (
SELECT g.group_id AS record_key, g.name FROM dbo.erp_group g
) e WHERE e.name IS NULL

SELECT TOP (1) e.record_key FROM (
SELECT g.group_id AS record_key, g.name FROM dbo.erp_group g
) e GROUP BY e.record_key HAVING COUNT(*) > 1

SELECT TOP (1) 1 FROM (
SELECT m.user_id AS operator_key, m.group_id AS group_key FROM dbo.erp_group_member m
) e WHERE e.operator_key IS NULL

SELECT TOP (1) 1 FROM (
SELECT m.user_id AS operator_key, m.group_id AS group_key FROM dbo.erp_group_member m
) e WHERE e.group_key IS NULL

SELECT TOP (1) e.operator_key FROM (
SELECT m.user_id AS operator_key, m.group_id AS group_key FROM dbo.erp_group_member m
) e GROUP BY e.operator_key, e.group_key HAVING COUNT(*) > 1

SELECT TOP (1) 1 FROM (
SELECT 'PLN' AS code, N'złoty' AS name UNION ALL SELECT 'EUR', 'euro'
) e WHERE e.code IS NULL

SELECT TOP (1) 1 FROM (
SELECT 'PLN' AS code, N'złoty' AS name UNION ALL SELECT 'EUR', 'euro'
) e WHERE e.name IS NULL

SELECT TOP (1) e.code FROM (
SELECT 'PLN' AS code, N'złoty' AS name UNION ALL SELECT 'EUR', 'euro'
) e GROUP BY e.code HAVING COUNT(*) > 1

SELECT TOP (1) 1 FROM (
SELECT r.currency AS code, 'PLN' AS base, r.published AS valid_from, r.price / r.units AS rate
FROM sales.rate_table r
) e WHERE e.code IS NULL

SELECT TOP (1) 1 FROM (
SELECT r.currency AS code, 'PLN' AS base, r.published AS valid_from, r.price / r.units AS rate
FROM sales.rate_table r
) e WHERE e.base IS NULL

SELECT TOP (1) 1 FROM (
SELECT r.currency AS code, 'PLN' AS base, r.published AS valid_from, r.price / r.units AS rate
FROM sales.rate_table r
) e WHERE e.valid_from IS NULL

SELECT TOP (1) 1 FROM (
SELECT r.currency AS code, 'PLN' AS base, r.published AS valid_from, r.price / r.units AS rate
FROM sales.rate_table r
) e WHERE e.rate IS NULL

SELECT TOP (1) e.code FROM (
SELECT r.currency AS code, 'PLN' AS base, r.published AS valid_from, r.price / r.units AS rate
FROM sales.rate_table r
) e GROUP BY e.code, e.base, e.valid_from HAVING COUNT(*) > 1

SELECT TOP (1) e.valid_from FROM (
SELECT r.currency AS code, 'PLN' AS base, r.published AS valid_from, r.price / r.units AS rate
FROM sales.rate_table r
) e WHERE e.valid_from IS NOT NULL AND (e.valid_from NOT LIKE
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR TRY_CAST(e.valid_from AS DATE) IS NULL)

SELECT TOP (1) CAST(CAST(e.rate AS DECIMAL(38, 10)) AS NVARCHAR(60)) FROM (
SELECT r.currency AS code, 'PLN' AS base, r.published AS valid_from, r.price / r.units AS rate
FROM sales.rate_table r
) e WHERE e.rate <= 0

SELECT TOP (1) e.code FROM (
SELECT r.currency AS code, 'PLN' AS base, r.published AS valid_from, r.price / r.units AS rate
FROM sales.rate_table r
) e WHERE e.code = e.base

CREATE TABLE crm_schema_version (number BIGINT NOT NULL PRIMARY KEY, file_name NVARCHAR(200)
    COLLATE Latin1_General_100_BIN2 NOT NULL, checksum NVARCHAR(40) COLLATE Latin1_General_100_BIN2
    NOT NULL, started_at BIGINT NOT NULL, finished_at BIGINT)

SELECT number, file_name, checksum, finished_at FROM crm_schema_version WHERE number = ?

UPDATE crm_schema_version SET file_name = ?, checksum = ?, started_at = ?, finished_at = NULL WHERE
    number = ?

INSERT INTO crm_schema_version (file_name, checksum, started_at, number) VALUES (?, ?, ?, ?)

DROP VIEW IF EXISTS erp_contractor

DROP VIEW IF EXISTS erp_contact_person

DROP VIEW IF EXISTS erp_employee

DROP VIEW IF EXISTS erp_unit

DROP VIEW IF EXISTS erp_operator

DROP VIEW IF EXISTS erp_operator_group

DROP VIEW IF EXISTS erp_operator_in_group

DROP VIEW IF EXISTS erp_currency

DROP VIEW IF EXISTS erp_exchange_rate

CREATE VIEW erp_contractor AS SELECT e.record_key AS record_key, e.name AS name, e.short_name AS
    short_name, e.tax_id AS tax_id, e.city AS city, CAST(NULL AS NVARCHAR(190)) AS postal_code,
    CAST(NULL AS NVARCHAR(190)) AS street, CAST(NULL AS NVARCHAR(190)) AS country, CAST(NULL AS
    NVARCHAR(190)) AS phone, CAST(NULL AS NVARCHAR(190)) AS email, CAST(NULL AS NVARCHAR(190)) AS
    contractor_group, CAST(NULL AS NVARCHAR(190)) AS region, CAST(NULL AS NVARCHAR(190)) AS
    sort_key, e.customer_since AS customer_since, e.active AS active FROM (
SELECT c.row_guid AS record_key, c.name, c.short_name, c.vat_no AS tax_id, c.town AS city,
       c.first_invoice AS customer_since,
       CASE WHEN c.blocked = 0 THEN 1 ELSE 0 END AS active
FROM sales.customer c
) e

CREATE VIEW erp_contact_person AS SELECT e.record_key AS record_key, e.contractor AS contractor,
    e.name AS name, e.position AS position, CAST(NULL AS NVARCHAR(190)) AS phone, CAST(NULL AS
    NVARCHAR(190)) AS email, 1 AS active FROM (
SELECT p.person_id AS record_key, p.customer_guid AS contractor,
       CONCAT(p.first_name, N' ', p.last_name) AS name, p.job AS position
FROM sales.customer_person p
) e

CREATE VIEW erp_employee AS SELECT e.record_key AS record_key, e.name AS name, e.unit AS unit,
    CAST(NULL AS NVARCHAR(190)) AS position, 1 AS active FROM (
SELECT e.code AS record_key, e.full_name AS name, e.department AS unit FROM hr.employee e
) e

CREATE VIEW erp_unit AS SELECT e.record_key AS record_key, e.name AS name, e.parent AS parent FROM (
SELECT d.code AS record_key, d.name, d.parent FROM hr.department d
) e

CREATE VIEW erp_operator AS SELECT e.record_key AS record_key, e.login AS login, e.name AS name,
    e.employee AS employee, e.language AS language, 1 AS active FROM (
SELECT u.user_id AS record_key, u.login, u.name, u.employee_code AS employee, 'pl' AS language
FROM dbo.erp_user u
) e

CREATE VIEW erp_operator_group AS SELECT e.record_key AS record_key, e.name AS name, 0 AS
    administers FROM (
SELECT g.group_id AS record_key, g.name FROM dbo.erp_group g
) e

CREATE VIEW erp_operator_in_group AS SELECT e.operator_key AS operator_key, e.group_key AS
    group_key FROM (
SELECT m.user_id AS operator_key, m.group_id AS group_key FROM dbo.erp_group_member m
) e

CREATE VIEW erp_currency AS SELECT e.code AS code, e.name AS name FROM (
SELECT 'PLN' AS code, N'złoty' AS name UNION ALL SELECT 'EUR', 'euro'
) e

CREATE VIEW erp_exchange_rate AS SELECT e.code AS code, e.base AS base, e.valid_from AS valid_from,
    e.rate AS rate FROM (
SELECT r.currency AS code, 'PLN' AS base, r.published AS valid_from, r.price / r.units AS rate
FROM sales.rate_table r
) e

UPDATE crm_schema_version SET finished_at = ? WHERE number = ?

SELECT t.name + CASE WHEN c.max_length = -1 THEN '(190)' WHEN t.name IN ('nvarchar', 'nchar') THEN
    '(' + CAST(c.max_length / 2 AS VARCHAR(10)) + ')' WHEN t.name IN ('varchar', 'char') THEN '(' +
    CAST(c.max_length AS VARCHAR(10)) + ')' WHEN t.name IN ('decimal', 'numeric') THEN '(' +
    CAST(c.precision AS VARCHAR(10)) + ', ' + CAST(c.scale AS VARCHAR(10)) + ')' ELSE '' END +
    COALESCE(' COLLATE ' + c.collation_name, '') FROM sys.columns c JOIN sys.types t ON
    t.user_type_id = c.system_type_id WHERE c.object_id = OBJECT_ID(?) AND c.name = 'record_key'
    AND c.max_length > 0

CREATE TABLE crm_dictionary (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  code NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,
  position BIGINT NOT NULL
)

CREATE TABLE crm_dictionary_value (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  dictionary BIGINT NOT NULL REFERENCES crm_dictionary (id),
  code NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
  description NVARCHAR(MAX),
  active BIGINT NOT NULL CHECK (active IN (0, 1)),
  is_default BIGINT NOT NULL CHECK (is_default IN (0, 1)),
  predefined BIGINT NOT NULL CHECK (predefined IN (0, 1)),
  position BIGINT NOT NULL,
  UNIQUE (dictionary, code)
)

CREATE TABLE crm_dictionary_text (
  dictionary_value BIGINT NOT NULL REFERENCES crm_dictionary_value (id),
  language NVARCHAR(8) COLLATE Latin1_General_100_BIN2 NOT NULL,
  name NVARCHAR(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
  PRIMARY KEY (dictionary_value, language)
)

INSERT INTO crm_dictionary (code, position) VALUES ('contact_type', 1)

INSERT INTO crm_dictionary (code, position) VALUES ('priority', 2)

INSERT INTO crm_dictionary (code, position) VALUES ('category', 3)

INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT d.id, v.code, 1, v.is_default, 1, v.position
  FROM crm_dictionary d
  JOIN (
    SELECT 'contact_type' AS dictionary, 'phone' AS code, 1 AS is_default, 1 AS position
    UNION ALL SELECT 'contact_type', 'email', 0, 2
    UNION ALL SELECT 'contact_type', 'in_person', 0, 3
    UNION ALL SELECT 'contact_type', 'online', 0, 4
    UNION ALL SELECT 'priority', 'low', 0, 1
    UNION ALL SELECT 'priority', 'normal', 1, 2
    UNION ALL SELECT 'priority', 'high', 0, 3
    UNION ALL SELECT 'category', 'trade_negotiation', 0, 1
    UNION ALL SELECT 'category', 'customer_acquisition', 0, 2
    UNION ALL SELECT 'category', 'order_processing', 0, 3
    UNION ALL SELECT 'category', 'customer_retention', 0, 4
  ) v ON v.dictionary = d.code
  ORDER BY d.position, v.position

INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, t.language, t.name
  FROM crm_dictionary_value v
  JOIN crm_dictionary d ON d.id = v.dictionary
  JOIN (
    SELECT 'contact_type' AS dictionary, 'phone' AS code, 'pl' AS language, 'Telefoniczny' AS name
    UNION ALL SELECT 'contact_type', 'phone', 'en', 'Telephone'
    UNION ALL SELECT 'contact_type', 'email', 'pl', 'E-mail'
    UNION ALL SELECT 'contact_type', 'email', 'en', 'E-mail'
    UNION ALL SELECT 'contact_type', 'in_person', 'pl', 'Osobisty'
    UNION ALL SELECT 'contact_type', 'in_person', 'en', 'In person'
    UNION ALL SELECT 'contact_type', 'online', 'pl', 'Wideorozmowa'
    UNION ALL SELECT 'contact_type', 'online', 'en', 'Video call'
    UNION ALL SELECT 'priority', 'low', 'pl', 'Niski'
    UNION ALL SELECT 'priority', 'low', 'en', 'Low'
    UNION ALL SELECT 'priority', 'normal', 'pl', 'Normalny'
    UNION ALL SELECT 'priority', 'normal', 'en', 'Normal'
    UNION ALL SELECT 'priority', 'high', 'pl', 'Wysoki'
    UNION ALL SELECT 'priority', 'high', 'en', 'High'
    UNION ALL SELECT 'category', 'trade_negotiation', 'pl', 'Negocjacje handlowe'
    UNION ALL SELECT 'category', 'trade_negotiation', 'en', 'Trade negotiations'
    UNION ALL SELECT 'category', 'customer_acquisition', 'pl', 'Pozyskanie klienta'
    UNION ALL SELECT 'category', 'customer_acquisition', 'en', 'Customer acquisition'
    UNION ALL SELECT 'category', 'order_processing', 'pl', N'Realizacja zamówień'
    UNION ALL SELECT 'category', 'order_processing', 'en', 'Order processing'
    UNION ALL SELECT 'category', 'customer_retention', 'pl', 'Utrzymanie klienta'
    UNION ALL SELECT 'category', 'customer_retention', 'en', 'Customer retention'
  ) t ON t.dictionary = d.code AND t.code = v.code
  ORDER BY v.id, t.language

CREATE TABLE crm_activity (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  uid NVARCHAR(36) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,
  kind BIGINT NOT NULL CHECK (kind IN (1, 2, 3)),         -- 1 contact, 2 meeting, 3 task
  state BIGINT NOT NULL CHECK (state IN (1, 2, 3)),       -- 1 open, 2 ended, 3 cancelled
  contractor UNIQUEIDENTIFIER,
  contractor_sort NVARCHAR(160) COLLATE Latin1_General_100_BIN2 NOT NULL,                       --
    db::sort_key of the name
  employee NVARCHAR(190) NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL CHECK (ends_at >= starts_at),
  zone NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
  all_day BIGINT NOT NULL CHECK (all_day IN (0, 1)),
  in_schedule BIGINT NOT NULL CHECK (in_schedule IN (0, 1)),
  contact_type BIGINT REFERENCES crm_dictionary_value (id),
  priority BIGINT REFERENCES crm_dictionary_value (id),
  category BIGINT REFERENCES crm_dictionary_value (id),
  subject NVARCHAR(200) COLLATE Latin1_General_100_BIN2,
  note NVARCHAR(MAX),
  elapsed_s BIGINT,                                       -- as corrected by hand; NULL: measured
  measured_s BIGINT NOT NULL,                             -- sum of the timer's segments
  follow_up_of BIGINT REFERENCES crm_activity (id),
  chain BIGINT,                                           -- id of the chain's first activity
  version BIGINT NOT NULL,
  created_by BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
)

CREATE INDEX crm_activity_by_start ON crm_activity (starts_at, id)

CREATE INDEX crm_activity_by_state ON crm_activity (state, starts_at, id)

CREATE INDEX crm_activity_by_kind ON crm_activity (kind, starts_at, id)

CREATE INDEX crm_activity_by_contractor ON crm_activity (contractor, starts_at, id)

CREATE INDEX crm_activity_by_contractor_state ON crm_activity (contractor, state, starts_at, id)

CREATE INDEX crm_activity_by_employee ON crm_activity (employee, starts_at, id)

CREATE INDEX crm_activity_by_employee_state ON crm_activity (employee, state, starts_at, id)

CREATE INDEX crm_activity_by_contractor_name ON crm_activity (contractor_sort, id)

CREATE INDEX crm_activity_by_employee_contractor_name ON crm_activity (employee, contractor_sort,
    id)

CREATE INDEX crm_activity_by_change ON crm_activity (changed_at, id)

CREATE INDEX crm_activity_by_employee_change ON crm_activity (employee, changed_at, id)

CREATE INDEX crm_activity_by_source ON crm_activity (follow_up_of)

CREATE TABLE crm_activity_person (
  activity BIGINT NOT NULL REFERENCES crm_activity (id),
  person BIGINT NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (activity, person)
)

CREATE INDEX crm_activity_person_in_order ON crm_activity_person (activity, position, person)

CREATE INDEX crm_activity_person_by_person ON crm_activity_person (person, activity)

CREATE TABLE crm_timer_segment (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  activity BIGINT NOT NULL REFERENCES crm_activity (id),
  operator BIGINT NOT NULL,
  started_at BIGINT NOT NULL,
  length_ms BIGINT NOT NULL CHECK (length_ms >= 0)        -- measured on a clock that never jumps
)

CREATE INDEX crm_timer_segment_by_activity ON crm_timer_segment (activity, id)

CREATE TABLE crm_activity_search (
  activity BIGINT NOT NULL PRIMARY KEY REFERENCES crm_activity (id),
  folded NVARCHAR(MAX) NOT NULL
)

CREATE TABLE crm_history (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  activity BIGINT NOT NULL REFERENCES crm_activity (id),
  change_no BIGINT NOT NULL,                              -- the activity's version it made
  at BIGINT NOT NULL,
  operator BIGINT NOT NULL,
  field NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
  before_value NVARCHAR(MAX),
  after_value NVARCHAR(MAX),
  reason NVARCHAR(MAX)
)

CREATE INDEX crm_history_by_activity ON crm_history (activity, id)

CREATE TABLE crm_draft (
  id NVARCHAR(36) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,                         --
    uuid of the form that was open
  form NVARCHAR(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
  operator BIGINT NOT NULL,
  activity BIGINT,                                        -- NULL: a new record
  content NVARCHAR(MAX) NOT NULL,                                   -- JSON: fields and timer
    segments
  alive_at BIGINT NOT NULL                                -- heartbeat of the open form, ms UTC
)

CREATE INDEX crm_draft_by_operator ON crm_draft (operator, alive_at)

CREATE TABLE crm_group_right (
  operator_group BIGINT NOT NULL,
  granted NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
  PRIMARY KEY (operator_group, granted)
)

CREATE TABLE crm_save (
  id NVARCHAR(36) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,                         --
    uuid made before the first try
  applied BIGINT NOT NULL CHECK (applied IN (0, 1)),      -- 0: given up, never to be applied
  at BIGINT NOT NULL
)

CREATE INDEX crm_save_by_age ON crm_save (at)

ALTER TABLE crm_activity ADD venue NVARCHAR(MAX)

ALTER TABLE crm_activity ADD expected_amount BIGINT

ALTER TABLE crm_activity ADD expected_currency NVARCHAR(3) COLLATE Latin1_General_100_BIN2

ALTER TABLE crm_activity ADD actual_amount BIGINT

ALTER TABLE crm_activity ADD actual_currency NVARCHAR(3) COLLATE Latin1_General_100_BIN2

ALTER TABLE crm_activity ADD remind_before_min BIGINT

ALTER TABLE crm_activity ADD series BIGINT

ALTER TABLE crm_activity ADD series_at BIGINT

CREATE TABLE crm_activity_employee (
  activity BIGINT NOT NULL REFERENCES crm_activity (id),
  employee NVARCHAR(190) NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (activity, employee)
)

CREATE INDEX crm_activity_employee_by_employee ON crm_activity_employee (employee, activity)

CREATE TABLE crm_series (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  uid NVARCHAR(36) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,
  rrule NVARCHAR(500) COLLATE Latin1_General_100_BIN2 NOT NULL,                                 --
    RFC 5545, without DTSTART
  starts_at BIGINT NOT NULL,                              -- of the first
  zone NVARCHAR(64) COLLATE Latin1_General_100_BIN2 NOT NULL,                                   --
    on whose wall the rule counts
  all_day BIGINT NOT NULL CHECK (all_day IN (0, 1)),
  made_until BIGINT NOT NULL,                             -- series_at of the last there is
  complete BIGINT NOT NULL CHECK (complete IN (0, 1)),    -- 1: no others are to be made
  version BIGINT NOT NULL,
  created_by BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
)

CREATE INDEX crm_series_to_continue ON crm_series (complete, made_until)

CREATE TABLE crm_series_exception (
  series BIGINT NOT NULL REFERENCES crm_series (id),
  series_at BIGINT NOT NULL,
  PRIMARY KEY (series, series_at)
)

CREATE UNIQUE INDEX crm_activity_by_series ON crm_activity (series, series_at)
  WHERE series IS NOT NULL

CREATE TABLE crm_reminder (
  activity BIGINT NOT NULL REFERENCES crm_activity (id),
  employee NVARCHAR(190) NOT NULL,
  state BIGINT NOT NULL CHECK (state IN (1, 2, 3, 4)),    -- 1 waiting, 2 claimed, 3 shown, 4
    dismissed
  planned_at BIGINT NOT NULL,                             -- as the activity wants it
  due_at BIGINT NOT NULL,                                 -- planned_at, or what it was put off to
  arming BIGINT NOT NULL,                                 -- raised with every new due_at
  claimed_by NVARCHAR(36) COLLATE Latin1_General_100_BIN2,                                      --
    uuid of the running program
  shown_at BIGINT,
  PRIMARY KEY (activity, employee)
)

CREATE INDEX crm_reminder_due ON crm_reminder (employee, state, due_at)

CREATE TABLE crm_schedule (
  activity BIGINT NOT NULL REFERENCES crm_activity (id),
  employee NVARCHAR(190) NOT NULL,
  whole_days BIGINT NOT NULL CHECK (whole_days IN (0, 1)),
  reach_days BIGINT NOT NULL,                             -- at most so long: 1, 32, 512; 0: longer
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  takes_time BIGINT NOT NULL CHECK (takes_time IN (0, 1)),  -- another at that time clashes
  PRIMARY KEY (activity, employee)
)

CREATE INDEX crm_schedule_by_employee ON crm_schedule
  (employee, whole_days, reach_days, starts_at, ends_at, takes_time, activity)

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
  WHERE a.in_schedule = 1 OR a.kind = 3

INSERT INTO crm_schedule
  (activity, employee, whole_days, reach_days, starts_at, ends_at, takes_time)
  SELECT s.activity, p.employee, s.whole_days, s.reach_days, s.starts_at, s.ends_at, s.takes_time
  FROM crm_schedule s
  JOIN crm_activity_employee p ON p.activity = s.activity AND p.employee <> s.employee

CREATE INDEX crm_activity_by_chain ON crm_activity (chain, starts_at, id)

ALTER TABLE crm_dictionary_value ADD version BIGINT DEFAULT 1 NOT NULL

ALTER TABLE crm_dictionary_value ADD gone BIGINT DEFAULT 0 NOT NULL

CREATE TABLE crm_dictionary_history (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  dictionary_value BIGINT NOT NULL REFERENCES crm_dictionary_value (id),
  change_no BIGINT NOT NULL,                              -- the value's version it made
  at BIGINT NOT NULL,
  operator BIGINT NOT NULL,
  field NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
  before_value NVARCHAR(MAX),
  after_value NVARCHAR(MAX)
)

CREATE INDEX crm_dictionary_history_by_value ON crm_dictionary_history (dictionary_value, id)

ALTER TABLE crm_activity_employee ADD starts_at BIGINT DEFAULT 0 NOT NULL

UPDATE crm_activity_employee SET starts_at =
  (SELECT a.starts_at FROM crm_activity a WHERE a.id = crm_activity_employee.activity)

CREATE INDEX crm_activity_employee_by_start ON crm_activity_employee (employee, starts_at, activity)

CREATE INDEX crm_activity_by_author ON crm_activity (created_by, starts_at, id)

CREATE TABLE crm_scope (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  digest NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL UNIQUE,                          --
    of its members, so that each is kept once
  used_at BIGINT NOT NULL                                 -- within a day; ms UTC
)

CREATE TABLE crm_scope_member (
  scope BIGINT NOT NULL REFERENCES crm_scope (id),
  employee NVARCHAR(190) NOT NULL,
  PRIMARY KEY (scope, employee)
)

CREATE TABLE crm_scope_author (
  scope BIGINT NOT NULL REFERENCES crm_scope (id),
  operator BIGINT NOT NULL,
  PRIMARY KEY (scope, operator)
)

CREATE TABLE crm_permission (
  name NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,                       --
    one row: groups
  version BIGINT NOT NULL
)

CREATE TABLE crm_right_history (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  change_no BIGINT NOT NULL,                              -- the version that it made
  at BIGINT NOT NULL,
  operator BIGINT,                                   -- NULL: the installation, crm-admin
  station NVARCHAR(200) COLLATE Latin1_General_100_BIN2,
  operator_group BIGINT NOT NULL,
  group_name NVARCHAR(MAX),                                         -- as it was called then
  permission NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL,                             --
    activities, delete, …
  before_value NVARCHAR(40) COLLATE Latin1_General_100_BIN2,                                    --
    the level; NULL: nothing
  after_value NVARCHAR(40) COLLATE Latin1_General_100_BIN2
)

INSERT INTO crm_permission (name, version) VALUES ('groups', 1)

INSERT INTO crm_group_right (operator_group, granted)
  SELECT g.record_key, d.granted
  FROM erp_operator_group g
  JOIN (
    SELECT 0 AS administers, 'activities.child_units' AS granted
    UNION ALL SELECT 0, 'tasks.child_units'
    UNION ALL SELECT 0, 'calendars.all'
    UNION ALL SELECT 0, 'modify_activities'
    UNION ALL SELECT 0, 'modify_tasks'
    UNION ALL SELECT 0, 'export'
    UNION ALL SELECT 1, 'activities.all'
    UNION ALL SELECT 1, 'tasks.all'
    UNION ALL SELECT 1, 'calendars.all'
    UNION ALL SELECT 1, 'modify_activities'
    UNION ALL SELECT 1, 'modify_tasks'
    UNION ALL SELECT 1, 'delete'
    UNION ALL SELECT 1, 'export'
    UNION ALL SELECT 1, 'reopen_ended'
    UNION ALL SELECT 1, 'edit_dictionaries'
    UNION ALL SELECT 1, 'edit_permissions'
  ) d ON d.administers = CASE WHEN g.administers = 1 THEN 1 ELSE 0 END
  WHERE NOT EXISTS (
    SELECT 1 FROM crm_group_right r
    WHERE r.operator_group = g.record_key AND r.granted = d.granted
  )

INSERT INTO crm_right_history (change_no, at, operator_group, group_name, permission, after_value)
  SELECT 1, DATEDIFF_BIG(MILLISECOND, '19700101', SYSUTCDATETIME()), r.operator_group, g.name,
    d.permission, d.after_value
  FROM crm_group_right r
  JOIN (
    SELECT 'activities.co_workers' AS granted, 'activities' AS permission,
      'co_workers' AS after_value
    UNION ALL SELECT 'activities.child_units', 'activities', 'child_units'
    UNION ALL SELECT 'activities.all', 'activities', 'all'
    UNION ALL SELECT 'tasks.co_workers', 'tasks', 'co_workers'
    UNION ALL SELECT 'tasks.child_units', 'tasks', 'child_units'
    UNION ALL SELECT 'tasks.all', 'tasks', 'all'
    UNION ALL SELECT 'calendars.co_workers', 'calendars', 'co_workers'
    UNION ALL SELECT 'calendars.child_units', 'calendars', 'child_units'
    UNION ALL SELECT 'calendars.all', 'calendars', 'all'
    UNION ALL SELECT 'modify_activities', 'modify_activities', 'granted'
    UNION ALL SELECT 'modify_tasks', 'modify_tasks', 'granted'
    UNION ALL SELECT 'delete', 'delete', 'granted'
    UNION ALL SELECT 'export', 'export', 'granted'
    UNION ALL SELECT 'reopen_ended', 'reopen_ended', 'granted'
    UNION ALL SELECT 'edit_dictionaries', 'edit_dictionaries', 'granted'
    UNION ALL SELECT 'edit_permissions', 'edit_permissions', 'granted'
  ) d ON d.granted = r.granted
  LEFT JOIN erp_operator_group g ON g.record_key = r.operator_group
  ORDER BY r.operator_group, d.permission

ALTER TABLE crm_history ADD station NVARCHAR(200) COLLATE Latin1_General_100_BIN2

ALTER TABLE crm_history ADD cause NVARCHAR(20) COLLATE Latin1_General_100_BIN2

ALTER TABLE crm_dictionary_history ADD station NVARCHAR(200) COLLATE Latin1_General_100_BIN2

CREATE TABLE crm_addendum (
  id BIGINT IDENTITY(1,1) NOT NULL PRIMARY KEY,
  activity BIGINT NOT NULL REFERENCES crm_activity (id),
  at BIGINT NOT NULL,
  operator BIGINT NOT NULL,
  station NVARCHAR(200) COLLATE Latin1_General_100_BIN2,
  content NVARCHAR(MAX) NOT NULL
)

CREATE INDEX crm_addendum_by_activity ON crm_addendum (activity, id)

UPDATE crm_schedule SET takes_time = 1 - takes_time
  WHERE takes_time <> (
    SELECT CASE WHEN a.state = 1 AND (a.all_day = 0 OR a.kind = 2) THEN 1 ELSE 0 END
    FROM crm_activity a WHERE a.id = crm_schedule.activity)

ALTER TABLE crm_series ADD moved_on BIGINT DEFAULT 0 NOT NULL

ALTER TABLE crm_activity ADD deleted_at BIGINT

ALTER TABLE crm_activity ADD ended_at BIGINT

ALTER TABLE crm_activity ADD starts_day BIGINT

ALTER TABLE crm_activity ADD utc_offset_min BIGINT

ALTER TABLE crm_activity ADD ended_day BIGINT

CREATE TABLE crm_upkeep (
  name NVARCHAR(40) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
  done_at BIGINT NOT NULL
)

CREATE VIEW crm_easter AS
  SELECT 11070 AS easter UNION ALL SELECT 11427 UNION ALL SELECT 11777 UNION ALL SELECT 12162
  UNION ALL SELECT 12519 UNION ALL SELECT 12869 UNION ALL SELECT 13254 UNION ALL SELECT 13611
  UNION ALL SELECT 13961 UNION ALL SELECT 14346 UNION ALL SELECT 14703 UNION ALL SELECT 15088
  UNION ALL SELECT 15438 UNION ALL SELECT 15795 UNION ALL SELECT 16180 UNION ALL SELECT 16530
  UNION ALL SELECT 16887 UNION ALL SELECT 17272 UNION ALL SELECT 17622 UNION ALL SELECT 18007
  UNION ALL SELECT 18364 UNION ALL SELECT 18721 UNION ALL SELECT 19099 UNION ALL SELECT 19456
  UNION ALL SELECT 19813 UNION ALL SELECT 20198 UNION ALL SELECT 20548 UNION ALL SELECT 20905
  UNION ALL SELECT 21290 UNION ALL SELECT 21640 UNION ALL SELECT 22025 UNION ALL SELECT 22382
  UNION ALL SELECT 22732 UNION ALL SELECT 23117 UNION ALL SELECT 23474 UNION ALL SELECT 23824
  UNION ALL SELECT 24209 UNION ALL SELECT 24566 UNION ALL SELECT 24951 UNION ALL SELECT 25301
  UNION ALL SELECT 25658 UNION ALL SELECT 26043 UNION ALL SELECT 26393 UNION ALL SELECT 26750
  UNION ALL SELECT 27135 UNION ALL SELECT 27492 UNION ALL SELECT 27842 UNION ALL SELECT 28227
  UNION ALL SELECT 28584 UNION ALL SELECT 28962 UNION ALL SELECT 29319 UNION ALL SELECT 29676
  UNION ALL SELECT 30061 UNION ALL SELECT 30411 UNION ALL SELECT 30768 UNION ALL SELECT 31153
  UNION ALL SELECT 31503 UNION ALL SELECT 31888 UNION ALL SELECT 32245 UNION ALL SELECT 32595
  UNION ALL SELECT 32980

UPDATE crm_activity SET ended_at = changed_at WHERE state = 2

CREATE VIEW crm_fact_activity AS
  SELECT a.id AS activity_id, a.uid AS activity_uid, a.kind AS kind_id, a.state AS state_id,
    a.contractor AS contractor_key, a.employee AS employee_key,
    a.created_by AS author_operator_key, a.contact_type AS contact_type_id,
    a.priority AS priority_id, a.category AS category_id,
    DATEADD(DAY, a.starts_day, CAST('19700101' AS DATE)) AS starts_on,
    DATEADD(MILLISECOND, (a.starts_at + a.utc_offset_min * 60000) % 86400000,
    DATEADD(DAY, (a.starts_at + a.utc_offset_min * 60000) / 86400000,
      CAST('19700101' AS DATETIME2(3))))
      AS starts_local,
    DATEADD(MILLISECOND, a.starts_at % 86400000,
    DATEADD(DAY, a.starts_at / 86400000, CAST('19700101' AS DATETIME2(3)))) AS starts_utc,
    DATEADD(MILLISECOND, a.ends_at % 86400000,
    DATEADD(DAY, a.ends_at / 86400000, CAST('19700101' AS DATETIME2(3)))) AS ends_utc,
    DATEADD(DAY, a.ended_day, CAST('19700101' AS DATE)) AS ended_on,
    DATEADD(MILLISECOND, a.ended_at % 86400000,
    DATEADD(DAY, a.ended_at / 86400000, CAST('19700101' AS DATETIME2(3)))) AS ended_utc,
    DATEADD(MILLISECOND, a.created_at % 86400000,
    DATEADD(DAY, a.created_at / 86400000, CAST('19700101' AS DATETIME2(3)))) AS created_utc,
    a.zone AS time_zone, a.all_day AS is_all_day, a.in_schedule AS is_in_schedule,
    CASE WHEN a.all_day = 0 THEN (a.ends_at - a.starts_at) / 60000 END AS planned_minutes,
    COALESCE(a.elapsed_s, a.measured_s) AS spent_seconds, a.measured_s AS measured_seconds,
    CASE WHEN a.expected_amount IS NOT NULL THEN
      CAST(CAST(a.expected_amount AS DECIMAL(23, 4)) / 10000 AS DECIMAL(19, 4)) END
      AS expected_amount,
    a.expected_currency AS expected_currency,
    CASE WHEN a.actual_amount IS NOT NULL THEN
      CAST(CAST(a.actual_amount AS DECIMAL(23, 4)) / 10000 AS DECIMAL(19, 4)) END
      AS actual_amount,
    a.actual_currency AS actual_currency,
    CASE WHEN a.ended_at IS NULL THEN NULL WHEN a.ended_at <= a.ends_at THEN 1 ELSE 0 END
      AS is_ended_by_its_end,
    a.follow_up_of AS follow_up_of_id, COALESCE(a.chain, a.id) AS chain_id, a.series AS series_id
  FROM crm_activity a
  WHERE a.deleted_at IS NULL

CREATE VIEW crm_fact_participation AS
  SELECT a.id AS activity_id, 'responsible' AS participant_role, a.employee AS employee_key,
    NULL AS person_key
  FROM crm_activity a
  WHERE a.deleted_at IS NULL
  UNION ALL
  SELECT a.id, 'contact_person', NULL, p.person
  FROM crm_activity a
  JOIN crm_activity_person p ON p.activity = a.id
  WHERE a.deleted_at IS NULL
  UNION ALL
  SELECT a.id, 'employee', p.employee, NULL
  FROM crm_activity a
  JOIN crm_activity_employee p ON p.activity = a.id
  WHERE a.deleted_at IS NULL AND p.employee <> a.employee

CREATE VIEW crm_fact_exchange_rate AS
  SELECT r.code AS currency_code, r.base AS base_code, TRY_CAST(r.valid_from AS DATE) AS valid_from,
    CAST(r.rate AS DECIMAL(19, 8))
      AS rate
  FROM erp_exchange_rate r

CREATE VIEW crm_dim_date AS
  WITH digit AS (
    SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
    UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9
  ), numbered AS (
    SELECT 10957 + o.d + 10 * t.d + 100 * h.d + 1000 * k.d + 10000 * m.d AS day_number
    FROM digit o CROSS JOIN digit t CROSS JOIN digit h CROSS JOIN digit k CROSS JOIN digit m
    WHERE m.d <= 2
  ), calendar AS (
    SELECT n.day_number,
      YEAR(DATEADD(DAY, n.day_number, CAST('19700101' AS DATE))) AS calendar_year,
      MONTH(DATEADD(DAY, n.day_number, CAST('19700101' AS DATE))) AS month_of_year,
      DAY(DATEADD(DAY, n.day_number, CAST('19700101' AS DATE))) AS day_of_month,
      YEAR(DATEADD(DAY, n.day_number + 3 - (n.day_number + 3) % 7, CAST('19700101' AS DATE)))
        AS iso_year,
      DATEPART(ISO_WEEK, DATEADD(DAY, n.day_number, CAST('19700101' AS DATE)))
        AS iso_week,
      (n.day_number + 3) % 7 + 1 AS iso_weekday
    FROM numbered n
    WHERE n.day_number <= 33237
  ), moving AS (
    SELECT e.easter AS day_number FROM crm_easter e
    UNION ALL SELECT e.easter + 1 FROM crm_easter e
    UNION ALL SELECT e.easter + 49 FROM crm_easter e
    UNION ALL SELECT e.easter + 60 FROM crm_easter e
  ), flagged AS (
    SELECT c.day_number, c.calendar_year, c.month_of_year, c.day_of_month, c.iso_year, c.iso_week,
      c.iso_weekday, CASE WHEN c.iso_weekday >= 6 THEN 1 ELSE 0 END AS is_weekend,
      CASE WHEN e.day_number IS NOT NULL
          OR c.month_of_year * 100 + c.day_of_month
            IN (101, 501, 503, 815, 1101, 1111, 1225, 1226)
          OR (c.month_of_year = 1 AND c.day_of_month = 6 AND c.calendar_year >= 2011)
          OR (c.month_of_year = 12 AND c.day_of_month = 24 AND c.calendar_year >= 2025)
        THEN 1 ELSE 0 END AS is_polish_holiday
    FROM calendar c
    LEFT JOIN moving e ON e.day_number = c.day_number
  )
  SELECT DATEADD(DAY, f.day_number, CAST('19700101' AS DATE)) AS calendar_date,
    f.day_number, f.calendar_year, (f.month_of_year + 2) / 3 AS quarter_of_year,
    f.month_of_year, f.day_of_month, f.iso_year, f.iso_week, f.iso_weekday, f.is_weekend,
    f.is_polish_holiday,
    CASE WHEN f.is_weekend = 0 AND f.is_polish_holiday = 0 THEN 1 ELSE 0 END AS is_working_day
  FROM flagged f

CREATE VIEW crm_dim_unit AS
  WITH tree AS (
    SELECT u.record_key AS unit_key,
      CAST(u.name AS NVARCHAR(2000)) AS unit_path,
      1 AS unit_level, u.record_key AS top_unit_key,
      CAST(u.name AS NVARCHAR(2000)) AS top_unit_name
    FROM erp_unit u
    WHERE u.parent IS NULL
      OR NOT EXISTS (SELECT 1 FROM erp_unit p WHERE p.record_key = u.parent)
    UNION ALL
    SELECT u.record_key,
      CAST(t.unit_path + N' / ' + u.name AS NVARCHAR(2000)),
      t.unit_level + 1,
      t.top_unit_key, t.top_unit_name
    FROM erp_unit u
    JOIN tree t ON t.unit_key = u.parent
  )
  SELECT u.record_key AS unit_key, u.name AS unit_name, u.parent AS parent_unit_key,
    COALESCE(t.unit_path, CAST(u.name AS NVARCHAR(2000)))
      AS unit_path,
    COALESCE(t.unit_level, 1) AS unit_level,
    COALESCE(t.top_unit_key, u.record_key) AS top_unit_key,
    COALESCE(t.top_unit_name, CAST(u.name AS NVARCHAR(2000)))
      AS top_unit_name
  FROM erp_unit u
  LEFT JOIN tree t ON t.unit_key = u.record_key

CREATE VIEW crm_dim_employee AS
  SELECT e.record_key AS employee_key, e.name AS employee_name, e.position AS job_position,
    e.active AS is_active, e.unit AS unit_key, u.unit_name, u.unit_path, u.top_unit_key,
    u.top_unit_name
  FROM erp_employee e
  LEFT JOIN crm_dim_unit u ON u.unit_key = e.unit

CREATE VIEW crm_dim_operator AS
  SELECT o.record_key AS operator_key, o.name AS operator_name, o.employee AS employee_key,
    o.active AS is_active
  FROM erp_operator o

CREATE VIEW crm_dim_contractor AS
  SELECT c.record_key AS contractor_key, c.name AS contractor_name, c.short_name, c.tax_id,
    c.city, c.country, c.region, c.contractor_group,
    TRY_CAST(c.customer_since AS DATE) AS customer_since, c.active AS is_active
  FROM erp_contractor c

CREATE VIEW crm_dim_person AS
  SELECT p.record_key AS person_key, p.contractor AS contractor_key, p.name AS person_name,
    p.position AS job_position, p.active AS is_active
  FROM erp_contact_person p

CREATE VIEW crm_dim_category AS
  SELECT v.id AS category_id, v.code AS category_code, p.name AS name_pl,
    COALESCE(e.name, p.name) AS name_en, v.position AS list_position, v.active AS is_active
  FROM crm_dictionary d
  JOIN crm_dictionary_value v ON v.dictionary = d.id
  LEFT JOIN crm_dictionary_text p ON p.dictionary_value = v.id AND p.language = 'pl'
  LEFT JOIN crm_dictionary_text e ON e.dictionary_value = v.id AND e.language = 'en'
  WHERE d.code = 'category'

CREATE VIEW crm_dim_contact_type AS
  SELECT v.id AS contact_type_id, v.code AS contact_type_code, p.name AS name_pl,
    COALESCE(e.name, p.name) AS name_en, v.position AS list_position, v.active AS is_active
  FROM crm_dictionary d
  JOIN crm_dictionary_value v ON v.dictionary = d.id
  LEFT JOIN crm_dictionary_text p ON p.dictionary_value = v.id AND p.language = 'pl'
  LEFT JOIN crm_dictionary_text e ON e.dictionary_value = v.id AND e.language = 'en'
  WHERE d.code = 'contact_type'

CREATE VIEW crm_dim_priority AS
  SELECT v.id AS priority_id, v.code AS priority_code, p.name AS name_pl,
    COALESCE(e.name, p.name) AS name_en, v.position AS list_position, v.active AS is_active
  FROM crm_dictionary d
  JOIN crm_dictionary_value v ON v.dictionary = d.id
  LEFT JOIN crm_dictionary_text p ON p.dictionary_value = v.id AND p.language = 'pl'
  LEFT JOIN crm_dictionary_text e ON e.dictionary_value = v.id AND e.language = 'en'
  WHERE d.code = 'priority'

CREATE VIEW crm_dim_kind AS
  SELECT 1 AS kind_id, 'contact' AS kind_code, 'Kontakt' AS name_pl, 'Contact' AS name_en
  UNION ALL SELECT 2, 'meeting', 'Spotkanie', 'Meeting'
  UNION ALL SELECT 3, 'task', 'Zadanie', 'Task'

CREATE VIEW crm_dim_state AS
  SELECT 1 AS state_id, 'open' AS state_code, 'Otwarte' AS name_pl, 'Open' AS name_en
  UNION ALL SELECT 2, 'ended', N'Zakończone', 'Ended'
  UNION ALL SELECT 3, 'cancelled', 'Anulowane', 'Cancelled'

EXEC sp_releaseapplock @Resource = 'crm_migrate', @LockOwner = 'Session'

-- ---- The module's status

SELECT number, file_name, checksum, finished_at FROM crm_schema_version ORDER BY number

-- ---- The host's operators

SELECT TOP (20) o.record_key, o.login, o.name, o.language, o.employee, e.name FROM erp_operator o
    LEFT JOIN erp_employee e ON e.record_key = o.employee WHERE o.active <> 0 ORDER BY o.name,
    o.login

SELECT group_key FROM erp_operator_in_group WHERE operator_key = ? ORDER BY group_key

SELECT o.record_key, o.login, o.name, o.language, o.employee, e.name FROM erp_operator o LEFT JOIN
    erp_employee e ON e.record_key = o.employee WHERE o.login = ? AND o.active <> 0

-- ---- The host's contractors

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM erp_contractor c WHERE (c.active <> 0))
    counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM erp_contractor c) counted

SELECT TOP (1) 1 FROM erp_contractor c WHERE c.sort_key IS NULL

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0 FROM erp_contractor c WHERE c.record_key IN
    (?)

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0 FROM erp_contractor c WHERE c.record_key IN
    (? * 16)

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0 FROM erp_contractor c WHERE c.record_key IN
    (? * 128)

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, FOLDED(c.name) AS page_order FROM erp_contractor c ORDER BY
    FOLDED(c.name) ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key =
    page.page_key ORDER BY page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, FOLDED(c.name) AS page_order FROM erp_contractor c ORDER BY
    FOLDED(c.name) DESC, c.record_key DESC) page JOIN erp_contractor c ON c.record_key =
    page.page_key ORDER BY page.page_order DESC, page.page_key DESC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, FOLDED(c.name) AS page_order FROM erp_contractor c WHERE (c.active <>
    0) AND ((FOLDED(c.name) LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR
    FOLDED(c.city) LIKE ? ESCAPE '!' OR FOLDED(c.tax_id) LIKE ? ESCAPE '!') AND (FOLDED(c.name)
    LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR FOLDED(c.city) LIKE ? ESCAPE '!'
    OR FOLDED(c.tax_id) LIKE ? ESCAPE '!')) AND FOLDED(c.name) >= ? AND (FOLDED(c.name) > ? OR
    c.record_key > ?) ORDER BY FOLDED(c.name) ASC, c.record_key ASC) page JOIN erp_contractor c ON
    c.record_key = page.page_key ORDER BY page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, FOLDED(c.name) AS page_order FROM erp_contractor c WHERE (c.active <>
    0) AND ((FOLDED(c.name) LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR
    FOLDED(c.city) LIKE ? ESCAPE '!' OR FOLDED(c.tax_id) LIKE ? ESCAPE '!') AND (FOLDED(c.name)
    LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR FOLDED(c.city) LIKE ? ESCAPE '!'
    OR FOLDED(c.tax_id) LIKE ? ESCAPE '!')) ORDER BY FOLDED(c.name) ASC, c.record_key ASC) page
    JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY page.page_order ASC,
    page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, FOLDED(c.name) AS page_order FROM erp_contractor c WHERE (c.active <>
    0) AND FOLDED(c.name) >= ? AND (FOLDED(c.name) > ? OR c.record_key > ?) ORDER BY FOLDED(c.name)
    ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, FOLDED(c.name) AS page_order FROM erp_contractor c WHERE (c.active <>
    0) ORDER BY FOLDED(c.name) ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key =
    page.page_key ORDER BY page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, FOLDED(c.name) AS page_order FROM erp_contractor c WHERE
    FOLDED(c.name) <= ? AND (FOLDED(c.name) < ? OR c.record_key < ?) ORDER BY FOLDED(c.name) DESC,
    c.record_key DESC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order DESC, page.page_key DESC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, FOLDED(c.name) AS page_order FROM erp_contractor c WHERE
    FOLDED(c.name) >= ? AND (FOLDED(c.name) > ? OR c.record_key > ?) ORDER BY FOLDED(c.name) ASC,
    c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c ORDER BY c.sort_key
    ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c ORDER BY c.sort_key
    DESC, c.record_key DESC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order DESC, page.page_key DESC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE (c.active <> 0)
    AND ((FOLDED(c.name) LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR
    FOLDED(c.city) LIKE ? ESCAPE '!' OR FOLDED(c.tax_id) LIKE ? ESCAPE '!') AND (FOLDED(c.name)
    LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR FOLDED(c.city) LIKE ? ESCAPE '!'
    OR FOLDED(c.tax_id) LIKE ? ESCAPE '!')) AND c.sort_key >= ? AND (c.sort_key > ? OR c.record_key
    > ?) ORDER BY c.sort_key ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key =
    page.page_key ORDER BY page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE (c.active <> 0)
    AND ((FOLDED(c.name) LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR
    FOLDED(c.city) LIKE ? ESCAPE '!' OR FOLDED(c.tax_id) LIKE ? ESCAPE '!') AND (FOLDED(c.name)
    LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR FOLDED(c.city) LIKE ? ESCAPE '!'
    OR FOLDED(c.tax_id) LIKE ? ESCAPE '!')) ORDER BY c.sort_key ASC, c.record_key ASC) page JOIN
    erp_contractor c ON c.record_key = page.page_key ORDER BY page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE (c.active <> 0)
    AND c.sort_key >= ? AND (c.sort_key > ? OR c.record_key > ?) ORDER BY c.sort_key ASC,
    c.record_key ASC) page JOIN erp_contractor c ON c.record_key = page.page_key ORDER BY
    page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE (c.active <> 0)
    ORDER BY c.sort_key ASC, c.record_key ASC) page JOIN erp_contractor c ON c.record_key =
    page.page_key ORDER BY page.page_order ASC, page.page_key ASC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE c.sort_key <= ?
    AND (c.sort_key < ? OR c.record_key < ?) ORDER BY c.sort_key DESC, c.record_key DESC) page JOIN
    erp_contractor c ON c.record_key = page.page_key ORDER BY page.page_order DESC, page.page_key
    DESC

SELECT c.short_name, c.name, c.tax_id, c.city, c.country, c.phone, c.contractor_group, c.email,
    c.street, c.postal_code, c.region, c.record_key, 0, page.page_order FROM (SELECT TOP (11)
    c.record_key AS page_key, c.sort_key AS page_order FROM erp_contractor c WHERE c.sort_key >= ?
    AND (c.sort_key > ? OR c.record_key > ?) ORDER BY c.sort_key ASC, c.record_key ASC) page JOIN
    erp_contractor c ON c.record_key = page.page_key ORDER BY page.page_order ASC, page.page_key ASC

-- ---- The list of activities, as it opens: one employee's

SELECT COUNT(*) FROM (SELECT * FROM (SELECT TOP (10001) a.id AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee)) WHERE (a.deleted_at IS NULL) AND (a.employee = ?)) b0 UNION
    SELECT * FROM (SELECT TOP (10001) ae.activity AS one FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.employee = ?)) b1) counted

SELECT COUNT(*) FROM (SELECT * FROM (SELECT TOP (10001) a.id AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee)) WHERE (a.deleted_at IS NULL) AND (a.starts_at >= ? AND
    a.starts_at < ? AND a.state <> 3) AND (a.employee = ?)) b0 UNION SELECT * FROM (SELECT TOP
    (10001) ae.activity AS one FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.starts_at >= ? AND ae.starts_at < ? AND a.state <> 3) AND
    (ae.employee = ?)) b1) counted

SELECT COUNT(*) FROM (SELECT * FROM (SELECT TOP (10001) a.id AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND
    a.ends_at < ? AND a.starts_at < ?) AND (a.employee = ?)) b0 UNION SELECT * FROM (SELECT TOP
    (10001) ae.activity AS one FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (a.state = 1 AND a.ends_at < ? AND ae.starts_at < ?) AND
    (ae.employee = ?)) b1) counted

SELECT COUNT(*) FROM (SELECT * FROM (SELECT TOP (10001) a.id AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND
    a.ends_at >= ?) AND (a.employee = ?)) b0 UNION SELECT * FROM (SELECT TOP (10001) ae.activity AS
    one FROM crm_activity_employee ae WITH (INDEX(crm_activity_employee_by_start)) JOIN
    crm_activity a ON a.id = ae.activity WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND
    a.ends_at >= ?) AND (ae.employee = ?)) b1) counted

SELECT COUNT(*) FROM (SELECT * FROM (SELECT TOP (10001) a.id AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.deleted_at IS NULL) AND (a.state = 2) AND
    (a.employee = ?)) b0 UNION SELECT * FROM (SELECT TOP (10001) ae.activity AS one FROM
    crm_activity_employee ae WITH (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON
    a.id = ae.activity WHERE (a.deleted_at IS NULL) AND (a.state = 2) AND (ae.employee = ?)) b1)
    counted

SELECT TOP (101) c.record_key, c.name, c.city FROM erp_contractor c WHERE (c.active <> 0) AND
    ((FOLDED(c.name) LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR FOLDED(c.city)
    LIKE ? ESCAPE '!' OR FOLDED(c.tax_id) LIKE ? ESCAPE '!')) ORDER BY c.sort_key, c.name,
    c.record_key

SELECT TOP (101) c.record_key, c.name, c.city FROM erp_contractor c WHERE (c.active <> 0) ORDER BY
    c.sort_key, c.name, c.record_key

SELECT TOP (101) e.record_key, e.name, e.position FROM erp_employee e WHERE (e.active <> 0) AND
    ((FOLDED(e.name) LIKE ? ESCAPE '!' OR FOLDED(e.position) LIKE ? ESCAPE '!')) ORDER BY
    FOLDED(e.name), e.record_key

SELECT TOP (101) e.record_key, e.name, e.position FROM erp_employee e WHERE (e.active <> 0) ORDER
    BY FOLDED(e.name), e.record_key

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.changed_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_change)) WHERE (a.deleted_at IS NULL) AND (a.employee = ?) AND
    a.changed_at <= ? AND (a.changed_at < ? OR a.id < ?) ORDER BY a.changed_at DESC, a.id DESC) b0
    UNION SELECT * FROM (SELECT TOP (11) ae.activity AS page_key, a.changed_at AS page_order FROM
    crm_activity_employee ae WITH (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON
    a.id = ae.activity WHERE (a.deleted_at IS NULL) AND (ae.employee = ?) AND a.changed_at <= ? AND
    (a.changed_at < ? OR ae.activity < ?) ORDER BY a.changed_at DESC, ae.activity DESC) b1) u ORDER
    BY u.page_order DESC, u.page_key DESC) page JOIN crm_activity a ON a.id = page.page_key LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order DESC, page.page_key DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.changed_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_change)) WHERE (a.deleted_at IS NULL) AND (a.employee = ?) AND
    a.changed_at >= ? AND (a.changed_at > ? OR a.id > ?) ORDER BY a.changed_at ASC, a.id ASC) b0
    UNION SELECT * FROM (SELECT TOP (11) ae.activity AS page_key, a.changed_at AS page_order FROM
    crm_activity_employee ae WITH (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON
    a.id = ae.activity WHERE (a.deleted_at IS NULL) AND (ae.employee = ?) AND a.changed_at >= ? AND
    (a.changed_at > ? OR ae.activity > ?) ORDER BY a.changed_at ASC, ae.activity ASC) b1) u ORDER
    BY u.page_order ASC, u.page_key ASC) page JOIN crm_activity a ON a.id = page.page_key LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.changed_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_change)) WHERE (a.deleted_at IS NULL) AND (a.employee = ?)
    ORDER BY a.changed_at ASC, a.id ASC) b0 UNION SELECT * FROM (SELECT TOP (11) ae.activity AS
    page_key, a.changed_at AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.employee = ?) ORDER BY a.changed_at ASC, ae.activity ASC) b1) u
    ORDER BY u.page_order ASC, u.page_key ASC) page JOIN crm_activity a ON a.id = page.page_key
    LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.changed_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_change)) WHERE (a.deleted_at IS NULL) AND (a.employee = ?)
    ORDER BY a.changed_at DESC, a.id DESC) b0 UNION SELECT * FROM (SELECT TOP (11) ae.activity AS
    page_key, a.changed_at AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.employee = ?) ORDER BY a.changed_at DESC, ae.activity DESC) b1)
    u ORDER BY u.page_order DESC, u.page_key DESC) page JOIN crm_activity a ON a.id = page.page_key
    LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order DESC, page.page_key DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.contractor_sort AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_contractor_name)) WHERE (a.deleted_at IS NULL) AND (a.employee
    = ?) AND a.contractor_sort <= ? AND (a.contractor_sort < ? OR a.id < ?) ORDER BY
    a.contractor_sort DESC, a.id DESC) b0 UNION SELECT * FROM (SELECT TOP (11) ae.activity AS
    page_key, a.contractor_sort AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.employee = ?) AND a.contractor_sort <= ? AND (a.contractor_sort
    < ? OR ae.activity < ?) ORDER BY a.contractor_sort DESC, ae.activity DESC) b1) u ORDER BY
    u.page_order DESC, u.page_key DESC) page JOIN crm_activity a ON a.id = page.page_key LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order DESC, page.page_key DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.contractor_sort AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_contractor_name)) WHERE (a.deleted_at IS NULL) AND (a.employee
    = ?) AND a.contractor_sort >= ? AND (a.contractor_sort > ? OR a.id > ?) ORDER BY
    a.contractor_sort ASC, a.id ASC) b0 UNION SELECT * FROM (SELECT TOP (11) ae.activity AS
    page_key, a.contractor_sort AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.employee = ?) AND a.contractor_sort >= ? AND (a.contractor_sort
    > ? OR ae.activity > ?) ORDER BY a.contractor_sort ASC, ae.activity ASC) b1) u ORDER BY
    u.page_order ASC, u.page_key ASC) page JOIN crm_activity a ON a.id = page.page_key LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.contractor_sort AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_contractor_name)) WHERE (a.deleted_at IS NULL) AND (a.employee
    = ?) ORDER BY a.contractor_sort ASC, a.id ASC) b0 UNION SELECT * FROM (SELECT TOP (11)
    ae.activity AS page_key, a.contractor_sort AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.employee = ?) ORDER BY a.contractor_sort ASC, ae.activity ASC)
    b1) u ORDER BY u.page_order ASC, u.page_key ASC) page JOIN crm_activity a ON a.id =
    page.page_key LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN
    crm_activity_employee me ON me.activity = a.id AND me.employee = ? ORDER BY page.page_order
    ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.contractor_sort AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_contractor_name)) WHERE (a.deleted_at IS NULL) AND (a.employee
    = ?) ORDER BY a.contractor_sort DESC, a.id DESC) b0 UNION SELECT * FROM (SELECT TOP (11)
    ae.activity AS page_key, a.contractor_sort AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.employee = ?) ORDER BY a.contractor_sort DESC, ae.activity DESC)
    b1) u ORDER BY u.page_order DESC, u.page_key DESC) page JOIN crm_activity a ON a.id =
    page.page_key LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN
    crm_activity_employee me ON me.activity = a.id AND me.employee = ? ORDER BY page.page_order
    DESC, page.page_key DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH (INDEX(crm_activity_by_employee))
    WHERE (a.deleted_at IS NULL) AND (a.employee = ?) AND a.starts_at <= ? AND (a.starts_at < ? OR
    a.id < ?) ORDER BY a.starts_at DESC, a.id DESC) b0 UNION SELECT * FROM (SELECT TOP (11)
    ae.activity AS page_key, ae.starts_at AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.employee = ?) AND ae.starts_at <= ? AND (ae.starts_at < ? OR
    ae.activity < ?) ORDER BY ae.starts_at DESC, ae.activity DESC) b1) u ORDER BY u.page_order
    DESC, u.page_key DESC) page JOIN crm_activity a ON a.id = page.page_key LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order DESC, page.page_key DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH (INDEX(crm_activity_by_employee))
    WHERE (a.deleted_at IS NULL) AND (a.employee = ?) AND a.starts_at >= ? AND (a.starts_at > ? OR
    a.id > ?) ORDER BY a.starts_at ASC, a.id ASC) b0 UNION SELECT * FROM (SELECT TOP (11)
    ae.activity AS page_key, ae.starts_at AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.employee = ?) AND ae.starts_at >= ? AND (ae.starts_at > ? OR
    ae.activity > ?) ORDER BY ae.starts_at ASC, ae.activity ASC) b1) u ORDER BY u.page_order ASC,
    u.page_key ASC) page JOIN crm_activity a ON a.id = page.page_key LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? ORDER BY page.page_order ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH (INDEX(crm_activity_by_employee))
    WHERE (a.deleted_at IS NULL) AND (a.employee = ?) ORDER BY a.starts_at ASC, a.id ASC) b0 UNION
    SELECT * FROM (SELECT TOP (11) ae.activity AS page_key, ae.starts_at AS page_order FROM
    crm_activity_employee ae WITH (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON
    a.id = ae.activity WHERE (a.deleted_at IS NULL) AND (ae.employee = ?) ORDER BY ae.starts_at
    ASC, ae.activity ASC) b1) u ORDER BY u.page_order ASC, u.page_key ASC) page JOIN crm_activity a
    ON a.id = page.page_key LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN
    crm_activity_employee me ON me.activity = a.id AND me.employee = ? ORDER BY page.page_order
    ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH (INDEX(crm_activity_by_employee))
    WHERE (a.deleted_at IS NULL) AND (a.employee = ?) ORDER BY a.starts_at DESC, a.id DESC) b0
    UNION SELECT * FROM (SELECT TOP (11) ae.activity AS page_key, ae.starts_at AS page_order FROM
    crm_activity_employee ae WITH (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON
    a.id = ae.activity WHERE (a.deleted_at IS NULL) AND (ae.employee = ?) ORDER BY ae.starts_at
    DESC, ae.activity DESC) b1) u ORDER BY u.page_order DESC, u.page_key DESC) page JOIN
    crm_activity a ON a.id = page.page_key LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    ORDER BY page.page_order DESC, page.page_key DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH (INDEX(crm_activity_by_employee))
    WHERE (a.deleted_at IS NULL) AND (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) AND
    (a.employee = ?) AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at
    ASC, a.id ASC) b0 UNION SELECT * FROM (SELECT TOP (11) ae.activity AS page_key, ae.starts_at AS
    page_order FROM crm_activity_employee ae WITH (INDEX(crm_activity_employee_by_start)) JOIN
    crm_activity a ON a.id = ae.activity WHERE (a.deleted_at IS NULL) AND (ae.starts_at >= ? AND
    ae.starts_at < ? AND a.state <> 3) AND (ae.employee = ?) AND ae.starts_at >= ? AND
    (ae.starts_at > ? OR ae.activity > ?) ORDER BY ae.starts_at ASC, ae.activity ASC) b1) u ORDER
    BY u.page_order ASC, u.page_key ASC) page JOIN crm_activity a ON a.id = page.page_key LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH (INDEX(crm_activity_by_employee))
    WHERE (a.deleted_at IS NULL) AND (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) AND
    (a.employee = ?) ORDER BY a.starts_at ASC, a.id ASC) b0 UNION SELECT * FROM (SELECT TOP (11)
    ae.activity AS page_key, ae.starts_at AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (ae.starts_at >= ? AND ae.starts_at < ? AND a.state <> 3) AND
    (ae.employee = ?) ORDER BY ae.starts_at ASC, ae.activity ASC) b1) u ORDER BY u.page_order ASC,
    u.page_key ASC) page JOIN crm_activity a ON a.id = page.page_key LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? ORDER BY page.page_order ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND
    a.ends_at < ? AND a.starts_at < ?) AND (a.employee = ?) AND a.starts_at >= ? AND (a.starts_at >
    ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC) b0 UNION SELECT * FROM (SELECT TOP (11)
    ae.activity AS page_key, ae.starts_at AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (a.state = 1 AND a.ends_at < ? AND ae.starts_at < ?) AND
    (ae.employee = ?) AND ae.starts_at >= ? AND (ae.starts_at > ? OR ae.activity > ?) ORDER BY
    ae.starts_at ASC, ae.activity ASC) b1) u ORDER BY u.page_order ASC, u.page_key ASC) page JOIN
    crm_activity a ON a.id = page.page_key LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    ORDER BY page.page_order ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND
    a.ends_at < ? AND a.starts_at < ?) AND (a.employee = ?) ORDER BY a.starts_at ASC, a.id ASC) b0
    UNION SELECT * FROM (SELECT TOP (11) ae.activity AS page_key, ae.starts_at AS page_order FROM
    crm_activity_employee ae WITH (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON
    a.id = ae.activity WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND a.ends_at < ? AND
    ae.starts_at < ?) AND (ae.employee = ?) ORDER BY ae.starts_at ASC, ae.activity ASC) b1) u ORDER
    BY u.page_order ASC, u.page_key ASC) page JOIN crm_activity a ON a.id = page.page_key LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND
    a.ends_at >= ?) AND (a.employee = ?) AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?)
    ORDER BY a.starts_at ASC, a.id ASC) b0 UNION SELECT * FROM (SELECT TOP (11) ae.activity AS
    page_key, ae.starts_at AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (a.state = 1 AND a.ends_at >= ?) AND (ae.employee = ?) AND
    ae.starts_at >= ? AND (ae.starts_at > ? OR ae.activity > ?) ORDER BY ae.starts_at ASC,
    ae.activity ASC) b1) u ORDER BY u.page_order ASC, u.page_key ASC) page JOIN crm_activity a ON
    a.id = page.page_key LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN
    crm_activity_employee me ON me.activity = a.id AND me.employee = ? ORDER BY page.page_order
    ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND
    a.ends_at >= ?) AND (a.employee = ?) ORDER BY a.starts_at ASC, a.id ASC) b0 UNION SELECT * FROM
    (SELECT TOP (11) ae.activity AS page_key, ae.starts_at AS page_order FROM crm_activity_employee
    ae WITH (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (a.state = 1 AND a.ends_at >= ?) AND (ae.employee = ?) ORDER BY
    ae.starts_at ASC, ae.activity ASC) b1) u ORDER BY u.page_order ASC, u.page_key ASC) page JOIN
    crm_activity a ON a.id = page.page_key LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    ORDER BY page.page_order ASC, page.page_key ASC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.deleted_at IS NULL) AND (a.state = 2) AND
    (a.employee = ?) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER BY a.starts_at
    DESC, a.id DESC) b0 UNION SELECT * FROM (SELECT TOP (11) ae.activity AS page_key, ae.starts_at
    AS page_order FROM crm_activity_employee ae WITH (INDEX(crm_activity_employee_by_start)) JOIN
    crm_activity a ON a.id = ae.activity WHERE (a.deleted_at IS NULL) AND (a.state = 2) AND
    (ae.employee = ?) AND ae.starts_at <= ? AND (ae.starts_at < ? OR ae.activity < ?) ORDER BY
    ae.starts_at DESC, ae.activity DESC) b1) u ORDER BY u.page_order DESC, u.page_key DESC) page
    JOIN crm_activity a ON a.id = page.page_key LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    ORDER BY page.page_order DESC, page.page_key DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) u.page_key, u.page_order FROM (SELECT * FROM (SELECT TOP (11) a.id AS
    page_key, a.starts_at AS page_order FROM crm_activity a WITH
    (INDEX(crm_activity_by_employee_state)) WHERE (a.deleted_at IS NULL) AND (a.state = 2) AND
    (a.employee = ?) ORDER BY a.starts_at DESC, a.id DESC) b0 UNION SELECT * FROM (SELECT TOP (11)
    ae.activity AS page_key, ae.starts_at AS page_order FROM crm_activity_employee ae WITH
    (INDEX(crm_activity_employee_by_start)) JOIN crm_activity a ON a.id = ae.activity WHERE
    (a.deleted_at IS NULL) AND (a.state = 2) AND (ae.employee = ?) ORDER BY ae.starts_at DESC,
    ae.activity DESC) b1) u ORDER BY u.page_order DESC, u.page_key DESC) page JOIN crm_activity a
    ON a.id = page.page_key LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN
    crm_activity_employee me ON me.activity = a.id AND me.employee = ? ORDER BY page.page_order
    DESC, page.page_key DESC

SELECT d.code, v.id, COALESCE(t.name, own.name, v.code), v.active, v.is_default FROM crm_dictionary
    d JOIN crm_dictionary_value v ON v.dictionary = d.id LEFT JOIN crm_dictionary_text t ON
    t.dictionary_value = v.id AND t.language = ? LEFT JOIN crm_dictionary_text own ON
    own.dictionary_value = v.id AND own.language = 'pl' ORDER BY d.position, v.position, v.id

SELECT r.granted FROM erp_operator_in_group g JOIN erp_operator_group og ON og.record_key =
    g.group_key JOIN crm_group_right r ON r.operator_group = g.group_key WHERE g.operator_key = ?

SELECT record_key, employee FROM erp_operator WHERE employee IS NOT NULL

SELECT record_key, parent FROM erp_unit WHERE parent IS NOT NULL

SELECT record_key, unit FROM erp_employee WHERE unit IS NOT NULL

-- ---- The list of activities: everybody's

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.changed_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_change)) LEFT JOIN erp_contractor c ON c.record_key
    = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND a.changed_at <= ? AND (a.changed_at < ? OR a.id < ?) ORDER BY
    a.changed_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.changed_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_change)) LEFT JOIN erp_contractor c ON c.record_key
    = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND a.changed_at >= ? AND (a.changed_at > ? OR a.id > ?) ORDER BY
    a.changed_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.changed_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_change)) LEFT JOIN erp_contractor c ON c.record_key
    = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) ORDER BY a.changed_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.changed_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_change)) LEFT JOIN erp_contractor c ON c.record_key
    = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) ORDER BY a.changed_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.contractor_sort FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_name)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL) AND a.contractor_sort <= ? AND (a.contractor_sort
    < ? OR a.id < ?) ORDER BY a.contractor_sort DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.contractor_sort FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_name)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL) AND a.contractor_sort >= ? AND (a.contractor_sort
    > ? OR a.id > ?) ORDER BY a.contractor_sort ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.contractor_sort FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_name)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL) ORDER BY a.contractor_sort ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.contractor_sort FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_name)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL) ORDER BY a.contractor_sort DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL) AND (a.contractor = ?) AND a.starts_at <= ? AND
    (a.starts_at < ? OR a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL) AND (a.contractor = ?) ORDER BY a.starts_at DESC,
    a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_kind)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.kind = 1) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id
    < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_kind)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.kind = 1) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_kind)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.kind = 2) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id
    < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_kind)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.kind = 2) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_kind)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.kind = 3) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id
    < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_kind)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.kind = 3) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.category = ?) AND a.starts_at <= ? AND (a.starts_at < ? OR
    a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.category = ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.contact_type = ?) AND a.starts_at <= ? AND (a.starts_at < ?
    OR a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.contact_type = ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.priority = ?) AND a.starts_at <= ? AND (a.starts_at < ? OR
    a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.priority = ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.starts_at < ?) AND a.starts_at <= ? AND (a.starts_at < ? OR
    a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.starts_at < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) AND
    a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) ORDER
    BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.starts_at >= ?) AND a.starts_at <= ? AND (a.starts_at < ?
    OR a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.starts_at >= ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER BY
    a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY
    a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND a.ends_at < ? AND a.starts_at < ?) AND
    a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND a.ends_at < ? AND a.starts_at < ?) ORDER BY
    a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND a.ends_at >= ?) AND a.starts_at >= ? AND
    (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.state = 1 AND a.ends_at >= ?) ORDER BY a.starts_at ASC,
    a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.state = 2) AND a.starts_at <= ? AND (a.starts_at < ? OR
    a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_state)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.state = 2) ORDER BY a.starts_at DESC, a.id DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version FROM crm_activity a LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? WHERE (a.deleted_at IS NULL) AND a.id IN (?)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version FROM crm_activity a LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? WHERE (a.deleted_at IS NULL) AND a.id IN (? * 16)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version FROM crm_activity a LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? WHERE (a.deleted_at IS NULL) AND a.id IN (? * 128)

-- ---- The list of activities: searched

SELECT COUNT(*) FROM (SELECT TOP (10001) f.activity FROM crm_activity_search f WHERE N' ' +
    f.folded LIKE ? AND N' ' + f.folded LIKE ?) found

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.id IN (SELECT f.activity FROM crm_activity_search f WHERE
    N' ' + f.folded LIKE ? AND N' ' + f.folded LIKE ?)) AND a.starts_at <= ? AND (a.starts_at < ?
    OR a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL) AND (a.id IN (SELECT f.activity FROM crm_activity_search f WHERE
    N' ' + f.folded LIKE ? AND N' ' + f.folded LIKE ?)) ORDER BY a.starts_at DESC, a.id DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) a.id AS page_key, a.starts_at AS page_order FROM crm_activity_search f JOIN
    crm_activity a ON a.id = f.activity WHERE (a.deleted_at IS NULL) AND (N' ' + f.folded LIKE ?
    AND N' ' + f.folded LIKE ?) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER BY
    a.starts_at DESC, a.id DESC) page JOIN crm_activity a ON a.id = page.page_key LEFT JOIN
    erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? ORDER BY page.page_order DESC, page.page_key DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, page.page_order FROM
    (SELECT TOP (11) a.id AS page_key, a.starts_at AS page_order FROM crm_activity_search f JOIN
    crm_activity a ON a.id = f.activity WHERE (a.deleted_at IS NULL) AND (N' ' + f.folded LIKE ?
    AND N' ' + f.folded LIKE ?) ORDER BY a.starts_at DESC, a.id DESC) page JOIN crm_activity a ON
    a.id = page.page_key LEFT JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN
    crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN
    crm_dictionary_text dp ON dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN
    crm_dictionary_text dc ON dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN
    crm_activity_employee me ON me.activity = a.id AND me.employee = ? ORDER BY page.page_order
    DESC, page.page_key DESC

-- ---- The list of activities: one contractor's, and own ones alone

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor)) WHERE (a.deleted_at IS NULL AND (a.employee = ? OR
    a.created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND
    ve.employee = ?)) AND (a.contractor = ?)) AND (a.starts_at >= ? AND a.starts_at < ? AND a.state
    <> 3)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor)) WHERE (a.deleted_at IS NULL AND (a.employee = ? OR
    a.created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND
    ve.employee = ?)) AND (a.contractor = ?))) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor_state)) WHERE (a.deleted_at IS NULL AND (a.employee = ? OR
    a.created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND
    ve.employee = ?)) AND (a.contractor = ?)) AND (a.state = 1 AND a.ends_at < ? AND a.starts_at <
    ?)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor_state)) WHERE (a.deleted_at IS NULL AND (a.employee = ? OR
    a.created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND
    ve.employee = ?)) AND (a.contractor = ?)) AND (a.state = 1 AND a.ends_at >= ?)) counted

SELECT COUNT(*) FROM (SELECT TOP (10001) 1 AS one FROM crm_activity a WITH
    (INDEX(crm_activity_by_contractor_state)) WHERE (a.deleted_at IS NULL AND (a.employee = ? OR
    a.created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND
    ve.employee = ?)) AND (a.contractor = ?)) AND (a.state = 2)) counted

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) AND (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) AND a.starts_at
    >= ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) AND (a.starts_at >= ? AND a.starts_at < ? AND a.state <> 3) ORDER BY
    a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER BY a.starts_at
    DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) AND (a.state = 1 AND a.ends_at < ? AND a.starts_at < ?) AND a.starts_at >=
    ? AND (a.starts_at > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) AND (a.state = 1 AND a.ends_at < ? AND a.starts_at < ?) ORDER BY
    a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) AND (a.state = 1 AND a.ends_at >= ?) AND a.starts_at >= ? AND (a.starts_at
    > ? OR a.id > ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) AND (a.state = 1 AND a.ends_at >= ?) ORDER BY a.starts_at ASC, a.id ASC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) AND (a.state = 2) AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?)
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor_state)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR a.created_by = ? OR EXISTS
    (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND ve.employee = ?)) AND
    (a.contractor = ?)) AND (a.state = 2) ORDER BY a.starts_at DESC, a.id DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version FROM crm_activity a LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR
    a.created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND
    ve.employee = ?)) AND (a.contractor = ?)) AND a.id IN (?)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version FROM crm_activity a LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR
    a.created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND
    ve.employee = ?)) AND (a.contractor = ?)) AND a.id IN (? * 16)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version FROM crm_activity a LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? OR
    a.created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve WHERE ve.activity = a.id AND
    ve.employee = ?)) AND (a.contractor = ?)) AND a.id IN (? * 128)

SELECT c.record_key, c.name, c.city FROM erp_contractor c WHERE c.record_key IN (?)

-- ---- The list of activities: of a unit and those below, and sets forgotten

DELETE FROM crm_save WHERE at < ?

DELETE FROM crm_scope WHERE id = ?

DELETE FROM crm_scope_author WHERE scope = ?

DELETE FROM crm_scope_member WHERE scope = ?

INSERT INTO crm_scope (digest, used_at) OUTPUT inserted.id VALUES (?, ?)

INSERT INTO crm_scope_author (scope, operator) VALUES (?, ?)

INSERT INTO crm_scope_member (scope, employee) VALUES (?, ?)

SELECT COUNT(*) FROM crm_upkeep WHERE name = ?

SELECT TOP (1) id FROM crm_save WHERE at < ?

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (0 < (SELECT COUNT(*) FROM crm_scope_member sm WHERE sm.scope =
    ? AND sm.employee = a.employee) OR 0 < (SELECT COUNT(*) FROM crm_scope_author sa WHERE sa.scope
    = ? AND sa.operator = a.created_by) OR 0 < (SELECT COUNT(*) FROM crm_activity_employee ve JOIN
    crm_scope_member vm ON vm.employee = ve.employee WHERE ve.activity = a.id AND vm.scope = ?)))
    AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (11) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (0 < (SELECT COUNT(*) FROM crm_scope_member sm WHERE sm.scope =
    ? AND sm.employee = a.employee) OR 0 < (SELECT COUNT(*) FROM crm_scope_author sa WHERE sa.scope
    = ? AND sa.operator = a.created_by) OR 0 < (SELECT COUNT(*) FROM crm_activity_employee ve JOIN
    crm_scope_member vm ON vm.employee = ve.employee WHERE ve.activity = a.id AND vm.scope = ?)))
    ORDER BY a.starts_at DESC, a.id DESC

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version FROM crm_activity a LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? WHERE (a.deleted_at IS NULL AND (0 < (SELECT COUNT(*)
    FROM crm_scope_member sm WHERE sm.scope = ? AND sm.employee = a.employee) OR 0 < (SELECT
    COUNT(*) FROM crm_scope_author sa WHERE sa.scope = ? AND sa.operator = a.created_by) OR 0 <
    (SELECT COUNT(*) FROM crm_activity_employee ve JOIN crm_scope_member vm ON vm.employee =
    ve.employee WHERE ve.activity = a.id AND vm.scope = ?))) AND a.id IN (?)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version FROM crm_activity a LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? WHERE (a.deleted_at IS NULL AND (0 < (SELECT COUNT(*)
    FROM crm_scope_member sm WHERE sm.scope = ? AND sm.employee = a.employee) OR 0 < (SELECT
    COUNT(*) FROM crm_scope_author sa WHERE sa.scope = ? AND sa.operator = a.created_by) OR 0 <
    (SELECT COUNT(*) FROM crm_activity_employee ve JOIN crm_scope_member vm ON vm.employee =
    ve.employee WHERE ve.activity = a.id AND vm.scope = ?))) AND a.id IN (? * 16)

SELECT a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version FROM crm_activity a LEFT
    JOIN erp_contractor c ON c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON
    dt.dictionary_value = a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON
    dp.dictionary_value = a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON
    dc.dictionary_value = a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON
    me.activity = a.id AND me.employee = ? WHERE (a.deleted_at IS NULL AND (0 < (SELECT COUNT(*)
    FROM crm_scope_member sm WHERE sm.scope = ? AND sm.employee = a.employee) OR 0 < (SELECT
    COUNT(*) FROM crm_scope_author sa WHERE sa.scope = ? AND sa.operator = a.created_by) OR 0 <
    (SELECT COUNT(*) FROM crm_activity_employee ve JOIN crm_scope_member vm ON vm.employee =
    ve.employee WHERE ve.activity = a.id AND vm.scope = ?))) AND a.id IN (? * 128)

SELECT employee FROM crm_scope_member WHERE scope = ?

SELECT id FROM crm_scope WHERE digest = ?

SELECT id FROM crm_scope WHERE used_at < ?

SELECT operator FROM crm_scope_author WHERE scope = ?

UPDATE crm_scope SET used_at = ? WHERE id = ?

UPDATE crm_scope SET used_at = used_at WHERE id = ? AND used_at < ?

-- ---- The schedule: a week of one and of three employees, and whose there are

SELECT a.id, s.employee, a.version, a.kind, a.state, a.starts_at, a.ends_at, a.zone, a.all_day,
    c.name, (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY
    ap.position) AS NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON
    p.record_key = ap.person WHERE ap.activity = a.id), a.subject, SUBSTRING(a.venue, 1, 200),
    a.category, a.series, a.employee, a.created_by, me.employee, s.takes_time, CASE WHEN
    a.deleted_at IS NULL THEN 1 ELSE 0 END FROM (SELECT TOP (1001) u.activity, u.employee,
    u.starts_at, u.ends_at, u.takes_time FROM (SELECT activity, employee, starts_at, ends_at,
    takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND
    whole_days = 0 AND reach_days = 1 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND whole_days = 0
    AND reach_days = 32 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?)
    UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND whole_days = 0 AND reach_days = 512
    AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) UNION ALL SELECT
    activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND whole_days = 0 AND reach_days = 0
    AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) UNION ALL SELECT activity, employee,
    starts_at, ends_at, takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE
    employee IN (?) AND whole_days = 1 AND reach_days = 1 AND starts_at > ? AND starts_at < ? AND
    (ends_at > ? OR starts_at >= ?) UNION ALL SELECT activity, employee, starts_at, ends_at,
    takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND
    whole_days = 1 AND reach_days = 32 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND whole_days = 1
    AND reach_days = 512 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?)
    UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND whole_days = 1 AND reach_days = 0
    AND starts_at < ? AND (ends_at > ? OR starts_at >= ?)) u ORDER BY u.starts_at, u.activity) s
    JOIN crm_activity a ON a.id = s.activity LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?

SELECT a.id, s.employee, a.version, a.kind, a.state, a.starts_at, a.ends_at, a.zone, a.all_day,
    c.name, (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY
    ap.position) AS NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON
    p.record_key = ap.person WHERE ap.activity = a.id), a.subject, SUBSTRING(a.venue, 1, 200),
    a.category, a.series, a.employee, a.created_by, me.employee, s.takes_time, CASE WHEN
    a.deleted_at IS NULL THEN 1 ELSE 0 END FROM (SELECT TOP (1001) u.activity, u.employee,
    u.starts_at, u.ends_at, u.takes_time FROM (SELECT activity, employee, starts_at, ends_at,
    takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?, ?,
    ?, ?) AND whole_days = 0 AND reach_days = 1 AND starts_at > ? AND starts_at < ? AND (ends_at >
    ? OR starts_at >= ?) UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?, ?, ?, ?) AND
    whole_days = 0 AND reach_days = 32 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?, ?, ?, ?) AND
    whole_days = 0 AND reach_days = 512 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?, ?, ?, ?) AND
    whole_days = 0 AND reach_days = 0 AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) UNION
    ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?, ?, ?, ?) AND whole_days = 1 AND
    reach_days = 1 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) UNION
    ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?, ?, ?, ?) AND whole_days = 1 AND
    reach_days = 32 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) UNION
    ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?, ?, ?, ?) AND whole_days = 1 AND
    reach_days = 512 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) UNION
    ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?, ?, ?, ?) AND whole_days = 1 AND
    reach_days = 0 AND starts_at < ? AND (ends_at > ? OR starts_at >= ?)) u ORDER BY u.starts_at,
    u.activity) s JOIN crm_activity a ON a.id = s.activity LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ?

-- ---- The schedule: an entry moved, handed over

DELETE FROM crm_activity_employee WHERE activity = ?

DELETE FROM crm_schedule WHERE activity = ?

INSERT INTO crm_activity_employee (activity, employee, position, starts_at) VALUES (?, ?, ?, ?)

INSERT INTO crm_history (activity, change_no, at, operator, station, cause, field, before_value,
    after_value, reason) VALUES (? * 10)

INSERT INTO crm_reminder (activity, employee, state, planned_at, due_at, arming) VALUES (?, ?, ?,
    ?, ?, ?)

INSERT INTO crm_save (id, applied, at) VALUES (?, ?, ?)

INSERT INTO crm_schedule (activity, employee, whole_days, reach_days, starts_at, ends_at,
    takes_time) VALUES (?, ?, ?, ?, ?, ?, ?)

SELECT a.id, a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.zone, CASE WHEN a.deleted_at IS
    NULL THEN 1 ELSE 0 END, a.subject, c.name FROM crm_activity a WITH
    (INDEX(crm_activity_by_chain)) LEFT JOIN erp_contractor c ON c.record_key = a.contractor WHERE
    a.chain = ? AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) AND a.deleted_at IS NULL
    ORDER BY a.starts_at, a.id

SELECT c.name, c.city, c.active FROM erp_contractor c WHERE c.record_key = ?

SELECT e.record_key, e.name, e.position FROM erp_employee e WHERE e.record_key IN (?)

SELECT employee FROM crm_activity_employee WHERE activity = ? ORDER BY position

SELECT employee, state, planned_at, due_at, arming, claimed_by FROM crm_reminder WHERE activity = ?
    ORDER BY employee

SELECT employee, whole_days, reach_days, starts_at, ends_at, takes_time FROM crm_schedule WHERE
    activity = ?

SELECT id, uid, kind, state, contractor, employee, starts_at, ends_at, zone, all_day, in_schedule,
    contact_type, priority, category, subject, note, elapsed_s, measured_s, follow_up_of, chain,
    version, created_by, created_at, changed_by, changed_at, venue, expected_amount,
    expected_currency, actual_amount, actual_currency, remind_before_min, series, series_at,
    ended_at FROM crm_activity a WHERE a.id = ? AND a.deleted_at IS NULL

SELECT id, uid, rrule, starts_at, zone, all_day, made_until, complete, version, created_by,
    created_at, changed_by, changed_at, moved_on FROM crm_series WHERE id = ?

SELECT p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE p.record_key IN (?)

SELECT person FROM crm_activity_person WHERE activity = ? ORDER BY position

SELECT s.activity, s.employee, s.starts_at, s.ends_at, CASE WHEN a.deleted_at IS NULL THEN
    COALESCE(c.name, a.subject) END FROM (SELECT TOP (101) u.activity, u.employee, u.starts_at,
    u.ends_at, u.takes_time FROM (SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?) AND whole_days = 0
    AND reach_days = 1 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND
    takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee, starts_at, ends_at,
    takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?)
    AND whole_days = 0 AND reach_days = 32 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee,
    starts_at, ends_at, takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE
    employee IN (?, ?) AND whole_days = 0 AND reach_days = 512 AND starts_at > ? AND starts_at < ?
    AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT
    activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?) AND whole_days = 0 AND reach_days =
    0 AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND activity <> ?
    UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?) AND whole_days = 1 AND reach_days =
    1 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1
    AND activity <> ? UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?) AND whole_days = 1
    AND reach_days = 32 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND
    takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee, starts_at, ends_at,
    takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?)
    AND whole_days = 1 AND reach_days = 512 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee,
    starts_at, ends_at, takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE
    employee IN (?, ?) AND whole_days = 1 AND reach_days = 0 AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) AND takes_time = 1 AND activity <> ?) u ORDER BY u.starts_at, u.activity) s
    JOIN crm_activity a ON a.id = s.activity LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor

UPDATE crm_activity SET state = ?, contractor = ?, contractor_sort = ?, employee = ?, starts_at =
    ?, ends_at = ?, zone = ?, all_day = ?, in_schedule = ?, contact_type = ?, priority = ?,
    category = ?, subject = ?, note = ?, elapsed_s = ?, measured_s = ?, venue = ?, expected_amount
    = ?, expected_currency = ?, actual_amount = ?, actual_currency = ?, remind_before_min = ?,
    series = ?, series_at = ?, ended_at = ?, starts_day = ?, utc_offset_min = ?, ended_day = ?,
    version = ?, changed_by = ?, changed_at = ? WHERE id = ? AND version = ?

UPDATE crm_reminder SET state = ?, planned_at = ?, due_at = ?, arming = ?, claimed_by = ? WHERE
    activity = ? AND employee = ? AND arming = ?

-- ---- The contact form: new, with persons and follow-up

DELETE FROM crm_draft WHERE id = ?

INSERT INTO crm_activity (uid, kind, follow_up_of, chain, state, contractor, contractor_sort,
    employee, starts_at, ends_at, zone, all_day, in_schedule, contact_type, priority, category,
    subject, note, elapsed_s, measured_s, venue, expected_amount, expected_currency, actual_amount,
    actual_currency, remind_before_min, series, series_at, ended_at, starts_day, utc_offset_min,
    ended_day, version, created_by, created_at, changed_by, changed_at) OUTPUT inserted.id VALUES
    (? * 37)

INSERT INTO crm_activity_person (activity, person, position) VALUES (?, ?, ?)

INSERT INTO crm_draft (id, form, operator, activity, content, alive_at) VALUES (?, ?, ?, ?, ?, ?)

INSERT INTO crm_timer_segment (activity, operator, started_at, length_ms) VALUES (?, ?, ?, ?)

SELECT TOP (1) a.id FROM crm_activity a WHERE a.follow_up_of = ? AND a.deleted_at IS NULL ORDER BY
    a.id DESC

SELECT TOP (101) c.record_key, c.name, c.city FROM erp_contractor c WHERE (c.active <> 0) AND
    ((FOLDED(c.name) LIKE ? ESCAPE '!' OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR FOLDED(c.city)
    LIKE ? ESCAPE '!' OR FOLDED(c.tax_id) LIKE ? ESCAPE '!') AND (FOLDED(c.name) LIKE ? ESCAPE '!'
    OR FOLDED(c.short_name) LIKE ? ESCAPE '!' OR FOLDED(c.city) LIKE ? ESCAPE '!' OR
    FOLDED(c.tax_id) LIKE ? ESCAPE '!')) ORDER BY c.sort_key, c.name, c.record_key

SELECT TOP (101) e.record_key, e.name, e.position FROM erp_employee e WHERE (e.active <> 0) AND
    ((FOLDED(e.name) LIKE ? ESCAPE '!' OR FOLDED(e.position) LIKE ? ESCAPE '!') AND (FOLDED(e.name)
    LIKE ? ESCAPE '!' OR FOLDED(e.position) LIKE ? ESCAPE '!')) ORDER BY FOLDED(e.name),
    e.record_key

SELECT TOP (101) p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE
    (p.contractor = ? AND p.active <> 0) AND ((FOLDED(p.name) LIKE ? ESCAPE '!' OR
    FOLDED(p.position) LIKE ? ESCAPE '!') AND (FOLDED(p.name) LIKE ? ESCAPE '!' OR
    FOLDED(p.position) LIKE ? ESCAPE '!')) ORDER BY FOLDED(p.name), p.record_key

SELECT TOP (101) p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE
    (p.contractor = ? AND p.active <> 0) ORDER BY FOLDED(p.name), p.record_key

SELECT TOP (49) a.id, a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.zone, CASE WHEN
    a.deleted_at IS NULL THEN 1 ELSE 0 END, a.subject, c.name FROM crm_activity a WITH
    (INDEX(crm_activity_by_chain)) LEFT JOIN erp_contractor c ON c.record_key = a.contractor WHERE
    a.chain = ? AND a.starts_at <= ? AND (a.starts_at < ? OR a.id < ?) AND a.deleted_at IS NULL
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (49) a.id, a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.zone, CASE WHEN
    a.deleted_at IS NULL THEN 1 ELSE 0 END, a.subject, c.name FROM crm_activity a WITH
    (INDEX(crm_activity_by_chain)) LEFT JOIN erp_contractor c ON c.record_key = a.contractor WHERE
    a.chain = ? AND a.starts_at >= ? AND (a.starts_at > ? OR a.id > ?) AND a.deleted_at IS NULL
    ORDER BY a.starts_at, a.id

SELECT a.id, a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.zone, CASE WHEN a.deleted_at IS
    NULL THEN 1 ELSE 0 END, a.subject, c.name FROM crm_activity a LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor WHERE a.id = ?

SELECT a.id, s.employee, a.kind, s.starts_at, s.ends_at, a.all_day, CASE WHEN a.deleted_at IS NULL
    THEN 1 ELSE 0 END, c.name, a.subject FROM (SELECT activity, employee, starts_at, ends_at,
    takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND
    whole_days = 0 AND reach_days = 1 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee,
    starts_at, ends_at, takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE
    employee IN (?) AND whole_days = 0 AND reach_days = 32 AND starts_at > ? AND starts_at < ? AND
    (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT activity,
    employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND whole_days = 0 AND reach_days = 512
    AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND
    activity <> ? UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND whole_days = 0
    AND reach_days = 0 AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND
    activity <> ? UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND whole_days = 1
    AND reach_days = 1 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND
    takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee, starts_at, ends_at,
    takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND
    whole_days = 1 AND reach_days = 32 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee,
    starts_at, ends_at, takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE
    employee IN (?) AND whole_days = 1 AND reach_days = 512 AND starts_at > ? AND starts_at < ? AND
    (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT activity,
    employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?) AND whole_days = 1 AND reach_days = 0
    AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND activity <> ?) s
    JOIN crm_activity a ON a.id = s.activity LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor

SELECT p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE p.record_key IN
    (?) AND (p.contractor = ?)

UPDATE crm_activity_search SET folded = ? WHERE activity = ?

UPDATE crm_draft SET activity = ?, content = ?, alive_at = ? WHERE id = ?

-- ---- The meeting form: new, with participants and costs

SELECT code FROM erp_currency WHERE code = ?

SELECT code, name FROM erp_currency ORDER BY code

-- ---- The contact form: a stored one changed

DELETE FROM crm_activity_person WHERE activity = ?

SELECT a.id, s.employee, a.kind, s.starts_at, s.ends_at, a.all_day, CASE WHEN a.deleted_at IS NULL
    THEN 1 ELSE 0 END, c.name, a.subject FROM (SELECT activity, employee, starts_at, ends_at,
    takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?)
    AND whole_days = 0 AND reach_days = 1 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee,
    starts_at, ends_at, takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE
    employee IN (?, ?) AND whole_days = 0 AND reach_days = 32 AND starts_at > ? AND starts_at < ?
    AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT
    activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?) AND whole_days = 0 AND reach_days =
    512 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1
    AND activity <> ? UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?) AND whole_days = 0
    AND reach_days = 0 AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND
    activity <> ? UNION ALL SELECT activity, employee, starts_at, ends_at, takes_time FROM
    crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?) AND whole_days = 1
    AND reach_days = 1 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND
    takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee, starts_at, ends_at,
    takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?)
    AND whole_days = 1 AND reach_days = 32 AND starts_at > ? AND starts_at < ? AND (ends_at > ? OR
    starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT activity, employee,
    starts_at, ends_at, takes_time FROM crm_schedule WITH (INDEX(crm_schedule_by_employee)) WHERE
    employee IN (?, ?) AND whole_days = 1 AND reach_days = 512 AND starts_at > ? AND starts_at < ?
    AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND activity <> ? UNION ALL SELECT
    activity, employee, starts_at, ends_at, takes_time FROM crm_schedule WITH
    (INDEX(crm_schedule_by_employee)) WHERE employee IN (?, ?) AND whole_days = 1 AND reach_days =
    0 AND starts_at < ? AND (ends_at > ? OR starts_at >= ?) AND takes_time = 1 AND activity <> ?) s
    JOIN crm_activity a ON a.id = s.activity LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor

SELECT at, operator, station, content FROM crm_addendum WHERE activity = ? ORDER BY id

SELECT o.record_key, COALESCE(o.name, o.login), o.login FROM erp_operator o WHERE o.record_key IN
    (?)

SELECT p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE p.record_key IN (?
    * 50)

SELECT p.record_key, p.name, p.position, p.phone FROM erp_contact_person p WHERE p.record_key IN (?
    * 50) AND (p.contractor = ?)

SELECT started_at, length_ms FROM crm_timer_segment WHERE activity = ? ORDER BY id

-- ---- The contact form: reopened

-- ---- The contact form: deleted and put back, between deleted ones

DELETE FROM crm_reminder WHERE activity = ? AND employee = ?

SELECT id, uid, kind, state, contractor, employee, starts_at, ends_at, zone, all_day, in_schedule,
    contact_type, priority, category, subject, note, elapsed_s, measured_s, follow_up_of, chain,
    version, created_by, created_at, changed_by, changed_at, venue, expected_amount,
    expected_currency, actual_amount, actual_currency, remind_before_min, series, series_at,
    ended_at FROM crm_activity a WHERE a.id = ? AND a.deleted_at IS NOT NULL AND a.deleted_at = ?

UPDATE crm_activity SET deleted_at = ?, version = ?, changed_by = ?, changed_at = ? WHERE id = ?
    AND version = ?

-- ---- The contact form: an addendum

INSERT INTO crm_addendum (activity, at, operator, station, content) VALUES (?, ?, ?, ?, ?)

-- ---- The contact form: its history

SELECT DISTINCT h.operator FROM crm_history h WHERE h.activity = ?

SELECT TOP (200) h.id, h.activity, h.change_no, h.at, h.operator, h.field, h.before_value,
    h.after_value, h.station, h.reason, h.cause FROM crm_history h WHERE h.activity = ? AND h.id <
    ? AND h.at >= ? AND h.at < ? AND h.operator = ? ORDER BY h.id DESC

SELECT TOP (200) h.id, h.activity, h.change_no, h.at, h.operator, h.field, h.before_value,
    h.after_value, h.station, h.reason, h.cause FROM crm_history h WHERE h.activity = ? ORDER BY
    h.id DESC

SELECT h.id, h.activity, h.change_no, h.at, h.operator, h.field, h.before_value, h.after_value,
    h.station, h.reason, h.cause FROM crm_history h WHERE h.activity = ? AND h.field = ? ORDER BY
    h.id

-- ---- Drafts

SELECT id, form, activity, content, alive_at FROM crm_draft WHERE id = ? AND operator = ?

SELECT id, form, activity, content, alive_at FROM crm_draft WHERE operator = ? ORDER BY alive_at

UPDATE crm_draft SET alive_at = ? WHERE id = ? AND alive_at = ?

-- ---- A note changed in the list

SELECT TOP (1) id FROM crm_history WHERE activity = ? AND field = ? AND change_no > ?

-- ---- Keys of saves: in doubt, and too old

SELECT applied FROM crm_save WHERE id = ?

-- ---- History

SELECT change_no, at, operator, field, before_value, after_value, reason, station, cause FROM
    crm_history WHERE activity = ? ORDER BY id

-- ---- Reminders: moved along, taken away, made

-- ---- Reminders: a station's round

SELECT TOP (200) r.activity, r.state, r.planned_at, r.due_at, r.arming, r.claimed_by, a.kind,
    a.contractor, c.name, a.subject, SUBSTRING(a.venue, 1, 120), a.starts_at, a.ends_at, a.zone,
    a.all_day FROM crm_reminder r JOIN crm_activity a ON a.id = r.activity LEFT JOIN erp_contractor
    c ON c.record_key = a.contractor WHERE r.employee = ? AND r.state = ? AND r.due_at <= ? ORDER
    BY r.due_at, r.activity

SELECT TOP (50) r.activity, r.state, r.planned_at, r.due_at, r.arming, r.claimed_by, a.kind,
    a.contractor, c.name, a.subject, SUBSTRING(a.venue, 1, 120), a.starts_at, a.ends_at, a.zone,
    a.all_day FROM crm_reminder r JOIN crm_activity a ON a.id = r.activity LEFT JOIN erp_contractor
    c ON c.record_key = a.contractor WHERE r.employee = ? AND r.state = ? AND r.due_at <= ? ORDER
    BY r.due_at, r.activity

SELECT r.activity, r.state, r.planned_at, r.due_at, r.arming, r.claimed_by, a.kind, a.contractor,
    c.name, a.subject, SUBSTRING(a.venue, 1, 120), a.starts_at, a.ends_at, a.zone, a.all_day FROM
    crm_reminder r JOIN crm_activity a ON a.id = r.activity LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor WHERE r.activity = ? AND r.employee = ?

UPDATE crm_reminder SET state = 1, due_at = ?, arming = ?, claimed_by = NULL WHERE activity = ? AND
    employee = ? AND arming = ? AND claimed_by = ? AND state IN (2, 3)

UPDATE crm_reminder SET state = 2, claimed_by = ? WHERE activity = ? AND employee = ? AND arming =
    ? AND state = 1

UPDATE crm_reminder SET state = 2, claimed_by = ? WHERE activity = ? AND employee = ? AND arming =
    ? AND state = 2 AND claimed_by = ?

UPDATE crm_reminder SET state = 3, shown_at = ? WHERE activity = ? AND employee = ? AND arming = ?
    AND claimed_by = ? AND state IN (2, 3)

UPDATE crm_reminder SET state = 4 WHERE activity = ? AND employee = ? AND arming = ? AND claimed_by
    = ? AND state IN (2, 3)

-- ---- The dictionaries: values read, one added and moved

INSERT INTO crm_dictionary_history (dictionary_value, change_no, at, operator, station, field,
    before_value, after_value) OUTPUT inserted.id VALUES (? * 8)

SELECT contact_type, COUNT(*) FROM crm_activity WHERE contact_type IS NOT NULL GROUP BY contact_type

SELECT d.id, MAX(v.position) FROM crm_dictionary d LEFT JOIN crm_dictionary_value v ON v.dictionary
    = d.id WHERE d.code = ? GROUP BY d.id

SELECT t.dictionary_value, t.language, t.name FROM crm_dictionary_text t JOIN crm_dictionary_value
    v ON v.id = t.dictionary_value JOIN crm_dictionary d ON d.id = v.dictionary WHERE d.code = ?

SELECT v.id, v.version, v.description, v.active, v.is_default, v.predefined, v.gone FROM
    crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary WHERE d.code = ? ORDER BY
    v.position, v.id

UPDATE crm_dictionary SET position = position WHERE code = ?

UPDATE crm_dictionary_value SET position = ? WHERE id = ?

-- ---- The dictionaries: the history of one value, and of all

SELECT DISTINCT h.operator FROM crm_dictionary_history h JOIN crm_dictionary_value v ON v.id =
    h.dictionary_value JOIN crm_dictionary d ON d.id = v.dictionary WHERE d.code = ?

SELECT DISTINCT h.operator FROM crm_dictionary_history h JOIN crm_dictionary_value v ON v.id =
    h.dictionary_value JOIN crm_dictionary d ON d.id = v.dictionary WHERE d.code = ? AND
    h.dictionary_value = ?

SELECT TOP (200) h.id, h.dictionary_value, h.change_no, h.at, h.operator, h.field, h.before_value,
    h.after_value, h.station, NULL, NULL FROM crm_dictionary_history h JOIN crm_dictionary_value v
    ON v.id = h.dictionary_value JOIN crm_dictionary d ON d.id = v.dictionary WHERE d.code = ? AND
    h.dictionary_value = ? ORDER BY h.id DESC

SELECT TOP (200) h.id, h.dictionary_value, h.change_no, h.at, h.operator, h.field, h.before_value,
    h.after_value, h.station, NULL, NULL FROM crm_dictionary_history h JOIN crm_dictionary_value v
    ON v.id = h.dictionary_value JOIN crm_dictionary d ON d.id = v.dictionary WHERE d.code = ?
    ORDER BY h.id DESC

-- ---- A series: an occurrence that stands apart

INSERT INTO crm_series_exception (series, series_at) VALUES (?, ?)

SELECT series_at FROM crm_series_exception WHERE series = ?

-- ---- Permissions: the table, a level and a switch granted, groups that are gone

DELETE FROM crm_group_right WHERE operator_group = ? AND granted = ?

INSERT INTO crm_group_right (operator_group, granted) VALUES (?, ?)

INSERT INTO crm_right_history (change_no, at, operator, station, operator_group, group_name,
    permission, before_value, after_value) VALUES (? * 9)

SELECT o.record_key, o.login, o.name, o.active, e.record_key, u.name FROM erp_operator o LEFT JOIN
    erp_employee e ON e.record_key = o.employee LEFT JOIN erp_unit u ON u.record_key = e.unit

SELECT operator_group, granted FROM crm_group_right

SELECT operator_group, group_name FROM crm_right_history WHERE group_name IS NOT NULL ORDER BY id

SELECT operator_key, group_key FROM erp_operator_in_group

SELECT record_key, name FROM erp_operator_group

SELECT version FROM crm_permission WHERE name = 'groups'

UPDATE crm_permission SET version = version + 1 WHERE name = 'groups'

-- ---- Permissions: a page of their history, and who is in it

SELECT DISTINCT h.operator, o.name FROM crm_right_history h JOIN erp_operator o ON o.record_key =
    h.operator

SELECT TOP (500) h.id, h.change_no, h.at, h.operator, o.name, h.station, h.group_name,
    h.permission, h.before_value, h.after_value FROM crm_right_history h LEFT JOIN erp_operator o
    ON o.record_key = h.operator WHERE h.id < ? ORDER BY h.id DESC

-- ---- The report crm.report.negotiations

SELECT (SELECT COALESCE(MAX(id), 0) FROM crm_history), (SELECT COUNT(*) FROM crm_history WHERE id >
    (SELECT COALESCE(MAX(id), 0) FROM crm_history) - 2000), (SELECT COALESCE(MAX(id), 0) FROM
    crm_dictionary_history), (SELECT COUNT(*) FROM crm_dictionary_history WHERE id > (SELECT
    COALESCE(MAX(id), 0) FROM crm_dictionary_history) - 2000), (SELECT version FROM crm_permission
    WHERE name = 'groups')

SELECT DATEDIFF(DAY, '19700101', CAST(c.customer_since AS DATE)) FROM erp_contractor c WHERE
    c.record_key = ?

SELECT DISTINCT contractor_group FROM erp_contractor WHERE contractor_group IS NOT NULL ORDER BY
    contractor_group

SELECT DISTINCT region FROM erp_contractor WHERE region IS NOT NULL ORDER BY region

SELECT MIN(a.starts_day), MAX(a.starts_day) FROM crm_activity a WHERE (a.expected_amount IS NOT
    NULL OR a.actual_amount IS NOT NULL) AND a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.contractor = ? AND a.deleted_at IS NULL

SELECT MIN(a.starts_day), MAX(a.starts_day) FROM crm_activity a WHERE (a.expected_amount IS NOT
    NULL OR a.actual_amount IS NOT NULL) AND a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM
    erp_contractor gc WHERE gc.record_key = a.contractor AND gc.contractor_group = ?) AND
    a.deleted_at IS NULL

SELECT MIN(a.starts_day), MAX(a.starts_day) FROM crm_activity a WHERE (a.expected_amount IS NOT
    NULL OR a.actual_amount IS NOT NULL) AND a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM
    erp_contractor gc WHERE gc.record_key = a.contractor AND gc.region = ?) AND a.deleted_at IS NULL

SELECT MIN(a.starts_day), MAX(a.starts_day) FROM crm_activity a WHERE (a.expected_amount IS NOT
    NULL OR a.actual_amount IS NOT NULL) AND a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND a.deleted_at IS NULL

SELECT MIN(a.starts_day), MAX(a.starts_day) FROM crm_activity a WHERE (a.expected_amount IS NOT
    NULL OR a.actual_amount IS NOT NULL) AND a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND a.employee = ? AND a.deleted_at
    IS NULL

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND ((a.employee = ? OR EXISTS (SELECT 1 FROM
    crm_activity_employee we WHERE we.activity = a.id AND we.employee = ?)) AND a.state <> 3 AND
    a.contractor IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND a.contractor = ? AND
    a.deleted_at IS NULL)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (1 = 1 AND a.state <> 3 AND a.contractor IS NOT
    NULL AND a.starts_at >= ? AND a.starts_at < ? AND a.contractor = ? AND a.deleted_at IS NULL))
    ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (EXISTS (SELECT 1 FROM crm_activity_person wp
    WHERE wp.activity = a.id AND wp.person = ?) AND a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.contractor = ? AND a.deleted_at IS NULL)) ORDER BY
    a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.actual_amount IS NOT NULL AND
    (a.actual_currency = ?) AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ? AND
    a.starts_at < ? AND a.contractor = ? AND a.deleted_at IS NULL)) ORDER BY a.starts_at DESC, a.id
    DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.expected_amount IS NOT NULL AND
    (a.expected_currency = ?) AND a.actual_amount IS NOT NULL AND (a.actual_currency = ?) AND
    a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND
    a.contractor = ? AND a.deleted_at IS NULL)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.expected_amount IS NOT NULL AND
    (a.expected_currency = ?) AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ?
    AND a.starts_at < ? AND a.contractor = ? AND a.deleted_at IS NULL)) ORDER BY a.starts_at DESC,
    a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_contractor)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.id = ? AND a.state <> 3 AND a.contractor IS
    NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND a.contractor = ? AND a.deleted_at IS
    NULL)) ORDER BY a.starts_at DESC, a.id DESC

SELECT a.actual_currency, COUNT(*) FROM crm_activity a WHERE a.actual_amount IS NOT NULL AND
    a.actual_currency IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >=
    ? AND a.starts_at < ? AND a.contractor = ? AND a.deleted_at IS NULL GROUP BY a.actual_currency

SELECT a.category, COUNT(DISTINCT a.contractor), COUNT(*), SUM(COALESCE(a.elapsed_s, a.measured_s))
    FROM crm_activity a WHERE a.category IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL
    AND a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM
    erp_contractor gc WHERE gc.record_key = a.contractor AND gc.contractor_group = ?) AND
    a.deleted_at IS NULL GROUP BY a.category

SELECT a.category, COUNT(DISTINCT a.contractor), COUNT(*), SUM(COALESCE(a.elapsed_s, a.measured_s))
    FROM crm_activity a WHERE a.category IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL
    AND a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM
    erp_contractor gc WHERE gc.record_key = a.contractor AND gc.region = ?) AND a.deleted_at IS
    NULL GROUP BY a.category

SELECT a.category, COUNT(DISTINCT a.contractor), COUNT(*), SUM(COALESCE(a.elapsed_s, a.measured_s))
    FROM crm_activity a WHERE a.category IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL
    AND a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND a.deleted_at IS NULL GROUP BY
    a.category

SELECT a.category, COUNT(DISTINCT a.contractor), COUNT(*), SUM(COALESCE(a.elapsed_s, a.measured_s))
    FROM crm_activity a WHERE a.category IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL
    AND a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND a.employee = ? AND
    a.deleted_at IS NULL GROUP BY a.category

SELECT a.category, SUM(a.expected_amount), SUM(a.actual_amount), SUM(a.actual_amount -
    a.expected_amount) FROM crm_activity a WHERE a.category IS NOT NULL AND (a.expected_amount IS
    NOT NULL OR a.actual_amount IS NOT NULL) AND (a.expected_currency IS NULL OR
    a.expected_currency = ?) AND (a.actual_currency IS NULL OR a.actual_currency = ?) AND a.state
    <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ?
    AND EXISTS (SELECT 1 FROM erp_contractor gc WHERE gc.record_key = a.contractor AND
    gc.contractor_group = ?) AND a.deleted_at IS NULL GROUP BY a.category

SELECT a.category, SUM(a.expected_amount), SUM(a.actual_amount), SUM(a.actual_amount -
    a.expected_amount) FROM crm_activity a WHERE a.category IS NOT NULL AND (a.expected_amount IS
    NOT NULL OR a.actual_amount IS NOT NULL) AND (a.expected_currency IS NULL OR
    a.expected_currency = ?) AND (a.actual_currency IS NULL OR a.actual_currency = ?) AND a.state
    <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ?
    AND EXISTS (SELECT 1 FROM erp_contractor gc WHERE gc.record_key = a.contractor AND gc.region =
    ?) AND a.deleted_at IS NULL GROUP BY a.category

SELECT a.category, SUM(a.expected_amount), SUM(a.actual_amount), SUM(a.actual_amount -
    a.expected_amount) FROM crm_activity a WHERE a.category IS NOT NULL AND (a.expected_amount IS
    NOT NULL OR a.actual_amount IS NOT NULL) AND (a.expected_currency IS NULL OR
    a.expected_currency = ?) AND (a.actual_currency IS NULL OR a.actual_currency = ?) AND a.state
    <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ?
    AND a.deleted_at IS NULL GROUP BY a.category

SELECT a.category, SUM(a.expected_amount), SUM(a.actual_amount), SUM(a.actual_amount -
    a.expected_amount) FROM crm_activity a WHERE a.category IS NOT NULL AND (a.expected_amount IS
    NOT NULL OR a.actual_amount IS NOT NULL) AND (a.expected_currency IS NULL OR
    a.expected_currency = ?) AND (a.actual_currency IS NULL OR a.actual_currency = ?) AND a.state
    <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ?
    AND a.employee = ? AND a.deleted_at IS NULL GROUP BY a.category

SELECT a.category, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.category IS NOT NULL AND (a.expected_currency <>
    ? OR a.actual_currency <> ?) AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ?
    AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM erp_contractor gc WHERE
    gc.record_key = a.contractor AND gc.contractor_group = ?) AND a.deleted_at IS NULL

SELECT a.category, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.category IS NOT NULL AND (a.expected_currency <>
    ? OR a.actual_currency <> ?) AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ?
    AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM erp_contractor gc WHERE
    gc.record_key = a.contractor AND gc.region = ?) AND a.deleted_at IS NULL

SELECT a.category, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.category IS NOT NULL AND (a.expected_currency <>
    ? OR a.actual_currency <> ?) AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ?
    AND a.starts_at < ? AND a.starts_at <= ? AND a.deleted_at IS NULL

SELECT a.category, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.category IS NOT NULL AND (a.expected_currency <>
    ? OR a.actual_currency <> ?) AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ?
    AND a.starts_at < ? AND a.starts_at <= ? AND a.employee = ? AND a.deleted_at IS NULL

SELECT a.expected_currency, COUNT(*) FROM crm_activity a WHERE a.expected_amount IS NOT NULL AND
    a.expected_currency IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.contractor = ? AND a.deleted_at IS NULL GROUP BY
    a.expected_currency

SELECT a.id, a.kind, a.state, a.starts_at, a.ends_at, a.category, a.employee, a.subject,
    SUBSTRING(a.note, 1, 200), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, COALESCE(a.elapsed_s, a.measured_s), a.starts_day FROM crm_activity a WHERE
    a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND
    a.contractor = ? AND a.deleted_at IS NULL ORDER BY a.starts_at, a.id

SELECT a.id, ae.employee, a.starts_at FROM crm_activity a JOIN crm_activity_employee ae ON
    ae.activity = a.id WHERE a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ? AND
    a.starts_at < ? AND a.contractor = ? AND a.deleted_at IS NULL ORDER BY a.starts_at, a.id,
    ae.position

SELECT a.id, ap.person, (SELECT MIN(p.name) FROM erp_contact_person p WHERE p.record_key =
    ap.person), a.starts_at FROM crm_activity a JOIN crm_activity_person ap ON ap.activity = a.id
    WHERE a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND
    a.contractor = ? AND a.deleted_at IS NULL ORDER BY a.starts_at, a.id, ap.position

SELECT d.category, d.next_category, d.silent, d.whole_ms, COUNT(*), SUM(d.lasted_ms), SUM(CASE WHEN
    d.place = 1 THEN 1 ELSE 0 END) FROM (SELECT s.category, s.next_category, s.next_at -
    s.starts_at AS lasted_ms, (s.next_at - s.starts_at) - (s.next_at - s.starts_at) % 86400000 AS
    whole_ms, ROW_NUMBER() OVER (PARTITION BY s.contractor, s.category, s.next_category ORDER BY
    s.starts_at) AS place, CASE WHEN s.next_category IS NULL AND s.contractor NOT IN (SELECT
    a.contractor FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM
    erp_contractor gc WHERE gc.record_key = a.contractor AND gc.contractor_group = ?) AND
    a.deleted_at IS NULL AND a.starts_at >= ?) THEN 1 ELSE 0 END AS silent FROM (SELECT
    r.contractor, r.category, r.starts_at, LEAD(r.category) OVER (PARTITION BY r.contractor ORDER
    BY r.starts_at, r.id) AS next_category, LEAD(r.starts_at) OVER (PARTITION BY r.contractor ORDER
    BY r.starts_at, r.id) AS next_at FROM (SELECT a.id, a.contractor, a.category, a.starts_at,
    LAG(a.category) OVER (PARTITION BY a.contractor ORDER BY a.starts_at, a.id) AS category_before
    FROM crm_activity a WHERE a.category IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL
    AND a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM
    erp_contractor gc WHERE gc.record_key = a.contractor AND gc.contractor_group = ?) AND
    a.deleted_at IS NULL) r WHERE r.category_before IS NULL OR r.category_before <> r.category) s)
    d GROUP BY d.category, d.next_category, d.silent, d.whole_ms ORDER BY d.category, d.whole_ms

SELECT d.category, d.next_category, d.silent, d.whole_ms, COUNT(*), SUM(d.lasted_ms), SUM(CASE WHEN
    d.place = 1 THEN 1 ELSE 0 END) FROM (SELECT s.category, s.next_category, s.next_at -
    s.starts_at AS lasted_ms, (s.next_at - s.starts_at) - (s.next_at - s.starts_at) % 86400000 AS
    whole_ms, ROW_NUMBER() OVER (PARTITION BY s.contractor, s.category, s.next_category ORDER BY
    s.starts_at) AS place, CASE WHEN s.next_category IS NULL AND s.contractor NOT IN (SELECT
    a.contractor FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM
    erp_contractor gc WHERE gc.record_key = a.contractor AND gc.region = ?) AND a.deleted_at IS
    NULL AND a.starts_at >= ?) THEN 1 ELSE 0 END AS silent FROM (SELECT r.contractor, r.category,
    r.starts_at, LEAD(r.category) OVER (PARTITION BY r.contractor ORDER BY r.starts_at, r.id) AS
    next_category, LEAD(r.starts_at) OVER (PARTITION BY r.contractor ORDER BY r.starts_at, r.id) AS
    next_at FROM (SELECT a.id, a.contractor, a.category, a.starts_at, LAG(a.category) OVER
    (PARTITION BY a.contractor ORDER BY a.starts_at, a.id) AS category_before FROM crm_activity a
    WHERE a.category IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ?
    AND a.starts_at < ? AND a.starts_at <= ? AND EXISTS (SELECT 1 FROM erp_contractor gc WHERE
    gc.record_key = a.contractor AND gc.region = ?) AND a.deleted_at IS NULL) r WHERE
    r.category_before IS NULL OR r.category_before <> r.category) s) d GROUP BY d.category,
    d.next_category, d.silent, d.whole_ms ORDER BY d.category, d.whole_ms

SELECT d.category, d.next_category, d.silent, d.whole_ms, COUNT(*), SUM(d.lasted_ms), SUM(CASE WHEN
    d.place = 1 THEN 1 ELSE 0 END) FROM (SELECT s.category, s.next_category, s.next_at -
    s.starts_at AS lasted_ms, (s.next_at - s.starts_at) - (s.next_at - s.starts_at) % 86400000 AS
    whole_ms, ROW_NUMBER() OVER (PARTITION BY s.contractor, s.category, s.next_category ORDER BY
    s.starts_at) AS place, CASE WHEN s.next_category IS NULL AND s.contractor NOT IN (SELECT
    a.contractor FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND a.deleted_at IS NULL AND
    a.starts_at >= ?) THEN 1 ELSE 0 END AS silent FROM (SELECT r.contractor, r.category,
    r.starts_at, LEAD(r.category) OVER (PARTITION BY r.contractor ORDER BY r.starts_at, r.id) AS
    next_category, LEAD(r.starts_at) OVER (PARTITION BY r.contractor ORDER BY r.starts_at, r.id) AS
    next_at FROM (SELECT a.id, a.contractor, a.category, a.starts_at, LAG(a.category) OVER
    (PARTITION BY a.contractor ORDER BY a.starts_at, a.id) AS category_before FROM crm_activity a
    WHERE a.category IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ?
    AND a.starts_at < ? AND a.starts_at <= ? AND a.deleted_at IS NULL) r WHERE r.category_before IS
    NULL OR r.category_before <> r.category) s) d GROUP BY d.category, d.next_category, d.silent,
    d.whole_ms ORDER BY d.category, d.whole_ms

SELECT d.category, d.next_category, d.silent, d.whole_ms, COUNT(*), SUM(d.lasted_ms), SUM(CASE WHEN
    d.place = 1 THEN 1 ELSE 0 END) FROM (SELECT s.category, s.next_category, s.next_at -
    s.starts_at AS lasted_ms, (s.next_at - s.starts_at) - (s.next_at - s.starts_at) % 86400000 AS
    whole_ms, ROW_NUMBER() OVER (PARTITION BY s.contractor, s.category, s.next_category ORDER BY
    s.starts_at) AS place, CASE WHEN s.next_category IS NULL AND s.contractor NOT IN (SELECT
    a.contractor FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.starts_at >= ? AND a.starts_at < ? AND a.starts_at <= ? AND a.employee = ? AND a.deleted_at
    IS NULL AND a.starts_at >= ?) THEN 1 ELSE 0 END AS silent FROM (SELECT r.contractor,
    r.category, r.starts_at, LEAD(r.category) OVER (PARTITION BY r.contractor ORDER BY r.starts_at,
    r.id) AS next_category, LEAD(r.starts_at) OVER (PARTITION BY r.contractor ORDER BY r.starts_at,
    r.id) AS next_at FROM (SELECT a.id, a.contractor, a.category, a.starts_at, LAG(a.category) OVER
    (PARTITION BY a.contractor ORDER BY a.starts_at, a.id) AS category_before FROM crm_activity a
    WHERE a.category IS NOT NULL AND a.state <> 3 AND a.contractor IS NOT NULL AND a.starts_at >= ?
    AND a.starts_at < ? AND a.starts_at <= ? AND a.employee = ? AND a.deleted_at IS NULL) r WHERE
    r.category_before IS NULL OR r.category_before <> r.category) s) d GROUP BY d.category,
    d.next_category, d.silent, d.whole_ms ORDER BY d.category, d.whole_ms

SELECT r.base, COUNT(*) FROM erp_exchange_rate r GROUP BY r.base ORDER BY COUNT(*) DESC, r.base

SELECT r.code, r.base, DATEDIFF(DAY, '19700101', CAST(r.valid_from AS DATE)), CAST(CAST(r.rate AS
    DECIMAL(38, 10)) AS NVARCHAR(60)) FROM erp_exchange_rate r WHERE DATEDIFF(DAY, '19700101',
    CAST(r.valid_from AS DATE)) >= ? AND DATEDIFF(DAY, '19700101', CAST(r.valid_from AS DATE)) <= ?

-- ---- The report crm.report.effectiveness

SELECT TOP (1) 1 FROM erp_contractor c WHERE c.customer_since IS NOT NULL

SELECT TOP (101) u.record_key, u.name FROM erp_unit u ORDER BY FOLDED(u.name), u.record_key

SELECT TOP (101) u.record_key, u.name FROM erp_unit u WHERE ((FOLDED(u.name) LIKE ? ESCAPE '!'))
    ORDER BY FOLDED(u.name), u.record_key

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.contractor IN (SELECT
    wc.record_key FROM erp_contractor wc WHERE DATEDIFF(DAY, '19700101', CAST(wc.customer_since AS
    DATE)) >= ? AND DATEDIFF(DAY, '19700101', CAST(wc.customer_since AS DATE)) <= ?) AND
    a.starts_day <= (SELECT MIN(DATEDIFF(DAY, '19700101', CAST(ws.customer_since AS DATE))) FROM
    erp_contractor ws WHERE ws.record_key = a.contractor) AND a.state <> 3 AND a.category = (SELECT
    wv.id FROM crm_dictionary_value wv JOIN crm_dictionary wd ON wd.id = wv.dictionary WHERE
    wd.code = 'category' AND wv.code = 'customer_acquisition') AND a.deleted_at IS NULL)) ORDER BY
    a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND COALESCE(a.elapsed_s, a.measured_s) <> 0)) ORDER BY a.starts_at DESC, a.id
    DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.actual_amount IS NOT NULL AND (a.actual_currency = ?))) ORDER BY
    a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.expected_amount IS NOT NULL AND (a.expected_currency = ?) AND
    a.actual_amount IS NOT NULL AND (a.actual_currency = ?))) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.expected_amount IS NOT NULL AND (a.expected_currency = ?))) ORDER BY
    a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.follow_up_of IS NOT NULL AND a.state = 2 AND a.ended_at <= a.ends_at +
    ?)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.follow_up_of IS NOT NULL)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.state = 1 AND a.ends_at < ?)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.state = 2 AND a.contractor IS NOT NULL)) ORDER BY a.starts_at DESC, a.id
    DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.state = 2 AND a.state = 2 AND a.ended_at <= a.ends_at + ?)) ORDER BY
    a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.state = 2)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.state = 3)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_employee)) LEFT JOIN erp_contractor c ON
    c.record_key = a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value =
    a.contact_type AND dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value =
    a.priority AND dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value =
    a.category AND dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND
    me.employee = ? WHERE (a.deleted_at IS NULL AND (a.employee = ? AND a.starts_at >= ? AND
    a.starts_at < ?)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.contractor IN (SELECT wc.record_key FROM erp_contractor wc
    WHERE DATEDIFF(DAY, '19700101', CAST(wc.customer_since AS DATE)) >= ? AND DATEDIFF(DAY,
    '19700101', CAST(wc.customer_since AS DATE)) <= ?) AND a.starts_day <= (SELECT
    MIN(DATEDIFF(DAY, '19700101', CAST(ws.customer_since AS DATE))) FROM erp_contractor ws WHERE
    ws.record_key = a.contractor) AND a.state <> 3 AND a.category = (SELECT wv.id FROM
    crm_dictionary_value wv JOIN crm_dictionary wd ON wd.id = wv.dictionary WHERE wd.code =
    'category' AND wv.code = 'customer_acquisition') AND a.deleted_at IS NULL)) ORDER BY
    a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND COALESCE(a.elapsed_s,
    a.measured_s) <> 0)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.actual_amount IS
    NOT NULL AND (a.actual_currency = ?))) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.expected_amount IS
    NOT NULL AND (a.expected_currency = ?) AND a.actual_amount IS NOT NULL AND (a.actual_currency =
    ?))) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.expected_amount IS
    NOT NULL AND (a.expected_currency = ?))) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.follow_up_of IS NOT
    NULL AND a.state = 2 AND a.ended_at <= a.ends_at + ?)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.follow_up_of IS NOT
    NULL)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.state = 1 AND
    a.ends_at < ?)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.state = 2 AND
    a.contractor IS NOT NULL)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.state = 2 AND
    a.state = 2 AND a.ended_at <= a.ends_at + ?)) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.state = 2)) ORDER
    BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ? AND a.state = 3)) ORDER
    BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.starts_at >= ? AND a.starts_at < ?)) ORDER BY a.starts_at
    DESC, a.id DESC

SELECT a.actual_currency, COUNT(*) FROM crm_activity a WHERE a.actual_amount IS NOT NULL AND
    a.actual_currency IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? GROUP BY
    a.actual_currency

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.contractor
    IN (SELECT wc.record_key FROM erp_contractor wc WHERE DATEDIFF(DAY, '19700101',
    CAST(wc.customer_since AS DATE)) >= ? AND DATEDIFF(DAY, '19700101', CAST(wc.customer_since AS
    DATE)) <= ?) AND a.starts_day <= (SELECT MIN(DATEDIFF(DAY, '19700101', CAST(ws.customer_since
    AS DATE))) FROM erp_contractor ws WHERE ws.record_key = a.contractor) AND a.state <> 3 AND
    a.category = (SELECT wv.id FROM crm_dictionary_value wv JOIN crm_dictionary wd ON wd.id =
    wv.dictionary WHERE wd.code = 'category' AND wv.code = 'customer_acquisition') AND EXISTS
    (SELECT 1 FROM erp_contractor gc WHERE gc.record_key = a.contractor AND gc.contractor_group =
    ?) AND a.deleted_at IS NULL GROUP BY a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.contractor
    IN (SELECT wc.record_key FROM erp_contractor wc WHERE DATEDIFF(DAY, '19700101',
    CAST(wc.customer_since AS DATE)) >= ? AND DATEDIFF(DAY, '19700101', CAST(wc.customer_since AS
    DATE)) <= ?) AND a.starts_day <= (SELECT MIN(DATEDIFF(DAY, '19700101', CAST(ws.customer_since
    AS DATE))) FROM erp_contractor ws WHERE ws.record_key = a.contractor) AND a.state <> 3 AND
    a.category = (SELECT wv.id FROM crm_dictionary_value wv JOIN crm_dictionary wd ON wd.id =
    wv.dictionary WHERE wd.code = 'category' AND wv.code = 'customer_acquisition') AND EXISTS
    (SELECT 1 FROM erp_contractor gc WHERE gc.record_key = a.contractor AND gc.region = ?) AND
    a.deleted_at IS NULL GROUP BY a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.contractor
    IN (SELECT wc.record_key FROM erp_contractor wc WHERE DATEDIFF(DAY, '19700101',
    CAST(wc.customer_since AS DATE)) >= ? AND DATEDIFF(DAY, '19700101', CAST(wc.customer_since AS
    DATE)) <= ?) AND a.starts_day <= (SELECT MIN(DATEDIFF(DAY, '19700101', CAST(ws.customer_since
    AS DATE))) FROM erp_contractor ws WHERE ws.record_key = a.contractor) AND a.state <> 3 AND
    a.category = (SELECT wv.id FROM crm_dictionary_value wv JOIN crm_dictionary wd ON wd.id =
    wv.dictionary WHERE wd.code = 'category' AND wv.code = 'customer_acquisition') AND a.contractor
    = ? AND a.deleted_at IS NULL GROUP BY a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.contractor
    IN (SELECT wc.record_key FROM erp_contractor wc WHERE DATEDIFF(DAY, '19700101',
    CAST(wc.customer_since AS DATE)) >= ? AND DATEDIFF(DAY, '19700101', CAST(wc.customer_since AS
    DATE)) <= ?) AND a.starts_day <= (SELECT MIN(DATEDIFF(DAY, '19700101', CAST(ws.customer_since
    AS DATE))) FROM erp_contractor ws WHERE ws.record_key = a.contractor) AND a.state <> 3 AND
    a.category = (SELECT wv.id FROM crm_dictionary_value wv JOIN crm_dictionary wd ON wd.id =
    wv.dictionary WHERE wd.code = 'category' AND wv.code = 'customer_acquisition') AND a.deleted_at
    IS NULL GROUP BY a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.contractor
    IN (SELECT wc.record_key FROM erp_contractor wc WHERE DATEDIFF(DAY, '19700101',
    CAST(wc.customer_since AS DATE)) >= ? AND DATEDIFF(DAY, '19700101', CAST(wc.customer_since AS
    DATE)) <= ?) AND a.starts_day <= (SELECT MIN(DATEDIFF(DAY, '19700101', CAST(ws.customer_since
    AS DATE))) FROM erp_contractor ws WHERE ws.record_key = a.contractor) AND a.state <> 3 AND
    a.category = (SELECT wv.id FROM crm_dictionary_value wv JOIN crm_dictionary wd ON wd.id =
    wv.dictionary WHERE wd.code = 'category' AND wv.code = 'customer_acquisition') AND a.employee =
    ? AND a.deleted_at IS NULL GROUP BY a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.state = 2 AND EXISTS (SELECT 1 FROM erp_contractor gc WHERE
    gc.record_key = a.contractor AND gc.contractor_group = ?) AND a.deleted_at IS NULL GROUP BY
    a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.state = 2 AND EXISTS (SELECT 1 FROM erp_contractor gc WHERE
    gc.record_key = a.contractor AND gc.region = ?) AND a.deleted_at IS NULL GROUP BY a.contractor,
    a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.state = 2 AND a.category = ? AND a.deleted_at IS NULL GROUP BY
    a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.state = 2 AND a.contact_type = ? AND a.deleted_at IS NULL GROUP
    BY a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.state = 2 AND a.contractor = ? AND a.deleted_at IS NULL GROUP BY
    a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.state = 2 AND a.deleted_at IS NULL GROUP BY a.contractor,
    a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.state = 2 AND a.employee = ? AND a.deleted_at IS NULL GROUP BY
    a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.state = 2 AND a.kind = ? AND a.deleted_at IS NULL GROUP BY
    a.contractor, a.employee ORDER BY a.contractor

SELECT a.contractor, a.employee FROM crm_activity a WHERE a.contractor IS NOT NULL AND a.starts_at
    >= ? AND a.starts_at < ? AND a.state = 2 AND a.priority = ? AND a.deleted_at IS NULL GROUP BY
    a.contractor, a.employee ORDER BY a.contractor

SELECT a.employee, COUNT(*), SUM(CASE WHEN a.state = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN a.state =
    2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 1 AND a.ends_at <
    ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN
    a.follow_up_of IS NOT NULL THEN 1 ELSE 0 END), SUM(CASE WHEN a.follow_up_of IS NOT NULL AND
    a.state = 2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(COALESCE(a.elapsed_s,
    a.measured_s)), SUM(CASE WHEN a.expected_amount IS NOT NULL AND a.expected_currency = ? THEN
    a.expected_amount ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND a.actual_currency
    = ? THEN a.actual_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN
    a.actual_amount - a.expected_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL
    AND a.expected_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND
    a.actual_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN 1 ELSE 0
    END), SUM(CASE WHEN (a.expected_currency <> ? OR a.actual_currency <> ?) THEN 1 ELSE 0 END)
    FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND EXISTS (SELECT 1 FROM
    erp_contractor gc WHERE gc.record_key = a.contractor AND gc.contractor_group = ?) AND
    a.deleted_at IS NULL GROUP BY a.employee

SELECT a.employee, COUNT(*), SUM(CASE WHEN a.state = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN a.state =
    2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 1 AND a.ends_at <
    ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN
    a.follow_up_of IS NOT NULL THEN 1 ELSE 0 END), SUM(CASE WHEN a.follow_up_of IS NOT NULL AND
    a.state = 2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(COALESCE(a.elapsed_s,
    a.measured_s)), SUM(CASE WHEN a.expected_amount IS NOT NULL AND a.expected_currency = ? THEN
    a.expected_amount ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND a.actual_currency
    = ? THEN a.actual_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN
    a.actual_amount - a.expected_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL
    AND a.expected_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND
    a.actual_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN 1 ELSE 0
    END), SUM(CASE WHEN (a.expected_currency <> ? OR a.actual_currency <> ?) THEN 1 ELSE 0 END)
    FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND EXISTS (SELECT 1 FROM
    erp_contractor gc WHERE gc.record_key = a.contractor AND gc.region = ?) AND a.deleted_at IS
    NULL GROUP BY a.employee

SELECT a.employee, COUNT(*), SUM(CASE WHEN a.state = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN a.state =
    2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 1 AND a.ends_at <
    ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN
    a.follow_up_of IS NOT NULL THEN 1 ELSE 0 END), SUM(CASE WHEN a.follow_up_of IS NOT NULL AND
    a.state = 2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(COALESCE(a.elapsed_s,
    a.measured_s)), SUM(CASE WHEN a.expected_amount IS NOT NULL AND a.expected_currency = ? THEN
    a.expected_amount ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND a.actual_currency
    = ? THEN a.actual_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN
    a.actual_amount - a.expected_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL
    AND a.expected_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND
    a.actual_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN 1 ELSE 0
    END), SUM(CASE WHEN (a.expected_currency <> ? OR a.actual_currency <> ?) THEN 1 ELSE 0 END)
    FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.category = ? AND
    a.deleted_at IS NULL GROUP BY a.employee

SELECT a.employee, COUNT(*), SUM(CASE WHEN a.state = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN a.state =
    2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 1 AND a.ends_at <
    ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN
    a.follow_up_of IS NOT NULL THEN 1 ELSE 0 END), SUM(CASE WHEN a.follow_up_of IS NOT NULL AND
    a.state = 2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(COALESCE(a.elapsed_s,
    a.measured_s)), SUM(CASE WHEN a.expected_amount IS NOT NULL AND a.expected_currency = ? THEN
    a.expected_amount ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND a.actual_currency
    = ? THEN a.actual_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN
    a.actual_amount - a.expected_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL
    AND a.expected_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND
    a.actual_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN 1 ELSE 0
    END), SUM(CASE WHEN (a.expected_currency <> ? OR a.actual_currency <> ?) THEN 1 ELSE 0 END)
    FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.contact_type = ? AND
    a.deleted_at IS NULL GROUP BY a.employee

SELECT a.employee, COUNT(*), SUM(CASE WHEN a.state = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN a.state =
    2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 1 AND a.ends_at <
    ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN
    a.follow_up_of IS NOT NULL THEN 1 ELSE 0 END), SUM(CASE WHEN a.follow_up_of IS NOT NULL AND
    a.state = 2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(COALESCE(a.elapsed_s,
    a.measured_s)), SUM(CASE WHEN a.expected_amount IS NOT NULL AND a.expected_currency = ? THEN
    a.expected_amount ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND a.actual_currency
    = ? THEN a.actual_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN
    a.actual_amount - a.expected_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL
    AND a.expected_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND
    a.actual_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN 1 ELSE 0
    END), SUM(CASE WHEN (a.expected_currency <> ? OR a.actual_currency <> ?) THEN 1 ELSE 0 END)
    FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.contractor = ? AND
    a.deleted_at IS NULL GROUP BY a.employee

SELECT a.employee, COUNT(*), SUM(CASE WHEN a.state = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN a.state =
    2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 1 AND a.ends_at <
    ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN
    a.follow_up_of IS NOT NULL THEN 1 ELSE 0 END), SUM(CASE WHEN a.follow_up_of IS NOT NULL AND
    a.state = 2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(COALESCE(a.elapsed_s,
    a.measured_s)), SUM(CASE WHEN a.expected_amount IS NOT NULL AND a.expected_currency = ? THEN
    a.expected_amount ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND a.actual_currency
    = ? THEN a.actual_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN
    a.actual_amount - a.expected_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL
    AND a.expected_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND
    a.actual_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN 1 ELSE 0
    END), SUM(CASE WHEN (a.expected_currency <> ? OR a.actual_currency <> ?) THEN 1 ELSE 0 END)
    FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL GROUP
    BY a.employee

SELECT a.employee, COUNT(*), SUM(CASE WHEN a.state = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN a.state =
    2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 1 AND a.ends_at <
    ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN
    a.follow_up_of IS NOT NULL THEN 1 ELSE 0 END), SUM(CASE WHEN a.follow_up_of IS NOT NULL AND
    a.state = 2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(COALESCE(a.elapsed_s,
    a.measured_s)), SUM(CASE WHEN a.expected_amount IS NOT NULL AND a.expected_currency = ? THEN
    a.expected_amount ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND a.actual_currency
    = ? THEN a.actual_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN
    a.actual_amount - a.expected_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL
    AND a.expected_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND
    a.actual_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN 1 ELSE 0
    END), SUM(CASE WHEN (a.expected_currency <> ? OR a.actual_currency <> ?) THEN 1 ELSE 0 END)
    FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.employee = ? AND
    a.deleted_at IS NULL GROUP BY a.employee

SELECT a.employee, COUNT(*), SUM(CASE WHEN a.state = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN a.state =
    2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 1 AND a.ends_at <
    ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN
    a.follow_up_of IS NOT NULL THEN 1 ELSE 0 END), SUM(CASE WHEN a.follow_up_of IS NOT NULL AND
    a.state = 2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(COALESCE(a.elapsed_s,
    a.measured_s)), SUM(CASE WHEN a.expected_amount IS NOT NULL AND a.expected_currency = ? THEN
    a.expected_amount ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND a.actual_currency
    = ? THEN a.actual_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN
    a.actual_amount - a.expected_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL
    AND a.expected_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND
    a.actual_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN 1 ELSE 0
    END), SUM(CASE WHEN (a.expected_currency <> ? OR a.actual_currency <> ?) THEN 1 ELSE 0 END)
    FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.kind = ? AND a.deleted_at
    IS NULL GROUP BY a.employee

SELECT a.employee, COUNT(*), SUM(CASE WHEN a.state = 2 THEN 1 ELSE 0 END), SUM(CASE WHEN a.state =
    2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 1 AND a.ends_at <
    ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.state = 3 THEN 1 ELSE 0 END), SUM(CASE WHEN
    a.follow_up_of IS NOT NULL THEN 1 ELSE 0 END), SUM(CASE WHEN a.follow_up_of IS NOT NULL AND
    a.state = 2 AND a.ended_at <= a.ends_at + ? THEN 1 ELSE 0 END), SUM(COALESCE(a.elapsed_s,
    a.measured_s)), SUM(CASE WHEN a.expected_amount IS NOT NULL AND a.expected_currency = ? THEN
    a.expected_amount ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND a.actual_currency
    = ? THEN a.actual_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN
    a.actual_amount - a.expected_amount ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL
    AND a.expected_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.actual_amount IS NOT NULL AND
    a.actual_currency = ? THEN 1 ELSE 0 END), SUM(CASE WHEN a.expected_amount IS NOT NULL AND
    a.expected_currency = ? AND a.actual_amount IS NOT NULL AND a.actual_currency = ? THEN 1 ELSE 0
    END), SUM(CASE WHEN (a.expected_currency <> ? OR a.actual_currency <> ?) THEN 1 ELSE 0 END)
    FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.priority = ? AND
    a.deleted_at IS NULL GROUP BY a.employee

SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND EXISTS
    (SELECT 1 FROM erp_contractor gc WHERE gc.record_key = a.contractor AND gc.contractor_group =
    ?) AND a.deleted_at IS NULL AND (a.expected_currency <> ? OR a.actual_currency <> ?)

SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND EXISTS
    (SELECT 1 FROM erp_contractor gc WHERE gc.record_key = a.contractor AND gc.region = ?) AND
    a.deleted_at IS NULL AND (a.expected_currency <> ? OR a.actual_currency <> ?)

SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.category
    = ? AND a.deleted_at IS NULL AND (a.expected_currency <> ? OR a.actual_currency <> ?)

SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND
    a.contact_type = ? AND a.deleted_at IS NULL AND (a.expected_currency <> ? OR a.actual_currency
    <> ?)

SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND
    a.contractor = ? AND a.deleted_at IS NULL AND (a.expected_currency <> ? OR a.actual_currency <>
    ?)

SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND
    a.deleted_at IS NULL AND (a.expected_currency <> ? OR a.actual_currency <> ?)

SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.employee
    = ? AND a.deleted_at IS NULL AND (a.expected_currency <> ? OR a.actual_currency <> ?)

SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.kind = ?
    AND a.deleted_at IS NULL AND (a.expected_currency <> ? OR a.actual_currency <> ?)

SELECT a.employee, a.starts_day, a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency FROM crm_activity a WHERE a.starts_at >= ? AND a.starts_at < ? AND a.priority
    = ? AND a.deleted_at IS NULL AND (a.expected_currency <> ? OR a.actual_currency <> ?)

SELECT a.expected_currency, COUNT(*) FROM crm_activity a WHERE a.expected_amount IS NOT NULL AND
    a.expected_currency IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? GROUP BY
    a.expected_currency

SELECT record_key, name FROM erp_unit

SELECT u.record_key, u.name FROM erp_unit u WHERE u.record_key IN (?)

-- ---- The report crm.report.acquisition

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.id IN (SELECT g.id FROM (SELECT k.id, k.contractor,
    k.starts_at, k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ?
    THEN 1 ELSE 2 END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ?
    THEN k.since_on - k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id,
    f.contractor, f.starts_at, 1 AS grp, f.began_on, DATEDIFF(DAY, '19700101',
    CAST(c.customer_since AS DATE)) AS since_on FROM (SELECT a.id, a.contractor, a.employee,
    a.contact_type, a.category, a.starts_at, a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION
    BY a.contractor ORDER BY a.starts_at, a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND
    a.contractor IS NOT NULL AND a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND
    a.deleted_at IS NULL) f LEFT JOIN erp_contractor c ON c.record_key = f.contractor WHERE f.place
    = 1) k WHERE k.began_on >= ? AND k.began_on <= ?) g WHERE g.outcome <> 0))) ORDER BY
    a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.id IN (SELECT g.id FROM (SELECT k.id, k.contractor,
    k.starts_at, k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ?
    THEN 1 ELSE 2 END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ?
    THEN k.since_on - k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id,
    f.contractor, f.starts_at, 1 AS grp, f.began_on, DATEDIFF(DAY, '19700101',
    CAST(c.customer_since AS DATE)) AS since_on FROM (SELECT a.id, a.contractor, a.employee,
    a.contact_type, a.category, a.starts_at, a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION
    BY a.contractor ORDER BY a.starts_at, a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND
    a.contractor IS NOT NULL AND a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND
    a.deleted_at IS NULL) f LEFT JOIN erp_contractor c ON c.record_key = f.contractor WHERE f.place
    = 1) k WHERE k.began_on >= ? AND k.began_on <= ?) g WHERE g.outcome = 1 AND g.after_days <=
    ?))) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.id IN (SELECT g.id FROM (SELECT k.id, k.contractor,
    k.starts_at, k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ?
    THEN 1 ELSE 2 END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ?
    THEN k.since_on - k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id,
    f.contractor, f.starts_at, c.contractor_group AS grp, f.began_on, DATEDIFF(DAY, '19700101',
    CAST(c.customer_since AS DATE)) AS since_on FROM (SELECT a.id, a.contractor, a.employee,
    a.contact_type, a.category, a.starts_at, a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION
    BY a.contractor ORDER BY a.starts_at, a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND
    a.contractor IS NOT NULL AND a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND
    a.deleted_at IS NULL) f LEFT JOIN erp_contractor c ON c.record_key = f.contractor WHERE f.place
    = 1) k WHERE k.began_on >= ? AND k.began_on <= ?) g WHERE g.outcome <> 0 AND FOLDED(g.grp) =
    ?))) ORDER BY a.starts_at DESC, a.id DESC

SELECT TOP (51) a.kind, a.state, a.starts_at, a.ends_at, a.all_day, a.contractor, c.name, (SELECT
    CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ') WITHIN GROUP (ORDER BY ap.position) AS
    NVARCHAR(MAX)) FROM crm_activity_person ap JOIN erp_contact_person p ON p.record_key =
    ap.person WHERE ap.activity = a.id), a.employee, (SELECT MIN(e.name) FROM erp_employee e WHERE
    e.record_key = a.employee), (SELECT CAST(STRING_AGG(CAST(p.name AS NVARCHAR(MAX)), N', ')
    WITHIN GROUP (ORDER BY ae.position) AS NVARCHAR(MAX)) FROM crm_activity_employee ae JOIN
    erp_employee p ON p.record_key = ae.employee WHERE ae.activity = a.id), a.subject,
    SUBSTRING(a.venue, 1, 501), a.expected_amount, a.expected_currency, a.actual_amount,
    a.actual_currency, a.contact_type, COALESCE(dt.name, (SELECT d.name FROM crm_dictionary_text d
    WHERE d.dictionary_value = a.contact_type AND d.language = 'pl'), (SELECT v.code FROM
    crm_dictionary_value v WHERE v.id = a.contact_type)), a.priority, COALESCE(dp.name, (SELECT
    d.name FROM crm_dictionary_text d WHERE d.dictionary_value = a.priority AND d.language = 'pl'),
    (SELECT v.code FROM crm_dictionary_value v WHERE v.id = a.priority)), a.category,
    COALESCE(dc.name, (SELECT d.name FROM crm_dictionary_text d WHERE d.dictionary_value =
    a.category AND d.language = 'pl'), (SELECT v.code FROM crm_dictionary_value v WHERE v.id =
    a.category)), SUBSTRING(a.note, 1, 4001), COALESCE(a.elapsed_s, a.measured_s), (SELECT
    MIN(n.starts_at) FROM crm_activity n WHERE n.follow_up_of = a.id AND n.deleted_at IS NULL),
    a.changed_at, a.series, a.created_by, me.employee, a.id, a.version, a.starts_at FROM
    crm_activity a WITH (INDEX(crm_activity_by_start)) LEFT JOIN erp_contractor c ON c.record_key =
    a.contractor LEFT JOIN crm_dictionary_text dt ON dt.dictionary_value = a.contact_type AND
    dt.language = ? LEFT JOIN crm_dictionary_text dp ON dp.dictionary_value = a.priority AND
    dp.language = ? LEFT JOIN crm_dictionary_text dc ON dc.dictionary_value = a.category AND
    dc.language = ? LEFT JOIN crm_activity_employee me ON me.activity = a.id AND me.employee = ?
    WHERE (a.deleted_at IS NULL AND (a.id IN (SELECT g.id FROM (SELECT k.id, k.contractor,
    k.starts_at, k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ?
    THEN 1 ELSE 2 END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ?
    THEN k.since_on - k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id,
    f.contractor, f.starts_at, c.contractor_group AS grp, f.began_on, DATEDIFF(DAY, '19700101',
    CAST(c.customer_since AS DATE)) AS since_on FROM (SELECT a.id, a.contractor, a.employee,
    a.contact_type, a.category, a.starts_at, a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION
    BY a.contractor ORDER BY a.starts_at, a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND
    a.contractor IS NOT NULL AND a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND
    a.deleted_at IS NULL) f LEFT JOIN erp_contractor c ON c.record_key = f.contractor WHERE f.place
    = 1) k WHERE k.began_on >= ? AND k.began_on <= ?) g WHERE g.outcome = 1 AND g.after_days <= ?
    AND FOLDED(g.grp) = ?))) ORDER BY a.starts_at DESC, a.id DESC

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT k.id, k.contractor, k.starts_at,
    k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2
    END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -
    k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id, f.contractor, f.starts_at,
    1 AS grp, f.began_on, DATEDIFF(DAY, '19700101', CAST(c.customer_since AS DATE)) AS since_on
    FROM (SELECT a.id, a.contractor, a.employee, a.contact_type, a.category, a.starts_at,
    a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor ORDER BY a.starts_at,
    a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL) f LEFT JOIN
    erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1 AND c.contractor_group = ?) k
    WHERE k.began_on >= ? AND k.began_on <= ?) g GROUP BY g.grp, g.outcome, g.after_days

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT k.id, k.contractor, k.starts_at,
    k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2
    END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -
    k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id, f.contractor, f.starts_at,
    1 AS grp, f.began_on, DATEDIFF(DAY, '19700101', CAST(c.customer_since AS DATE)) AS since_on
    FROM (SELECT a.id, a.contractor, a.employee, a.contact_type, a.category, a.starts_at,
    a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor ORDER BY a.starts_at,
    a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL) f LEFT JOIN
    erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1 AND c.region = ?) k WHERE
    k.began_on >= ? AND k.began_on <= ?) g GROUP BY g.grp, g.outcome, g.after_days

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT k.id, k.contractor, k.starts_at,
    k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2
    END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -
    k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id, f.contractor, f.starts_at,
    1 AS grp, f.began_on, DATEDIFF(DAY, '19700101', CAST(c.customer_since AS DATE)) AS since_on
    FROM (SELECT a.id, a.contractor, a.employee, a.contact_type, a.category, a.starts_at,
    a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor ORDER BY a.starts_at,
    a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL) f LEFT JOIN
    erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1 AND f.employee = ?) k WHERE
    k.began_on >= ? AND k.began_on <= ?) g GROUP BY g.grp, g.outcome, g.after_days

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT k.id, k.contractor, k.starts_at,
    k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2
    END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -
    k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id, f.contractor, f.starts_at,
    1 AS grp, f.began_on, DATEDIFF(DAY, '19700101', CAST(c.customer_since AS DATE)) AS since_on
    FROM (SELECT a.id, a.contractor, a.employee, a.contact_type, a.category, a.starts_at,
    a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor ORDER BY a.starts_at,
    a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL) f LEFT JOIN
    erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1) k WHERE k.began_on >= ? AND
    k.began_on <= ?) g GROUP BY g.grp, g.outcome, g.after_days

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT k.id, k.contractor, k.starts_at,
    k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2
    END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -
    k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id, f.contractor, f.starts_at,
    c.contractor_group AS grp, f.began_on, DATEDIFF(DAY, '19700101', CAST(c.customer_since AS
    DATE)) AS since_on FROM (SELECT a.id, a.contractor, a.employee, a.contact_type, a.category,
    a.starts_at, a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor ORDER BY
    a.starts_at, a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL
    AND a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL) f LEFT
    JOIN erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1) k WHERE k.began_on >= ?
    AND k.began_on <= ?) g GROUP BY g.grp, g.outcome, g.after_days

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT k.id, k.contractor, k.starts_at,
    k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2
    END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -
    k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id, f.contractor, f.starts_at,
    c.region AS grp, f.began_on, DATEDIFF(DAY, '19700101', CAST(c.customer_since AS DATE)) AS
    since_on FROM (SELECT a.id, a.contractor, a.employee, a.contact_type, a.category, a.starts_at,
    a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor ORDER BY a.starts_at,
    a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL) f LEFT JOIN
    erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1) k WHERE k.began_on >= ? AND
    k.began_on <= ?) g GROUP BY g.grp, g.outcome, g.after_days

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT k.id, k.contractor, k.starts_at,
    k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2
    END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -
    k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id, f.contractor, f.starts_at,
    f.category AS grp, f.began_on, DATEDIFF(DAY, '19700101', CAST(c.customer_since AS DATE)) AS
    since_on FROM (SELECT a.id, a.contractor, a.employee, a.contact_type, a.category, a.starts_at,
    a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor, a.category ORDER BY
    a.starts_at, a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL
    AND a.category IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL) f
    LEFT JOIN erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1) k WHERE k.began_on
    >= ? AND k.began_on <= ?) g GROUP BY g.grp, g.outcome, g.after_days

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT k.id, k.contractor, k.starts_at,
    k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2
    END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -
    k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id, f.contractor, f.starts_at,
    f.contact_type AS grp, f.began_on, DATEDIFF(DAY, '19700101', CAST(c.customer_since AS DATE)) AS
    since_on FROM (SELECT a.id, a.contractor, a.employee, a.contact_type, a.category, a.starts_at,
    a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor ORDER BY a.starts_at,
    a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL) f LEFT JOIN
    erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1) k WHERE k.began_on >= ? AND
    k.began_on <= ?) g GROUP BY g.grp, g.outcome, g.after_days

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT k.id, k.contractor, k.starts_at,
    k.grp, k.began_on, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2
    END AS outcome, CASE WHEN k.since_on < k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on -
    k.began_on ELSE ? - k.began_on END AS after_days FROM (SELECT f.id, f.contractor, f.starts_at,
    f.employee AS grp, f.began_on, DATEDIFF(DAY, '19700101', CAST(c.customer_since AS DATE)) AS
    since_on FROM (SELECT a.id, a.contractor, a.employee, a.contact_type, a.category, a.starts_at,
    a.starts_day AS began_on, ROW_NUMBER() OVER (PARTITION BY a.contractor ORDER BY a.starts_at,
    a.id) AS place FROM crm_activity a WHERE a.state <> 3 AND a.contractor IS NOT NULL AND
    a.category = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL) f LEFT JOIN
    erp_contractor c ON c.record_key = f.contractor WHERE f.place = 1) k WHERE k.began_on >= ? AND
    k.began_on <= ?) g GROUP BY g.grp, g.outcome, g.after_days

SELECT g.grp, g.outcome, g.after_days, COUNT(*) FROM (SELECT m.id, CASE WHEN m.number_of < 2 THEN 1
    WHEN m.number_of < 4 THEN 2 WHEN m.number_of < 7 THEN 4 WHEN m.number_of < 13 THEN 7 ELSE 13
    END AS grp, m.outcome, m.after_days FROM (SELECT h.id, h.outcome, h.after_days, (SELECT
    COUNT(*) FROM crm_activity b WHERE b.contractor = h.contractor AND b.starts_at >= h.starts_at
    AND b.state <> 3 AND (b.starts_at > h.starts_at OR b.id >= h.id) AND b.starts_day <= h.began_on
    + CASE WHEN h.after_days < ? THEN h.after_days ELSE ? END AND b.deleted_at IS NULL) AS
    number_of FROM (SELECT k.id, k.contractor, k.starts_at, k.grp, k.began_on, CASE WHEN k.since_on
    < k.began_on THEN 0 WHEN k.since_on <= ? THEN 1 ELSE 2 END AS outcome, CASE WHEN k.since_on <
    k.began_on THEN 0 WHEN k.since_on <= ? THEN k.since_on - k.began_on ELSE ? - k.began_on END AS
    after_days FROM (SELECT f.id, f.contractor, f.starts_at, 1 AS grp, f.began_on, DATEDIFF(DAY,
    '19700101', CAST(c.customer_since AS DATE)) AS since_on FROM (SELECT a.id, a.contractor,
    a.employee, a.contact_type, a.category, a.starts_at, a.starts_day AS began_on, ROW_NUMBER()
    OVER (PARTITION BY a.contractor ORDER BY a.starts_at, a.id) AS place FROM crm_activity a WHERE
    a.state <> 3 AND a.contractor IS NOT NULL AND a.category = ? AND a.starts_at >= ? AND
    a.starts_at < ? AND a.deleted_at IS NULL) f LEFT JOIN erp_contractor c ON c.record_key =
    f.contractor WHERE f.place = 1) k WHERE k.began_on >= ? AND k.began_on <= ?) h) m) g GROUP BY
    g.grp, g.outcome, g.after_days

SELECT v.code, COALESCE(t.name, own.name, v.code) FROM crm_dictionary_value v JOIN crm_dictionary d
    ON d.id = v.dictionary LEFT JOIN crm_dictionary_text t ON t.dictionary_value = v.id AND
    t.language = ? LEFT JOIN crm_dictionary_text own ON own.dictionary_value = v.id AND
    own.language = 'pl' WHERE d.code = 'category' AND v.gone = 0 ORDER BY v.position, v.id

SELECT v.id FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary WHERE d.code =
    'category' AND v.code = ?
