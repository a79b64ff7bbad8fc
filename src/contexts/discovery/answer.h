#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/discovery/searchable.h"

namespace mashang::discovery {

BOOST_DESCRIBE_ENUM(Fact, fee, limit, hours, materials)

/// One fact of one item, and where it comes from.
struct Answer {
    Fact fact;
    std::string text;
    std::vector<std::string> materials;  ///< their names, when these were asked for
    std::string item_id;
    std::string item_name;
    int edition;                           ///< of the item, which says so
    std::optional<std::string> office_id;  ///< when it holds at this office: its hours, its limit
    std::optional<std::string> office_name;
};
BOOST_DESCRIBE_STRUCT(Answer, (),
                      (fact, text, materials, item_id, item_name, edition, office_id, office_name))

/// The fact as the item's edition in force says it, for the place. Nothing where it is not known:
/// hours where no office carries the item out.
std::optional<Answer> answer_of(const Searchable& now, Fact fact, const catalogue::Item& item,
                                const places::Division& place, Language language);

}  // namespace mashang::discovery
