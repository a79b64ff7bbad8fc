#pragma once

// How a matter of several items looks from outside: to whoever reads of it, to whoever does it, and
// to an office that has a part of it.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/bundles/flows.h"
#include "contexts/bundles/standing.h"
#include "platform/http/caller.h"

namespace mashang::bundles {

struct PartView {
    int seq;
    std::string item_id;
    std::string item_name;
    std::string office_name;
    int promised_workdays;
    std::vector<int> needs;  ///< the parts whose results it waits for
    // In the plan; absent: it is lost and in no plan any more.
    std::optional<int> stage;
    std::optional<int> branch;
    std::optional<Date> starts;
    std::optional<Date> ends;
    bool critical;
    // Once it is handed in.
    std::optional<PartState> state;
    std::optional<std::string> case_id;
    std::optional<std::string> case_number;
    std::optional<int> because;  ///< of one that fell away: the part that was lost
};
BOOST_DESCRIBE_STRUCT(PartView, (),
                      (seq, item_id, item_name, office_name, promised_workdays, needs, stage,
                       branch, starts, ends, critical, state, case_id, case_number, because))

struct MergedMaterialView {
    std::string key;
    std::string name;
    MaterialFrom from;
    bool required;
    std::optional<int> made_by;            ///< of `earlier`: the part
    std::vector<int> needed_by;            ///< the parts
    std::optional<std::string> file_name;  ///< of what was handed in
};
BOOST_DESCRIBE_STRUCT(MergedMaterialView, (),
                      (key, name, from, required, made_by, needed_by, file_name))

/// What a matter comes to under some answers.
struct PlanView {
    std::string bundle_id;
    std::string name;
    std::string note;
    catalogue::Audience audience;
    std::string division_name;
    boost::json::object questions;      ///< a form (docs/formats/forms.md): answered and open ones
    boost::json::object answers;        ///< those that count
    std::vector<std::string> open;      ///< questions that can still change which parts there are
    std::vector<PartView> parts;        ///< that are done for sure
    std::vector<std::string> not_here;  ///< names of items that nobody carries out there now
    std::vector<MergedMaterialView> materials;
    boost::json::object form;  ///< the one form of all parts
    int asked_once;            ///< how many questions of single forms need not be asked again
    int branches;              ///< how many parts run side by side at most
    Date ends;                 ///< by which all is decided, were it accepted today
    bool provisional;          ///< reckoned beyond the published holidays
};
BOOST_DESCRIBE_STRUCT(PlanView, (),
                      (bundle_id, name, note, audience, division_name, questions, answers, open,
                       parts, not_here, materials, form, asked_once, branches, ends, provisional))

struct RunSummary {
    RunId id;
    std::string bundle_id;
    std::string name;
    std::string division_name;
    RunState state;
    Instant opened_at;
    std::optional<Instant> submitted_at;
    std::optional<Date> promised;  ///< by which all is decided; once it is handed in
    int parts;
    int parts_over;
};
BOOST_DESCRIBE_STRUCT(RunSummary, (),
                      (id, bundle_id, name, division_name, state, opened_at, submitted_at, promised,
                       parts, parts_over))

struct RunView : RunSummary {
    std::int64_t version;
    DivisionCode division;
    PlanView plan;  ///< once it is handed in: of the parts as they stand, questions answered
    boost::json::object typed;  ///< of plan.form
};
BOOST_DESCRIBE_STRUCT(RunView, (RunSummary), (version, division, plan, typed))

/// What an office sees of the whole of which a case is a part: no form, no answers.
struct DeskRunView {
    RunId id;
    std::string name;
    RunState state;
    std::optional<Date> promised;
    int part;  ///< the case's
    std::vector<PartView> parts;
};
BOOST_DESCRIBE_STRUCT(DeskRunView, (), (id, name, state, promised, part, parts))

PlanView plan_view(const Parts& parts, const Matter& matter);
RunSummary summary_of(sql::Tx& tx, const Parts& parts, const BundleRun& run);
RunView view_of(sql::Tx& tx, const Parts& parts, const BundleRun& run);
/// The whole of which the case is a part, to the case's officer; that she looked is told. Refuses:
/// cases' kNoSuchCase, kNotInAMatter.
DeskRunView show_to_desk(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const cases::CaseId& id);

}  // namespace mashang::bundles
