#pragma once

// What is still to do before an app gets its code (OpenID Connect Core 3.1.2, RFC 9470). Pure.

#include <optional>

#include "base/instant.h"
#include "contexts/openid/request.h"

namespace mashang::openid {

enum class Step {
    sign_in,         ///< nobody is signed in
    renew,           ///< she must show anew who she is (prompt, max_age)
    choose_account,  ///< is it she who shall go on? (prompt, id_token_hint)
    strengthen,      ///< another factor is wanted (acr)
    raise_level,     ///< a higher real-name level is wanted (acr): on our proofing page
    consent,
    done,
};

/// How things stand.
struct Situation {
    bool is_signed_in = false;
    Instant signed_in_at = {};
    Acr held = {};
    bool is_hinted_person = true;  ///< she is whom id_token_hint or a wish for `sub` names, if any
    bool is_covered = false;       ///< a consent of hers covers all that is asked for
    Instant consented_at = {};
    Instant begun_at = {};        ///< when the app sent her
    bool has_chosen = false;      ///< she said that it is she
    bool goes_on_weaker = false;  ///< she said that she cannot do better (acr)
    Instant now = {};
};

Step next_step(const AuthorizationRequest& request, const Situation& situation);

/// What an app that allowed no page (prompt=none) is told of a step; empty for one that is left
/// out.
std::string_view error_of(Step step, const AuthorizationRequest& request);

}  // namespace mashang::openid
