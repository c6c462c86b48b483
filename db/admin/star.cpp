// SPDX-License-Identifier: Apache-2.0
// crm-admin star: the views of the star as files, for a warehouse that does not ask the database.
#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "db/admin/admin.hpp"
#include "db/admin/star_file.hpp"
#include "db/admin/star_views.hpp"
#include "db/migrate/migrator.hpp"
#include "db/session/session.hpp"

namespace db::admin {
namespace {

namespace fs = std::filesystem;

constexpr const char* manifest_name = "manifest.json";
// Drivers keep an answer whole: facts are asked for so many activities at a time.
constexpr std::int64_t activities_at_once = 20'000;

// Reads everything as of one moment while it lives, where the server can.
class one_moment {
 public:
  explicit one_moment(session& session) : session_(session) {
    for (const auto& sql : beginning()) session_.execute(sql);
  }
  ~one_moment() {
    try {
      session_.execute(session_.target().kind == server::sql_server ? "COMMIT TRANSACTION"
                                                                    : "COMMIT");
    } catch (const failure&) {
      // It has only read.
    }
  }
  one_moment(const one_moment&) = delete;
  one_moment& operator=(const one_moment&) = delete;
  bool kept() const { return kept_; }

 private:
  std::vector<std::string> beginning() {
    switch (session_.target().kind) {
      case server::sqlite:
        return {"BEGIN"};
      case server::postgresql:
        return {"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"};
      case server::mariadb:
        return {"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
                "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"};
      case server::sql_server:
        break;
    }
    kept_ = allows_snapshots();
    if (kept_) return {"SET TRANSACTION ISOLATION LEVEL SNAPSHOT", "BEGIN TRANSACTION"};
    return {"BEGIN TRANSACTION"};
  }
  bool allows_snapshots() {
    auto& find = session_.prepare(
        "SELECT CAST(snapshot_isolation_state AS INT) FROM sys.databases WHERE name = DB_NAME()",
        {column_type::integer});
    find.run();
    const bool allows = find.fetch() && find.integer(0) == 1;
    find.close();
    return allows;
  }

  session& session_;
  bool kept_ = true;
};

class exporter {
 public:
  exporter(session& session, const fs::path& folder) : session_(session), folder_(folder) {}

  void write(const star_view& view) {
    auto file = std::make_unique<star_file>(folder_ / (std::string(view.name) + ".csv"));
    for (const auto& column : view.columns) file->add(column.name);
    file->end_row();
    if (view.by_activity)
      write_by_activity(view, *file);
    else
      write_rows(view, select(view) + order(view), *file);
    file->finish();
    files_.push_back(std::move(file));
  }

  std::vector<std::unique_ptr<star_file>>& files() { return files_; }

 private:
  // Where a driver would write a date or a decimal as it likes, the server does.
  std::string as_read(const star_column& column) const {
    const std::string name(column.name);
    if (session_.target().kind != server::sql_server) return name;
    switch (column.type) {
      case star_type::date:
        return "CONVERT(NVARCHAR(10), " + name + ", 23)";
      case star_type::timestamp:
        return "CONVERT(NVARCHAR(23), " + name + ", 121)";
      case star_type::decimal:
        return "CONVERT(NVARCHAR(60), " + name + ")";
      case star_type::key:
        return "CONVERT(NVARCHAR(190), " + name + ")";
      default:
        return name;
    }
  }

  std::string select(const star_view& view) const {
    std::string columns;
    for (const auto& column : view.columns)
      columns += (columns.empty() ? "" : ", ") + as_read(column);
    return "SELECT " + columns + " FROM " + std::string(view.name);
  }

  static std::string order(const star_view& view) {
    std::string columns;
    for (const auto column : view.order)
      columns += (columns.empty() ? " ORDER BY " : ", ") + std::string(column);
    return columns;
  }

