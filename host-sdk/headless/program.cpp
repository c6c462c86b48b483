// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/program.hpp"

#include <chrono>
#include <exception>
#include <iostream>

#include "host-sdk/company/own_lists.hpp"
#include "host-sdk/headless/command_line.hpp"
#include "host-sdk/headless/conversation.hpp"
#include "host-sdk/headless/line_reader.hpp"

namespace erp::headless {

namespace {

loader::seat_maker seats_of(company::reference_host& host) {
  return [&host](const std::string& id, const std::filesystem::path& folder) {
    auto place = host.place_for(id, folder);
    return loader::module_seat{&place->registry(), &place->host(),
                               [place] { place->close_windows(); },
                               [place] { return place->take_back(); }};
  };
}

void load(loader::module_loader& modules, const command_line& line) {
  if (line.modules.empty()) modules.load_folder(line.installation.modules);
  for (const auto& file : line.modules) modules.load_file(file);
  modules.start_all();
}

// Ticks and answers of jobs run between requests as well; a screen would show them.
void talk(company::reference_host& host, conversation& conversation) {
  line_reader lines(std::cin, [&host] { host.queue().post([] {}); });
  while (!lines.ended()) {
    host.queue().run_pending();
    if (auto line = lines.next()) {
      std::cout << (line->too_long ? conversation.answer_too_long()
                                   : conversation.answer(line->text))
                << std::endl;
      conversation.answer_sent();
      company::wipe(line->text);  // it may have held a password
    } else if (!lines.ended()) {
      host.queue().wait(std::chrono::hours(1));
    }
  }
}

int converse(const command_line& line) {
  company::reference_host host(line.host);
  const subscriptions own_lists = company::register_own_lists(host);
  loader::module_loader modules(seats_of(host));
  load(modules, line);
  conversation conversation(host, modules);
  if (!line.login.empty())
    if (const auto let_in = conversation.begin_as(line.login, line.password); !let_in) {
      std::cerr << host.say(let_in.failure().message) << "\n";
      return 2;
    }
  talk(host, conversation);
  return 0;
}

}  // namespace

int run_program(int argc, char** argv) {
  std::ios::sync_with_stdio(false);  // lines may be megabytes
  try {
    return converse(read_command_line("erp-headless", argc, argv));
  } catch (const start_refused& stop) {
    (stop.exit_code == 0 ? std::cout : std::cerr) << stop.message;
    return stop.exit_code;
  } catch (const std::exception& failure) {
    std::cerr << failure.what() << "\n";
    return 2;
  }
}

}  // namespace erp::headless
