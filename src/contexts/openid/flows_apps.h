#pragma once

// How apps are registered, reviewed and taken from the net again, and what a person sees and does
// about hers.

#include <optional>
#include <string>
#include <vector>

#include "contexts/openid/app.h"
#include "contexts/openid/parts.h"
#include "contexts/openid/store.h"
#include "platform/http/caller.h"

namespace mashang::openid {

inline constexpr std::size_t kMostSecrets = 2;  ///< an old one and a new one, while an app changes

/// A draft of the caller's office. Throws Refused{json.invalid} with all faults.
store::AppRow register_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const boost::json::object& metadata);
/// Approved at once, for commands, demo and tests; `client_id`: empty for a new one.
store::AppRow install_app(sql::Tx& tx, const Parts& parts, std::string client_id,
                          std::string_view office_id, const boost::json::object& metadata);

/// Of the platform, which sees every app.
bool is_operator(const http::Caller& caller);

/// One that the caller may see: of her office, or any for operators. Refuses: kNoSuchApp.
store::AppRow get_app(sql::Tx& tx, const http::Caller& caller, std::string_view client_id);

/// Back to draft with other metadata; an approved app goes on as it was until it is reviewed, so
/// it must be suspended first. Refuses: kNoSuchApp, kNotInThisState, json.invalid.
store::AppRow change_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id, const boost::json::object& metadata);
/// Refuses: kNoSuchApp, kNotInThisState.
store::AppRow submit_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id);
/// By the platform (operator). Refuses: kNoSuchApp, kNotInThisState, kOwnReview.
store::AppRow review_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id, bool approves, std::string note);
/// approved ⇄ suspended. Refuses: kNoSuchApp, kNotInThisState.
store::AppRow suspend_app(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          std::string_view client_id, bool suspends, std::string note);

/// Shown once. Refuses: kNoSuchApp, kNoSecret, kTooManySecrets.
struct NewSecret {
    std::string id;
    std::string secret;
};
NewSecret make_secret(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      const store::AppRow& app);
/// Refuses: kNoSuchApp, kNoSuchSecret.
void remove_secret(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   std::string_view client_id, std::string_view id);

/// A person takes back what an app may have: its tokens hold no more. Refuses: kNoSuchConsent.
void withdraw_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      std::string_view client_id);

}  // namespace mashang::openid
