#pragma once

// A signature with a certificate, judged: by the text, the trust list, and what authorities say at
// this moment.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/certificates/parts.h"
#include "platform/pki/certificate.h"

namespace mashang::certificates {

/// What somebody hands in.
struct SignedText {
    std::string certificates;                ///< PEM: the signer's first, then those in between
    std::string signature;                   ///< base64; ECDSA and SM2 in DER
    std::optional<pki::Scheme> scheme = {};  ///< else any that the key signs with
};

struct Judgement {
    std::vector<pki::Certificate> chain = {};  ///< the signer's first; empty: unreadable
    pki::Scheme scheme = pki::Scheme::rsa_pkcs1_sha256;
    std::string signature = {};  ///< bytes
    /// The authority vouches, by a policy of the trust list, that the key lies in hardware behind a
    /// PIN.
    bool is_in_hardware = false;
    /// All that is wrong; pointers into the input ("/signature") and the chain ("/chain/0").
    std::vector<Fault> faults = {};

    bool holds() const { return faults.empty(); }
};

/// A certificate with those in between, judged without a signature; as `judge`.
Judgement judge_certificates(const Parts& parts, const std::vector<pki::Certificate>& certificates,
                             pki::Use use);

/// Asks authorities outside where their certificates say so, at addresses of authorities that are
/// trusted only: outside transactions; takes up to kStatusDeadline for each certificate of the
/// chain. Nothing is asked about a chain that does
/// not hold, nor for whoever has not shown the key.
Judgement judge(const Parts& parts, const SignedText& given, std::string_view text, pki::Use use);

}  // namespace mashang::certificates
