#include "contexts/discovery/engine/answers.h"

#include <algorithm>
#include <stdexcept>

#include "contexts/discovery/engine/index.h"
#include "contexts/discovery/engine/learned.h"
#include "contexts/discovery/engine/tables.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMostWordRunes = 32;

Fact fact_from(const std::string& word) {
    if (word == "fee") return Fact::fee;
    if (word == "limit") return Fact::limit;
    if (word == "hours") return Fact::hours;
    if (word == "materials") return Fact::materials;
    throw std::invalid_argument("answers: no such fact: " + word);
}

std::u32string without_blanks(std::u32string_view text) {
    std::u32string out{text};
    std::erase(out, U' ');
    return out;
}

void blank(std::u32string& text, const std::vector<Phrases::Match>& matches) {
    for (const auto& [span, phrase] : matches) {
        std::fill_n(text.begin() + span.from, span.size, U' ');
    }
}

/// Whether the text is a name of this item, and of no other.
bool is_name_of(const IndexParts& parts, const std::u32string& text, std::uint32_t item) {
    bool found = false;
    const auto& wordings = parts.surfaces.wordings();
    for (std::uint32_t i = 0; i < wordings.size(); ++i) {
        const std::u32string& name = wordings[i].text;
        if (name.size() < text.size() || without_blanks(name) != text) continue;
        const auto is_item = [item](std::uint32_t bearer) { return bearer == item; };
        if (!std::ranges::all_of(parts.surfaces.bearers(i), is_item)) return false;
        found = true;
    }
    return found;
}

}  // namespace

FactWords::FactWords(std::string_view csv) {
    if (csv.empty()) return;
    for (const auto& row : read_csv(csv, {"say", "fact"})) {
        const Fact fact = fact_from(row[1]);
        for (const auto& said : split(row[0], '|')) {
            const std::uint32_t phrase = phrases_.add(fold(decode(said, kMostWordRunes)));
            if (phrase == facts_.size()) facts_.push_back(fact);
        }
    }
}

std::optional<FactWords::Asked> FactWords::read(std::u32string_view text) const {
    const auto matches = phrases_.find(text);
    if (matches.empty()) return std::nullopt;
    const Fact fact = facts_[matches.front().phrase];
    const auto same = [&](const Phrases::Match& match) { return facts_[match.phrase] == fact; };
    if (!std::ranges::all_of(matches, same)) return std::nullopt;
    std::u32string about{text};
    blank(about, matches);
    return Asked{fact, std::move(about)};
}

std::optional<Fact> fact_asked(const IndexParts& parts, std::u32string_view text,
                               std::uint32_t item, const Learned* learned) {
    auto asked = parts.lexicon->facts.read(text);
    if (!asked) return std::nullopt;
    const auto is_meant = [&](const std::u32string& about) {
        if (about.empty()) return false;
        return is_name_of(parts, about, item) ||
               (learned != nullptr && learned->means(encode(about), parts.items[item].id));
    };
    if (is_meant(without_blanks(asked->about))) return asked->fact;
    auto fillers = parts.lexicon->fillers.find(asked->about);
    std::erase_if(fillers, [&](const Phrases::Match& match) {
        return parts.lexicon->fillers.weight(match.phrase) > 0;
    });
    blank(asked->about, fillers);
    if (!is_meant(without_blanks(asked->about))) return std::nullopt;
    return asked->fact;
}

}  // namespace mashang::discovery
