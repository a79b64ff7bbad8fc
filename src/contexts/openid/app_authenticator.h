#pragma once

#include "contexts/openid/parts.h"
#include "platform/http/access.h"

namespace mashang::openid {

/// Who asks: a connected app by its access token (Who::app routes), or whoever `sessions` know.
/// Only tokens of an app's own account for our own API count, and those that are bound to a key
/// with a proof of it (RFC 9449 7); all others are nobody.
class AppAuthenticator final : public http::Authenticator {
  public:
    /// Both outlive it.
    AppAuthenticator(const Parts& parts, http::Authenticator& sessions)
        : parts_{parts}, sessions_{sessions} {}

    http::Caller authenticate(sql::Tx& tx, const http::RequestHead& head) override;

  private:
    const Parts& parts_;
    http::Authenticator& sessions_;
};

}  // namespace mashang::openid
