// SPDX-License-Identifier: Apache-2.0
#include "tests/house/catalogues.hpp"

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <stdexcept>

#include "tests/house/program.hpp"

namespace house {

namespace fs = std::filesystem;

fs::path extracted(const fs::path& root, const std::vector<std::string>& sources,
                   const fs::path& folder) {
  fs::create_directories(folder);
  const fs::path list = folder / "sources.txt";
  const fs::path wanted = folder / "wanted.pot";
  std::ofstream names(list);
  for (const std::string& source : sources) names << source << '\n';
  names.close();
  const finished run =
      run_program({"xgettext", "--language=C++", "--from-code=UTF-8", "--keyword", "--keyword=tr:1",
                   "--keyword=tr_n:1,2", "--force-po", "--directory=" + root.string(),
                   "--files-from=" + list.string(), "-o", wanted.string()});
  if (run.exit_code != 0) throw std::runtime_error(run.output);
  return wanted;
}

namespace {

std::set<std::string> arguments_in(const std::string& text) {
  static const std::regex argument("\\{[0-9]+\\}");
  return {std::sregex_token_iterator(text.begin(), text.end(), argument),
          std::sregex_token_iterator()};
}

// One entry of the catalogue: what is asked for and each translation of it.
struct entry {
  std::string sentence;
  std::vector<std::string> translations;
};

// Asks one of gettext's tools for the entries, each part of one on a line of its own.
std::vector<entry> entries_of(const std::vector<std::string>& tool, const fs::path& catalogue) {
  std::vector<std::string> command = tool;
  command.insert(command.end(), {"--no-wrap", "--no-location", catalogue.string()});
  const finished run = run_program(command);
  if (run.exit_code != 0) throw std::runtime_error(run.output);
  std::vector<entry> entries;
  std::string* last = nullptr;
  std::istringstream in(run.output);
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("msgid ", 0) == 0) {
      entries.emplace_back();
      last = &entries.back().sentence;
    } else if (line.rfind("msgid_plural ", 0) == 0) {
      last = &entries.back().sentence;
    } else if (line.rfind("msgstr", 0) == 0) {
      entries.back().translations.emplace_back();
      last = &entries.back().translations.back();
    } else if (line.empty() || line[0] != '"') {
      last = nullptr;
    }
    if (last) *last += line;
  }
  return entries;
}

}  // namespace

std::string missing_sentences(const fs::path& catalogue, const fs::path& wanted) {
  std::set<std::string> translated;
  for (const entry& entry :
       entries_of({"msgattrib", "--translated", "--no-fuzzy", "--no-obsolete"}, catalogue))
    translated.insert(entry.sentence);
  std::string missing;
  for (const entry& entry : entries_of({"msgcat"}, wanted))
    if (entry.sentence != R"(msgid "")" && !translated.count(entry.sentence))
      missing += entry.sentence + '\n';
  return missing;
}

std::string complaints_of_gettext(const fs::path& catalogue) {
  const finished run = run_program({"msgfmt", "--check", "-o", "-", catalogue.string()});
  return run.exit_code == 0 ? std::string() : run.output + "msgfmt was not content";
}

std::string lost_arguments(const fs::path& catalogue) {
  std::string complaints;
  for (const entry& entry : entries_of({"msgcat"}, catalogue))
    for (const std::string& translation : entry.translations)
      if (arguments_in(translation) != arguments_in(entry.sentence))
        complaints += entry.sentence + "\n  " + translation + '\n';
  return complaints;
}

}  // namespace house
