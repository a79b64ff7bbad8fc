#include "contexts/openid/request.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "contexts/openid/pkce.h"
#include "contexts/openid/scopes.h"

namespace mashang::openid {
namespace {

constexpr std::size_t kLongestValue = 2048;
/// All of it, as a form: our pages carry it sealed in their address (flow.h).
constexpr std::size_t kLongestForm = 8 * 1024;
constexpr std::size_t kMostResources = 10;
constexpr std::array<std::string_view, 4> kPrompts{"none", "login", "consent", "select_account"};
/// `resource` alone may come more than once (RFC 8707 2).
constexpr std::string_view kResource = "resource";

class Reader {
  public:
    Reader(const http::FormFields& fields, const App& app, Arrival arrival)
        : fields_{fields}, app_{app}, arrival_{arrival} {}

    std::expected<AuthorizationRequest, AuthorizationFault> read() {
        for (const auto step :
             {&Reader::read_redirect, &Reader::read_shape, &Reader::read_type, &Reader::read_scopes,
              &Reader::read_challenge, &Reader::read_prompts, &Reader::read_claims,
              &Reader::read_resources, &Reader::read_rest}) {
            (this->*step)();
            if (fault_) return std::unexpected{*std::move(fault_)};
        }
        return std::move(request_);
    }

  private:
    std::string value_of(std::string_view name) const {
        return std::string{http::only_field(fields_, name).value_or("")};
    }
    bool came(std::string_view name) const {
        return std::ranges::find(fields_, name, [](const auto& f) { return f.first; }) !=
               fields_.end();
    }
    void fail(std::string_view error, std::string_view description) {
        if (fault_) return;
        fault_ = AuthorizationFault{.error = std::string{error},
                                    .description = std::string{description},
                                    .redirect_uri = request_.redirect_uri,
                                    .state = request_.state,
                                    .response_mode = request_.response_mode};
    }

    /// First of all, where a fault may be told.
    void read_redirect() {
        request_.client_id = app_.client_id;
        const std::string address = value_of("redirect_uri");
        const auto& registered = app_.metadata.redirect_uris;
        request_.redirect_uri_was_sent = came("redirect_uri");
        if (!request_.redirect_uri_was_sent && registered.size() == 1 && !app_.policy.is_fapi) {
            request_.redirect_uri = registered.front();
            return;
        }
        if (!is_registered_redirect(app_.metadata, address)) {
            return fail("invalid_request", "redirect_uri is not one of the registered");
        }
        request_.redirect_uri = address;
    }

    void read_shape() {
        request_.state = value_of("state");
        const std::string mode = value_of("response_mode");
        if (mode == "form_post") request_.response_mode = ResponseMode::form_post;
        if (!mode.empty() && mode != "form_post" && mode != "query") {
            return fail("invalid_request", "this response_mode is not supported");
        }
        http::FormFields once;
        std::ranges::copy_if(fields_, std::back_inserter(once),
                             [](const auto& field) { return field.first != kResource; });
        if (!http::repeated_field(once).empty()) {
            return fail("invalid_request", "a parameter came more than once");
        }
        for (const auto& [name, value] : fields_) {
            const std::size_t longest =
                name == "claims" || name == "id_token_hint" ? 4 * kLongestValue : kLongestValue;
            if (value.size() > longest) return fail("invalid_request", "a parameter is too long");
        }
        if (http::print_form(fields_).size() > kLongestForm) {
            return fail("invalid_request", "the request is too long");
        }
    }

    void read_type() {
        if (!app_.may(kAuthorizationCode)) {
            return fail("unauthorized_client", "the app may not use the code grant");
        }
        if (came("request")) return fail("request_not_supported", "request is not supported");
        if (came("request_uri")) {
            return fail("request_uri_not_supported", "only pushed request_uri are supported");
        }
        if (came("registration")) {
            return fail("registration_not_supported", "registration is not supported");
        }
        const std::string type = value_of("response_type");
        if (type.empty()) return fail("invalid_request", "response_type is missing");
        if (type != "code") return fail("unsupported_response_type", "response_type must be code");
        if (app_.policy.demands_par && arrival_ != Arrival::pushed) {
            return fail("invalid_request", "this app must push its requests");
        }
    }

