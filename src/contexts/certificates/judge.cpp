#include "contexts/certificates/judge.h"

#include <algorithm>

#include "contexts/certificates/refusals.h"
#include "contexts/certificates/status.h"
#include "contexts/certificates/store.h"
#include "contexts/certificates/trust.h"
#include "platform/crypto/bytes.h"

namespace mashang::certificates {
namespace {

constexpr std::size_t kNonceBytes = 16;

void add(Judgement& judgement, std::string pointer, const Refusal& refusal) {
    judgement.faults.push_back({.pointer = std::move(pointer), .refusal = &refusal});
}

/// As it is said to be made, else in any way in which such a key signs.
void look_at_signature(Judgement& judgement, const SignedText& given, std::string_view text) {
    const pki::PublicKey& key = judgement.chain.front().key();
    std::vector<pki::Scheme> schemes = pki::schemes_of(key.kind());
    if (given.scheme) std::erase_if(schemes, [&](pki::Scheme one) { return one != *given.scheme; });
    if (schemes.empty()) return add(judgement, "/scheme", refusals::kWrongScheme);
    judgement.signature = crypto::from_padded_base64(given.signature).value_or("");
    for (const pki::Scheme scheme : schemes) {
        judgement.scheme = scheme;
        if (key.verify(scheme, text, judgement.signature)) return;
    }
    add(judgement, "/signature", refusals::kWrongSignature);
}

TrustList read_trust(const Parts& parts) {
    std::vector<Authority> authorities;
    parts.database.read([&](sql::Tx& tx) { authorities = store::list_authorities(tx); });
    return TrustList{std::move(authorities)};
}

std::optional<pki::RevocationList> list_of(const Parts& parts, const Authority& authority) {
    std::optional<store::ListRow> row;
    parts.database.read([&](sql::Tx& tx) { row = store::find_list(tx, authority.id); });
    if (!row) return std::nullopt;
    return value_of(pki::RevocationList::parse(crypto::from_padded_base64(row->list).value_or("")));
}

/// Where to ask: what operators entered for the authority, else what the certificate says.
std::optional<std::string> responder_of(const Authority* authority,
                                        const pki::Certificate& certificate) {
    if (authority != nullptr && !authority->responder_url.empty()) return authority->responder_url;
    const auto named = certificate.responder_addresses();
    if (named.empty()) return std::nullopt;
    return named.front();
}

std::optional<StatusAnswer> ask(const Parts& parts, const std::string& address,
                                const pki::Certificate& certificate,
                                const pki::Certificate& issuer) {
    std::string nonce = parts.random_bytes(kNonceBytes);
    const outbound::Answer answer =
        parts.ask({.method = "POST",
                   .headers = {{"Content-Type", "application/ocsp-request"},
                               {"Accept", "application/ocsp-response"}},
                   .body = pki::ocsp_request(certificate, issuer, nonce),
                   .address = address});
    if (answer.status != 200) return std::nullopt;
    return StatusAnswer{.body = answer.body, .nonce = std::move(nonce)};
}

void look_at_status(const Parts& parts, const TrustList& trust, Judgement& judgement, Instant now) {
    for (std::size_t i = 0; i + 1 < judgement.chain.size(); ++i) {
        const pki::Certificate& certificate = judgement.chain[i];
        const pki::Certificate& issuer = judgement.chain[i + 1];
        const Authority* authority = trust.find(issuer);
        StatusEvidence evidence;
        if (const auto address = responder_of(authority, certificate)) {
            evidence.answer = ask(parts, *address, certificate, issuer);
        }
        if (authority != nullptr) evidence.list = list_of(parts, *authority);
        for (Fault& fault :
             faults_of_status(evidence, certificate, issuer, now, "/chain/" + std::to_string(i))) {
            judgement.faults.push_back(std::move(fault));
        }
    }
}

/// Whether the nearest authority of the list that names a policy for hardware sees it here, and in
/// every certificate on the way up to it: whoever may not issue under a policy gives it to nobody
/// (RFC 5280 6.1).
bool is_in_hardware(const TrustList& trust, const std::vector<pki::Certificate>& chain) {
    constexpr std::string_view kAnyPolicy = "2.5.29.32.0";
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const Authority* authority = trust.find(chain[i]);
        if (authority == nullptr || authority->hardware_policy.empty()) continue;
        const auto may_issue = [&](const pki::Certificate& between) {
            return between.has_policy(authority->hardware_policy) || between.has_policy(kAnyPolicy);
        };
        return chain.front().has_policy(authority->hardware_policy) &&
               std::all_of(chain.begin() + 1, chain.begin() + static_cast<std::ptrdiff_t>(i),
                           may_issue);
    }
    return false;
}

Judgement judge_chain(const TrustList& trust, const std::vector<pki::Certificate>& certificates,
                      pki::Use use, Instant now) {
    const std::vector<pki::Certificate> helpers{certificates.begin() + 1, certificates.end()};
    pki::Path path = trust.find_path(certificates.front(), helpers, {.at = now, .use = use});
    Judgement judgement{.chain = std::move(path.chain), .faults = std::move(path.faults)};
    if (judgement.holds()) judgement.is_in_hardware = is_in_hardware(trust, judgement.chain);
    return judgement;
}

}  // namespace

Judgement judge_certificates(const Parts& parts, const std::vector<pki::Certificate>& certificates,
                             pki::Use use) {
    const Instant now = parts.clock.now();
    const TrustList trust = read_trust(parts);
    Judgement judgement = judge_chain(trust, certificates, use, now);
    if (judgement.holds()) look_at_status(parts, trust, judgement, now);
    return judgement;
}

Judgement judge(const Parts& parts, const SignedText& given, std::string_view text, pki::Use use) {
    const auto certificates = pki::parse_certificates(given.certificates);
    if (!certificates) {
        return {.faults = {{.pointer = "/certificates", .refusal = certificates.error()}}};
    }
    const Instant now = parts.clock.now();
    const TrustList trust = read_trust(parts);
    Judgement judgement = judge_chain(trust, *certificates, use, now);
    look_at_signature(judgement, given, text);
    // Authorities are asked for the sake of whoever has shown the key, and of nobody else.
    if (judgement.holds()) look_at_status(parts, trust, judgement, now);
    return judgement;
}

}  // namespace mashang::certificates
