#pragma once

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "contexts/bundles/state.h"
#include "contexts/cases/api.h"

namespace mashang::bundles {

struct RunTag;
using RunId = Id<RunTag>;

/// Somebody's matter of several items. Answers and form are kept apart (store.h).
struct BundleRun {
    identity::PersonId person_id;  ///< the applicant's id, of a legal person too
    RunId id;
    std::string bundle_id;
    DivisionCode division;
    std::string account_id;  ///< whose hand opened it
    mandates::PrincipalKind applicant;
    identity::PersonId own_person_id;  ///< who that account is
    int level = 0;                     ///< assurance with which it was handed in
    std::int64_t version = 1;
    Instant opened_at;
    Instant changed_at;
    std::optional<Instant> submitted_at = {};
    std::optional<Date> promised = {};      ///< the day that was told last
    RunState told_state = RunState::draft;  ///< the state that was told last

    bool is_draft() const { return !submitted_at; }
    /// Whether somebody else than its applicant herself opened it.
    bool is_for_another() const { return applicant != mandates::PrincipalKind::person; }
};
BOOST_DESCRIBE_STRUCT(BundleRun, (),
                      (person_id, id, bundle_id, division, account_id, applicant, own_person_id,
                       level, version, opened_at, changed_at, submitted_at, promised, told_state))

/// What the applicant typed.
struct Typed {
    boost::json::object answers;  ///< to the matter's own questions
    boost::json::object form;     ///< of the one form
};

/// How a part is kept; how its case stands is the case's own.
enum class KeptState { waiting, started, withdrawn, fell_away };
BOOST_DESCRIBE_ENUM(KeptState, waiting, started, withdrawn, fell_away)

struct RunPart {
    identity::PersonId person_id;
    RunId run_id;
    int seq;
    std::string item_id;
    std::string needs;  ///< "2,3"
    KeptState state = KeptState::waiting;
    int because = 0;
    std::optional<cases::CaseId> case_id = {};
    bool wants_applicant = false;

    std::vector<int> needed() const;
};
BOOST_DESCRIBE_STRUCT(RunPart, (),
                      (person_id, run_id, seq, item_id, needs, state, because, case_id,
                       wants_applicant))

/// What was handed in for a merged material.
struct RunFile {
    identity::PersonId person_id;
    RunId run_id;
    std::string material;
    std::string file_id;
    std::string file_name;
    std::string media_type;
    std::int64_t size;
};
BOOST_DESCRIBE_STRUCT(RunFile, (),
                      (person_id, run_id, material, file_id, file_name, media_type, size))

/// The parts of a run as a graph, as it was handed in: no question is open any more.
Graph graph_of(const std::vector<RunPart>& parts);

}  // namespace mashang::bundles
