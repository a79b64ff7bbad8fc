#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/snapshot.h"
#include "contexts/catalogue/api.h"
#include "contexts/identity/api.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/journal/journal.h"

namespace mashang::showcase {

struct Limits {
    int assessed_again_days = 365;  ///< after an admission
    int longest_condition_days = 365;
    int used_within_days = 180;  ///< before a rating
    std::size_t shown = 20;      ///< ratings of a page
    std::size_t listed = 200;    ///< of a desk's list
};

/// What became of the cases of an item.
struct Handled {
    std::int64_t submitted = 0;
    std::int64_t decided = 0;  ///< ended by the office
    std::int64_t on_time = 0;  ///< of those
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    crypto::FieldCipher& fields;
    const identity::Identity& identity;
    const Snapshot<catalogue::Catalogue>& catalogue;
    /// When she last handed in a case of the item in her own name.
    std::function<std::optional<Instant>(sql::Tx&, const identity::PersonId&,
                                         const std::string& item)>
        last_use;
    std::function<Handled(sql::Tx&, const std::string& item)> handled;
    std::function<std::string(std::string_view office_id)> office_name;
    Limits limits = {};
};

}  // namespace mashang::showcase
