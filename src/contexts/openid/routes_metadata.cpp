// What the provider says of itself (OpenID Connect Discovery 1.0, RFC 8414) and its public keys.

#include <boost/json.hpp>

#include "contexts/openid/acr.h"
#include "contexts/openid/machine.h"
#include "contexts/openid/routes_inside.h"
#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

using boost::json::array;
using boost::json::object;
using http::Kind;
using http::Method;
using http::RawOutput;

array list_of(std::initializer_list<std::string_view> texts) {
    array list;
    for (const std::string_view text : texts) list.emplace_back(text);
    return list;
}

array algorithms(std::span<const jose::Algorithm> some) {
    array list;
    for (const jose::Algorithm algorithm : some) list.emplace_back(jose::name_of(algorithm));
    return list;
}

void add_addresses(const Site& site, object& document) {
    document["issuer"] = site.issuer();
    for (const auto& [name, path] : std::initializer_list<std::pair<const char*, const char*>>{
             {"authorization_endpoint", "/oidc/authorize"},
             {"token_endpoint", "/oidc/token"},
             {"userinfo_endpoint", "/oidc/userinfo"},
             {"jwks_uri", "/oidc/jwks"},
             {"introspection_endpoint", "/oidc/introspect"},
             {"revocation_endpoint", "/oidc/revoke"},
             {"end_session_endpoint", "/oidc/end-session"},
             {"pushed_authorization_request_endpoint", "/oidc/par"},
             {"device_authorization_endpoint", "/oidc/device-authorization"},
             {"backchannel_authentication_endpoint", "/oidc/bc-authorize"}}) {
        document[name] = site.at(path);
    }
}

void add_claims(object& document) {
    array supported =
        list_of({"sub", "iss", "aud", "exp", "iat", "auth_time", "acr", "amr", "sid", "nonce"});
    array verifiable;
    for (const ClaimName& claim : claim_names()) {
        supported.emplace_back(claim.name);
        if (claim.is_verifiable) verifiable.emplace_back(claim.name);
    }
    document["claims_supported"] = std::move(supported);
    document["claims_in_verified_claims_supported"] = std::move(verifiable);
    document["verified_claims_supported"] = true;
    document["trust_frameworks_supported"] = list_of({"cn_city_realname"});
    document["evidence_supported"] = list_of({"electronic_record", "document"});
    document["electronic_records_supported"] = list_of({"population_register"});
    document["documents_supported"] = list_of({"idcard"});
    array names;
    for (const Scope& scope : scopes()) names.emplace_back(scope.name);
    document["scopes_supported"] = std::move(names);
    array levels;
    for (const std::string& acr : all_acr_values()) levels.emplace_back(acr);
    document["acr_values_supported"] = std::move(levels);
}

void add_abilities(object& document) {
    const array methods =
        list_of({"client_secret_basic", "client_secret_post", "private_key_jwt", "none"});
    const array signs = algorithms(jose::kAlgorithms);
    constexpr std::array kProofs{jose::Algorithm::ps256, jose::Algorithm::es256,
                                 jose::Algorithm::eddsa};
    document["response_types_supported"] = list_of({"code"});
    document["response_modes_supported"] = list_of({"query", "form_post"});
    document["grant_types_supported"] =
        list_of({kAuthorizationCode, kRefreshToken, kClientCredentials, kDeviceCode, kTokenExchange,
                 kCiba});
    document["subject_types_supported"] = list_of({"pairwise", "public"});
    for (const char* name :
         {"id_token_signing_alg_values_supported", "userinfo_signing_alg_values_supported",
          "token_endpoint_auth_signing_alg_values_supported",
          "introspection_endpoint_auth_signing_alg_values_supported",
          "revocation_endpoint_auth_signing_alg_values_supported"}) {
        document[name] = signs;
    }
    document["dpop_signing_alg_values_supported"] = algorithms(kProofs);
    for (const char* name :
         {"token_endpoint_auth_methods_supported", "revocation_endpoint_auth_methods_supported"}) {
        document[name] = methods;
    }
    document["introspection_endpoint_auth_methods_supported"] =
        list_of({"client_secret_basic", "client_secret_post", "private_key_jwt"});
    document["code_challenge_methods_supported"] = list_of({"S256"});
    document["prompt_values_supported"] = list_of({"none", "login", "consent", "select_account"});
    document["ui_locales_supported"] = list_of({"zh-CN", "en"});
    document["display_values_supported"] = list_of({"page"});
    document["claim_types_supported"] = list_of({"normal"});
    document["backchannel_token_delivery_modes_supported"] = list_of({"poll"});
    document["claims_parameter_supported"] = true;
    document["request_parameter_supported"] = false;
    document["request_uri_parameter_supported"] = false;
    document["require_request_uri_registration"] = false;
    document["authorization_response_iss_parameter_supported"] = true;
    document["backchannel_logout_supported"] = true;
    document["backchannel_logout_session_supported"] = true;
    document["backchannel_user_code_parameter_supported"] = false;
}

http::Route metadata_route(const Parts& parts, std::string path) {
    return http::wire(Kind::memory, Method::get, std::move(path), "Tells what the provider can do",
                      [&parts](const http::Caller&, const http::WireRequest&) {
                          object document;
                          add_addresses(parts.site(), document);
                          add_claims(document);
                          add_abilities(document);
                          RawOutput output = print_json(document);
                          output.cache_control = "public, max-age=300";
                          return output;
                      })
        .tag("openid")
        .cors();
}

http::Route keys_route(const Parts& parts) {
    return http::wire(Kind::memory, Method::get, "/oidc/jwks", "Lists the public keys",
                      [&parts](const http::Caller&, const http::WireRequest&) {
                          RawOutput output;
                          output.content_type = "application/jwk-set+json";
                          output.body = parts.keys.get()->jwks();
                          output.cache_control = "public, max-age=60";
                          return output;
                      })
        .tag("openid")
        .cors();
}

}  // namespace

http::Routes metadata_routes(const Parts& parts) {
    return {metadata_route(parts, "/oidc/.well-known/openid-configuration"),
            metadata_route(parts, "/.well-known/oauth-authorization-server/oidc"),
            keys_route(parts)};
}

}  // namespace mashang::openid
