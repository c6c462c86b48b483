// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/translator.hpp"

#include <algorithm>
#include <array>
#include <boost/locale.hpp>
#include <locale>
#include <map>
#include <vector>

#include "host-sdk/kit/format.hpp"

namespace erp::kit {

namespace {

using messages = boost::locale::message_format<char>;

constexpr std::array languages{"pl", "en"};

// One folder's catalogue in each language. Each has a locale of its own: Boost.Locale looks a
// domain up in every path it was given, and two modules may call their domains the same.
struct folder {
  std::string domain;
  std::filesystem::path directory;
  std::map<std::string, std::locale, std::less<>> locales;
};

// Nothing of the system's locales is asked for: "pl" need not be installed anywhere.
std::locale load(const std::string& domain, const std::filesystem::path& directory,
                 const std::string& language) {
  auto backends = boost::locale::localization_backend_manager::global();
  backends.select("icu");
  boost::locale::generator generator(backends);
  generator.categories(boost::locale::message_facet);
  generator.characters(boost::locale::char_facet);
  generator.add_messages_path(directory.string());
  generator.add_messages_domain(domain);
  return generator(language + ".UTF-8");
}

bool is_file(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(path, ignored);
}

// gettext's rules look at the last digits only, and its interface takes an int.
int plural_number(std::int64_t count) {
  constexpr std::int64_t cycle = 1'000'000;
  const auto size = count < 0 ? -(count % cycle) : count % cycle;
  const bool beyond = count >= cycle || count <= -cycle;
  return static_cast<int>(beyond ? size + cycle : size);
}

const char* translation(const std::locale& locale, const text& text) {
  const auto& facet = std::use_facet<messages>(locale);
  if (text.plural_id.empty()) return facet.get(0, nullptr, text.id.c_str());
  return facet.get(0, nullptr, text.id.c_str(), plural_number(text.count));
}

const std::string& untranslated(const text& text) {
  const bool plural = !text.plural_id.empty() && text.count != 1 && text.count != -1;
  return plural ? text.plural_id : text.id;
}

std::string with_arguments(std::string_view sentence, const text& text, std::string_view language,
                           std::string_view zone) {
  std::string out;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool place = sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}' &&
                       sentence[i + 1] >= '1' && sentence[i + 1] <= '9';
    const auto number = place ? static_cast<std::size_t>(sentence[i + 1] - '1') : 0;
    if (!place || number >= text.arguments.size()) {
      out += sentence[i];
      continue;
    }
    out += show(text.arguments[number], language, zone);
    i += 2;
  }
  return out;
}

}  // namespace

struct translator::catalogues {
  std::vector<folder> folders;  // what was added last is asked first
};

translator::translator() : catalogues_(std::make_shared<catalogues>()) {}
translator::~translator() = default;

std::shared_ptr<const translator::catalogues> translator::current() const {
  std::lock_guard lock(mutex_);
  return catalogues_;
}

bool translator::add(const std::string& domain, const std::filesystem::path& directory) {
  folder added{domain, directory, {}};
  for (const std::string language : languages) {
    if (!is_file(directory / language / "LC_MESSAGES" / (domain + ".mo"))) continue;
    try {
      added.locales.emplace(language, load(domain, directory, language));
    } catch (const std::exception&) {
      // A damaged catalogue is as good as none: the sentences stay English.
    }
  }
  if (added.locales.empty()) return false;
  auto next = std::make_shared<catalogues>(*current());
  next->folders.insert(next->folders.begin(), std::move(added));
  std::lock_guard lock(mutex_);
  catalogues_ = std::move(next);
  return true;
}

void translator::remove(const std::string& domain, const std::filesystem::path& directory) {
  auto next = std::make_shared<catalogues>(*current());
  const auto found = std::find_if(next->folders.begin(), next->folders.end(), [&](const folder& f) {
    return f.domain == domain && f.directory == directory;
  });
  if (found != next->folders.end()) next->folders.erase(found);
  std::lock_guard lock(mutex_);
  catalogues_ = std::move(next);
}

std::string translator::render(const text& text, std::string_view language,
                               std::string_view zone) const {
  if (text.domain.empty() || text.id.empty()) return text.id;
  const auto catalogues = current();
  for (const auto& folder : catalogues->folders) {
    if (folder.domain != text.domain) continue;
    const auto locale = folder.locales.find(language);
    if (locale == folder.locales.end()) continue;
    if (const char* found = translation(locale->second, text); found && *found)
      return with_arguments(found, text, language, zone);
  }
  return with_arguments(untranslated(text), text, language, zone);
}

}  // namespace erp::kit
