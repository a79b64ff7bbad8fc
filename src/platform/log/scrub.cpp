#include "platform/log/scrub.h"

#include <algorithm>

#include "base/digits.h"
#include "base/id.h"

namespace mashang::log {
namespace {

constexpr std::size_t kUuidLength = 36;

std::size_t digits_at_start(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
}

/// 11 digits from 13… to 19….
bool is_mobile(std::string_view digits) {
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

/// What stands for the number that `text` begins with (`digits` of it are digits), and how long it
/// is.
struct Find {
    std::string_view mask = {};
    std::size_t length = 0;
};

Find personal_number(std::string_view text, std::size_t digits) {
    const bool ends_in_x = digits == 17 && text.size() > 17 && (text[17] == 'X' || text[17] == 'x');
    if (digits == 18 || ends_in_x) return {"[citizen_id]", 18};
    const bool has_country = digits == 13 && text.starts_with("86");
    if (is_mobile(text.substr(has_country ? 2 : 0, has_country ? 11 : digits))) {
        return {"[mobile]", digits};
    }
    return {};
}

/// The length of what `text` (not empty) begins with and is left as it is.
std::size_t harmless_prefix(std::string_view text, std::size_t digits) {
    if (Uuid::parse(text.substr(0, kUuidLength))) return kUuidLength;
    return std::max<std::size_t>(digits, 1);
}

}  // namespace

std::string scrubbed(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const auto digits = digits_at_start(text);
        const auto find = personal_number(text, digits);
        const auto taken = find.length > 0 ? find.length : harmless_prefix(text, digits);
        clean += find.length > 0 ? find.mask : text.substr(0, taken);
        text.remove_prefix(taken);
    }
    return clean;
}

}  // namespace mashang::log
