// Routes for machines: tokens and what is asked about them.

#include "contexts/openid/flows_authorize.h"
#include "contexts/openid/flows_tokens_seen.h"
#include "contexts/openid/flows_waiting.h"
#include "contexts/openid/machine.h"
#include "contexts/openid/routes_inside.h"

namespace mashang::openid {
namespace {

using http::Caller;
using http::Kind;
using http::Method;
using http::RateClass;
using http::RawOutput;
using http::WireRequest;

constexpr std::size_t kFormBytes = 32 * 1024;

/// A POST of a form by a machine.
template <class Answer>
http::WireDraft machine(std::string path, std::string summary, Answer answer) {
    return http::wire(Kind::write, Method::post, path, std::move(summary),
                      [path, answer](sql::Tx& tx, const Caller&, const WireRequest& request) {
                          return answering(
                              [&] { return answer(tx, read_machine_request(request, path)); });
                      })
        .tag("openid")
        .cors()
        .rate(RateClass::machine)
        .body_limit(kFormBytes)
        .shape_refusal(shape_refusal);
}

/// Only an assertion must be remembered.
bool brings_no_assertion(const WireRequest& request) {
    return !request.body.contains("client_assertion");
}

http::Route token_route(const Parts& parts) {
    return machine("/oidc/token", "Issues tokens",
                   [&parts](sql::Tx& tx, const MachineRequest& request) {
                       Granted granted = grant(tx, parts, request);
                       if (!granted) return print_error(granted.error());
                       return print_handout(parts, *std::move(granted));
                   })
        .at_once([&parts](const Caller&, const WireRequest& request) -> std::optional<RawOutput> {
            std::optional<RawOutput> output;
            answering([&] {
                auto handout = grant_at_once(parts, read_machine_request(request, "/oidc/token"));
                if (handout) output = print_handout(parts, *std::move(handout));
                return RawOutput{};
            });
            return output;
        });
}

http::Route par_route(const Parts& parts) {
    return machine("/oidc/par", "Takes an authorization request in advance",
                   [&parts](sql::Tx& tx, const MachineRequest& request) {
                       const Pushed pushed = push_request(tx, parts, request);
                       return print_json({{"request_uri", pushed.request_uri},
                                          {"expires_in", pushed.expires_in.count()}},
                                         201);
                   });
}

RawOutput answer_introspection(const Parts& parts, const MachineRequest& request, const App& app,
                               boost::json::object found) {
    constexpr std::string_view kJwt = "application/token-introspection+jwt";
    if (!request.head.value_of("Accept").contains(kJwt)) return print_json(found);
    RawOutput output;
    output.content_type = kJwt;
    const boost::json::object claims{{"iss", parts.site().issuer()},
                                     {"aud", app.client_id},
                                     {"iat", parts.clock.now().ms() / 1000},
                                     {"token_introspection", std::move(found)}};
    output.finish = [&parts, text = boost::json::serialize(claims)](RawOutput& of) {
        of.body =
            parts.keys.get()->signer(jose::Algorithm::es256).sign("token-introspection+jwt", text);
    };
    return output;
}

http::Route introspect_route(const Parts& parts) {
    return machine("/oidc/introspect", "Tells about a token",
                   [&parts](sql::Tx& tx, const MachineRequest& request) {
                       const AppPtr app = authenticate_app(tx, parts, request);
                       if (app->metadata.token_endpoint_auth_method == AuthMethod::none) {
                           throw OAuthError{.error = "invalid_client", .status = 401};
                       }
                       const std::string token = request.value("token");
                       if (token.empty()) refuse_request("token is missing");
                       return answer_introspection(parts, request, *app,
                                                   introspect(tx, parts, *app, token));
                   })
        .reads_if(brings_no_assertion);
}

http::Route revoke_route(const Parts& parts) {
    return machine("/oidc/revoke", "Takes a token back",
                   [&parts](sql::Tx& tx, const MachineRequest& request) {
                       const AppPtr app = authenticate_app(tx, parts, request);
                       const std::string token = request.value("token");
                       if (token.empty()) refuse_request("token is missing");
                       revoke(tx, parts, *app, token);
                       return RawOutput{.reply = {}, .content_type = "", .body = ""};
                   });
}

RawOutput answer_userinfo(const Parts& parts, const App& app, boost::json::object claims) {
    const auto algorithm =
        jose::algorithm_named(app.metadata.userinfo_signed_response_alg.value_or(""));
    if (!algorithm) return print_json(claims);
    claims["iss"] = parts.site().issuer();
    claims["aud"] = app.client_id;
    RawOutput output;
    output.content_type = "application/jwt";
    output.finish = [&parts, algorithm, text = boost::json::serialize(claims)](RawOutput& of) {
        of.body = parts.keys.get()->signer(*algorithm).sign("JWT", text);
    };
    return output;
}

constexpr std::string_view kUserinfo = "/oidc/userinfo";

http::Route userinfo_route(const Parts& parts, Method method) {
    return http::wire(
               Kind::write, method, std::string{kUserinfo}, "Tells about the person of a token",
               [&parts](sql::Tx& tx, const Caller&, const WireRequest& request) {
                   return answering([&] {
                       std::string in_body;
                       if (http::is_form_body(*request.head)) {
                           const auto fields = http::parse_form(request.body);
                           if (fields) {
                               in_body = http::only_field(*fields, "access_token").value_or("");
                           }
                       }
                       const LiveToken live =
                           authorize_call(tx, parts, *request.head, kUserinfo, in_body);
                       return answer_userinfo(parts, *live.app, userinfo(tx, parts, live));
                   });
               })
        .tag("openid")
        .cors()
        .rate(RateClass::machine)
        .reads_if([](const WireRequest& request) { return request.head->count_of("DPoP") == 0; })
        .shape_refusal(shape_refusal);
}

http::Route device_authorization_route(const Parts& parts) {
    return machine("/oidc/device-authorization", "Begins a sign-in on a device without keyboard",
                   [&parts](sql::Tx& tx, const MachineRequest& request) {
                       return print_json(begin_device(tx, parts, request));
                   });
}

http::Route backchannel_route(const Parts& parts) {
    return machine("/oidc/bc-authorize", "Asks a person for her word on her phone",
                   [&parts](sql::Tx& tx, const MachineRequest& request) {
                       return print_json(begin_backchannel(tx, parts, request));
                   });
}

}  // namespace

http::Routes token_routes(const Parts& parts) {
    return {token_route(parts),
            par_route(parts),
            introspect_route(parts),
            revoke_route(parts),
            userinfo_route(parts, Method::get),
            userinfo_route(parts, Method::post),
            device_authorization_route(parts),
            backchannel_route(parts)};
}

}  // namespace mashang::openid
