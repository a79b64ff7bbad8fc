#include <algorithm>

#include "contexts/federation/flows.h"
#include "contexts/federation/refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/http/cookies.h"

namespace mashang::federation {
namespace {

constexpr std::size_t kLongestNext = 300;

/// A path of ours: "//evil.example" and "/\evil.example" are other houses.
std::string safe_next(std::string_view next) {
    const bool is_ours =
        next.starts_with('/') && !next.starts_with("//") && next.size() <= kLongestNext &&
        std::ranges::all_of(next, [](char c) { return c > ' ' && c < '\x7f' && c != '\\'; });
    return is_ours ? std::string{next} : "/";
}

struct Asked {
    std::string state;
    std::string nonce;
    std::string verifier;
};

std::string address_of(const Parts& parts, const Way& way, const Asked& asked,
                       bool demands_consent) {
    http::FormFields form{
        {"response_type", "code"},
        {"client_id", way.provider.client_id},
        {"redirect_uri", parts.redirect_uri(way.provider.id)},
        {"scope", way.provider.scopes},
        {"state", asked.state},
        {"nonce", asked.nonce},
        {"code_challenge", crypto::to_base64url(crypto::view(crypto::sha256(asked.verifier)))},
        {"code_challenge_method", "S256"}};
    // Her word on the other side: she signs in anew and agrees.
    if (demands_consent) form.emplace_back("prompt", "login consent");
    const std::string_view before = way.authorization_endpoint.contains('?') ? "&" : "?";
    return std::string{way.authorization_endpoint}.append(before).append(http::print_form(form));
}

Departure leave(sql::Tx& tx, const Parts& parts, const Way& way, store::VisitRow visit) {
    const Asked asked{
        .state = parts.new_secret(), .nonce = parts.new_secret(), .verifier = parts.new_secret()};
    const std::string cookie = parts.new_secret();
    visit.state_hash = hash_of(asked.state);
    visit.cookie_hash = hash_of(cookie);
    visit.provider_id = way.provider.id;
    visit.nonce = asked.nonce;
    visit.verifier_sealed =
        parts.fields.encrypt(asked.verifier, "federation.visit.verifier:" + visit.state_hash);
    visit.begun_at = parts.clock.now();
    store::add_visit(tx, visit);
    return {.address = address_of(parts, way, asked, visit.purpose == store::Purpose::link),
            .cookie = http::set_cookie(kVisitCookie, cookie, parts.limits.visit)};
}

}  // namespace

Way find_way(const Parts& parts, std::string_view provider_id) {
    std::optional<Provider> provider;
    parts.database.read([&](sql::Tx& tx) { provider = find_active(tx, provider_id); });
    if (!provider) throw Refused{refusals::kNoSuchProvider};
    auto address = parts.upstreams.discovery(*provider)->authorization_endpoint;
    return {.provider = *std::move(provider), .authorization_endpoint = std::move(address)};
}

Departure depart(sql::Tx& tx, const Parts& parts, const Way& way, std::string_view next) {
    return leave(tx, parts, way, {.purpose = store::Purpose::sign_in, .next = safe_next(next)});
}

Departure depart_to_link(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const Way& way) {
    parts.accounts.demand_recent(tx, caller);
    return leave(tx, parts, way,
                 {.purpose = store::Purpose::link,
                  .next = "/me/security",
                  .account_id = identity::AccountId::parse(caller.account_id),
                  .session_id = caller.session_id});
}

}  // namespace mashang::federation
