#include "platform/sql/utf8.h"

#include <cstdint>

namespace mashang::sql {
namespace {

struct Form {
    int followers;
    std::uint8_t second_from, second_to;  ///< bounds of the first follower (RFC 3629, section 4)
};

/// The form of the sequence that `lead`, above 0x7F, begins; no followers when none does.
Form form_of(std::uint8_t lead) {
    if (lead >= 0xC2 && lead <= 0xDF) return {1, 0x80, 0xBF};
    if (lead == 0xE0) return {2, 0xA0, 0xBF};
    if (lead == 0xED) return {2, 0x80, 0x9F};
    if (lead >= 0xE1 && lead <= 0xEF) return {2, 0x80, 0xBF};
    if (lead == 0xF0) return {3, 0x90, 0xBF};
    if (lead >= 0xF1 && lead <= 0xF3) return {3, 0x80, 0xBF};
    if (lead == 0xF4) return {3, 0x80, 0x8F};
    return {0, 0, 0};
}

bool follows(std::string_view rest, const Form& form) {
    if (form.followers == 0 || rest.size() < static_cast<std::size_t>(form.followers)) return false;
    const auto second = static_cast<std::uint8_t>(rest[0]);
    if (second < form.second_from || second > form.second_to) return false;
    for (int i = 1; i < form.followers; ++i) {
        if ((static_cast<std::uint8_t>(rest[static_cast<std::size_t>(i)]) & 0xC0) != 0x80)
            return false;
    }
    return true;
}

}  // namespace

bool is_storable_text(std::string_view text) {
    while (!text.empty()) {
        const auto lead = static_cast<std::uint8_t>(text.front());
        text.remove_prefix(1);
        if (lead == 0) return false;
        if (lead < 0x80) continue;
        const Form form = form_of(lead);
        if (!follows(text, form)) return false;
        text.remove_prefix(static_cast<std::size_t>(form.followers));
    }
    return true;
}

}  // namespace mashang::sql
