#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/checked.h"
#include "platform/json/refusals.h"

namespace mashang::json {

/// Spaces, tabs and line ends, also the ideographic space U+3000, cut from both ends; line ends as
/// "\n".
std::string tidied(std::string_view text);

/// What is wrong with `text` as a text of `min` to `max` code points; null when nothing is.
const Refusal* fault_of_text(std::string_view text, std::size_t min, std::size_t max);

/// A text that somebody typed: valid UTF-8, no control characters but tab and line feed, trimmed,
/// between `Min` and `Max` code points. Empty is allowed unless `Min` says otherwise.
template <std::size_t Max, std::size_t Min = 0>
class Text {
  public:
    static constexpr std::size_t kMinCodePoints = Min;
    static constexpr std::size_t kMaxCodePoints = Max;

    /// Empty, also where `Min` forbids it: a place to assign to.
    Text() = default;

    static Checked<Text> check(std::string_view text) {
        std::string kept = tidied(text);
        if (const Refusal* refusal = fault_of_text(kept, Min, Max)) return because(*refusal);
        return Text{std::move(kept)};
    }
    static std::optional<Text> parse(std::string_view text) { return value_of(check(text)); }

    /// What the messages of `check` speak of.
    static Facts check_facts() {
        return {{"min", std::to_string(Min)}, {"max", std::to_string(Max)}};
    }

    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

    friend auto operator<=>(const Text&, const Text&) = default;

  private:
    explicit Text(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

}  // namespace mashang::json
