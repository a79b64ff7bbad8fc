#pragma once

// Whether a certificate still counts, by what its authority says. Pure.

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"
#include "platform/pki/ocsp.h"
#include "platform/pki/revocation_list.h"

namespace mashang::certificates {

/// An answer of an OCSP responder and the nonce that was sent to it.
struct StatusAnswer {
    std::string body;
    std::string nonce;
};

/// What is known of one certificate of a chain.
struct StatusEvidence {
    std::optional<StatusAnswer> answer = {};
    std::optional<pki::RevocationList> list = {};
};

/// Nothing wrong only when the authority says so: in an answer, or, where none can be used, in a
/// list that is current. A list out of date still counts against a certificate that is in it. When
/// neither can be used it is kStatusNotToBeHad beside what is wrong with them. `pointer` names the
/// certificate in the faults.
std::vector<Fault> faults_of_status(const StatusEvidence& evidence,
                                    const pki::Certificate& certificate,
                                    const pki::Certificate& issuer, Instant at,
                                    const std::string& pointer);

}  // namespace mashang::certificates
