// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/part_file.hpp"

#include <unistd.h>

#include <system_error>

#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace fs = std::filesystem;

part_file::part_file(fs::path file)
    : file_(std::move(file)), part_(file_.string() + "." + std::to_string(::getpid()) + ".part") {}

part_file::~part_file() {
  std::error_code ignored;
  if (!in_place_) fs::remove(part_, ignored);
}

result<void> part_file::put_in_place() {
  std::error_code code;
  fs::rename(part_, file_, code);
  if (code) return why_not(code.value());
  in_place_ = true;
  return {};
}

error part_file::why_not(int code) const {
  const auto reason = std::system_category().message(code);
  return {error_code::unavailable,
          kit::tr("The file {1} could not be written: {2}. Choose another folder, or make room.",
                  file_.string(), reason),
          "file",
          {}};
}

}  // namespace erp::company
