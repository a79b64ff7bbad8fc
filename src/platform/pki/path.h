#pragma once

#include <span>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"
#include "platform/pki/certificate.h"

namespace mashang::pki {

inline constexpr int kLongestPath = 8;  ///< certificates, with holder and anchor

/// A way from a holder's certificate up to one that is trusted.
struct Path {
    /// The holder's first, the anchor last; as far as one was found.
    std::vector<Certificate> chain = {};
    /// All that is wrong; `pointer` names the certificate ("/chain/0"). Rows of refusals.h.
    std::vector<Fault> faults = {};

    bool holds() const { return faults.empty(); }
    /// Who issued the certificate at that place of the chain, below the anchor.
    const Certificate& issuer_of(std::size_t place) const { return chain.at(place + 1); }
};

struct PathDemand {
    Instant at;  ///< the moment for which it must hold
    Use use = Use::any;
};

/// Builds and validates (RFC 5280 6.1): signatures, validity at the moment, basic constraints, path
/// lengths, key usages, name constraints, critical extensions, strength of keys and signatures, and
/// whether the certificate serves the use. `helpers` are certificates in between, believed in
/// nothing. Revocation is looked at apart (revocation_list.h, ocsp.h). A certificate of `anchors`
/// is trusted whether it is self-signed or not.
Path find_path(const Certificate& holder, std::span<const Certificate> helpers,
               std::span<const Certificate> anchors, const PathDemand& demand);

}  // namespace mashang::pki
