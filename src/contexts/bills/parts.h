#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <regex>
#include <string>
#include <string_view>

#include "contexts/bills/merchant.h"
#include "contexts/cases/api.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/journal/journal.h"

namespace mashang::bills {

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    const platform::Clock& machine_clock;  ///< what channels sign by
    UuidMaker& ids;
    journal::Journal& journal;
    crypto::FieldCipher& fields;
    const cases::Parts& cases;
    std::function<std::string(std::size_t count)> random_bytes;
    std::function<std::string(std::string_view office_id)> office_name;
    std::function<std::string()> base;  ///< where the town is reached: "https://mashang.example"
    bool has_non_tax = false;           ///< without the non-tax platform no bill is issued
    std::shared_ptr<const Merchant> merchant = {};    ///< null: nothing is paid on line
    std::optional<std::regex> pay_code_pattern = {};  ///< nothing: any PayCode will do
};

}  // namespace mashang::bills
