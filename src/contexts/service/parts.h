#pragma once

#include <functional>
#include <string>

#include "contexts/cases/api.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/crypto/key_store.h"
#include "platform/files/file_store.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::service {

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    sql::Database& database;  ///< for the job, and for files before a transaction
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    crypto::FieldCipher& fields;
    crypto::KeyStore& keys;
    files::FileStore& files;
    const cases::Parts& cases;
    std::function<std::string()> base;  ///< where the town is reached: "https://mashang.example"
    std::function<std::string(std::size_t count)> random_bytes;
    std::string courier_key = {};  ///< "partner:check word"; empty: no courier is known
};

}  // namespace mashang::service
