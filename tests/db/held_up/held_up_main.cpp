// SPDX-License-Identifier: Apache-2.0
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>

#include "db/error/failure.hpp"
#include "db/session/session.hpp"

// connect-held-up N CONNECTION: the first two connections of a program, made at once by two
// threads, where one is held up in its Nth first write to a page of unixODBC's memory until the
// other has gone on for a while. That is what a busy computer does now and then. Prints what both
// met, and at the end "never" when there is no Nth such write.

namespace {

std::atomic<int> held_up_at = 0;
std::atomic<int> writes = 0;
std::atomic<bool> held_up = false;
thread_local bool slow = false;

void let_write(int, siginfo_t* met, void*) {
  if (slow && ++writes == held_up_at) {
    held_up = true;
    usleep(300'000);
  }
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  mprotect(reinterpret_cast<void*>(reinterpret_cast<std::uintptr_t>(met->si_addr) / page * page),
           page, PROT_READ | PROT_WRITE);
}

// The library's own data, and what is nameless behind it: its variables that begin as zero.
void protect_what_unixodbc_writes() {
  std::ifstream maps("/proc/self/maps");
  bool its_own = false;
  for (std::string line; std::getline(maps, line);) {
    std::istringstream words(line);
    std::uintptr_t from = 0, to = 0;
    char dash = 0;
    std::string may, offset, device, inode, name;
    words >> std::hex >> from >> dash >> to >> may >> offset >> device >> inode >> name;
    its_own = name.find("/libodbc.so") != std::string::npos || (its_own && name.empty());
    if (its_own && may.at(1) == 'w') mprotect(reinterpret_cast<void*>(from), to - from, PROT_READ);
  }
}

std::string met_by(const db::connection_target& target) {
  try {
    db::session session(target);
    return "connected";
  } catch (const db::failure& failed) {
    return failed.what();
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  held_up_at = std::atoi(argv[1]);
  const auto target = db::parse_connection(argv[2]);
  struct sigaction action = {};
  action.sa_sigaction = let_write;
  action.sa_flags = SA_SIGINFO;
  sigaction(SIGSEGV, &action, nullptr);
  protect_what_unixodbc_writes();
  std::string first, second;
  std::thread one([&] {
    slow = true;
    first = met_by(target);
  });
  std::thread other([&] {
    for (int ms = 0; ms < 200 && !held_up; ++ms) usleep(1000);
    second = met_by(target);
  });
  one.join();
  other.join();
  std::cout << first << "\n" << second << "\n" << (held_up ? "" : "never\n");
}
