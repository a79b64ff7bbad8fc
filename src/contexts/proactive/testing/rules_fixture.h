#pragma once

// The real catalogue and the real rules, and people of whom this or that is known.

#include <string>
#include <vector>

#include "contexts/catalogue/testing.h"
#include "contexts/proactive/recommend.h"

namespace mashang::proactive::testing {

inline const catalogue::Catalogue& real_catalogue() {
    static const auto kCatalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    return *kCatalogue;
}

inline const Rules& real_rules() {
    static const Rules kRules = load_rules(MASHANG_SOURCE_DIR "/data");
    return kRules;
}

inline Date day(std::string_view text) {
    return Date::parse(text).value();
}

inline Circumstances at(std::string_view today,
                        catalogue::Audience audience = catalogue::Audience::person) {
    const auto gulou = DivisionCode::parse("350102000000").value();
    return {.audience = audience,
            .division = real_catalogue().places().find(gulou),
            .today = day(today)};
}

inline Attribute born(std::string_view on) {
    return {.kind = AttributeKind::born, .day = day(on)};
}
inline Attribute child_born(std::string_view on, std::string key = "one") {
    return {.kind = AttributeKind::child, .key = std::move(key), .day = day(on)};
}
inline Attribute granted(std::string item, std::string_view on) {
    return {.kind = AttributeKind::matter, .key = std::move(item), .day = day(on)};
}
inline Profile allowed(std::vector<Attribute> known, const std::set<std::string>& hidden = {}) {
    return Profile::of(std::move(known), Profile::Consent::given, hidden);
}

}  // namespace mashang::proactive::testing
