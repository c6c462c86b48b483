-- Universal dictionaries of the module: contact type, priority, category. Predefined values are
-- seeded here; they can be deactivated, never deleted or renamed.

CREATE TABLE crm_dictionary (
  id {{id}},
  code {{text 40}} NOT NULL UNIQUE,
  position {{integer}} NOT NULL
);

CREATE TABLE crm_dictionary_value (
  id {{id}},
  dictionary {{integer}} NOT NULL REFERENCES crm_dictionary (id),
  code {{text 40}} NOT NULL,
  description {{text}},
  active {{integer}} NOT NULL CHECK (active IN (0, 1)),
  is_default {{integer}} NOT NULL CHECK (is_default IN (0, 1)),
  predefined {{integer}} NOT NULL CHECK (predefined IN (0, 1)),
  position {{integer}} NOT NULL,
  UNIQUE (dictionary, code)
);

-- The name of a value in each language; the value's own name stands in the row of language 'pl'.
CREATE TABLE crm_dictionary_text (
  dictionary_value {{integer}} NOT NULL REFERENCES crm_dictionary_value (id),
  language {{text 8}} NOT NULL,
  name {{text 120}} NOT NULL,
  PRIMARY KEY (dictionary_value, language)
);

INSERT INTO crm_dictionary (code, position) VALUES ('contact_type', 1);
INSERT INTO crm_dictionary (code, position) VALUES ('priority', 2);
INSERT INTO crm_dictionary (code, position) VALUES ('category', 3);

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
  ORDER BY d.position, v.position;

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
    UNION ALL SELECT 'category', 'order_processing', 'pl', 'Realizacja zamówień'
    UNION ALL SELECT 'category', 'order_processing', 'en', 'Order processing'
    UNION ALL SELECT 'category', 'customer_retention', 'pl', 'Utrzymanie klienta'
    UNION ALL SELECT 'category', 'customer_retention', 'en', 'Customer retention'
  ) t ON t.dictionary = d.code AND t.code = v.code
  ORDER BY v.id, t.language;
