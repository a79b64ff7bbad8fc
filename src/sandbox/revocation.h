#pragma once

// How the authority tells the world that a certificate no longer counts: CRLs (RFC 5280) and an
// OCSP responder (RFC 6960), signed by the issuing authority itself.

#include <string>
#include <string_view>

#include "sandbox/authority.h"

namespace mashang::sandbox {

/// DER of the list of one issuer, good for a day. Suspended certificates are on it with
/// certificateHold.
std::string crl_of(const Authority& authority, bool sm2);

/// Answers a DER request: good, revoked (suspended: with certificateHold) or unknown, with the
/// nonce that was asked with. Whatever is no request of ours gets "malformedRequest" or
/// "unauthorized".
std::string answer_ocsp(const Authority& authority, std::string_view request);

}  // namespace mashang::sandbox
