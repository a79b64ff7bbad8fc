#pragma once

// What a code says of its holder only when she shows it (docs/formats/gz1.md, "Claims"): the
// platform signs a hash over salted answers, and the phone shows single ones along with a code.
// Pure.

#include <boost/describe.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::one_code {

/// A claim's number is its place among the committed ones.
enum class Claim : std::uint8_t {
    over_14 = 1,  ///< 个人信息保护法 31
    over_16 = 2,  ///< 民法典 18, 劳动法 15
    over_18 = 3,  ///< 民法典 17
    over_60 = 4,  ///< 老年人权益保障法 2
    over_65 = 5,
    resident = 6,  ///< the register has her address in this province
};
BOOST_DESCRIBE_ENUM(Claim, over_14, over_16, over_18, over_60, over_65, resident)

inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kMostClaims = 16;

/// An answer with the salt that keeps it from being guessed.
struct SaltedClaim {
    bool value = false;
    std::string salt;  ///< 16 bytes

    bool operator==(const SaltedClaim&) const = default;
};
/// In the order of their numbers, from 1 on without a gap.
using SaltedClaims = std::vector<SaltedClaim>;

/// `is_resident`: nothing where no address is known; then it is not among them.
SaltedClaims claims_of(int age, std::optional<bool> is_resident,
                       const std::function<std::string(std::size_t count)>& random_bytes);

/// 16 bytes: what the platform signs.
std::string commit_of(std::string_view cid, const SaltedClaims& claims);

/// What goes along with a code: the claims of those numbers in clear with their salts, of all
/// others the hash. Precondition: at least one, and each is among `claims`.
std::string showing_of(std::string_view cid, const SaltedClaims& claims,
                       const std::vector<std::size_t>& numbers);

/// How long the showing at the front of `bytes` is; nothing when there is none that is written as
/// `showing_of` does.
std::optional<std::size_t> showing_size(std::string_view bytes);

struct ShownClaim {
    std::size_t number = 0;  ///< perhaps one that nobody here knows yet
    bool value = false;

    bool operator==(const ShownClaim&) const = default;
};
/// Precondition: showing_size knows it.
std::vector<ShownClaim> claims_in(std::string_view showing);
/// What a showing is a showing of.
std::string commit_in(std::string_view cid, std::string_view showing);

/// "over_65", "not_resident"; unknown numbers are left out.
std::vector<std::string> names_of(const std::vector<ShownClaim>& claims);

}  // namespace mashang::one_code
