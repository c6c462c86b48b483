-- The facts of the module for other tools: what each view and column means says db/schema/star.md.
-- Real dates, moments and decimals as this server has them.
-- What was deleted is left out. These views know nothing of operators' rights.
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
  WHERE a.deleted_at IS NULL;
-- In this order, so that each server knows the type of a key that a row has not.
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
  WHERE a.deleted_at IS NULL AND p.employee <> a.employee;
CREATE VIEW crm_fact_exchange_rate AS
  SELECT r.code AS currency_code, r.base AS base_code, TRY_CAST(r.valid_from AS DATE) AS valid_from,
    CAST(r.rate AS DECIMAL(19, 8))
      AS rate
  FROM erp_exchange_rate r;
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
  FROM flagged f;
-- From the top down. Units that lead to no top, for the host has them in a ring, stand alone.
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
  LEFT JOIN tree t ON t.unit_key = u.record_key;
CREATE VIEW crm_dim_employee AS
  SELECT e.record_key AS employee_key, e.name AS employee_name, e.position AS job_position,
    e.active AS is_active, e.unit AS unit_key, u.unit_name, u.unit_path, u.top_unit_key,
    u.top_unit_name
  FROM erp_employee e
  LEFT JOIN crm_dim_unit u ON u.unit_key = e.unit;
CREATE VIEW crm_dim_operator AS
  SELECT o.record_key AS operator_key, o.name AS operator_name, o.employee AS employee_key,
    o.active AS is_active
  FROM erp_operator o;
CREATE VIEW crm_dim_contractor AS
  SELECT c.record_key AS contractor_key, c.name AS contractor_name, c.short_name, c.tax_id,
    c.city, c.country, c.region, c.contractor_group,
    TRY_CAST(c.customer_since AS DATE) AS customer_since, c.active AS is_active
  FROM erp_contractor c;
CREATE VIEW crm_dim_person AS
  SELECT p.record_key AS person_key, p.contractor AS contractor_key, p.name AS person_name,
    p.position AS job_position, p.active AS is_active
  FROM erp_contact_person p;
CREATE VIEW crm_dim_category AS
  SELECT v.id AS category_id, v.code AS category_code, p.name AS name_pl,
    COALESCE(e.name, p.name) AS name_en, v.position AS list_position, v.active AS is_active
  FROM crm_dictionary d
  JOIN crm_dictionary_value v ON v.dictionary = d.id
  LEFT JOIN crm_dictionary_text p ON p.dictionary_value = v.id AND p.language = 'pl'
  LEFT JOIN crm_dictionary_text e ON e.dictionary_value = v.id AND e.language = 'en'
  WHERE d.code = 'category';
CREATE VIEW crm_dim_contact_type AS
  SELECT v.id AS contact_type_id, v.code AS contact_type_code, p.name AS name_pl,
    COALESCE(e.name, p.name) AS name_en, v.position AS list_position, v.active AS is_active
  FROM crm_dictionary d
  JOIN crm_dictionary_value v ON v.dictionary = d.id
  LEFT JOIN crm_dictionary_text p ON p.dictionary_value = v.id AND p.language = 'pl'
  LEFT JOIN crm_dictionary_text e ON e.dictionary_value = v.id AND e.language = 'en'
  WHERE d.code = 'contact_type';
CREATE VIEW crm_dim_priority AS
  SELECT v.id AS priority_id, v.code AS priority_code, p.name AS name_pl,
    COALESCE(e.name, p.name) AS name_en, v.position AS list_position, v.active AS is_active
  FROM crm_dictionary d
  JOIN crm_dictionary_value v ON v.dictionary = d.id
  LEFT JOIN crm_dictionary_text p ON p.dictionary_value = v.id AND p.language = 'pl'
  LEFT JOIN crm_dictionary_text e ON e.dictionary_value = v.id AND e.language = 'en'
  WHERE d.code = 'priority';
CREATE VIEW crm_dim_kind AS
  SELECT 1 AS kind_id, 'contact' AS kind_code, 'Kontakt' AS name_pl, 'Contact' AS name_en
  UNION ALL SELECT 2, 'meeting', 'Spotkanie', 'Meeting'
  UNION ALL SELECT 3, 'task', 'Zadanie', 'Task';
CREATE VIEW crm_dim_state AS
  SELECT 1 AS state_id, 'open' AS state_code, 'Otwarte' AS name_pl, 'Open' AS name_en
  UNION ALL SELECT 2, 'ended', 'Zakończone', 'Ended'
  UNION ALL SELECT 3, 'cancelled', 'Anulowane', 'Cancelled';
