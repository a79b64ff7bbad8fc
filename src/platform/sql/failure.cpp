#include "platform/sql/failure.h"

#include <algorithm>

#include "base/utf8.h"
#include "platform/sql/errors.h"

namespace mashang::sql {
namespace {

constexpr std::size_t kLongest = 500;

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

}  // namespace

std::string storable(std::string_view text) {
    std::size_t end = std::min(text.size(), kLongest);
    while (end < text.size() && end > 0 && continues_character(text[end])) --end;
    std::string kept{text.substr(0, end)};
    std::replace(kept.begin(), kept.end(), '\0', ' ');
    if (is_utf8(kept)) return kept;
    std::replace_if(
        kept.begin(), kept.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; },
        '?');
    return kept;
}

std::string failure_text(const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const Outage&) {
        throw;
    } catch (const std::exception& error) {
        return storable(error.what());
    }
}

}  // namespace mashang::sql
