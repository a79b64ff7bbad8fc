#pragma once

// Connected apps (接入应用) as clients of the provider: their metadata in the names of RFC 7591,
// and the policy that follows from them.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"
#include "contexts/openid/words.h"
#include "platform/jose/algorithm.h"
#include "platform/jose/key_set.h"
#include "platform/json/text.h"

namespace mashang::openid {

/// baseline: OpenID Connect as apps of today speak it. fapi2: the FAPI 2.0 Security Profile.
enum class Profile { baseline, fapi2 };
BOOST_DESCRIBE_ENUM(Profile, baseline, fapi2)

/// RFC 7591 2, OpenID Connect Core 9.
enum class AuthMethod { none, client_secret_basic, client_secret_post, private_key_jwt };
BOOST_DESCRIBE_ENUM(AuthMethod, none, client_secret_basic, client_secret_post, private_key_jwt)

/// pairwise: apps of different sectors know the same person by different names.
enum class SubjectType { pairwise, public_ };
BOOST_DESCRIBE_ENUM(SubjectType, pairwise, public_)

enum class TokenFormat { opaque, jwt };
BOOST_DESCRIBE_ENUM(TokenFormat, opaque, jwt)

/// draft → in_review → approved ⇄ suspended; in_review → refused → in_review. Only approved apps
/// are served.
enum class AppState { draft, in_review, approved, refused, suspended };
BOOST_DESCRIBE_ENUM(AppState, draft, in_review, approved, refused, suspended)

inline constexpr std::string_view kAuthorizationCode = "authorization_code";
inline constexpr std::string_view kRefreshToken = "refresh_token";
inline constexpr std::string_view kClientCredentials = "client_credentials";
inline constexpr std::string_view kDeviceCode = "urn:ietf:params:oauth:grant-type:device_code";
inline constexpr std::string_view kTokenExchange =
    "urn:ietf:params:oauth:grant-type:token-exchange";
inline constexpr std::string_view kCiba = "urn:openid:params:grant-type:ciba";

/// A scope that an app wants, and what for: people and the reviewer read it.
struct ScopeWish {
    std::string scope;
    json::Text<200> reason;
};
BOOST_DESCRIBE_STRUCT(ScopeWish, (), (scope, reason))

struct AppMetadata {
    json::Text<60> client_name;
    std::optional<json::Text<60>> client_name_en = {};
    std::optional<std::string> client_uri = {};
    Profile profile = Profile::baseline;
    std::vector<std::string> redirect_uris = {};
    std::vector<std::string> post_logout_redirect_uris = {};
    std::optional<std::string> backchannel_logout_uri = {};
    AuthMethod token_endpoint_auth_method = AuthMethod::client_secret_basic;
    std::vector<std::string> grant_types = {};  ///< empty: authorization_code
    std::vector<ScopeWish> scopes = {};
    SubjectType subject_type = SubjectType::pairwise;
    std::optional<std::string> sector_identifier = {};  ///< a host; else that of the redirect_uris
    std::optional<std::string> id_token_signed_response_alg = {};
    std::optional<std::string> userinfo_signed_response_alg = {};
    std::optional<boost::json::object> jwks = {};
    std::optional<std::string> jwks_uri = {};
    bool require_pkce = false;
    bool require_pushed_authorization_requests = false;
    bool dpop_bound_access_tokens = false;
    std::optional<std::string> resource = {};  ///< the API that this app serves itself (RFC 8707)
    TokenFormat resource_token_format = TokenFormat::opaque;
    std::vector<std::string> resources = {};  ///< APIs of others for which it may ask tokens
};
BOOST_DESCRIBE_STRUCT(AppMetadata, (),
                      (client_name, client_name_en, client_uri, profile, redirect_uris,
                       post_logout_redirect_uris, backchannel_logout_uri,
                       token_endpoint_auth_method, grant_types, scopes, subject_type,
                       sector_identifier, id_token_signed_response_alg,
                       userinfo_signed_response_alg, jwks, jwks_uri, require_pkce,
                       require_pushed_authorization_requests, dpop_bound_access_tokens, resource,
                       resource_token_format, resources))

/// Whether an address that an app gives us may be called or redirected to.
struct AddressRules {
    /// Hosts that may be private, and spoken to without TLS (demo and tests): "127.0.0.1:3000".
    std::vector<std::string> trusted_hosts = {};
};

/// What is wrong with the metadata, all of it, at JSON Pointers into it.
std::vector<Fault> faults_of(const AppMetadata& metadata, const AddressRules& rules);

/// All on which the two profiles disagree, and what an app chose within its own.
struct Policy {
    bool demands_pkce = false;
    bool demands_par = false;
    bool demands_dpop = false;
    bool rotates_refresh_tokens = false;
    bool is_fapi = false;
    jose::Algorithms client_algorithms = jose::kAllAlgorithms;  ///< of what the app signs
    jose::Algorithm id_token_algorithm = jose::Algorithm::rs256;
    std::chrono::seconds code_life{60};
};
Policy policy_of(const AppMetadata& metadata);

/// A connected app, ready to be served. Immutable.
struct App {
    std::string client_id;
    AppState state = AppState::draft;
    std::string owner;
    std::string office_id;
    AppMetadata metadata;
    Policy policy;
    Words scopes;
    Words grant_types;
    jose::KeySet keys;                       ///< what verifies what it signs
    std::optional<Instant> keys_fetched_at;  ///< from its jwks_uri
    std::vector<std::string> secret_hashes;  ///< SHA-256, hex
    std::string sector;                      ///< what pairwise subjects are made for: a host

    bool may(std::string_view grant_type) const { return has(grant_types, grant_type); }
    std::string_view name(Language language) const;
    /// Why it wants a scope; empty when it does not.
    std::string reason_for(std::string_view scope) const;
};
using AppPtr = std::shared_ptr<const App>;

/// Of the sector identifier, else of where it is sent back to; else the app itself.
std::string sector_of(const AppMetadata& metadata, std::string_view client_id);

/// The host of an address ("https://a.example:8443/b" → "a.example:8443"); empty when there is
/// none.
std::string host_of(std::string_view address);

/// Exactly as registered; but the port of a loopback address is free (RFC 8252 7.3).
bool is_registered_redirect(const AppMetadata& metadata, std::string_view address);

}  // namespace mashang::openid
