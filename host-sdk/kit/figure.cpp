// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/figure.hpp"

#include "host-sdk/kit/format.hpp"

namespace erp::kit {

namespace {

// What was converted has parts of the smallest coin: halves away from zero.
money in_coins(money amount) {
  constexpr std::int64_t coin_e4 = 100;
  const std::int64_t half = amount.amount_e4 < 0 ? -coin_e4 / 2 : coin_e4 / 2;
  amount.amount_e4 = (amount.amount_e4 + half) / coin_e4 * coin_e4;
  return amount;
}

}  // namespace

std::string show_hundredths(std::int64_t hundredths, std::string_view language) {
  const bool negative = hundredths < 0;
  const std::int64_t size = negative ? -hundredths : hundredths;
  std::string text = (negative ? "-" : "") + show_integer(size / 100, language);
  const int rest = static_cast<int>(size % 100);
  text += language == "pl" ? ',' : '.';
  text += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
  return text;
}

std::string show_figure(const value& value, figure_kind kind, std::string_view language,
                        std::string_view zone) {
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number && kind == figure_kind::percent)
    return show_hundredths(*number, language) + std::string(no_break_space) + "%";
  if (number && kind == figure_kind::decimal) return show_hundredths(*number, language);
  if (const auto* amount = std::get_if<money>(&value))
    return show_money(in_coins(*amount), language);
  return show(value, language, zone);
}

}  // namespace erp::kit
