// SPDX-License-Identifier: Apache-2.0
#include "tests/house/program.hpp"

#include <boost/process.hpp>

namespace house {

namespace bp = boost::process;

finished run_program(const std::vector<std::string>& arguments) {
  const auto program = bp::search_path(arguments.front());
  const std::string path = program.empty() ? arguments.front() : program.string();
  bp::ipstream out;
  bp::child child(bp::exe = path, bp::args = std::vector(arguments.begin() + 1, arguments.end()),
                  (bp::std_out & bp::std_err) > out, bp::std_in < bp::null);
  finished result;
  for (std::string line; std::getline(out, line);) result.output += line + '\n';
  child.wait();
  result.exit_code = child.exit_code();
  return result;
}

}  // namespace house
