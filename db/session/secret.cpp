// SPDX-License-Identifier: Apache-2.0
#include "db/session/secret.hpp"

#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string_view>

#include "db/error/failure.hpp"

namespace db {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw failure(failure_kind::bad_configuration, "password: " + why);
}

std::string of_environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  if (value == nullptr) refuse("the environment has no variable " + name);
  return value;
}

std::string of_file(const std::string& path) {
  struct stat about = {};
  if (stat(path.c_str(), &about) != 0) refuse("there is no file " + path);
  if ((about.st_mode & 077) != 0)
    refuse("others may read " + path + "; run chmod 600 on it, and change the password");
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line)) refuse(path + " cannot be read, or is empty");
  return line;
}

std::string of_keyring(const std::string& name) {
  // It goes through a shell.
  if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") !=
      std::string::npos)
    refuse("the name of a keyring's entry has only letters, digits, '.', '_' and '-'");
  const auto command = "secret-tool lookup service " + name + " 2>/dev/null";
  const std::unique_ptr<FILE, int (*)(FILE*)> tool(popen(command.c_str(), "r"), pclose);
  std::string secret;
  std::array<char, 256> piece;
  while (tool && std::fgets(piece.data(), piece.size(), tool.get()) != nullptr)
    secret += piece.data();
  if (secret.empty())
    refuse("the keyring has no entry for the service " + name +
           ", is locked, or secret-tool is not installed (apt install libsecret-tools)");
  if (secret.back() == '\n') secret.pop_back();
  return secret;
}

}  // namespace

std::string read_secret(const std::string& from) {
  const auto colon = from.find(':');
  const auto where = from.substr(0, colon);
  const auto name = colon == std::string::npos ? std::string() : from.substr(colon + 1);
  if (name.empty() || (where != "env" && where != "file" && where != "keyring"))
    refuse("PasswordFrom must be env:NAME, file:PATH or keyring:NAME");
  auto secret = where == "env"    ? of_environment(name)
                : where == "file" ? of_file(name)
                                  : of_keyring(name);
  // Drivers read these as parts of the connection string, even in braces.
  if (secret.find_first_of(";{}") != std::string::npos)
    refuse("ODBC drivers cannot take a password with ';', '{' or '}'; choose another one");
  return secret;
}

}  // namespace db
