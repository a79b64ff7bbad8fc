#include "platform/json/text.h"

#include <algorithm>

#include "base/utf8.h"

namespace mashang::json {
namespace {

constexpr std::string_view kIdeographicSpace = "\u3000";
constexpr std::string_view kSpaces = " \t\r\n";

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

/// U+0080 to U+009F: control characters of two bytes.
bool has_wide_control(std::string_view utf8) {
    for (auto at = utf8.find('\xc2'); at < utf8.size(); at = utf8.find('\xc2', at + 1)) {
        if (static_cast<unsigned char>(utf8[at + 1]) < 0xa0) return true;
    }
    return false;
}

/// The length of the space that `text` begins with, or 0.
std::size_t leading_space(std::string_view text) {
    if (text.starts_with(kIdeographicSpace)) return kIdeographicSpace.size();
    return !text.empty() && kSpaces.contains(text.front()) ? 1 : 0;
}

std::size_t trailing_space(std::string_view text) {
    if (text.ends_with(kIdeographicSpace)) return kIdeographicSpace.size();
    return !text.empty() && kSpaces.contains(text.back()) ? 1 : 0;
}

}  // namespace

std::string tidied(std::string_view text) {
    while (const auto length = leading_space(text)) text.remove_prefix(length);
    while (const auto length = trailing_space(text)) text.remove_suffix(length);
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_half_of_line_end = text[i] == '\r' && text.substr(i + 1).starts_with('\n');
        if (!is_half_of_line_end) kept += text[i];
    }
    return kept;
}

const Refusal* fault_of_text(std::string_view text, std::size_t min, std::size_t max) {
    if (!is_utf8(text)) return &refusals::kTextEncoding;
    if (std::ranges::any_of(text, is_control) || has_wide_control(text)) {
        return &refusals::kTextCharacter;
    }
    const auto length = code_points(text);
    if (length > max) return &refusals::kTextTooLong;
    if (length < min) return &refusals::kTextTooShort;
    return nullptr;
}

}  // namespace mashang::json
