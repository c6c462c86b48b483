// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/bridge/arguments.hpp"

#include <QCommandLineParser>
#include <QDateTime>

#include "host-sdk/company/core/chosen_database.hpp"
#include "host-sdk/company/core/password_from.hpp"
#include "host-sdk/kit/zone.hpp"
#include "host-sdk/loader/module_loader.hpp"

namespace erp::desktop {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const std::string& message) {
  throw start_refused{2, message + "\n"};
}

void describe(QCommandLineParser& parser) {
  parser.setApplicationDescription("The reference ERP host as a window.");
  parser.addOptions({
      {"module", "a module's library, may be repeated; all in ../modules when not given", "FILE"},
      {"database", "sqlite3://FILE or odbc://…; the demo company when not given", "CONNECTION"},
      {"binding", "demo, northwind, or a binding file", "NAME|FILE"},
      {"operator", "login of who works here; on your word alone only where there are no passwords",
       "LOGIN"},
      {"password-from",
       "where that operator's password is kept: env:NAME, file:PATH or keyring:NAME", "FROM"},
      {"lock-after", "minutes without a key or the mouse after which it is locked; 0: never",
       "MINUTES"},
      {"language", "pl or en; the operator's own when not given", "CODE"},
      {"zone", "IANA time zone; the computer's when not given", "NAME"},
      {"now", "a moment at which the clock stands: 2026-03-02T09:00:00+01:00", "MOMENT"},
      {"station", "what the history calls this computer; its own name when not given", "NAME"},
      {"settings", "file of the operators' settings", "FILE"},
      {"log", "file of the program's log", "FILE"},
      {"measure-start", "say how many milliseconds the start took and end: 0 up to 500, 1 beyond"},
      {{"h", "help"}, "this help"},
  });
}

services::database_target target_of(const QCommandLineParser& parser,
                                    const company::installation& where) {
  auto target = company::chosen_database(parser.value("database").toStdString(),
                                         parser.value("binding").toStdString(), where);
  if (!target) refuse(target.failure().message.id);
  return *std::move(target);
}

std::optional<instant> fixed_now(const QString& text) {
  if (text.isEmpty()) return std::nullopt;
  const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
  // A moment without its offset would mean another one on each computer.
  if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
    refuse("--now takes a moment with its offset, as 2026-03-02T09:00:00+01:00");
  return instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

company::shared_secret password_of(const QCommandLineParser& parser) {
  auto password = company::password_from(parser.value("password-from").toStdString());
  if (!password) refuse(password.failure().message.id);
  return *std::move(password);
}

std::optional<int> lock_after(const QString& text) {
  if (text.isEmpty()) return std::nullopt;
  bool number = false;
  const int minutes = text.toInt(&number);
  if (!number || minutes < 0 || minutes > company::idle_lock::minutes_max)
    refuse("--lock-after takes minutes, from 0 to " +
           std::to_string(company::idle_lock::minutes_max));
  return minutes;
}

}  // namespace

program_arguments read_arguments(const std::vector<std::string>& given) {
  QCommandLineParser parser;
  describe(parser);
  QStringList words;
  for (const std::string& word : given) words.append(QString::fromStdString(word));
  if (!parser.parse(words)) refuse(parser.errorText().toStdString());
  if (parser.isSet("help")) throw start_refused{0, parser.helpText().toStdString()};
  if (!parser.positionalArguments().isEmpty())
    refuse("what is \"" + parser.positionalArguments().front().toStdString() + "\"?");
  program_arguments result;
  result.installation = company::installation::around(loader::program_directory());
  for (const QString& module : parser.values("module"))
    result.modules.emplace_back(module.toStdString());
  result.login = parser.value("operator").toStdString();
  result.password = password_of(parser);
  result.host.lock_after_min = lock_after(parser.value("lock-after"));
  result.measure_start = parser.isSet("measure-start");
  result.host.program = "erp-desktop";
  result.host.share = result.installation.share;
  result.host.station = parser.value("station").toStdString();
  result.host.settings_file = parser.value("settings").toStdString();
  result.host.log_file = parser.value("log").toStdString();
  result.host.language = parser.value("language").toStdString();
  if (parser.isSet("language") && result.host.language != "pl" && result.host.language != "en")
    refuse("--language is pl or en, not \"" + result.host.language + "\"");
  result.host.zone = parser.value("zone").toStdString();
  if (parser.isSet("zone") && !kit::is_zone(result.host.zone))
    refuse("--zone: there is no time zone \"" + result.host.zone + "\"");
  result.host.fixed_now = fixed_now(parser.value("now"));
  result.host.database = target_of(parser, result.installation);
  return result;
}

}  // namespace erp::desktop
