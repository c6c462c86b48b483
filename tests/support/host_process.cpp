// SPDX-License-Identifier: Apache-2.0
#include "tests/support/host_process.hpp"

// As much at once as the system's pipe takes; the usual kilobyte makes megabytes slow.
#define BOOST_PROCESS_PIPE_SIZE 65536
#include <fcntl.h>
#include <gtest/gtest.h>

#include <boost/process.hpp>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace testing_support {

namespace bp = boost::process;

namespace {

// Settings, logs and data of a child, away from the home of whoever runs the tests.
class own_home {
 public:
  own_home() {
    std::string name = (std::filesystem::temp_directory_path() / "crm-home-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder could be made");
    folder_ = name;
  }
  ~own_home() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  own_home(const own_home&) = delete;
  own_home& operator=(const own_home&) = delete;

  bp::environment environment() const {
    bp::environment all = boost::this_process::environment();
    for (const char* variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
      all[variable] = folder_.string();
    return all;
  }

 private:
  std::filesystem::path folder_;
};

// Otherwise a host that starts later keeps the end of this one's input open, and it never ends.
void keep_from_others(const bp::pipe& pipe) {
  for (const int end : {pipe.native_source(), pipe.native_sink()}) fcntl(end, F_SETFD, FD_CLOEXEC);
}

std::mutex starting;  // held from making pipes until nobody else can get them

}  // namespace

struct host_process::impl {
  own_home home;
  bp::opstream in;
  bp::ipstream out;
  bp::child child;
  bool killed = false;
};

host_process::host_process(const std::filesystem::path& program, std::vector<std::string> arguments,
                           const std::string& fault) {
  const std::scoped_lock lock(starting);
  impl_ = std::make_unique<impl>();
  keep_from_others(impl_->in.pipe());
  keep_from_others(impl_->out.pipe());
  auto environment = impl_->home.environment();
  if (!fault.empty()) environment["ERP_FAULT"] = fault;
  impl_->child = bp::child(bp::exe = program.string(), bp::args = arguments, environment,
                           bp::std_in<impl_->in, bp::std_out> impl_->out);
}

host_process::~host_process() {
  std::error_code ignored;
  impl_->in.pipe().close();
  // Not wait_for: Boost.Process 1.74 starts a second process to time it.
  for (int ms = 0; ms < 60'000 && impl_->child.running(ignored); ++ms)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  const bool hangs = impl_->child.running(ignored);
  if (hangs) impl_->child.terminate(ignored);
  impl_->child.wait(ignored);
  if (impl_->killed) return;
  // Here a sanitizer's complaint arrives, too.
  EXPECT_FALSE(hangs) << "the host did not end by itself";
  EXPECT_EQ(impl_->child.native_exit_code(), 0) << "the host ended badly";
}

std::string host_process::ask_line(const std::string& line) {
  impl_->in << line << '\n' << std::flush;
  std::string answer;
  if (!std::getline(impl_->out, answer))
    throw std::runtime_error("the host ended without an answer to: " + line.substr(0, 200));
  return answer;
}

json host_process::ask(const json& request) {
  return json::parse(ask_line(request.dump()));
}

void host_process::kill() {
  impl_->killed = true;
  std::error_code ignored;
  impl_->child.terminate(ignored);
  impl_->child.wait(ignored);
}

finished_program run_program(const std::filesystem::path& program,
                             const std::vector<std::string>& arguments) {
  const own_home home;
  bp::ipstream out;
  bp::child child(bp::exe = program.string(), bp::args = arguments, home.environment(),
                  (bp::std_out & bp::std_err) > out, bp::std_in < bp::null);
  finished_program result;
  std::string line;
  while (std::getline(out, line)) result.output += line + '\n';
  child.wait();
  result.exit_code = child.exit_code();
  return result;
}

}  // namespace testing_support
