#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"

namespace mashang::identity {

/// A person's name as her document has it: Han characters, also the rare ones beyond the basic
/// plane, or the Latin letters of a foreigner's permit. What people type for the dot between the
/// parts of a name (・ • ． .) becomes "·"; blanks go, but for single ones between Latin parts.
/// 2 to 50 characters.
class PersonName {
  public:
    static constexpr std::size_t kMinCodePoints = 2;
    static constexpr std::size_t kMaxCodePoints = 50;

    static Checked<PersonName> check(std::string_view text);
    static std::optional<PersonName> parse(std::string_view text) { return value_of(check(text)); }

    const std::string& text() const { return text_; }

    /// For screens: "**红", "****·**提" — the last character alone is shown.
    std::string masked() const;

    friend auto operator<=>(const PersonName&, const PersonName&) = default;

  private:
    explicit PersonName(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

}  // namespace mashang::identity
