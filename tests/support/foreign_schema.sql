-- A host that nobody here designed, made up for the tests: three kinds of keys, names with blanks,
-- Polish letters and reserved words, a dead row in each corner. Bound by foreign.toml.

CREATE TABLE "Kontrahenci firmy" (
  guid CHAR(36) NOT NULL PRIMARY KEY,
  "Nazwa pełna" VARCHAR(200) NOT NULL,
  nip VARCHAR(20),
  "order" VARCHAR(60),
  zablokowany SMALLINT NOT NULL DEFAULT 0,
  "klient od" VARCHAR(10)
);
INSERT INTO "Kontrahenci firmy" VALUES
  ('6f9619ff-8b86-d011-b42d-00c04fc964ff', 'Zakłady Łódzkie „Żuraw” S.A.', '7251234567', 'Łódź', 0, '2021-04-30'),
  ('7c9e6679-7425-40de-944b-e07fc1f90ae7', 'O''Neill & Söhne GmbH', NULL, 'Köln', 0, NULL),
  ('00000000-0000-0000-0000-000000000001', 'Zamknięta; DROP TABLE "Osoby"', NULL, NULL, 1, NULL);

CREATE TABLE "Osoby" (
  nr INTEGER NOT NULL PRIMARY KEY,
  firma CHAR(36) NOT NULL REFERENCES "Kontrahenci firmy" (guid),
  imie VARCHAR(60) NOT NULL,
  nazwisko VARCHAR(60) NOT NULL,
  tel VARCHAR(40)
);
INSERT INTO "Osoby" VALUES
  (1, '6f9619ff-8b86-d011-b42d-00c04fc964ff', 'Święta', 'Ćwikła', '+48 42 000 00 01'),
  (2, '6f9619ff-8b86-d011-b42d-00c04fc964ff', 'Jan', 'Ęłk', NULL),
  (9007199254740993, '7c9e6679-7425-40de-944b-e07fc1f90ae7', 'Ünal', 'Straße', NULL);

CREATE TABLE [Działy] (symbol VARCHAR(10) NOT NULL PRIMARY KEY, nazwa VARCHAR(80) NOT NULL,
  nadrzędny VARCHAR(10));
INSERT INTO [Działy] VALUES ('ZARZĄD', 'Zarząd', NULL), ('DH', 'Dział handlowy', 'ZARZĄD');

CREATE TABLE pracownicy (akronim VARCHAR(10) NOT NULL PRIMARY KEY, osoba VARCHAR(120) NOT NULL,
  dzial VARCHAR(10), "user" VARCHAR(30));
INSERT INTO pracownicy VALUES ('JN', 'Janina Nowak', 'DH', 'nowak'),
  ('PŻ', 'Paweł Żak', 'ZARZĄD', 'zak'), ('XX', 'Bez logowania', NULL, NULL);

CREATE TABLE uzytkownicy (id INTEGER NOT NULL PRIMARY KEY, login VARCHAR(30) NOT NULL UNIQUE,
  haslo VARCHAR(80) NOT NULL);
INSERT INTO uzytkownicy VALUES (10, 'nowak', 'x'), (20, 'zak', 'y'), (30, 'serwis', 'z');

CREATE TABLE "group" (kod VARCHAR(20) NOT NULL PRIMARY KEY, opis VARCHAR(80) NOT NULL);
INSERT INTO "group" VALUES ('HANDEL', 'Handlowcy'), ('ADMIN', 'Administratorzy');
CREATE TABLE grupy_uzytkownikow (uzytkownik INTEGER NOT NULL, grupa VARCHAR(20) NOT NULL,
  PRIMARY KEY (uzytkownik, grupa));
INSERT INTO grupy_uzytkownikow VALUES (10, 'HANDEL'), (20, 'ADMIN'), (20, 'HANDEL');

CREATE TABLE kursy (waluta CHAR(3) NOT NULL, dzień VARCHAR(10) NOT NULL, za_sto DECIMAL(12, 4) NOT NULL,
  PRIMARY KEY (waluta, dzień));
INSERT INTO kursy VALUES ('EUR', '2026-01-02', 431.25), ('HUF', '2026-01-02', 1.0875);

CREATE TRIGGER "Osoby po zmianie" AFTER UPDATE ON "Osoby" BEGIN
  SELECT CASE WHEN new.nr <> old.nr THEN RAISE(ABORT, 'nie; nigdy') END;
END;
