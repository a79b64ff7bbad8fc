#include "contexts/certificates/trust.h"

#include "contexts/certificates/refusals.h"
#include "platform/crypto/bytes.h"

namespace mashang::certificates {

TrustList::TrustList(std::vector<Authority> authorities) {
    for (Authority& authority : authorities) {
        const auto der = crypto::from_padded_base64(authority.certificate);
        auto certificate = pki::Certificate::parse(der.value_or(""));
        if (!certificate) continue;
        const bool is_trusted = authority.state == AuthorityState::trusted;
        (is_trusted ? anchors_ : suspended_).push_back(*std::move(certificate));
        // One suspended row of a key outweighs a trusted one: a renewed certificate of the same key
        // does not lift it.
        auto& row = by_key_[authority.key_fingerprint];
        if (row.id.empty() || !is_trusted) row = std::move(authority);
    }
}

const Authority* TrustList::find(const pki::Certificate& certificate) const {
    const auto found = by_key_.find(certificate.key().fingerprint());
    return found == by_key_.end() ? nullptr : &found->second;
}

pki::Path TrustList::find_path(const pki::Certificate& holder,
                               const std::vector<pki::Certificate>& helpers,
                               const pki::PathDemand& demand) const {
    // Suspended ones help to build, so that the reason can be named.
    std::vector<pki::Certificate> between = helpers;
    between.insert(between.end(), suspended_.begin(), suspended_.end());
    pki::Path path = pki::find_path(holder, between, anchors_, demand);
    for (std::size_t i = 1; i < path.chain.size(); ++i) {
        const Authority* authority = find(path.chain[i]);
        if (authority == nullptr || authority->state == AuthorityState::trusted) continue;
        path.faults.push_back({.pointer = "/chain/" + std::to_string(i),
                               .refusal = &refusals::kAuthoritySuspended,
                               .facts = {{"name", authority->name}}});
    }
    return path;
}

}  // namespace mashang::certificates
