#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "contexts/federation/upstreams.h"
#include "contexts/identity/api.h"
#include "contexts/identity/elsewhere.h"
#include "platform/clock/clock.h"
#include "platform/crypto/blind_index.h"
#include "platform/crypto/field_cipher.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::federation {

struct Limits {
    std::chrono::minutes visit{10};       ///< from the button to the way back
    std::chrono::minutes wish{10};        ///< for the person's word here
    std::chrono::minutes second_step{5};  ///< for her second factor
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    sql::Database& database;  ///< for steps before a request's own transaction
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    const identity::Identity& identity;
    const identity::SignIn& sign_in;
    const identity::Elsewhere& accounts;
    crypto::FieldCipher& fields;
    crypto::BlindIndex& index;
    Upstreams& upstreams;
    ClientKeys& client_keys;
    std::function<std::string()> base;  ///< "https://mashang.example": scheme and authority
    std::function<std::string(std::size_t count)> random_bytes;
    Limits limits = {};

    std::string new_id() const { return ids.next(clock.now()).text(); }
    /// 256 random bits, base64url.
    std::string new_secret() const { return crypto::to_base64url(random_bytes(32)); }
    /// Where a provider sends people back to: one for each, so that no answer is taken for
    /// another's (RFC 9700 section 4.4).
    std::string redirect_uri(std::string_view provider_id) const {
        return base() + "/federation/" + std::string{provider_id} + "/callback";
    }
};

}  // namespace mashang::federation
