#pragma once

// How the certificate authority is asked: Enrollment over Secure Transport (RFC 7030), in which we
// are the registration authority, and one call that EST does not have, by which we say how a
// certificate stands.

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/certificates/issue_parts.h"
#include "platform/pki/request.h"

namespace mashang::certificates {

inline constexpr std::string_view kCertificateAuthority = "certificate_authority";
inline constexpr std::size_t kMostEstBytes = 64 * 1024;

/// A request that its device made, for a certificate of ours. EST has a client use the subject of
/// its request; whether that is the right one was looked at before.
outbound::Order enrolment_order(const Issued& issued, const pki::CertificateRequest& request);

enum class Standing { good, suspended, revoked };
BOOST_DESCRIBE_ENUM(Standing, good, suspended, revoked)
Standing standing_of(IssuedState state);

/// Tells the authority how a certificate stands now.
outbound::Order standing_order(const Issued& issued);
/// Has one revoked that we did not keep.
outbound::Order rejection_order(std::string_view serial);

/// The certificates in an answer to an enrolment: certs-only PKCS #7 in base64 (RFC 7030 4.2.3),
/// one of them no authority's. Nothing: it is no such thing.
struct EstCertificates {
    pki::Certificate holder;
    std::vector<pki::Certificate> others;
};
std::optional<EstCertificates> read_enrolment(std::string_view body);

/// The channel kCertificateAuthority. `url` is what stands before "/.well-known/est"; `key` is
/// "name:password" of HTTP Basic (RFC 7030 3.2.3).
outbound::Channel certificate_authority_channel(const IssueParts& parts, std::string url,
                                                std::string key);

}  // namespace mashang::certificates
