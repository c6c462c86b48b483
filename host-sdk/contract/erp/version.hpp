// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

// The contract's version and the build tag: what must agree before a host calls into a module.
// Both are constants, readable as data; they have no thread rule and live for ever.

namespace erp {

struct contract_version {
  std::uint16_t major;  // a change that breaks modules
  std::uint16_t minor;  // an addition; a host takes modules of its own minor or an older one
};

inline constexpr contract_version current_contract{1, 0};

// C++ types cross the door, so both sides must come from one compiler family, standard library
// and Boost. Rationale: a mismatch is undefined behaviour, not an error one could catch; so it is
// compared as text before the library is mapped. ERP_BOOST_TAG comes from the build (1_74, ...).
#if defined(__clang__)
#define ERP_COMPILER_TAG "clang"
#elif defined(__GNUC__)
#define ERP_COMPILER_TAG "gcc"
#elif defined(_MSC_VER)
#define ERP_COMPILER_TAG "msvc"
#else
#define ERP_COMPILER_TAG "unknown"
#endif

#define ERP_TAG_STRING_(x) #x
#define ERP_TAG_STRING(x) ERP_TAG_STRING_(x)

#if defined(__GXX_ABI_VERSION)
#define ERP_ABI_TAG ERP_TAG_STRING(__GXX_ABI_VERSION)
#elif defined(_MSC_VER)
#define ERP_ABI_TAG ERP_TAG_STRING(_MSC_VER)
#else
#define ERP_ABI_TAG "0"
#endif

#if defined(__GLIBCXX__) && defined(_GLIBCXX_USE_CXX11_ABI)
#define ERP_STDLIB_TAG "libstdc++11"
#elif defined(_LIBCPP_VERSION)
#define ERP_STDLIB_TAG "libc++"
#else
#define ERP_STDLIB_TAG "std"
#endif

#ifndef ERP_BOOST_TAG
#define ERP_BOOST_TAG none
#endif

#define ERP_BUILD_TAG                                    \
  ERP_COMPILER_TAG "-abi" ERP_ABI_TAG "-" ERP_STDLIB_TAG \
                   "-c++20-boost" ERP_TAG_STRING(ERP_BOOST_TAG)

}  // namespace erp
