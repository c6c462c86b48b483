// SPDX-License-Identifier: Apache-2.0
#include "tests/support/restored.hpp"

namespace testing_support {

namespace {

// Everything of the schema that is no row, by the numbers that a copy keeps and nobody gives twice.
constexpr auto structure = R"(
CREATE FUNCTION as_copied.structure() RETURNS text LANGUAGE sql AS $of$
  SELECT md5(string_agg(part, ' ' ORDER BY part)) FROM (
    SELECT concat_ws(' ', 'relation', oid, relname, relkind) AS part FROM pg_class
      WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'column', a.attrelid, a.attnum, a.attname, a.atttypid,
      a.atttypmod, a.attnotnull, a.atthasdef, a.attisdropped, a.attgenerated)
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'default', d.oid, md5(d.adbin::text)) FROM pg_attrdef d
      JOIN pg_class c ON c.oid = d.adrelid WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'view', r.oid, r.ev_enabled, md5(r.ev_action::text))
      FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
      WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'trigger', t.oid, t.tgenabled) FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'constraint', oid, convalidated) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'function', oid, md5(prosrc)) FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace) parts
$of$)";

// The rows beside the tables, and a function that puts them back: in one transaction, and without
// triggers and foreign keys, whose work is in the rows already.
constexpr auto remember = R"(
DO $do$
DECLARE
  item record;
  columns text;
  steps text := '';
  next_id bigint;
  given boolean;
BEGIN
  FOR item IN SELECT oid, relname FROM pg_class WHERE relkind = 'r'
      AND relnamespace = 'public'::regnamespace ORDER BY relname LOOP
    EXECUTE format('CREATE TABLE as_copied.%I AS TABLE public.%I', item.relname, item.relname);
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns FROM pg_attribute
      WHERE attrelid = item.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
    steps := steps || format('DELETE FROM public.%1$I; INSERT INTO public.%1$I (%2$s)'
      ' OVERRIDING SYSTEM VALUE SELECT %2$s FROM as_copied.%1$I; ', item.relname, columns);
  END LOOP;
  FOR item IN SELECT oid, relname FROM pg_class WHERE relkind = 'S'
      AND relnamespace = 'public'::regnamespace LOOP
    EXECUTE format('SELECT last_value, is_called FROM public.%I', item.relname)
      INTO next_id, given;
    steps := steps || format('PERFORM setval(%s, %s, %L); ', item.oid, next_id, given);
  END LOOP;
  EXECUTE format('CREATE FUNCTION as_copied.restored() RETURNS boolean LANGUAGE plpgsql'
    ' SET session_replication_role = replica AS %L',
    'BEGIN IF as_copied.structure() <> ' || quote_literal(as_copied.structure())
    || ' THEN RETURN false; END IF; ' || steps || 'RETURN true; END');
END
$do$)";

// Each waits until that one has gone.
constexpr auto send_everybody_away =
    "SELECT CAST(COUNT(pg_terminate_backend(pid, 20000)) AS TEXT) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()";

std::string asked(db::session& session, const char* sql) {
  auto& query = session.prepare(sql, {db::column_type::text});
  query.run();
  std::string answer = query.fetch() ? query.text(0) : "";
  query.close();
  return answer;
}

}  // namespace

void remember_postgresql(db::session& original) {
  original.execute("CREATE SCHEMA as_copied");
  original.execute(structure);
  original.execute(remember);
}

bool restored_postgresql(db::session& copy) {
  asked(copy, send_everybody_away);
  return asked(copy, "SELECT CAST(as_copied.restored() AS TEXT)") == "true";
}

}  // namespace testing_support
