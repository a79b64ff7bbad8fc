#pragma once

#include <span>

#include "platform/crypto/key_store.h"
#include "platform/sql/sql.h"

namespace mashang::app {

/// What an installation has a key for.
std::span<const crypto::KeyPurpose> key_purposes();

/// Compares the keys with those that the database was written with. Throws crypto::KeyStoreFault
/// that names the first which is gone or another one. A database that knows no keys yet is content.
void prove_keys(sql::Database& database, crypto::KeyStore& keys);

/// At every start: proves the keys, makes those that the database does not know yet, and enters all
/// into it. All keys are there from the first start on, not when the disk happens to be full.
void settle_keys(sql::Database& database, crypto::KeyStore& keys);

}  // namespace mashang::app
