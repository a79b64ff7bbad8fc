#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "contexts/identity/account.h"
#include "contexts/identity/breached_passwords.h"
#include "contexts/identity/closing.h"
#include "contexts/identity/face_wire.h"
#include "contexts/identity/limits.h"
#include "contexts/identity/passwords.h"
#include "contexts/identity/webauthn.h"
#include "platform/clock/clock.h"
#include "platform/crypto/blind_index.h"
#include "platform/crypto/field_cipher.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::identity {

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    sql::Database& database;  ///< for steps before a request's own transaction
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    crypto::FieldCipher& fields;
    crypto::BlindIndex& index;
    Passwords& passwords;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    std::function<std::string(std::size_t count)> random_bytes;
    /// Asks the face service, outside transactions; empty: there is none.
    std::function<Finding(const FaceQuestion&)> ask_face = {};
    /// How a person stands with the contexts above; empty: nothing of hers is anywhere.
    std::function<Standing(sql::Tx&, const PersonId&)> standing = {};
    /// What nobody may take as her password; null: only what the rules know.
    const BreachedPasswords* breached = nullptr;
    Limits limits = {};
    webauthn::Site site = {};  ///< of passkeys

    template <class Id>
    Id new_id() const {
        return Id{ids.next(clock.now())};
    }
};

}  // namespace mashang::identity
