#pragma once

// What is allowed, as plain functions over facts.

#include <boost/describe.hpp>
#include <chrono>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"
#include "contexts/identity/limits.h"

namespace mashang::identity {

inline constexpr std::size_t kShortestPassword = 8;
inline constexpr std::size_t kLongestPassword = 128;

/// What is wrong with a new password, all of it, at `pointer`. Any characters may be in it, no kind
/// of character must. `own_words`: the person's number or user name. [ASVS 6.2]
std::vector<Fault> faults_of_password(std::string_view password,
                                      std::span<const std::string_view> own_words,
                                      std::string_view pointer = "/password");

/// Whether a password is on the list of those that are tried first (lower case), or a plain run.
bool is_common_password(std::string_view password);

/// What is known of failed sign-ins for one account or one address.
struct Failures {
    std::int64_t count = 0;
    Instant last;
};
BOOST_DESCRIBE_STRUCT(Failures, (), (count, last))

/// How long after the last of `count` failures the next attempt may come: nothing up to the free
/// ones, then 1 s, 2 s, 4 s … up to the longest. A delay, not a lock: nobody can shut another
/// person out for good, and signing in by text message does not wait. [ASVS 6.1.1, 6.3.1]
std::chrono::milliseconds delay_after(std::int64_t count, const DelayPolicy& policy);

/// How long an attempt must still wait; nothing when it may come now. A clock that was set back
/// makes nobody wait.
std::optional<std::chrono::seconds> wait_of(const Failures& failures, const DelayPolicy& policy,
                                            Instant now);

/// With one more failure at `now`, less those that time has forgotten.
Failures with_failure(const Failures& failures, const DelayPolicy& policy, Instant now);

/// The level that somebody may use: who came back with nothing but the phone does not use more than
/// L2 until another factor, or a new proofing, shows that she is the same person.
int usable_level(int proven, bool recovered_by_phone);

/// From this age on somebody is proven without a guardian.
inline constexpr int kAgeToProveAlone = 16;

/// How strongly somebody must have shown who she is to change how she signs in: as strongly as she
/// can where there is more to protect, so that a stolen phone alone adds no passkey of its thief.
int strength_to_change(int level, bool has_second_factor);

/// Whether who changes the number must also have the old one in hand: unless she has shown two
/// kinds of factor, since a password alone may have been seen over a shoulder. A factor that was
/// added within the last day (`factor_since`; nothing: none beside what the number itself shows)
/// stands in for no number: whoever saw the password may have added it.
bool needs_old_number(int strength, const std::optional<Instant>& factor_since, Instant now);

/// Whether a session still holds: seen in the last half hour, begun in the last twelve. [ASVS 7.3]
bool is_alive(Instant signed_in_at, Instant last_seen_at, const Limits& limits, Instant now);

}  // namespace mashang::identity
