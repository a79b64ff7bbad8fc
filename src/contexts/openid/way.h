#pragma once

// A person's way from an app's request to its end, step by step over our pages.

#include <optional>
#include <string>

#include "contexts/identity/sign_in.h"
#include "contexts/openid/flows_authorize.h"
#include "contexts/openid/pages.h"

namespace mashang::openid {

/// The next page, or the answer to the app when nothing is left to do.
http::RawOutput go_on(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const Opened& opened, const http::RequestHead& head);

/// GET of a page in between: `flow`, and `look`, `way`.
http::RawOutput show_way(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const http::WireRequest& request);

/// What a step finds out before its transaction (passwords and codes are slow to check).
struct CheckedStep {
    http::FormFields fields = {};
    std::string action = {};
    std::optional<MobileNumber> mobile = {};
    std::optional<identity::SignInCheck> first = {};
    std::optional<identity::SecondCheck> second = {};
    std::optional<identity::RenewalCheck> renewal = {};
};
CheckedStep check_step(const Parts& parts, const http::Caller& anonymous,
                       const http::WireRequest& request);

/// POST of a form of ours.
http::RawOutput take_step(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          const http::WireRequest& request, const CheckedStep& step);

/// The way to a page of our own for which somebody must be signed in ("/oidc/device"), as strongly
/// as the `acr_values` in its query say.
http::RawOutput sign_in_first(const Parts& parts, std::string return_to);

/// What the edge refuses, as a page.
http::RawOutput refusal_page(const Refused& refused, const http::RequestHead& head);

}  // namespace mashang::openid
