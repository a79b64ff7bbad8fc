#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/uscc.h"
#include "contexts/identity/api.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/crypto/key_store.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::certificates {

struct Limits {
    std::chrono::minutes challenge_life{5};
    std::size_t bindings_per_person = 10;
    std::size_t authorities = 100;
    std::size_t seals_per_legal_person = 20;
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
    crypto::FieldCipher& fields;
    crypto::KeyStore& keys;
    std::function<std::string(std::size_t count)> random_bytes;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    /// Asks at an address that another house gave, and waits: outside transactions only.
    std::function<outbound::Answer(const outbound::Request&)> ask;
    /// Whether the person may sign for the legal person of that code.
    std::function<bool(sql::Tx&, const identity::PersonId&, const Uscc&, Instant now)> may_sign_for;
    /// Who represents the legal person of that code at this moment; nothing: nobody.
    std::function<std::optional<identity::PersonId>(sql::Tx&, const Uscc&, Instant now)>
        representative_of;
    /// The legal persons that she represents at this moment.
    std::function<std::vector<Uscc>(sql::Tx&, const identity::PersonId&, Instant now)>
        represented_by;
    /// From its beginning the session acts for the legal person of that code, if its person may.
    std::function<void(sql::Tx&, const identity::StartedSession&, const Uscc&)> begin_acting;
    /// The site as a certificate's holder sees it in what she signs: "https://mashang.example".
    std::function<std::string()> site;
    /// Hosts that addresses may name although they are private: for demo and tests.
    std::vector<std::string> trusted_hosts = {};
    Limits limits = {};
};

}  // namespace mashang::certificates
