#include "contexts/legal_persons/legal_person.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "contexts/legal_persons/refusals.h"
#include "platform/json/text.h"

namespace mashang::legal_persons {
namespace {

/// Whether a character of three bytes and more, as Han characters are, ends `text`.
bool ends_wide(std::string_view text) {
    return text.size() >= 3 && static_cast<unsigned char>(text[text.size() - 3]) >= 0xe0;
}
bool begins_wide(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xe0;
}

std::string with_wide_brackets(std::string_view text) {
    std::string wide;
    for (const char c : text) {
        if (c == '(' || c == ')') {
            wide += c == '(' ? "（" : "）";
        } else {
            wide += c;
        }
    }
    return wide;
}

/// Blanks stay between Latin words only, and there as a single one.
std::string without_stray_blanks(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const auto word_end = std::min(text.find(' '), text.size());
        kept += text.substr(0, word_end);
        text.remove_prefix(word_end);
        const auto blanks_end = std::min(text.find_first_not_of(' '), text.size());
        text.remove_prefix(blanks_end);
        if (blanks_end > 0 && !ends_wide(kept) && !begins_wide(text)) kept += ' ';
    }
    return kept;
}

}  // namespace

std::optional<LegalPersonState> next_state(LegalPersonState from, RegisterEvent event) {
    switch (event) {
        case RegisterEvent::matched:
            return LegalPersonState::represented;
        case RegisterEvent::left:
            if (from != LegalPersonState::represented) return std::nullopt;
            return LegalPersonState::unrepresented;
        case RegisterEvent::lapsed:
            if (from == LegalPersonState::lapsed) return std::nullopt;
            return LegalPersonState::lapsed;
    }
    std::unreachable();
}

Checked<OrganisationName> OrganisationName::check(std::string_view text) {
    std::string name = without_stray_blanks(with_wide_brackets(json::tidied(text)));
    const bool is_text = json::fault_of_text(name, kMinCodePoints, kMaxCodePoints) == nullptr &&
                         name.find_first_of("\n\t") == name.npos;
    if (!is_text) return because(refusals::kBadName);
    return OrganisationName{std::move(name)};
}

int level_of_legal_person(int representatives_level) {
    return std::clamp(representatives_level, 0, identity::kLevelFace);
}

}  // namespace mashang::legal_persons
