#pragma once

// What differs between two contents of an item, element by element.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/content.h"

namespace mashang::catalogue {

enum class ChangeKind { added, removed, changed, moved };
BOOST_DESCRIBE_ENUM(ChangeKind, added, removed, changed, moved)

/// One element that differs. `part` says which material, fee, step, variant or question by its
/// name; elements that are one value have none.
struct Change {
    std::string element;  ///< member of ItemContent: "promised_workdays"
    std::optional<std::string> part;
    ChangeKind kind;
    std::optional<boost::json::value> before;
    std::optional<boost::json::value> after;
};
BOOST_DESCRIBE_STRUCT(Change, (), (element, part, kind, before, after))

/// In the order of ItemContent; empty when, and only when, both are equal. Parts are matched by
/// their names: a material in between does not make all those behind it differ.
std::vector<Change> difference(const ItemContent& before, const ItemContent& after);

}  // namespace mashang::catalogue
