#pragma once

// What a bill is for: an item's fees put into amounts. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "contexts/catalogue/api.h"

namespace mashang::bills {

struct Charge {
    std::string name;      ///< 收费项目
    std::string standard;  ///< 收费标准, as the item says it
    std::string basis;     ///< 收费依据; may be empty
    Money amount;
};
BOOST_DESCRIBE_STRUCT(Charge, (), (name, standard, basis, amount))

/// The amount in a standard that leaves no doubt: "20元/证", "工本费10元/本". Nothing where there
/// is none ("按学时"), more than one, a lower end ("15元/次起"), a choice ("免收或80元/件"), a
/// share
/// ("按税率1%") or words that say for whom it is ("住宅80元/件"), and for nothing to pay.
std::optional<Money> amount_in(std::string_view standard);

/// An item's fee with its amount; empty where it has none without doubt, or there are several fees,
/// of which not everybody pays each, so that the office has to say it, and where the item is free.
std::vector<Charge> charges_of(const catalogue::Item& item);

/// Nothing where it does not fit.
std::optional<Money> total_of(const std::vector<Charge>& charges);

}  // namespace mashang::bills
