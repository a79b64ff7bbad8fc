#pragma once

// What an office says for itself about an item, where the source leaves it open [P 3.1.1]. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"
#include "contexts/catalogue/content.h"
#include "contexts/catalogue/difference.h"

namespace mashang::catalogue {

/// An element that is absent is the source's.
struct LocalContent {
    std::optional<json::Text<200, 1>> place;
    std::optional<json::Text<200, 1>> hours;
    std::optional<json::Text<40, 1>> telephone;
    std::optional<int> promised_workdays;  ///< shorter than the source's
    std::optional<json::Text<1000, 1>> help;

    bool empty() const { return *this == LocalContent{}; }
    bool operator==(const LocalContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(LocalContent, (), (place, hours, telephone, promised_workdays, help))

/// An office's own content as it is stored.
struct Local {
    std::string office;
    std::string item;
    std::string content;     ///< LocalContent as JSON
    int source_edition = 0;  ///< the edition that the office has looked at
    std::int64_t version = 1;
    std::string by_whom;  ///< account
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(Local, (),
                      (office, item, content, source_edition, version, by_whom, changed_at))

LocalContent local_from(std::string_view text);

/// What is wrong with it beside the source: an element that is not open, a promise that is not
/// shorter. Each fault at its element.
std::vector<Fault> check_local(const LocalContent& local, const ItemContent& source);

/// What of it holds beside the source as it is now: what the source has closed since, or promises
/// as short itself, is the source's again.
LocalContent effective(const LocalContent& local, const ItemContent& source);

/// A change at the source, as an office meets it.
struct Proposed {
    Change change;
    bool taken_over;  ///< already in force here; else the office's own element stands beside it
};
BOOST_DESCRIBE_STRUCT(Proposed, (), (change, taken_over))

/// What has changed at the source since the office looked: what it may not refuse is taken over
/// already; what its own element stands beside is for it to decide.
std::vector<Proposed> proposals(const LocalContent& local, const ItemContent& looked_at,
                                const ItemContent& now);

}  // namespace mashang::catalogue
