#include "platform/mail/address.h"

#include <algorithm>

#include "base/split.h"

namespace mashang::mail {
namespace {

constexpr std::size_t kLongest = 254;
constexpr std::size_t kLongestLocal = 64;
constexpr std::size_t kLongestLabel = 63;

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_atom(std::string_view part) {
    static constexpr std::string_view kMore = "!#$%&'*+/=?^_`{|}~-";
    return !part.empty() && std::ranges::all_of(part, [](char c) {
        return is_alphanumeric(c) || kMore.contains(c);
    });
}

bool is_label(std::string_view part) {
    const bool is_long = part.empty() || part.size() > kLongestLabel;
    if (is_long || part.starts_with('-') || part.ends_with('-')) return false;
    return std::ranges::all_of(part, [](char c) { return is_alphanumeric(c) || c == '-'; });
}

bool is_domain(std::string_view domain) {
    return domain.contains('.') && std::ranges::all_of(split(domain, '.'), is_label);
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::optional<MailAddress> MailAddress::parse(std::string_view text) {
    const std::size_t at = text.rfind('@');
    if (at == text.npos || at == 0 || at > kLongestLocal || text.size() > kLongest) {
        return std::nullopt;
    }
    const bool is_local = std::ranges::all_of(split(text.substr(0, at), '.'), is_atom);
    if (!is_local || !is_domain(text.substr(at + 1))) return std::nullopt;
    std::string kept{text};
    std::transform(kept.begin() + static_cast<std::ptrdiff_t>(at), kept.end(),
                   kept.begin() + static_cast<std::ptrdiff_t>(at), lower);
    return MailAddress{std::move(kept)};
}

std::string MailAddress::domain() const {
    return text_.substr(text_.rfind('@') + 1);
}

std::string MailAddress::masked() const {
    return text_.substr(0, 1) + "***@" + domain();
}

}  // namespace mashang::mail
