#include "platform/crypto/blind_index.h"

#include "base/utf8.h"

namespace mashang::crypto {
namespace {

constexpr std::string_view kIdeographicSpace = "\u3000";

/// U+FF01 to U+FF5E in UTF-8, as the ASCII that they stand for; 0 for other characters.
char narrow(std::string_view character) {
    if (character.size() != 3 || character[0] != '\xEF') return 0;
    const int high = static_cast<std::uint8_t>(character[1]);
    const int low = static_cast<std::uint8_t>(character[2]);
    const int point = 0xF000 | ((high & 0x3F) << 6) | (low & 0x3F);
    if (point < 0xFF01 || point > 0xFF5E) return 0;
    return static_cast<char>(point - 0xFEE0);
}

char capital(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

bool is_blank(char c) {
    return (c >= 0 && c <= ' ') || c == '\x7F';
}

}  // namespace

std::string normalised(std::string_view text) {
    if (!is_utf8(text)) return std::string{text};
    std::string result;
    while (!text.empty()) {
        const auto character = text.substr(0, utf8_length(text));
        text.remove_prefix(character.size());
        const char ascii = character.size() == 1 ? character[0] : narrow(character);
        if (character == kIdeographicSpace || (character.size() == 1 && is_blank(ascii))) continue;
        if (ascii != 0) {
            result += capital(ascii);
        } else {
            result += character;
        }
    }
    return result;
}

BlindIndex::BlindIndex(KeyStore& keys, const KeyPurpose& purpose)
    : keys_{keys}, purpose_{purpose} {}

const HmacSm3& BlindIndex::key(std::uint32_t version, std::string_view field) {
    const std::scoped_lock lock{mutex_};
    auto& of_version = ready_[version];
    if (const auto found = of_version.find(field); found != of_version.end()) return found->second;
    const Secret master = keys_.find(purpose_, version).value();
    const Secret own = hkdf_sm3(master.view(), "", "mashang blind index " + std::string{field}, 32);
    return of_version.emplace(field, HmacSm3{own.view()}).first->second;
}

std::string BlindIndex::of(std::string_view field, std::string_view value) {
    const auto version = keys_.newest_version(purpose_);
    return to_base64url(view(key(version, field).of(normalised(value))));
}

std::vector<std::string> BlindIndex::candidates(std::string_view field, std::string_view value) {
    std::vector<std::string> candidates{of(field, value)};  // makes the first key if need be
    auto versions = keys_.versions(purpose_);
    const std::string text = normalised(value);
    for (auto i = std::ssize(versions) - 2; i >= 0; --i) {
        const auto version = versions[static_cast<std::size_t>(i)];
        candidates.push_back(to_base64url(view(key(version, field).of(text))));
    }
    return candidates;
}

}  // namespace mashang::crypto
