#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"
#include "platform/pki/certificate.h"
#include "platform/pki/revocation.h"

namespace mashang::pki {

inline constexpr std::size_t kMostAnswerBytes = 64 * 1024;
/// How old an answer without our nonce may be: responders that prepare answers cannot repeat it.
inline constexpr std::chrono::hours kOldestAnswer{1};

/// The request (RFC 6960 4.1) in DER about one certificate that `issuer` issued; certificates are
/// named by SHA-1, as all responders understand. `nonce`: 16 to 32 random bytes (RFC 9654).
std::string ocsp_request(const Certificate& certificate, const Certificate& issuer,
                         std::string_view nonce);

enum class CertificateStatus { good, revoked, unknown };
BOOST_DESCRIBE_ENUM(CertificateStatus, good, revoked, unknown)

struct OcspStatement {
    CertificateStatus status;
    Instant this_update;
    std::optional<Instant> next_update;
    std::optional<Revocation> revocation;  ///< of a revoked one
};

struct OcspReading {
    /// What an authorised responder said of this certificate; nothing when there is no such thing.
    std::optional<OcspStatement> statement = {};
    /// kAnswerUnreadable, kAnswerRefused, kAnswerForeign, kAnswerOther, kAnswerStale, kRevoked,
    /// kSuspended, kUnknownStatus. Empty: the certificate is good.
    std::vector<Fault> faults = {};
};

/// Reads an answer (RFC 6960 4.2) at that moment. It counts when it is signed by the issuer, or by
/// a certificate that the issuer made for that (id-kp-OCSPSigning, valid now), and holds our nonce
/// or is fresh.
OcspReading read_ocsp_answer(std::string_view der, const Certificate& certificate,
                             const Certificate& issuer, std::string_view nonce, Instant at);

}  // namespace mashang::pki
