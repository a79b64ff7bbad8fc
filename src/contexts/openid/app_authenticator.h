#pragma once

#include "contexts/openid/parts.h"
#include "contexts/openid/presented_token.h"
#include "platform/http/access.h"

namespace mashang::openid {

/// Who asks: a connected app by its access token (Who::app routes), a person through an app by a
/// token that stands on her consent (http::comes_through_app), or whoever `sessions` know. Only
/// tokens for our own API count, and those that are bound to a key with a proof of it (RFC 9449 7);
/// all others are nobody. So is whoever shows a token that another app exchanged: the person has
/// given no word to that one.
class AppAuthenticator final : public http::Authenticator {
  public:
    /// Both outlive it.
    AppAuthenticator(const Parts& parts, http::Authenticator& sessions)
        : parts_{parts}, sessions_{sessions} {}

    http::Caller authenticate(sql::Tx& tx, const http::RequestHead& head) override;
    http::Caller look(sql::Tx& tx, const http::RequestHead& head) override;

  private:
    http::Caller find(sql::Tx& tx, const http::RequestHead& head, Replay replay);
    http::Caller person_through(sql::Tx& tx, const LiveToken& live) const;

    const Parts& parts_;
    http::Authenticator& sessions_;
};

}  // namespace mashang::openid
