#pragma once

#include <boost/json.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"

namespace mashang::jose {

/// The registered claims of a JWT (RFC 7519 section 4.1), each of its right type, and all there
/// are.
struct Claims {
    std::optional<std::string> issuer;    ///< iss
    std::optional<std::string> subject;   ///< sub
    std::vector<std::string> audience;    ///< aud; empty when there is none
    bool audience_is_list = false;        ///< aud was an array, not one string
    std::optional<Instant> expires;       ///< exp
    std::optional<Instant> not_before;    ///< nbf
    std::optional<Instant> issued;        ///< iat
    std::optional<std::string> token_id;  ///< jti
    boost::json::object all;

    /// A text among the others; nothing when it is absent or no text.
    std::optional<std::string_view> text(std::string_view name) const;
    bool is_for(std::string_view wanted) const;  ///< the audience names it
};

/// Reads a payload. A claim of the wrong type is a fault at its JSON Pointer ("/exp"); a payload
/// that is no JSON object (or deep, or has a member twice) is the one fault at "". Nothing when,
/// and only when, there was a fault.
std::optional<Claims> read_claims(std::string_view payload, std::vector<Fault>& faults);

/// How far clocks may differ, and how long things may last.
struct Window {
    std::chrono::milliseconds ahead{10'000};  ///< iat and nbf may lie so far in the future
    std::chrono::milliseconds behind{0};      ///< exp may have passed so long ago
};

/// Adds a fault for an exp that has passed (kExpired), an nbf that is still to come (kNotYet) and
/// an iat in the future (kIssuedLater). What is absent is no fault: `demand_claims` says what must
/// be.
void check_times(const Claims& claims, Instant now, const Window& window,
                 std::vector<Fault>& faults);

/// Adds kMissingClaim for each of these that is absent: "iss", "sub", "aud", "exp", "nbf", "iat",
/// "jti", or any other name.
void demand_claims(const Claims& claims, std::initializer_list<std::string_view> names,
                   std::vector<Fault>& faults);

}  // namespace mashang::jose
