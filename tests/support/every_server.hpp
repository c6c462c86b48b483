// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include "tests/support/test_server.hpp"

// A test that touches a database is a TEST_P of a fixture derived from on_every_server, and
// ON_EVERY_SERVER(Fixture) once in its file. Its database is of GetParam().

namespace testing_support {

class on_every_server : public testing::TestWithParam<test_server> {};

inline std::string server_name(const testing::TestParamInfo<test_server>& info) {
  return info.param.name;
}

}  // namespace testing_support

#define ON_EVERY_SERVER(Fixture)                                                            \
  INSTANTIATE_TEST_SUITE_P(On, Fixture, testing::ValuesIn(testing_support::test_servers()), \
                           testing_support::server_name)
