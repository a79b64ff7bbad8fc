#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "platform/crypto/bytes.h"

namespace mashang::crypto {

/// RFC 4226: the code of a counter, with `digits` (6 to 8) digits.
std::string hotp(std::string_view secret, std::uint64_t counter, int digits);

/// Time codes of authenticator apps: RFC 6238 with SHA-1, 6 digits and steps of 30 seconds, which
/// is what every app understands.
class Totp {
  public:
    /// 20 random bytes for a new person.
    static Secret make_secret();

    explicit Totp(Secret secret) : secret_{std::move(secret)} {}

    /// The step whose code this is: now, one before or one after. The caller stores the step and
    /// gives it as `last_used` the next time: a code is good once, and none from before it.
    /// Nothing for every other code.
    std::optional<std::int64_t> accept(std::string_view code, Instant now,
                                       std::optional<std::int64_t> last_used) const;

    std::string code_at(Instant instant) const;

    /// otpauth://… for the QR code at enrolment. It holds the secret.
    Secret uri(std::string_view issuer, std::string_view account) const;

  private:
    Secret secret_;
};

}  // namespace mashang::crypto
