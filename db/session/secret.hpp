// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

// Where a password is kept, so that it stands in no command line, file of ours, or message. Blocks;
// [worker]. The secret is read anew for every connection and kept nowhere.

namespace db {

// `from` is env:NAME, file:PATH (a file nobody else can read, mode 600) or keyring:NAME (the
// desktop's keyring, attribute "service", as `secret-tool store --label=… service NAME` puts it
// there). fails: bad_configuration, saying what to do and never the secret
std::string read_secret(const std::string& from);

}  // namespace db
