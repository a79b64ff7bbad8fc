#pragma once

// The signed feed of changes that portals and city apps follow [P 3.1.1].

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/catalogue/difference.h"
#include "contexts/catalogue/parts.h"
#include "contexts/catalogue/store_editions.h"

namespace mashang::catalogue {

struct FedChange {
    std::int64_t number;
    std::string item_id;
    std::string name;
    int edition;
    ChangeOfItem what;
    Instant at;
    std::string office;  ///< local_changed: which one; else empty
    std::vector<Change>
        changes;  ///< of a publication: against the edition before; empty for the first
};
BOOST_DESCRIBE_STRUCT(FedChange, (), (number, item_id, name, edition, what, at, office, changes))

struct FeedPage {
    std::vector<FedChange> changes;  ///< in order of their numbers, without gaps
    std::int64_t next;               ///< ask with this the next time
    bool more;                       ///< there is a next page already
    Instant issued_at;
};
BOOST_DESCRIBE_STRUCT(FeedPage, (), (changes, next, more, issued_at))

/// What was published, suspended, resumed, abolished, announced or called off, and what offices
/// changed for themselves, after number `after`, at most `limit`.
FeedPage feed_after(sql::Tx& tx, const Parts& parts, std::int64_t after, std::size_t limit);

}  // namespace mashang::catalogue
