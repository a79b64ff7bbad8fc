#include "contexts/federation/tokens.h"

#include <algorithm>

#include "contexts/federation/json_texts.h"
#include "contexts/federation/refusals.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/sha512.h"
#include "platform/jose/jws.h"

namespace mashang::federation {
namespace {

using jose::Claims;
using jose::Jws;

constexpr std::size_t kLongestSubject = 255;
constexpr std::string_view kLogoutEvent = "http://schemas.openid.net/event/backchannel-logout";

std::vector<Fault> only(const Refusal& refusal) {
    return {{"", &refusal}};
}

/// A token made for something else is none for this (RFC 8725 section 3.11).
bool is_of_type(const jose::Header& header, std::string_view type) {
    return !header.type || header.is_type("JWT") || header.is_type(type);
}

/// The claims of a token that one of the keys signed, with what is wrong of them for any kind.
std::expected<Claims, std::vector<Fault>> signed_claims(std::string_view text,
                                                        const jose::KeySet& keys,
                                                        const TokenDemand& demand,
                                                        std::string_view type,
                                                        std::vector<Fault>& faults) {
    const auto jws = Jws::parse(text, kMostTokenBytes);
    if (!jws) return std::unexpected{only(*jws.error())};
    if (!is_of_type(jws->header(), type)) return std::unexpected{only(refusals::kTokenType)};
    const auto algorithm = jws->header().algorithm;
    if (std::ranges::find(demand.allowed, algorithm) == demand.allowed.end()) {
        return std::unexpected{only(refusals::kTokenAlgorithm)};
    }
    if (jose::verify(*jws, keys, {algorithm}) == nullptr) {
        return std::unexpected{only(refusals::kTokenSignature)};
    }
    auto claims = jose::read_claims(jws->payload(), faults);
    if (!claims) return std::unexpected{std::move(faults)};
    jose::check_times(*claims, demand.now, {.ahead = kClocksApart, .behind = kClocksApart}, faults);
    if (claims->issuer != demand.issuer) faults.push_back({"/iss", &refusals::kTokenIssuer});
    const bool is_for_us =
        !claims->audience.empty() && std::ranges::all_of(claims->audience, [&](const auto& to) {
            return to == demand.client_id;
        });
    if (!is_for_us) faults.push_back({"/aud", &refusals::kTokenAudience});
    return *std::move(claims);
}

void check_age(const Claims& claims, const TokenDemand& demand, std::chrono::minutes oldest,
               std::vector<Fault>& faults) {
    if (claims.issued && demand.now - *claims.issued > oldest + kClocksApart) {
        faults.push_back({"/iat", &refusals::kTokenOld});
    }
}

bool is_subject(std::string_view text) {
    return !text.empty() && text.size() <= kLongestSubject &&
           std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

/// The left half of the hash that goes with the token's own signature (OIDC Core 3.1.3.6).
bool is_hash_of(std::string_view hash, std::string_view access_token, std::string_view id_token) {
    const auto jws = Jws::parse(id_token, kMostTokenBytes);
    if (jws && jws->header().algorithm == jose::Algorithm::eddsa) {
        return crypto::equal(hash,
                             crypto::to_base64url(crypto::sha512(access_token).substr(0, 32)));
    }
    const auto digest = crypto::sha256(access_token);
    return crypto::equal(hash, crypto::to_base64url(crypto::view(digest).substr(0, 16)));
}

void check_ours(const Claims& claims, std::string_view text, const TokenDemand& demand,
                std::vector<Fault>& faults) {
    if (claims.all.contains("azp") && claims.text("azp") != demand.client_id) {
        faults.push_back({"/azp", &refusals::kTokenParty});
    }
    const auto nonce = claims.text("nonce");
    if (demand.nonce.empty() || !nonce || !crypto::equal(*nonce, demand.nonce)) {
        faults.push_back({"/nonce", &refusals::kTokenNonce});
    }
    if (!claims.all.contains("at_hash")) return;
    const auto hash = claims.text("at_hash");
    if (!hash || !is_hash_of(*hash, demand.access_token, text)) {
        faults.push_back({"/at_hash", &refusals::kTokenAccess});
    }
}

}  // namespace

std::expected<IdToken, std::vector<Fault>> check_id_token(std::string_view text,
                                                          const jose::KeySet& keys,
                                                          const TokenDemand& demand) {
    std::vector<Fault> faults;
    auto claims = signed_claims(text, keys, demand, "JWT", faults);
    if (!claims) return std::unexpected{std::move(claims).error()};
    jose::demand_claims(*claims, {"iss", "sub", "aud", "exp", "iat"}, faults);
    if (claims->subject && !is_subject(*claims->subject)) {
        faults.push_back({"/sub", &refusals::kTokenSubject});
    }
    check_age(*claims, demand, kOldestIdToken, faults);
    check_ours(*claims, text, demand, faults);
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return IdToken{.subject = *claims->subject,
                   .sid = std::string{claims->text("sid").value_or("")},
                   .issued = *claims->issued,
                   .claims = std::move(claims->all)};
}

std::expected<LogoutToken, std::vector<Fault>> check_logout_token(std::string_view text,
                                                                  const jose::KeySet& keys,
                                                                  const TokenDemand& demand) {
    std::vector<Fault> faults;
    const auto claims = signed_claims(text, keys, demand, "logout+jwt", faults);
    if (!claims) return std::unexpected{claims.error()};
    jose::demand_claims(*claims, {"iss", "aud", "iat", "jti", "events"}, faults);
    check_age(*claims, demand, kOldestLogoutToken, faults);
    const auto* events = claims->all.if_contains("events");
    const bool is_logout = events != nullptr && events->is_object() &&
                           events->get_object().contains(kLogoutEvent) &&
                           events->get_object().at(kLogoutEvent).is_object();
    // An ID token has a nonce, a logout token never: neither passes for the other.
    if (!is_logout || claims->all.contains("nonce")) {
        faults.push_back({"/events", &refusals::kLogoutEvent});
    }
    LogoutToken token{.subject = claims->subject.value_or(""),
                      .sid = std::string{claims->text("sid").value_or("")},
                      .issued = claims->issued.value_or(Instant{})};
    if (token.subject.empty() && token.sid.empty()) {
        faults.push_back({"/sub", &refusals::kLogoutNobody});
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    return token;
}

std::optional<std::string> kid_in(std::string_view text) {
    const auto jws = Jws::parse(text, kMostTokenBytes);
    return jws ? jws->header().kid : std::nullopt;
}

}  // namespace mashang::federation
