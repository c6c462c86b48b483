// SPDX-License-Identifier: Apache-2.0
#include <benchmark/benchmark.h>

#include <boost/process.hpp>
#include <chrono>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/bench/measures.hpp"

namespace bench {

namespace {

namespace bp = boost::process;
namespace fs = std::filesystem;

// The programs themselves, as somebody starts them, on a copy of the demo company.
class start_group final : public group {
 public:
  explicit start_group(const fs::path& programs)
      : programs_(programs),
        home_(fs::temp_directory_path() / ("crm-bench-start-" + std::to_string(getpid()))) {
    fs::create_directories(home_);
    fs::copy_file(programs_.parent_path() / "share/demo/company.db", home_ / "company.db");
    benchmark::RegisterBenchmark("start_of_the_host",
                                 [this](benchmark::State& state) {
                                   for (auto _ : state) state.SetIterationTime(start_seconds());
                                 })
        ->UseManualTime()
        ->Iterations(1);
    benchmark::RegisterBenchmark("load_of_the_module",
                                 [this](benchmark::State& state) {
                                   for (auto _ : state) state.SetIterationTime(load_seconds());
                                 })
        ->UseManualTime()
        ->Iterations(1);
  }

  ~start_group() override {
    std::error_code ignored;
    fs::remove_all(home_, ignored);
  }

  std::vector<promise> promises() const override {
    return {{"start of the host to its usable window", "start_of_the_host", "", 500},
            {"load of the module to registered", "load_of_the_module", "", 20}};
  }

 private:
  // The last line that the program says, given nothing but `asked` to read.
  std::string last_line(const std::string& program, std::vector<std::string> arguments,
                        const std::string& asked) {
    arguments.insert(arguments.end(),
                     {"--database", "sqlite3://" + (home_ / "company.db").string(), "--binding",
                      "demo", "--operator", "nowak", "--password-from", "env:START_PASSWORD"});
    bp::environment environment = boost::this_process::environment();
    environment["QT_QPA_PLATFORM"] = "offscreen";
    environment["START_PASSWORD"] = "demodemo";
    for (const char* folder :
         {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
      environment[folder] = home_.string();
    bp::opstream in;
    bp::ipstream out;
    bp::child child(bp::exe = (programs_ / program).string(), bp::args = arguments, environment,
                    bp::std_in<in, bp::std_out> out, bp::std_err > bp::null);
    in << asked << std::flush;
    in.pipe().close();
    std::string last;
    for (std::string line; std::getline(out, line);)
      if (!line.empty()) last = line;
    child.wait();
    return last;
  }

  // "usable after 240 ms", measured by the program from the start of its process.
  double start_seconds() {
    const std::string said = last_line("erp-desktop", {"--measure-start"}, "");
    const std::size_t number = said.find_first_of("0123456789");
    if (number == std::string::npos) throw std::runtime_error("erp-desktop said: " + said);
    return std::stod(said.substr(number)) / 1'000;
  }

  double load_seconds() {
    const auto answer =
        nlohmann::json::parse(last_line("erp-headless", {}, "{\"do\":\"modules\"}\n"));
    return answer.at("modules").at(0).at("load_time_ms").get<double>() / 1'000;
  }

  const fs::path programs_;
  const fs::path home_;
};

}  // namespace

std::unique_ptr<group> starts(const fs::path& programs) {
  return std::make_unique<start_group>(programs);
}

}  // namespace bench
