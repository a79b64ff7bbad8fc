#pragma once

// How a part becomes a case.

#include <optional>

#include "contexts/bundles/parts.h"
#include "contexts/bundles/run.h"

namespace mashang::bundles {

/// Opens the part's case with what the run's form and materials hold for it, and hands it in where
/// nothing is missing; the row is kept. It is the applicant's own step, taken when she handed in
/// the whole. Nothing: it cannot begin (the item is no more, the authority is over); then nothing
/// happened.
std::optional<cases::Case> start_part(sql::Tx& tx, const Parts& parts, const BundleRun& run,
                                      RunPart& row);

/// Hands the part's draft in when nothing is missing any more; else keeps whether she is wanted.
void hand_in_if_complete(sql::Tx& tx, const Parts& parts, const BundleRun& run, RunPart& row,
                         const cases::Case& draft);

/// What the run's files are named by goes.
void remove_draft(sql::Tx& tx, const Parts& parts, const BundleRun& run);

/// As whom the parts of the run are filed.
http::Caller filer_of(const BundleRun& run);

}  // namespace mashang::bundles
