#include "contexts/openid/client_assertion.h"

#include <algorithm>

#include "contexts/openid/dpop.h"
#include "contexts/openid/proof_refusals.h"
#include "platform/jose/claims.h"
#include "platform/jose/jws.h"

namespace mashang::openid {
namespace {

using jose::Claims;
using jose::Jws;

/// RFC 8725 section 3.11: a token made for something else is none for this. Most say nothing or
/// JWT; the last is that of the update of RFC 7523.
bool is_for_clients(const jose::Header& header) {
    return !header.type || header.is_type("JWT") || header.is_type("client-authentication+jwt");
}

jose::Algorithms allowed_by(const AssertionDemand& demand) {
    if (demand.profile == AssertionProfile::fapi2) return demand.allowed & jose::kFapiAlgorithms;
    return demand.allowed;
}

/// OIDC Core section 9 speaks of the token address, RFC 9126 of all three; FAPI 2.0 section 5.3.2.1
/// of the issuer alone, as a string.
bool is_for_us(const Claims& claims, const AssertionDemand& demand) {
    if (demand.profile == AssertionProfile::fapi2) {
        return !claims.audience_is_list && claims.audience.front() == demand.issuer;
    }
    return std::ranges::all_of(claims.audience, [&](const std::string& said) {
        return said == demand.issuer ||
               std::ranges::find(demand.addresses, said) != demand.addresses.end();
    });
}

std::chrono::minutes longest_life(AssertionProfile profile) {
    return profile == AssertionProfile::fapi2 ? kAssertionLifeFapi2 : kAssertionLifeBaseline;
}

void check_client(const Claims& claims, const AssertionDemand& demand, std::vector<Fault>& faults) {
    if (claims.issuer && claims.issuer != demand.client_id) {
        faults.push_back({"/iss", &refusals::kAssertionClient});
    }
    if (claims.subject && claims.subject != demand.client_id) {
        faults.push_back({"/sub", &refusals::kAssertionClient});
    }
    if (!claims.audience.empty() && !is_for_us(claims, demand)) {
        faults.push_back({"/aud", &refusals::kAssertionAudience});
    }
}

void check_once(const Claims& claims, const AssertionDemand& demand, std::vector<Fault>& faults) {
    if (claims.token_id &&
        (claims.token_id->empty() || claims.token_id->size() > kMostTokenIdBytes)) {
        faults.push_back({"/jti", &refusals::kAssertionId});
    }
    const auto life = longest_life(demand.profile);
    if (claims.expires && *claims.expires > demand.now + life) {
        faults.push_back(
            {"/exp", &refusals::kAssertionLife, {{"minutes", std::to_string(life.count())}}});
    }
}

std::vector<Fault> only(const Refusal& refusal) {
    return {{"", &refusal}};
}

}  // namespace

std::expected<ClientAssertion, std::vector<Fault>> check_client_assertion(
    std::string_view text, const jose::KeySet& keys, const AssertionDemand& demand) {
    const auto jws = Jws::parse(text, kMostAssertionBytes);
    if (!jws) return std::unexpected{only(*jws.error())};
    if (!is_for_clients(jws->header())) return std::unexpected{only(refusals::kAssertionType)};
    const auto allowed = allowed_by(demand);
    if (!allowed.contains(jws->header().algorithm)) {
        return std::unexpected{only(refusals::kAssertionAlgorithm)};
    }
    if (jose::verify(*jws, keys, allowed) == nullptr) {
        return std::unexpected{only(refusals::kAssertionSignature)};
    }
    std::vector<Fault> faults;
    const auto claims = jose::read_claims(jws->payload(), faults);
    if (!claims) return std::unexpected{std::move(faults)};
    jose::demand_claims(*claims, {"iss", "sub", "aud", "exp", "jti"}, faults);
    jose::check_times(*claims, demand.now, {.ahead = kAssertionAhead, .behind = kAssertionBehind},
                      faults);
    check_client(*claims, demand, faults);
    check_once(*claims, demand, faults);
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return ClientAssertion{.id = *claims->token_id, .expires = *claims->expires + kAssertionBehind};
}

std::optional<std::string> client_claimed_in(std::string_view text) {
    const auto jws = Jws::parse(text, kMostAssertionBytes);
    if (!jws) return std::nullopt;
    std::vector<Fault> faults;
    const auto claims = jose::read_claims(jws->payload(), faults);
    if (!claims) return std::nullopt;
    return claims->subject;
}

}  // namespace mashang::openid
