// SPDX-License-Identifier: Apache-2.0
// crm-load: simulated operators, each at a host process of its own, and the proof that nothing of
// what they were told was lost or doubled. tests/load/README.md says how it is run.
#include <gtest/gtest.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <thread>

#include "tests/load/company.hpp"
#include "tests/load/proof.hpp"
#include "tests/load/simulated_operator.hpp"

namespace {

using seconds = std::chrono::duration<double>;

struct wishes {
  std::string server = "Sqlite";
  int operators = 50;
  int seconds = 60;
  int restarts = 0;
};

int number(const char* text) {
  const int value = std::atoi(text);
  if (value < 0 || value > 1000 || !std::isdigit(static_cast<unsigned char>(*text)))
    throw std::runtime_error(std::string("not a number from 0 to 1000: ") + text);
  return value;
}

wishes read(int argc, char** argv) {
  wishes wishes;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string option = argv[i];
    if (option == "--server")
      wishes.server = argv[i + 1];
    else if (option == "--operators")
      wishes.operators = number(argv[i + 1]);
    else if (option == "--seconds")
      wishes.seconds = number(argv[i + 1]);
    else if (option == "--restarts")
      wishes.restarts = number(argv[i + 1]);
    else
      throw std::runtime_error("no such option: " + option);
  }
  if (argc % 2 == 0) throw std::runtime_error("an option without a value");
  return wishes;
}

testing_support::test_server server_named(const std::string& name) {
  for (const auto& server : testing_support::test_servers())
    if (server.name == name) return server;
  throw std::runtime_error("no such server in this run: " + name);
}

// Whoever started the server reads these lines, and stops or starts it.
void tell(const char* what) {
  std::printf("crm-load: %s the server\n", what);
  std::fflush(stdout);
}

// The time of the run, with the server away for a while now and then.
void pass(const wishes& wishes) {
  const seconds part = seconds(wishes.seconds) / (wishes.restarts + 1);
  for (int i = 0; i < wishes.restarts; ++i) {
    std::this_thread::sleep_for(part * 0.8);
    tell("stop");
    std::this_thread::sleep_for(part * 0.2);
    tell("start");
  }
  std::this_thread::sleep_for(part);
}

using crew = std::vector<std::unique_ptr<load::simulated_operator>>;

crew sit_down(int operators, const load::how_to_work& how, load::tally& tally) {
  crew all(static_cast<std::size_t>(operators));
  std::atomic<int> next = 0;
  std::vector<std::thread> helpers;
  for (int i = 0; i < 4; ++i)
    helpers.emplace_back([&] {
      for (int n = next++; n < operators; n = next++) try {
          all[static_cast<std::size_t>(n)] =
              std::make_unique<load::simulated_operator>(n, how, tally);
        } catch (const std::exception& e) {
          tally.failed(e.what());
        }
    });
  for (auto& helper : helpers) helper.join();
  return all;
}

double work(const crew& operators, const wishes& wishes, load::tally& tally) {
  const auto from = std::chrono::steady_clock::now();
  std::atomic<bool> enough = false;
  std::vector<std::thread> all;
  for (const auto& one : operators)
    if (one)
      all.emplace_back([&] {
        try {
          one->work(enough);
        } catch (const std::exception& e) {
          tally.failed(e.what());
        }
      });
  pass(wishes);
  enough = true;
  for (auto& one : all) one.join();
  return seconds(std::chrono::steady_clock::now() - from).count();
}

int run(const wishes& wishes) {
  const auto company = load::grown_company(server_named(wishes.server), wishes.operators);
  const load::how_to_work how{company->connection(), wishes.restarts > 0};
  load::tally tally;
  double took = 0;
  {
    const crew operators = sit_down(wishes.operators, how, tally);
    took = work(operators, wishes, tally);
  }
  std::printf("%s, %d operators, %.0f s, server stopped and started %d times\n",
              wishes.server.c_str(), wishes.operators, took, wishes.restarts);
  tally.print(took);
  db::session session(company->target());
  auto wrong = load::what_is_wrong(session, tally);
  for (const auto& failure : tally.failures()) wrong.push_back("failed: " + failure);
  if (testing::UnitTest::GetInstance()->Failed()) wrong.push_back("a host ended badly");
  if (tally.contacts().empty()) wrong.push_back("nobody saved anything");
  for (std::size_t i = 0; i < wrong.size() && i < 20; ++i) std::printf("  %s\n", wrong[i].c_str());
  std::printf("  %zu contacts and %zu changes acknowledged, all there once: %s\n\n",
              tally.contacts().size(), tally.notes().size(), wrong.empty() ? "yes" : "NO");
  return wrong.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(read(argc, argv));
  } catch (const std::exception& e) {
    std::fprintf(stderr, "crm-load: %s\n", e.what());
    return 2;
  }
}
