#include "contexts/one_code/commitment.h"

#include <algorithm>
#include <array>

#include "base/enum_names.h"
#include "platform/crypto/hash.h"

namespace mashang::one_code {
namespace {

constexpr std::size_t kHash = 16;
constexpr std::size_t kEntry = 1 + kHash;  // tag, and hash or salt
constexpr char kHidden = 0;
constexpr char kNo = 2;
constexpr char kYes = 3;

std::string short_hash(std::string_view text) {
    const crypto::Digest digest = crypto::sha256(text);
    return std::string{crypto::view(digest).substr(0, kHash)};
}

std::string hash_of_claim(std::string_view cid, std::size_t number, bool value,
                          std::string_view salt) {
    std::string text{"GZ1d"};
    text.append(cid).append(1, static_cast<char>(number)).append(1, value ? '\1' : '\0');
    return short_hash(text.append(salt));
}

std::string commit_over(std::string_view cid, std::string_view hashes) {
    return short_hash(std::string{"GZ1m"}.append(cid).append(hashes));
}

bool is_tag(char tag) {
    return tag == kHidden || tag == kNo || tag == kYes;
}

}  // namespace

SaltedClaims claims_of(int age, std::optional<bool> is_resident,
                       const std::function<std::string(std::size_t count)>& random_bytes) {
    constexpr std::array kYears{14, 16, 18, 60, 65};
    SaltedClaims claims;
    for (const int years : kYears) claims.push_back({age >= years, random_bytes(kSaltBytes)});
    if (is_resident) claims.push_back({*is_resident, random_bytes(kSaltBytes)});
    return claims;
}

std::string commit_of(std::string_view cid, const SaltedClaims& claims) {
    std::string hashes;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        hashes += hash_of_claim(cid, i + 1, claims[i].value, claims[i].salt);
    }
    return commit_over(cid, hashes);
}

std::string showing_of(std::string_view cid, const SaltedClaims& claims,
                       const std::vector<std::size_t>& numbers) {
    std::string showing(1, static_cast<char>(claims.size()));
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const auto& [value, salt] = claims[i];
        if (std::ranges::find(numbers, i + 1) == numbers.end()) {
            showing += kHidden;
            showing += hash_of_claim(cid, i + 1, value, salt);
        } else {
            showing += value ? kYes : kNo;
            showing += salt;
        }
    }
    return showing;
}

std::optional<std::size_t> showing_size(std::string_view bytes) {
    if (bytes.empty()) return std::nullopt;
    const std::size_t count = static_cast<unsigned char>(bytes[0]);
    const std::size_t size = 1 + count * kEntry;
    if (count < 1 || count > kMostClaims || bytes.size() < size) return std::nullopt;
    bool shows_any = false;
    for (std::size_t i = 0; i < count; ++i) {
        const char tag = bytes[1 + i * kEntry];
        if (!is_tag(tag)) return std::nullopt;
        shows_any |= tag != kHidden;
    }
    return shows_any ? std::optional{size} : std::nullopt;
}

std::vector<ShownClaim> claims_in(std::string_view showing) {
    std::vector<ShownClaim> claims;
    for (std::size_t i = 1, number = 1; i < showing.size(); i += kEntry, ++number) {
        if (showing[i] != kHidden) claims.push_back({number, showing[i] == kYes});
    }
    return claims;
}

std::string commit_in(std::string_view cid, std::string_view showing) {
    std::string hashes;
    for (std::size_t i = 1, number = 1; i < showing.size(); i += kEntry, ++number) {
        const std::string_view rest = showing.substr(i + 1, kHash);
        if (showing[i] == kHidden) {
            hashes += rest;
        } else {
            hashes += hash_of_claim(cid, number, showing[i] == kYes, rest);
        }
    }
    return commit_over(cid, hashes);
}

std::vector<std::string> names_of(const std::vector<ShownClaim>& claims) {
    std::vector<std::string> names;
    for (const auto& [number, value] : claims) {
        if (number > static_cast<std::size_t>(Claim::resident)) continue;
        const auto name = name_of_enumerator(static_cast<Claim>(number));
        names.push_back((value ? "" : "not_") + std::string{name});
    }
    return names;
}

}  // namespace mashang::one_code
