#pragma once

// The verbs of an office that carries items out: what it says for itself, what the source proposes
// to it, and what its own list says.

#include <chrono>
#include <string>
#include <vector>

#include "contexts/catalogue/parts.h"
#include "contexts/catalogue/store_editions.h"
#include "platform/http/caller.h"

namespace mashang::catalogue {

/// What an office says of an item, and what has changed at the source since it looked.
struct LocalState {
    std::string item_id;
    std::string name;
    std::vector<OpenElement> open;   ///< what the source leaves to the office
    int source_promise;              ///< working days
    LocalContent content;            ///< as the office wrote it
    LocalContent holds;              ///< what of it holds beside the source now
    int source_edition;              ///< that the office has looked at
    int edition;                     ///< in force
    std::int64_t version;            ///< 0: nothing written yet
    std::vector<Proposed> proposed;  ///< empty when the office has looked at what is in force
};
BOOST_DESCRIBE_STRUCT(LocalState, (),
                      (item_id, name, open, source_promise, content, holds, source_edition, edition,
                       version, proposed))

/// Of the caller's office. Refuses kNotCarriedOutHere (404).
LocalState local_state(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& item_id);

/// Writes what the office says, which also means that it has looked at the edition in force; an
/// empty content takes everything back. Refuses kNotCarriedOutHere, json.invalid with kNotOpen and
/// kNotShorter at their elements, kLocalChanged (409).
LocalState write_local(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const std::string& item_id, std::int64_t version,
                       const LocalContent& content);

/// So long a change at the source is news to an office that has not looked at the item.
inline constexpr std::chrono::days kNewsDays{60};

/// The items that the office carries out and whose source has changed since it looked; of those at
/// which it never looked, the ones that changed in the last kNewsDays. Whoever writes, be it
/// nothing, has looked.
std::vector<LocalState> list_proposals(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// Takes in what offices' own lists say of a body's items: CSV with the columns office, item, name,
/// materials (separated by |), legal_limit, legal_unit, promised_workdays, fee, visits. How many
/// lines. Only the office that keeps the body's items may. Refuses kNotYourItem, kReportUnsound
/// with every fault at its line.
std::size_t take_report(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const std::string& csv);

}  // namespace mashang::catalogue
