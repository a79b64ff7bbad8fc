#pragma once

// What our pages carry along between an app's request and its end: sealed, so that nothing of a
// person who is not signed in yet lies in the database.

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "contexts/openid/parts.h"
#include "platform/http/caller.h"

namespace mashang::openid {

struct Flow {
    std::string client_id;
    std::string form;         ///< the request's parameters
    std::string pushed_hash;  ///< of its request_uri; empty: it came through the browser
    std::string pushed_jkt;
    Instant begun_at;
    bool has_chosen = false;
    bool goes_on_weaker = false;
};

std::string seal_flow(const Parts& parts, const Flow& flow);
/// Nothing for what we never sealed, or too long ago.
std::optional<Flow> open_flow(const Parts& parts, std::string_view text);

/// What a form of ours carries, so that no other site can send it in a person's name: of her
/// session and of what the form is about.
std::string form_token(const Parts& parts, const http::Caller& caller, std::string_view about);
bool is_form_token(const Parts& parts, const http::Caller& caller, std::string_view about,
                   std::string_view token);

}  // namespace mashang::openid
