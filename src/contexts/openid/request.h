#pragma once

// Authorization requests (OpenID Connect Core 3.1.2, RFC 6749, 7636, 9126, 9449): how they are read
// and what is wrong with them. Pure.

#include <chrono>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "contexts/openid/acr.h"
#include "contexts/openid/app.h"
#include "contexts/openid/claims_request.h"
#include "contexts/openid/words.h"
#include "platform/http/wire_route.h"

namespace mashang::openid {

enum class ResponseMode { query, form_post };

struct AuthorizationRequest {
    std::string client_id;
    std::string redirect_uri;
    bool redirect_uri_was_sent = false;
    Words scopes;
    std::string state;
    std::string nonce;
    std::string challenge;  ///< PKCE S256; empty: none
    ResponseMode response_mode = ResponseMode::query;
    Words prompt;
    std::optional<std::chrono::seconds> max_age;
    WantedAcr acr;
    ClaimsRequest claims;
    std::string claims_text;
    Words resources;
    std::string id_token_hint;
    std::string login_hint;
    Words ui_locales;
    std::string jkt;  ///< the key that the code shall be bound to; empty: none

    bool prompts(std::string_view word) const { return has(prompt, word); }
};

/// Why a request is none. Without `redirect_uri` the person is told on a page of ours, since the
/// app's address cannot be trusted.
struct AuthorizationFault {
    std::string error;
    std::string description = {};
    std::string redirect_uri = {};
    std::string state = {};
    ResponseMode response_mode = ResponseMode::query;
};

/// How a request came.
enum class Arrival {
    in_front,  ///< through the browser
    pushed,    ///< RFC 9126
};

/// Reads a request of an approved app. `fields` hold its client_id.
std::expected<AuthorizationRequest, AuthorizationFault> read_request(const http::FormFields& fields,
                                                                     const App& app,
                                                                     Arrival arrival);

}  // namespace mashang::openid
