#pragma once

// Providers of identity upstream of us, and what is wrong with one as somebody writes it down.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"

namespace mashang::federation {

enum class ProviderState { draft, active, suspended };
BOOST_DESCRIBE_ENUM(ProviderState, draft, active, suspended)

/// How we prove to the provider that it is we who ask (OIDC Core section 9).
enum class AuthMethod { private_key_jwt, client_secret_basic, client_secret_post };
BOOST_DESCRIBE_ENUM(AuthMethod, private_key_jwt, client_secret_basic, client_secret_post)

/// What federation can say of somebody goes as far as a card at most; no face was seen by us.
inline constexpr int kHighestLevel = 2;

/// One of the provider's claims, and how far it is believed.
struct ClaimRule {
    std::string claim;  ///< its name, or a JSON Pointer into the claims: "/verified/claims/name"
    int level = 0;      ///< 0 to kHighestLevel; the provider's own level holds it down
};
BOOST_DESCRIBE_STRUCT(ClaimRule, (), (claim, level))

struct ClaimMapping {
    std::optional<ClaimRule> name = {};
    std::optional<ClaimRule> citizen_id = {};
    std::optional<ClaimRule> mobile = {};
};
BOOST_DESCRIBE_STRUCT(ClaimMapping, (), (name, citizen_id, mobile))

/// What an operator, or a file, says of a provider.
struct ProviderFacts {
    std::string name_zh = {};
    std::string name_en = {};
    std::string issuer = {};
    std::string client_id = {};
    AuthMethod auth_method = AuthMethod::private_key_jwt;
    /// For the methods that have one; absent in a change: it stays as it is.
    std::optional<std::string> client_secret = {};
    std::vector<std::string> scopes = {};
    ClaimMapping claims;
    int level = 0;
};
BOOST_DESCRIBE_STRUCT(ProviderFacts, (),
                      (name_zh, name_en, issuer, client_id, auth_method, client_secret, scopes,
                       claims, level))

/// As it is kept.
struct Provider {
    std::string id = {};
    std::string name_zh = {};
    std::string name_en = {};
    std::string issuer = {};
    std::string client_id = {};
    AuthMethod auth_method = AuthMethod::private_key_jwt;
    std::optional<std::string> secret_sealed = {};
    std::string scopes = {};
    std::string claims = {};  ///< ClaimMapping, JSON
    int level = 0;
    ProviderState state = ProviderState::draft;
    std::string note = {};
    Instant created_at = {};
    Instant changed_at = {};

    const std::string& name(Language language) const {
        return language == Language::zh ? name_zh : name_en;
    }
};
BOOST_DESCRIBE_STRUCT(Provider, (),
                      (id, name_zh, name_en, issuer, client_id, auth_method, secret_sealed, scopes,
                       claims, level, state, note, created_at, changed_at))

/// 2 to 32 small letters, digits and hyphens.
bool is_provider_id(std::string_view text);
bool keeps_secret(AuthMethod method);

/// An https address of the open net without query, fragment or user; hosts of `trusted` may be
/// private and without TLS.
bool is_outside_address(std::string_view text, std::span<const std::string> trusted);
/// The same, with a query if it has one: where something is asked.
bool is_endpoint(std::string_view text, std::span<const std::string> trusted);

/// Everything that is wrong, with JSON Pointers.
std::vector<Fault> faults_of(const ProviderFacts& facts, std::span<const std::string> trusted);

/// How far a claim is believed: no further than its provider, and than federation at all.
int believed_level(int provider_level, const ClaimRule& rule);

}  // namespace mashang::federation
