#pragma once

#include <chrono>

namespace mashang::identity {

/// After so many failed sign-ins each further one doubles the time until the next attempt.
struct DelayPolicy {
    int free_failures;
    std::chrono::milliseconds one_forgotten_each;  ///< as time goes by
    std::chrono::seconds longest{15 * 60};
};

/// How long and how often (protocols.md 8; ASVS 5 6.3, 6.6, 7.3).
struct Limits {
    std::chrono::minutes session_idle{30};
    std::chrono::hours session_absolute{12};
    std::chrono::minutes code_life{5};
    std::chrono::seconds code_spacing{60};  ///< between two codes for one number and purpose
    int code_tries = 5;
    int codes_per_mobile = 10;    ///< a day
    int codes_per_address = 200;  ///< a day; a whole village may share an address
    DelayPolicy account_delay{.free_failures = 5, .one_forgotten_each = std::chrono::hours{1}};
    DelayPolicy address_delay{.free_failures = 50, .one_forgotten_each = std::chrono::minutes{1}};
    std::chrono::minutes ticket_life{5};      ///< between the two steps of a sign-in
    std::chrono::minutes enrolment_life{10};  ///< from a new app's secret to its first code
    std::chrono::minutes recent{5};           ///< since showing who one is, to change a factor
    std::chrono::minutes challenge_life{5};   ///< of a passkey
    std::chrono::minutes screen_life{2};      ///< of a code that a phone signs a screen in with
    std::size_t passkeys_per_account = 20;
    std::chrono::days closing_grace{15};  ///< in which closing the account can be taken back
    int proofings_per_person = 5;         ///< a day
    std::size_t accesses_shown = 200;
};

}  // namespace mashang::identity
