#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "contexts/identity/api.h"
#include "contexts/identity/sign_in.h"
#include "contexts/openid/apps.h"
#include "contexts/openid/tokens.h"
#include "platform/clock/clock.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/field_cipher.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::openid {

/// How long things last.
struct Lifetimes {
    std::chrono::seconds access_token{600};
    std::chrono::seconds id_token{600};
    std::chrono::seconds refresh_token{std::chrono::hours{24 * 30}};
    std::chrono::seconds pushed_request{300};  ///< FAPI 2.0: below 600 s
    std::chrono::seconds interaction{1800};    ///< from the app to the end of our pages
    std::chrono::seconds device_code{600};
    std::chrono::seconds backchannel{300};
    std::chrono::seconds poll_interval{5};
};

/// Where and how the provider is reached.
struct Site {
    std::string base;  ///< "https://mashang.example": scheme and authority

    std::string issuer() const { return base + "/oidc"; }
    std::string at(std::string_view path) const { return base + std::string{path}; }
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    const identity::Identity& identity;
    const identity::SignIn& sign_in;
    Apps& apps;
    jose::KeyRing& keys;
    const AccessTokens& tokens;
    const Subjects& subjects;
    crypto::Cipher& flows;  ///< seals what our pages carry along
    std::function<Site()> site;
    std::function<std::string(std::size_t count)> random_bytes;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    AddressRules addresses = {};
    Lifetimes lifetimes = {};

    std::string new_id() const { return ids.next(clock.now()).text(); }
    /// 256 random bits, base64url.
    std::string new_secret() const { return crypto::to_base64url(random_bytes(32)); }
};

}  // namespace mashang::openid
