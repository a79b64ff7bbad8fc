#include <algorithm>
#include <boost/url/parse.hpp>

#include "contexts/certificates/flows.h"
#include "contexts/certificates/refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/json/json.h"
#include "platform/outbound/public_address.h"
#include "platform/pki/refusals.h"

namespace mashang::certificates {
namespace {

constexpr std::size_t kMostAddress = 500;

bool is_address(const Parts& parts, std::string_view text) {
    const auto url = boost::urls::parse_absolute_uri(text);
    if (!url || text.size() > kMostAddress || url->has_userinfo()) return false;
    if (url->scheme() != "http" && url->scheme() != "https") return false;
    const std::string authority{url->encoded_host_and_port()};
    return outbound::is_trusted_host(authority, parts.trusted_hosts) ||
           outbound::is_public_host(url->encoded_host());
}

bool is_policy(std::string_view text) {
    return text.size() <= 100 && text.contains('.') && !text.starts_with('.') &&
           !text.ends_with('.') && !text.contains("..") &&
           text.find_first_not_of("0123456789.") == std::string_view::npos;
}

void look_at_addresses(const Parts& parts, const NewAuthority& wish, std::vector<Fault>& faults) {
    if (!wish.list_url.empty() && !is_address(parts, wish.list_url)) {
        faults.push_back({.pointer = "/list_url", .refusal = &refusals::kAddressRefused});
    }
    if (!wish.responder_url.empty() && !is_address(parts, wish.responder_url)) {
        faults.push_back({.pointer = "/responder_url", .refusal = &refusals::kAddressRefused});
    }
    if (!wish.hardware_policy.empty() && !is_policy(wish.hardware_policy)) {
        faults.push_back({.pointer = "/hardware_policy", .refusal = &refusals::kPolicyId});
    }
}

/// The certificate, when nothing is wrong with the wish.
pki::Certificate refuse_unfit(const Parts& parts, const NewAuthority& wish) {
    std::vector<Fault> faults;
    auto certificate = pki::Certificate::parse(wish.certificate);
    const auto fault = [&](const Refusal& refusal) {
        faults.push_back({.pointer = "/certificate", .refusal = &refusal});
    };
    if (!certificate) {
        fault(*certificate.error());
    } else {
        if (!certificate->is_authority()) fault(refusals::kNotAnAuthority);
        if (!certificate->key().is_strong()) fault(pki::refusals::kWeakKey);
    }
    look_at_addresses(parts, wish, faults);
    json::refuse_faults(std::move(faults));
    return *std::move(certificate);
}

std::string name_in(const pki::Certificate& certificate) {
    std::string name = certificate.subject().common_name();
    if (name.empty()) name = certificate.subject().organization();
    return name.empty() ? certificate.subject().text() : name;
}

void tell(sql::Tx& tx, const Parts& parts, std::string_view actor, std::string what,
          const Authority& authority, std::string_view note) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = std::string{actor},
                        .on_behalf = "",
                        .authority = "operator",
                        .subject = "authority:" + authority.id,
                        .facts = {{"name", authority.name}, {"note", note}}});
}

}  // namespace

Authority add_authority(sql::Tx& tx, const Parts& parts, std::string_view actor,
                        const NewAuthority& wish) {
    const pki::Certificate certificate = refuse_unfit(parts, wish);
    if (store::list_authorities(tx).size() >= parts.limits.authorities) {
        throw Refused{refusals::kTooManyAuthorities,
                      {{"most", std::to_string(parts.limits.authorities)}}};
    }
    const Instant now = parts.clock.now();
    Authority authority{.id = certificate.fingerprint(),
                        .key_fingerprint = certificate.key().fingerprint(),
                        .name = wish.name.empty() ? name_in(certificate) : wish.name,
                        .certificate = crypto::to_padded_base64(certificate.der()),
                        .list_url = wish.list_url,
                        .responder_url = wish.responder_url,
                        .hardware_policy = wish.hardware_policy,
                        .state = AuthorityState::trusted,
                        .added_by = std::string{actor},
                        .added_at = now,
                        .changed_at = now};
    if (!store::add_authority(tx, authority)) throw Refused{refusals::kAuthorityKnown};
    tell(tx, parts, actor, "authority.added", authority, "");
    return authority;
}

Authority set_trust(sql::Tx& tx, const Parts& parts, std::string_view actor, std::string_view id,
                    AuthorityState state, std::string_view note) {
    auto authority = store::find_authority(tx, id);
    if (!authority) throw Refused{refusals::kNoSuchAuthority};
    if (authority->state == state) return *std::move(authority);
    const Instant now = parts.clock.now();
    store::set_state(tx, id, state, now);
    authority->state = state;
    authority->changed_at = now;
    const bool is_suspended = state == AuthorityState::suspended;
    tell(tx, parts, actor, is_suspended ? "authority.suspended" : "authority.resumed", *authority,
         note);
    return *std::move(authority);
}

}  // namespace mashang::certificates
