#pragma once

// The doors whose messages another standard shapes (http::Route::is_wire): for anyone, so each must
// bear whatever comes from whomever.

#include <string>
#include <vector>

namespace mashang::app::testing {

struct WireDoor {
    std::string row;    ///< as route_name says
    std::string query;  ///< a request that is not quite good
    std::string body = {};
};

inline std::vector<WireDoor> wire_doors() {
    const std::string request =
        "client_id=nobody&response_type=code&scope=openid&redirect_uri=https%3A%2F%2Fevil.example%"
        "2F";
    return {
        {"GET /oidc/.well-known/openid-configuration", ""},
        {"GET /.well-known/oauth-authorization-server/oidc", ""},
        {"GET /oidc/jwks", ""},
        {"GET /api/v1/one-code/keys", ""},
        {"GET /api/v1/one-code/revocations", ""},
        {"GET /federation/jwks", ""},
        {"GET /federation/{provider}/callback",
         "state=AAAA&code=AAAA&iss=https%3A%2F%2Fevil.example"},
        {"POST /federation/{provider}/backchannel-logout", "", "logout_token=a.b.c"},
        {"GET /oidc/style.css", ""},
        {"GET /oidc/submit.js", ""},
        {"GET /oidc/passkey.js", ""},
        {"GET /oidc/authorize", request},
        {"POST /oidc/authorize", "", request},
        {"GET /oidc/interaction", "flow=AAAA&look=en-1"},
        {"POST /oidc/interaction", "", "flow=AAAA&form=AAAA&action=allow"},
        {"GET /oidc/end-session", "id_token_hint=a.b.c&state=x"},
        {"POST /oidc/end-session", "", "id_token_hint=a.b.c&state=x"},
        {"POST /oidc/sign-out", "", "flow=AAAA&form=AAAA&action=sign_out"},
        {"GET /oidc/device", "user_code=BCDF-GHJK"},
        {"POST /oidc/device", "", "id=AAAA&form=AAAA&action=allow"},
        {"GET /oidc/approvals", ""},
        {"POST /oidc/approvals", "", "id=AAAA&form=AAAA&action=allow"},
        {"POST /oidc/token", "", "grant_type=authorization_code&code=AAAA&client_id=nobody"},
        {"POST /oidc/par", "", request},
        {"POST /oidc/introspect", "", "token=AAAA&client_id=nobody&client_secret=x"},
        {"POST /oidc/revoke", "", "token=AAAA&client_id=nobody"},
        {"GET /oidc/userinfo", ""},
        {"POST /oidc/userinfo", "", "access_token=AAAA"},
        {"POST /oidc/device-authorization", "", "client_id=nobody&scope=openid"},
        {"POST /api/v1/wechat-pay/notifications", "", R"({"event_type":"TRANSACTION.SUCCESS"})"},
        {"POST /oidc/bc-authorize", "", "client_id=nobody&scope=openid&login_hint=13800005678"}};
}

}  // namespace mashang::app::testing
