#pragma once

// The verbs of a matter of several items. Each is one transaction. All of them refuse kNoSuchRun
// when the run is not there or not opened by the caller for whom she works for now, and
// kNotForPersons to whoever works for another person.

#include <string>

#include "contexts/bundles/matter.h"
#include "contexts/bundles/parts.h"
#include "contexts/bundles/run.h"
#include "platform/http/caller.h"

namespace mashang::bundles {

/// The caller's own run.
BundleRun get_own_run(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id);
/// The newest 30 that the caller opened.
std::vector<BundleRun> list_own(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// The matter of a run that is not handed in, or as it was when it was, as far as the catalogue
/// still says so.
Matter matter_of(sql::Tx& tx, const Parts& parts, const BundleRun& run);
/// What is known for the one form.
boost::json::object known_of(sql::Tx& tx, const Parts& parts, const BundleRun& run,
                             const Matter& matter);

struct OpenedRun {
    BundleRun run;
    bool is_new;  ///< false: the one of this matter and place that is not handed in yet
};
/// Opens a run, filled in with what is known [P 1.1]. Refuses: kNoSuchBundle, kNoSuchDivision.
OpenedRun open_run(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const std::string& bundle, const DivisionCode& division);

/// Keeps answers and form, whichever are given; of the form what is still asked. Refuses:
/// kChangedMeanwhile, kHandedInAlready, kIncomplete with each answer that cannot be and the faults
/// of cases' Stage::drafting.
BundleRun save_typed(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id,
                     std::int64_t version, const std::optional<boost::json::object>& answers,
                     const std::optional<boost::json::object>& form);

/// A material that the applicant hands in. Refuses: kNoSuchMaterial, kHandedInAlready.
BundleRun put_file(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id,
                   const std::string& material, const files::StoredFile& file,
                   const std::string& file_name);
BundleRun remove_file(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id,
                      const std::string& material);

/// Hands all of it in: each part is applied for as soon as it can be. Refuses: kChangedMeanwhile,
/// kHandedInAlready, kNothingToDo, kIncomplete with everything that is missing.
BundleRun submit(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id,
                 std::int64_t version);

/// Takes one part back; what needs its result falls away. Refuses: kNotHandedIn, kNoSuchPart,
/// kPartOver, kChangedMeanwhile.
BundleRun withdraw_part(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const RunId& id, int seq, std::int64_t version, const std::string& reason);

/// Throws a run away that is not handed in. Refuses: kHandedInAlready.
void discard(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const RunId& id);

}  // namespace mashang::bundles
