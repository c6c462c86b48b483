// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/log_file.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <utility>
#include <vector>

namespace erp::company {

namespace {

constexpr std::size_t file_bytes_max = 5 * 1024 * 1024;
constexpr std::size_t older_files = 2;

spdlog::level::level_enum level_of(services::log_level level) {
  switch (level) {
    case services::log_level::debug:
      return spdlog::level::debug;
    case services::log_level::info:
      return spdlog::level::info;
    case services::log_level::warning:
      return spdlog::level::warn;
    case services::log_level::error:
      return spdlog::level::err;
  }
  return spdlog::level::err;
}

}  // namespace

struct log_file::impl {
  std::unique_ptr<spdlog::logger> logger;
};

log_file::log_file(const std::string& program, const std::filesystem::path& file)
    : impl_(std::make_unique<impl>()) {
  auto screen = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  screen->set_level(spdlog::level::err);
  std::vector<spdlog::sink_ptr> sinks{screen};
  try {
    sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
        file.string(), file_bytes_max, older_files));
  } catch (const spdlog::spdlog_ex&) {
    // Standard error remains.
  }
  impl_->logger = std::make_unique<spdlog::logger>(program, sinks.begin(), sinks.end());
  impl_->logger->set_level(spdlog::level::info);
  impl_->logger->flush_on(spdlog::level::info);
}

log_file::~log_file() = default;

void log_file::write(services::log_level level, std::string_view line) {
  impl_->logger->log(level_of(level), "{}", line);
}

}  // namespace erp::company
