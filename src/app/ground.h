#pragma once

#include <memory>
#include <string>

#include "app/settings/settings.h"
#include "base/id.h"
#include "platform/clock/clock.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/key_store.h"
#include "platform/journal/journal.h"
#include "platform/log/log.h"
#include "platform/sql/sql.h"

namespace mashang::app {

/// Opens the database of the settings; on SQLite the folder is made. Throws sql::Outage.
std::unique_ptr<sql::Database> open_database(const Settings& settings);

/// The keys of this installation, not yet proved to belong to the database (keyring.h). Throws
/// crypto::KeyStoreFault.
crypto::KeyStore open_keys(const Settings& settings, crypto::KeyCreation creation);

/// The machine's own clock.
const platform::Clock& system_clock();

/// What every command that touches the data stands on.
struct Ground {
    /// Opens and migrates. `machine` outlives it; `chance` is where ids, case numbers and the
    /// words of links come from (never keys): a simulation gives its own of both. Throws
    /// sql::Outage, std::runtime_error with sentences for people.
    explicit Ground(const Settings& settings, const platform::Clock& machine = system_clock(),
                    UuidMaker::Random chance = crypto::fill_random);

    const platform::Clock& machine_clock;
    UuidMaker::Random random;
    platform::ShiftedClock clock{machine_clock};
    std::unique_ptr<sql::Database> database;
    UuidMaker ids;
    journal::Journal journal{ids};
};

}  // namespace mashang::app
