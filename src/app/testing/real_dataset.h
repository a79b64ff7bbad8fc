#pragma once

// The real data set, read and counted once for the whole test program.

#include "app/dataset.h"
#include "app/ground.h"
#include "app/load.h"

namespace mashang::app::testing {

inline const Dataset& real_dataset() {
    static const Dataset kDataset = [] {
        csv::Problems problems;
        return check_dataset(read_files(MASHANG_SOURCE_DIR "/data"), problems);
    }();
    return kDataset;
}

/// Puts it into the database, as `mashang import` does.
inline void load_real_dataset(Ground& ground, Instant now) {
    static const Loaded kCounted = count(real_dataset());
    ground.database->write(
        [&](sql::Tx& tx) { load_dataset(tx, ground.journal, now, real_dataset(), kCounted); });
}

}  // namespace mashang::app::testing
