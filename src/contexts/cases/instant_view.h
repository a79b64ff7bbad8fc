#pragma once

// How decisions by rule look: to the applicant and the officer of a case, and on the office's list.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/instant_store.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/revocation.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// In the reader's language.
struct FactView {
    std::string name;
    std::string value;  ///< masked; empty: there is none
};
BOOST_DESCRIBE_STRUCT(FactView, (), (name, value))

struct ConditionView {
    std::string name;
    std::string basis;
    ConditionState state;
    std::vector<FactView> looked_at;  ///< empty for whoever acts for the applicant, and for apps
};
BOOST_DESCRIBE_STRUCT(ConditionView, (), (name, basis, state, looked_at))

struct ContestView {
    Instant contested_at;
    std::string reason;
    ContestState state;
    std::optional<Instant> settled_at;
    std::optional<std::string> settled_by;  ///< the officer's name
    std::string answer;
};
BOOST_DESCRIBE_STRUCT(ContestView, (),
                      (contested_at, reason, state, settled_at, settled_by, answer))

/// That a grant by rule is to be taken back, and how it went.
struct RevocationView {
    RevocationState state;
    std::string reason;
    Instant proposed_at;
    std::string proposed_by;  ///< the officer's name
    Date hear_until;
    std::optional<Instant> answered_at;
    std::string answer;
    std::optional<Instant> settled_at;
    std::optional<std::string> settled_by;  ///< the officer's name
    std::string text;
    bool may_act;  ///< the applicant: may be heard; an officer: may settle it now
};
BOOST_DESCRIBE_STRUCT(RevocationView, (),
                      (state, reason, proposed_at, proposed_by, hear_until, answered_at, answer,
                       settled_at, settled_by, text, may_act))

/// What an item's rules came to for a case, and why.
struct AutomaticView {
    Ruling ruling;
    RulingCause cause;
    int edition;  ///< of the item, whose rules they are
    Instant at;
    std::vector<ConditionView> conditions;
    std::optional<ContestView> contest;
    std::optional<Date> contest_until;  ///< the last day, while a person may still be asked
    Inspection inspection;              ///< `none` to the applicant
    std::optional<RevocationView> revocation = {};
    bool may_revoke = false;  ///< whether an officer may propose that
};
BOOST_DESCRIBE_STRUCT(AutomaticView, (),
                      (ruling, cause, edition, at, conditions, contest, contest_until, inspection,
                       revocation, may_revoke))

/// Nothing where no rules were asked.
std::optional<AutomaticView> automatic_view_of(sql::Tx& tx, const Parts& parts,
                                               const http::Caller& caller, const Case& of);

/// A case that waits for a person to look at what was decided by rule.
struct AutomaticRow {
    CaseId id;
    std::string number;
    std::string item_name;
    std::string applicant_masked;
    std::int64_t version;
    Instant at;                         ///< of the decision, or of the contest
    std::optional<std::string> reason;  ///< of the contest
    std::vector<ConditionView> conditions;
};
BOOST_DESCRIBE_STRUCT(AutomaticRow, (),
                      (id, number, item_name, applicant_masked, version, at, reason, conditions))

/// That nothing of an item is decided by rule in the whole province.
struct ProvinceStopView {
    Instant stopped_at;
    std::string stopped_by;  ///< name of who supervises
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ProvinceStopView, (), (stopped_at, stopped_by, reason))

ProvinceStopView view_of_stop(sql::Tx& tx, const Parts& parts, const ProvinceStop& stop);

struct AutomationView {
    std::string item_id;
    std::string item_name;
    std::int64_t granted;    ///< at once
    std::int64_t to_person;  ///< of those that the rules left to a person
    std::int64_t sampled;
    std::int64_t wrong;
    std::int64_t contested;
    std::optional<Instant> stopped_at;
    std::optional<std::string> stopped_by;  ///< the officer's name
    std::optional<std::string> reason;
    std::optional<ProvinceStopView> in_province;  ///< also where the office lets it
};
BOOST_DESCRIBE_STRUCT(AutomationView, (),
                      (item_id, item_name, granted, to_person, sampled, wrong, contested,
                       stopped_at, stopped_by, reason, in_province))

/// The desk's list: who wants a person first, then what was drawn, the oldest first.
struct AutomaticList {
    std::vector<AutomaticRow> contests;
    std::vector<AutomaticRow> samples;
    std::vector<AutomaticRow> revocations;  ///< that wait to be settled; `reason`: of the proposal
    std::vector<AutomationView> items;
    bool leads;  ///< whether she may switch
};
BOOST_DESCRIBE_STRUCT(AutomaticList, (), (contests, samples, revocations, items, leads))

AutomaticList automatic_list_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::cases
