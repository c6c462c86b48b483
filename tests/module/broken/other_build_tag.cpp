// SPDX-License-Identifier: Apache-2.0
// Built by another compiler with another standard library.
#include "tests/module/broken/broken_module.hpp"

BROKEN_ENTRY(erp::current_contract, "clang-abi1002-libc++-c++20-boost1_81",
             "broken.other_build_tag", broken::create_quiet);
