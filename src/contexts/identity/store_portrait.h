#pragma once

// SQL that only the copy of a person's data asks.

#include <string>
#include <vector>

#include "contexts/identity/store.h"

namespace mashang::identity::store {

struct KnownDevice {
    std::string device;
    Instant seen_at;  ///< first
};
BOOST_DESCRIBE_STRUCT(KnownDevice, (), (device, seen_at))

std::vector<KnownDevice> list_devices(sql::Tx& tx, const AccountId& account);
/// The newest first.
std::vector<ProofingRow> list_proofings(sql::Tx& tx, const PersonId& person);

}  // namespace mashang::identity::store
