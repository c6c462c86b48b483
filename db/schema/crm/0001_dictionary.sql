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
  SELECT id, 'phone', 1, 1, 1, 1 FROM crm_dictionary WHERE code = 'contact_type';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'telefoniczny' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'contact_type' AND v.code = 'phone';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'Telephone' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'contact_type' AND v.code = 'phone';
INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'email', 1, 0, 1, 2 FROM crm_dictionary WHERE code = 'contact_type';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'e-mail' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'contact_type' AND v.code = 'email';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'E-mail' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'contact_type' AND v.code = 'email';
INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'in_person', 1, 0, 1, 3 FROM crm_dictionary WHERE code = 'contact_type';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'osobisty' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'contact_type' AND v.code = 'in_person';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'In person' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'contact_type' AND v.code = 'in_person';
INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'online', 1, 0, 1, 4 FROM crm_dictionary WHERE code = 'contact_type';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'wideorozmowa' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'contact_type' AND v.code = 'online';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'Video call' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'contact_type' AND v.code = 'online';

INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'low', 1, 0, 1, 1 FROM crm_dictionary WHERE code = 'priority';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'niski' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'priority' AND v.code = 'low';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'Low' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'priority' AND v.code = 'low';
INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'normal', 1, 1, 1, 2 FROM crm_dictionary WHERE code = 'priority';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'normalny' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'priority' AND v.code = 'normal';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'Normal' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'priority' AND v.code = 'normal';
INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'high', 1, 0, 1, 3 FROM crm_dictionary WHERE code = 'priority';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'wysoki' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'priority' AND v.code = 'high';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'High' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'priority' AND v.code = 'high';

INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'trade_negotiation', 1, 0, 1, 1 FROM crm_dictionary WHERE code = 'category';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'Negocjacje handlowe' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'category' AND v.code = 'trade_negotiation';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'Trade negotiations' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'category' AND v.code = 'trade_negotiation';
INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'customer_acquisition', 1, 0, 1, 2 FROM crm_dictionary WHERE code = 'category';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'Pozyskanie klienta' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'category' AND v.code = 'customer_acquisition';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'Customer acquisition' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'category' AND v.code = 'customer_acquisition';
INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'order_processing', 1, 0, 1, 3 FROM crm_dictionary WHERE code = 'category';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'Realizacja zamówień' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'category' AND v.code = 'order_processing';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'Order processing' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'category' AND v.code = 'order_processing';
INSERT INTO crm_dictionary_value (dictionary, code, active, is_default, predefined, position)
  SELECT id, 'customer_retention', 1, 0, 1, 4 FROM crm_dictionary WHERE code = 'category';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'pl', 'Utrzymanie klienta' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'category' AND v.code = 'customer_retention';
INSERT INTO crm_dictionary_text (dictionary_value, language, name)
  SELECT v.id, 'en', 'Customer retention' FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary
  WHERE d.code = 'category' AND v.code = 'customer_retention';
