// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

// Whether every sentence in the sources is in a catalogue, whole. Runs gettext's own tools:
// xgettext reads the sources, msgattrib and msgcat list, msgfmt checks. Blocks; one call at a time
// per folder.

namespace house {

// The sentences of the sources as a template; its path. Sentences: tr("…"), tr_n("…", "…", n).
std::filesystem::path extracted(const std::filesystem::path& root,
                                const std::vector<std::string>& sources,
                                const std::filesystem::path& folder);

// Sentences of the template that the catalogue lacks, has empty or marks as fuzzy, one a line.
std::string missing_sentences(const std::filesystem::path& catalogue,
                              const std::filesystem::path& wanted);

// What msgfmt has against the catalogue: header, plural forms, syntax.
std::string complaints_of_gettext(const std::filesystem::path& catalogue);

// Translations whose {1}, {2} are not those of the sentence.
std::string lost_arguments(const std::filesystem::path& catalogue);

}  // namespace house
