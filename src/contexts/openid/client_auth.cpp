#include "contexts/openid/client_auth.h"

#include <algorithm>
#include <array>

#include "contexts/openid/client_assertion.h"
#include "contexts/openid/dpop.h"
#include "contexts/openid/proof_refusals.h"
#include "contexts/openid/store.h"
#include "platform/crypto/bytes.h"
#include "platform/http/text.h"

namespace mashang::openid {
namespace {

constexpr std::string_view kAssertionType =
    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
constexpr std::array<std::string_view, 2> kMayRepeat{"resource", "audience"};
constexpr std::size_t kLongestSecret = 200;

[[noreturn]] void refuse_client(std::string_view description, bool by_basic) {
    std::vector<std::pair<std::string, std::string>> headers;
    if (by_basic) headers.emplace_back("WWW-Authenticate", "Basic realm=\"mashang\"");
    throw OAuthError{.error = "invalid_client",
                     .description = std::string{description},
                     .status = 401,
                     .headers = std::move(headers)};
}

/// "Basic base64(id:secret)", both as forms escape them (RFC 6749 2.3.1).
std::optional<Credential> basic_credential(const http::RequestHead& head) {
    const std::string_view header = head.value_of("Authorization");
    constexpr std::string_view kBasic = "basic ";
    if (header.size() <= kBasic.size() ||
        !http::same_ignoring_case(header.substr(0, kBasic.size()), kBasic)) {
        return std::nullopt;
    }
    const auto decoded = crypto::from_padded_base64(http::trim(header.substr(kBasic.size())));
    const auto colon = decoded ? decoded->find(':') : std::string::npos;
    if (!decoded || colon == std::string::npos) refuse_client("the header is not Basic", true);
    const auto pair =
        http::parse_form(decoded->substr(0, colon) + "=" + decoded->substr(colon + 1));
    if (!pair || pair->size() != 1) refuse_client("the header is not Basic", true);
    return Credential{.client_id = pair->front().first,
                      .method = AuthMethod::client_secret_basic,
                      .secret = pair->front().second};
}

std::optional<Credential> assertion_credential(const MachineRequest& request) {
    const std::string assertion = request.value("client_assertion");
    if (assertion.empty()) return std::nullopt;
    if (request.value("client_assertion_type") != kAssertionType) {
        refuse_client("client_assertion_type is not jwt-bearer", false);
    }
    const auto claimed = client_claimed_in(assertion);
    if (!claimed) refuse_client("the assertion cannot be read", false);
    return Credential{
        .client_id = *claimed, .method = AuthMethod::private_key_jwt, .secret = assertion};
}

void check_secret(const App& app, const Credential& credential) {
    const bool by_basic = credential.method == AuthMethod::client_secret_basic;
    const std::string hash = hash_of(std::string_view{credential.secret}.substr(0, kLongestSecret));
    bool is_right = false;
    for (const std::string& kept : app.secret_hashes) {
        is_right = crypto::equal(hash, kept) || is_right;
    }
    if (!is_right) refuse_client("the secret is wrong", by_basic);
}

/// Approved, and by the way that was registered. Apps that registered one of the two ways to send
/// their secret may use the other: many libraries choose by themselves.
void check_method(const AppPtr& app, const Credential& credential) {
    const bool by_basic = credential.method == AuthMethod::client_secret_basic;
    if (app == nullptr || app->state != AppState::approved) {
        refuse_client("there is no such client, or it is not approved", by_basic);
    }
    const auto is_secret = [](AuthMethod method) {
        return method == AuthMethod::client_secret_basic ||
               method == AuthMethod::client_secret_post;
    };
    const AuthMethod registered = app->metadata.token_endpoint_auth_method;
    const bool fits =
        registered == credential.method || (is_secret(registered) && is_secret(credential.method));
    if (!fits) refuse_client("the client did not register for this way to authenticate", by_basic);
}

std::string words_of_faults(const std::vector<Fault>& faults) {
    std::string text;
    for (const Fault& fault : faults) {
        if (!text.empty()) text += "; ";
        text += message_of(*fault.refusal, fault.facts, Language::en);
        if (!fault.pointer.empty()) text += " (" + fault.pointer.substr(1) + ")";
    }
    return text;
}

void check_assertion(sql::Tx& tx, const Parts& parts, const App& app,
                     const Credential& credential) {
    const Site site = parts.site();
    const std::string issuer = site.issuer();
    const std::array<std::string, 4> addresses{site.at("/oidc/token"), site.at("/oidc/par"),
                                               site.at("/oidc/introspect"),
                                               site.at("/oidc/bc-authorize")};
    const auto checked = check_client_assertion(
        credential.secret, app.keys,
        {.client_id = app.client_id,
         .issuer = issuer,
         .addresses = {addresses.begin(), addresses.end()},
         .profile = app.policy.is_fapi ? AssertionProfile::fapi2 : AssertionProfile::baseline,
         .now = parts.clock.now(),
         .allowed = app.policy.client_algorithms});
    if (!checked) {
        if (app.metadata.jwks_uri) parts.apps.miss_keys(app.client_id);
        refuse_client(words_of_faults(checked.error()), false);
    }
    const std::string seen = hash_of("assertion\n" + app.client_id + "\n" + checked->id);
    if (!store::see_once(tx, seen, checked->expires)) {
        refuse_client("the assertion was used before", false);
    }
}

}  // namespace

MachineRequest read_machine_request(const http::WireRequest& request, std::string_view path) {
    if (!http::is_form_body(*request.head)) {
        refuse_request("the body must be application/x-www-form-urlencoded");
    }
    auto fields = http::parse_form(request.body);
    if (!fields) refuse_request("the body is not a form");
    if (!http::repeated_field(*fields, kMayRepeat).empty()) {
        refuse_request("a parameter came more than once");
    }
    return {.head = *request.head, .fields = *std::move(fields), .path = path};
}

Credential credential_of(const MachineRequest& request) {
    auto basic = basic_credential(request.head);
    auto assertion = assertion_credential(request);
    const std::string secret = request.value("client_secret");
    const std::string client_id = request.value("client_id");
    const int ways = (basic ? 1 : 0) + (assertion ? 1 : 0) + (secret.empty() ? 0 : 1);
    if (ways > 1) refuse_request("more than one way to authenticate at once");
    Credential credential = basic            ? *std::move(basic)
                            : assertion      ? *std::move(assertion)
                            : secret.empty() ? Credential{.client_id = client_id}
                                             : Credential{.client_id = client_id,
                                                          .method = AuthMethod::client_secret_post,
                                                          .secret = secret};
    if (!client_id.empty() && client_id != credential.client_id) {
        refuse_client("client_id is not that of the credential", false);
    }
    if (credential.client_id.empty()) refuse_client("no client authenticates", false);
    return credential;
}

AppPtr authenticate_app(sql::Tx& tx, const Parts& parts, const MachineRequest& request) {
    const Credential credential = credential_of(request);
    AppPtr app = parts.apps.find(tx, credential.client_id);
    check_method(app, credential);
    if (credential.method == AuthMethod::private_key_jwt) {
        check_assertion(tx, parts, *app, credential);
    } else if (credential.method != AuthMethod::none) {
        check_secret(*app, credential);
    }
    return app;
}

AppPtr authenticate_at_once(const Parts& parts, const MachineRequest& request) {
    const Credential credential = credential_of(request);
    AppPtr app = parts.apps.find(credential.client_id);
    if (app == nullptr || credential.method == AuthMethod::private_key_jwt) return nullptr;
    check_method(app, credential);
    if (credential.method != AuthMethod::none) check_secret(*app, credential);
    return app;
}

bool comes_once(sql::Tx& tx, const DpopProof& proof) {
    return store::see_once(tx, hash_of("proof\n" + proof.thumbprint + "\n" + proof.id),
                           proof.expires);
}

std::string prove_possession(sql::Tx& tx, const Parts& parts, const MachineRequest& request,
                             const App& app) {
    const auto refuse = [](std::string_view description) {
        throw OAuthError{.error = "invalid_dpop_proof", .description = std::string{description}};
    };
    const std::size_t proofs = request.head.count_of("DPoP");
    if (proofs > 1) refuse("more than one DPoP proof");
    if (proofs == 0) {
        if (app.policy.demands_dpop) refuse("this app must send a DPoP proof");
        return "";
    }
    const Instant now = parts.clock.now();
    const auto proof = check_dpop_proof(
        request.head.value_of("DPoP"),
        {.method = request.head.method, .address = parts.site().at(request.path), .now = now});
    if (!proof) refuse(message_of(*proof.error(), {}, Language::en));
    if (!comes_once(tx, *proof)) refuse("the proof was used before");
    return proof->thumbprint;
}

}  // namespace mashang::openid