  void write_by_activity(const star_view& view, star_file& file) {
    auto& ends =
        session_.prepare("SELECT MIN(activity_id), MAX(activity_id) FROM crm_fact_activity",
                         {column_type::integer, column_type::integer});
    ends.run();
    if (!ends.fetch() || ends.is_null(0)) return ends.close();
    const auto first = ends.integer(0), last = ends.integer(1);
    ends.close();
    const auto sql =
        select(view) + " WHERE activity_id >= :from_id AND activity_id < :until_id" + order(view);
    for (auto from = first; from <= last; from += activities_at_once)
      write_rows(view, sql, file, {from, from + activities_at_once});
  }

  void write_rows(const star_view& view, const std::string& sql, star_file& file,
                  const std::vector<std::int64_t>& parameters = {}) {
    auto& rows =
        session_.prepare(sql, std::vector<column_type>(view.columns.size(), column_type::text));
    for (const auto parameter : parameters) rows.bind(parameter);
    rows.run();
    while (rows.fetch()) {
      for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const auto& column = view.columns[i];
        const int number = static_cast<int>(i);
        if (rows.is_null(number))
          file.add_null();
        else
          file.add(written(rows.text(number), column.type, column.name.ends_with("_utc")));
      }
      file.end_row();
    }
  }

  session& session_;
  const fs::path& folder_;
  std::vector<std::unique_ptr<star_file>> files_;
};

// "2026-11-30T08:30:00.000Z"
std::string now_text() {
  using namespace std::chrono;
  const auto now = floor<milliseconds>(system_clock::now());
  const auto day = floor<days>(now);
  const year_month_day date(day);
  const hh_mm_ss time(now - day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int{date.year()},
                unsigned{date.month()}, unsigned{date.day()},
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()));
  return text;
}

nlohmann::ordered_json told(const star_view& view, const star_file& file) {
  auto columns = nlohmann::ordered_json::array();
  for (const auto& column : view.columns)
    columns.push_back({{"name", column.name}, {"type", name_of(column.type)}});
  return {{"view", view.name},
          {"file", file.file().filename().string()},
          {"rows", file.rows() - 1},
          {"sha256", file.checksum()},
          {"columns", std::move(columns)}};
}

// What is in the folder is somebody's.
bool may_be_filled(const request& request, std::ostream& out) {
  std::error_code code;
  fs::create_directories(request.folder, code);
  const bool empty = fs::is_empty(request.folder, code);
  if (code) throw failure(failure_kind::full, request.folder.string() + ": " + code.message());
  if (empty || request.overwrite) return true;
  out << request.folder.string()
      << " is not empty; name another folder, or say --overwrite to write over the files of an "
         "export before.\n";
  return false;
}

// The manifest goes first and comes last: where there is one, all of it is there.
void put_in_place(exporter& exporter, const nlohmann::ordered_json& manifest,
                  const fs::path& folder) {
  star_file file(folder / manifest_name);
  file.add_raw(manifest.dump(2) + "\n");
  file.finish();
  std::error_code ignored;
  fs::remove(folder / manifest_name, ignored);
  for (auto& written : exporter.files()) written->put_in_place();
  file.put_in_place();
}

}  // namespace

outcome star(const request& request, std::ostream& out) {
  session session(parse_connection(request.database));
  const auto status = read_status(session, crm_schema);
  if (status.installed != status.newest) {
    out << session.target().label() << ": schema " << status.installed
        << " is not this program's; run crm-admin migrate first.\n";
    return outcome::to_be_done;
  }
  if (!may_be_filled(request, out)) return outcome::to_be_done;
  exporter exporter(session, request.folder);
  nlohmann::ordered_json manifest = {{"schema", crm_schema},
                                     {"schema_version", status.installed},
                                     {"program", "crm-admin " + request.program_version}};
  auto views = nlohmann::ordered_json::array();
  {
    manifest["as_of"] = now_text();
    const one_moment moment(session);
    manifest["of_one_moment"] = moment.kept();
    for (const auto& view : star_views()) {
      exporter.write(view);
      const auto& file = *exporter.files().back();
      views.push_back(told(view, file));
      out << view.name << ": " << file.rows() - 1 << std::endl;
    }
  }
  manifest["views"] = std::move(views);
  put_in_place(exporter, manifest, request.folder);
  out << request.folder.string() << ": written, with " << manifest_name << ".\n";
  return outcome::in_order;
}

}  // namespace db::admin
