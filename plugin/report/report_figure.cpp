// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/report_figure.hpp"

namespace crm {

namespace {

constexpr char report[] = "report";
constexpr char figure[] = "figure";
constexpr char as_of[] = "as_of";
constexpr std::string_view parameter = "parameter.";
constexpr std::string_view set_apart = "%&=|";
constexpr char digits[] = "0123456789abcdef";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (set_apart.find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte / 16], digits[byte % 16]};
  }
  return out;
}

std::optional<std::string> unescaped(std::string_view text) {
  const std::string_view known = digits;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const auto high = known.find(text[i + 1]), low = known.find(text[i + 2]);
    if (high == known.npos || low == known.npos) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

template <class T>
const T* found(const erp::context& about, const std::string& name) {
  const auto one = about.find(name);
  return one == about.end() ? nullptr : std::get_if<T>(&one->second);
}

}  // namespace

const std::string& report_figure::at(const std::string& name) const {
  static const std::string nothing;
  const auto found = of.find(name);
  return found == of.end() ? nothing : found->second;
}

std::string written(const report_figure& figure) {
  auto all = escaped(figure.what);
  for (const auto& [name, value] : figure.of) all += "&" + escaped(name) + "=" + escaped(value);
  return all;
}

std::optional<report_figure> read_figure(std::string_view text) {
  report_figure figure;
  bool first = true;
  for (;;) {
    const auto end = text.find('&');
    const auto part = text.substr(0, end);
    const auto equal = part.find('=');
    if (first != (equal == part.npos)) return std::nullopt;
    const auto name = unescaped(part.substr(0, equal));
    const auto value = first ? std::string() : unescaped(part.substr(equal + 1));
    if (!name || !value || name->empty()) return std::nullopt;
    if (first)
      figure.what = *name;
    else if (!figure.of.emplace(*name, *value).second)
      return std::nullopt;
    first = false;
    if (end == text.npos) return figure;
    text.remove_prefix(end + 1);
  }
}

std::string behind(const report_question& question, const report_figure& figure) {
  return question.mark + "|" + written(figure);
}

marked_figure taken_apart(std::string_view behind) {
  const auto end = behind.find('|');
  if (end == behind.npos) return {};
  return {std::string(behind.substr(0, end)), std::string(behind.substr(end + 1))};
}

erp::context about_figure(const asked_figure& asked) {
  erp::context about{{report, asked.report}, {figure, asked.figure}, {as_of, asked.question.now}};
  for (const auto& [id, value] : asked.question.parameters)
    if (!erp::is_empty(value)) about[std::string(parameter) + id] = value;
  return about;
}

std::optional<asked_figure> figure_in(const erp::context& about) {
  const auto* of = found<std::string>(about, report);
  const auto* which = found<std::string>(about, figure);
  if (!of || !which) return std::nullopt;
  asked_figure asked{*of, {}, *which};
  if (const auto* at = found<erp::instant>(about, as_of)) asked.question.now = *at;
  for (const auto& [name, value] : about)
    if (name.starts_with(parameter))
      asked.question.parameters[name.substr(parameter.size())] = value;
  return asked;
}

}  // namespace crm
