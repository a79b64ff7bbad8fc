#pragma once

// What goes on by itself once a matter is handed in: parts start as what they need is granted, fall
// away with what was lost, and the promise follows.

#include "contexts/bundles/parts.h"
#include "contexts/bundles/run.h"
#include "platform/journal/journal.h"

namespace mashang::bundles {

/// Lets everything happen that is due now, and tells what changed for the applicant: a part that
/// started or fell away, a day that moved because a part is held up, a matter that waits for her or
/// is over. Doing it again does nothing.
void go_on(sql::Tx& tx, const Parts& parts, BundleRun run);

/// What every entry about a run says.
boost::json::object facts_of(const BundleRun& run);
/// `what` about the run: "bundle.submitted" … `actor`: an account, or "system".
void tell(sql::Tx& tx, const Parts& parts, const BundleRun& run, std::string what,
          std::string actor, const boost::json::object& facts = {});

/// The next version of the run. Refuses: kChangedMeanwhile.
BundleRun save_change(sql::Tx& tx, const Parts& parts, BundleRun run, std::int64_t seen);

/// Follows the steps of the cases of runs; and `account.closed`: what was not handed in goes with
/// the account of whoever closed it, and what waits does not start.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::bundles
