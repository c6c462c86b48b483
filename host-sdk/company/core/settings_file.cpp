// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/settings_file.hpp"

#include <boost/interprocess/sync/file_lock.hpp>
#include <boost/interprocess/sync/scoped_lock.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

namespace erp::company {

namespace fs = std::filesystem;
namespace ipc = boost::interprocess;

settings_file::settings_file(const services::session& session, fs::path file)
    : session_(session), file_(std::move(file)), values_(read()) {}

settings_file::values settings_file::read() const {
  std::ifstream in(file_);
  if (!in) return {};
  try {
    return nlohmann::json::parse(in).get<values>();
  } catch (const nlohmann::json::exception&) {
    // Not ours to delete: somebody may have edited it by hand.
    std::error_code ignored;
    fs::rename(file_, fs::path(file_) += ".damaged", ignored);
    return {};
  }
}

std::optional<std::string> settings_file::get(std::string_view name) const {
  const auto person = values_.find(session_.current().login);
  if (person == values_.end()) return std::nullopt;
  const auto found = person->second.find(std::string(name));
  if (found == person->second.end()) return std::nullopt;
  return found->second;
}

void settings_file::set(std::string_view name, std::string value) {
  const std::string login = session_.current().login;
  values_[login].insert_or_assign(std::string(name), value);
  try {
    fs::create_directories(file_.parent_path());
    // The lock has a file of its own: the settings' file is replaced by each writing.
    const fs::path lock_path = fs::path(file_) += ".lock";
    std::ofstream(lock_path, std::ios::app).close();
    ipc::file_lock mutex(lock_path.c_str());
    ipc::scoped_lock<ipc::file_lock> lock(mutex);
    values now = read();
    now[login].insert_or_assign(std::string(name), std::move(value));
    const fs::path fresh = fs::path(file_) += ".new";
    {
      std::ofstream out(fresh, std::ios::trunc);
      out << nlohmann::json(now).dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
      if (!out.flush()) return;
    }
    fs::rename(fresh, file_);
    values_ = std::move(now);
  } catch (const std::exception&) {
    // A disk that cannot be written: kept until the program's end, as promised.
  }
}

}  // namespace erp::company
