// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/figure.hpp"

#include <gtest/gtest.h>

namespace {

using namespace erp;
using kit::show_figure;

TEST(Figure, ReadsAsPeopleWriteIt) {
  const auto polish = [](const value& figure, figure_kind kind) {
    return show_figure(figure, kind, "pl", "Europe/Warsaw");
  };
  EXPECT_EQ(polish(std::int64_t{6250}, figure_kind::percent), "62,5\u00A0%");
  EXPECT_EQ(polish(std::int64_t{6225}, figure_kind::percent), "62,25\u00A0%");
  EXPECT_EQ(polish(std::int64_t{-5}, figure_kind::decimal), "-0,05");
  EXPECT_EQ(polish(std::int64_t{1234500}, figure_kind::decimal), "12\u00A0345,0");
  EXPECT_EQ(polish(std::int64_t{12345}, figure_kind::count), "12\u00A0345");
  EXPECT_EQ(polish(money{75602250, "PLN"}, figure_kind::money), "7\u00A0560,23\u00A0PLN");
  EXPECT_EQ(polish(money{-75602250, "PLN"}, figure_kind::money), "-7\u00A0560,23\u00A0PLN");
  EXPECT_EQ(polish({}, figure_kind::percent), "");
  EXPECT_EQ(show_figure(std::int64_t{6250}, figure_kind::percent, "en", "UTC"), "62.5\u00A0%");
}

}  // namespace
