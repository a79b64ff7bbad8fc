#pragma once

// Who may pass a route's door (the declaration is data: Route::access).

#include "platform/http/caller.h"
#include "platform/http/message.h"
#include "platform/http/route.h"
#include "platform/sql/sql.h"

namespace mashang::http {

/// Finds out who asks, from the session cookie or another credential. Implemented by the identity
/// context; called inside the request's own transaction, which is a snapshot for reads. An unknown
/// or expired session is an anonymous caller. `language`, `request_id` and `address` are filled by
/// the edge afterwards. Shared between threads.
class Authenticator {
  public:
    virtual ~Authenticator() = default;
    virtual Caller authenticate(sql::Tx& tx, const RequestHead& head) = 0;
    /// The same on a snapshot, before a slow step: the transaction after it asks again, and nothing
    /// can be written down here.
    virtual Caller look(sql::Tx& tx, const RequestHead& head) { return authenticate(tx, head); }
};

/// Refused: kSignInFirst, kAssuranceTooLow, kNotForYou, kScopeTooNarrow.
void check_access(const Access& access, const Caller& caller);

/// Whether she passes for another.
bool acts_for_another(const Access& access, const Caller& caller);

/// Whether it is a person through a connected app that she lets act for her: then `client_id` is
/// the app, and `scopes` what its access token covers.
bool comes_through_app(const Caller& caller);

/// Whether even a read is told in the journal: of one who acts for another, and of an app.
bool leaves_a_trace(const Access& access, const Caller& caller);

/// Turns away a write that a page of another site may have caused: demands `X-Mashang: 1`, which no
/// form can send, and looks at Sec-Fetch-Site and Origin. A GET that writes (it journals a reading)
/// may come from a picture or a link of our own pages, which cannot send the header, or from the
/// address bar; where it comes from is looked at all the same. `origins`: ours
/// ("https://mashang.example"); none: whatever Host says. Refused: kOtherSite.
void check_same_origin(const RequestHead& head, const std::vector<std::string>& origins);

/// The part of it that a form without script can pass, by Sec-Fetch-Site and Origin: such forms
/// carry a token of their own besides. Refused: kOtherSite.
void check_own_page(const RequestHead& head, const std::vector<std::string>& origins);

}  // namespace mashang::http