    void read_scopes() {
        Words known;
        for (const std::string& word : words_of(value_of("scope"))) {
            const Scope* scope = find_scope(word);
            if (scope == nullptr) continue;  // OpenID Connect Core 3.1.2.1: ignored
            if (!has(app_.scopes, word) || !scope->is_of_person) {
                return fail("invalid_scope", "the app is not registered for this scope");
            }
            known.push_back(word);
        }
        if (known.empty()) return fail("invalid_scope", "no scope is asked for");
        request_.scopes = std::move(known);
    }

    void read_challenge() {
        request_.challenge = value_of("code_challenge");
        const std::string method = value_of("code_challenge_method");
        if (request_.challenge.empty()) {
            if (!method.empty()) return fail("invalid_request", "code_challenge is missing");
            if (app_.policy.demands_pkce) {
                return fail("invalid_request", "this app must send a code_challenge");
            }
            return;
        }
        if (method != "S256") return fail("invalid_request", "code_challenge_method must be S256");
        if (!is_digest(request_.challenge)) {
            return fail("invalid_request", "code_challenge is not SHA-256 in base64url");
        }
    }

    void read_prompts() {
        request_.prompt = words_of(value_of("prompt"));
        const bool all_known = std::ranges::all_of(request_.prompt, [](const std::string& word) {
            return std::ranges::find(kPrompts, word) != kPrompts.end();
        });
        if (!all_known) return fail("invalid_request", "this prompt is not known");
        if (request_.prompts("none") && request_.prompt.size() > 1) {
            return fail("invalid_request", "prompt none stands alone");
        }
        if (!came("max_age")) return;
        const std::string text = value_of("max_age");
        std::int32_t seconds = -1;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
        if (error != std::errc{} || end != text.data() + text.size() || seconds < 0) {
            return fail("invalid_request", "max_age is not a number of seconds");
        }
        request_.max_age = std::chrono::seconds{seconds};
    }

    void read_claims() {
        request_.claims_text = value_of("claims");
        auto claims = ClaimsRequest::parse(request_.claims_text);
        if (!claims) return fail("invalid_request", "claims is not a claims request");
        request_.claims = *std::move(claims);
        request_.acr.values = acrs_in(value_of("acr_values"));
        if (auto acr = request_.claims.acr()) request_.acr = *std::move(acr);
    }

    void read_resources() {
        for (const auto& [name, value] : fields_) {
            if (name == kResource) request_.resources.push_back(value);
        }
        if (request_.resources.size() > kMostResources) {
            return fail("invalid_target", "too many resources");
        }
        if (!has_all(app_.metadata.resources, request_.resources)) {
            return fail("invalid_target", "the app is not registered for this resource");
        }
    }

    void read_rest() {
        request_.nonce = value_of("nonce");
        request_.id_token_hint = value_of("id_token_hint");
        request_.login_hint = value_of("login_hint");
        request_.ui_locales = words_of(value_of("ui_locales"));
        request_.jkt = value_of("dpop_jkt");
        if (!request_.jkt.empty() && !is_digest(request_.jkt)) {
            return fail("invalid_request", "dpop_jkt is not SHA-256 in base64url");
        }
    }

    const http::FormFields& fields_;
    const App& app_;
    Arrival arrival_;
    AuthorizationRequest request_;
    std::optional<AuthorizationFault> fault_;
};

}  // namespace

std::expected<AuthorizationRequest, AuthorizationFault> read_request(const http::FormFields& fields,
                                                                     const App& app,
                                                                     Arrival arrival) {
    return Reader{fields, app, arrival}.read();
}

}  // namespace mashang::openid
