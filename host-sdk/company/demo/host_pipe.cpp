// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/host_pipe.hpp"

#include <boost/process.hpp>
#include <stdexcept>

namespace erp::company::demo {

namespace bp = boost::process;

struct host_pipe::impl {
  bp::opstream in;
  bp::ipstream out;
  bp::child child;
};

host_pipe::host_pipe(const std::string& program, const std::vector<std::string>& arguments)
    : impl_(std::make_unique<impl>()) {
  try {
    impl_->child = bp::child(bp::exe = program, bp::args = arguments,
                             bp::std_in<impl_->in, bp::std_out> impl_->out);
  } catch (const std::exception& e) {
    throw std::runtime_error(program + " cannot be started: " + e.what());
  }
}

host_pipe::~host_pipe() {
  std::error_code ignored;
  impl_->in.pipe().close();
  impl_->child.wait(ignored);
}

nlohmann::json host_pipe::ask(const nlohmann::json& request) {
  impl_->in << request.dump() << '\n' << std::flush;
  std::string answer;
  if (!std::getline(impl_->out, answer))
    throw std::runtime_error("the host ended without an answer to " + request.dump());
  return nlohmann::json::parse(answer);
}

}  // namespace erp::company::demo
