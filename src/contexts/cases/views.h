#pragma once

// How cases look from outside: to the applicant, and to the office.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/applicant.h"
#include "contexts/cases/clock_view.h"
#include "contexts/cases/dossier.h"
#include "contexts/cases/extension.h"
#include "contexts/cases/field_source.h"
#include "contexts/cases/instant_view.h"
#include "contexts/cases/pair.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/promise.h"
#include "contexts/cases/rules.h"
#include "contexts/cases/trust.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// Who opened a case for its applicant, and on what ground.
struct AgentView {
    std::string name;  ///< masked; of an officer in full, with his office
    mandates::Ground ground;
};
BOOST_DESCRIBE_STRUCT(AgentView, (), (name, ground))

/// 异地收件: another office than the one that decides received the case.
struct ReceptionView {
    std::string office_id;
    std::string office_name;
    bool has_it;  ///< it has not handed it over yet
    std::optional<Instant> handed_over_at;
};
BOOST_DESCRIBE_STRUCT(ReceptionView, (), (office_id, office_name, has_it, handed_over_at))

struct CaseSummary {
    CaseId id;
    std::optional<std::string> number;
    std::string item_id;
    std::string item_name;
    std::string office_id;
    std::string office_name;
    std::string division_name;
    CaseState state;
    std::optional<Date> due_date;  ///< as promised; while a clock runs
    bool due_provisional;
    std::optional<Date> statutory_due;
    Instant opened_at;
    std::optional<Instant> submitted_at;
    std::optional<Instant> decided_at;
    std::optional<Outcome> outcome;
    std::string next_step;  ///< a sentence: whose turn it is and what comes
    mandates::PrincipalKind applicant_kind;
    std::optional<std::string> filed_on;  ///< the ground, when another opened it: "mandate:<id>"
    std::optional<std::string> filed_through;  ///< the name of the app by which she opened it
    std::optional<ReceptionView> reception;    ///< nothing: the office that decides received it
    /// What the caller is in a case that another opened for several; nothing: she opened it.
    std::optional<ApplicantState> my_part = {};
};
BOOST_DESCRIBE_STRUCT(CaseSummary, (),
                      (id, number, item_id, item_name, office_id, office_name, division_name, state,
                       due_date, due_provisional, statutory_due, opened_at, submitted_at,
                       decided_at, outcome, next_step, applicant_kind, filed_on, filed_through,
                       reception, my_part))

/// The applicant's word in the place of a material.
struct PromiseView {
    PromiseKind kind;
    int working_days;  ///< from acceptance on
    PromiseState state;
    std::string text;            ///< what she promised, in the caller's language
    std::optional<Date> due_on;  ///< from acceptance on
    bool late;
    bool may_follow;  ///< the material may be handed in now
    std::optional<Instant> settled_at;
    std::optional<std::string> remark;  ///< of the office
};
BOOST_DESCRIBE_STRUCT(PromiseView, (),
                      (kind, working_days, state, text, due_on, late, may_follow, settled_at,
                       remark))

struct CaseMaterialView {
    int seq;
    std::string name;
    catalogue::Necessity necessity;
    catalogue::How how;
    MaterialState state;
    std::optional<std::string> file_name;
    std::optional<std::string> media_type;
    std::optional<std::int64_t> size;
    std::optional<files::VirusCheck> virus_check;       ///< of what was handed in
    std::optional<catalogue::StandInContent> stand_in;  ///< promises that the item takes for it
    std::optional<PromiseView> promise;
    std::optional<TrustLevel> trust;
};
BOOST_DESCRIBE_STRUCT(CaseMaterialView, (),
                      (seq, name, necessity, how, state, file_name, media_type, size, virus_check,
                       stand_in, promise, trust))

struct SupplementRequest {
    std::vector<std::string> reasons;
};
BOOST_DESCRIBE_STRUCT(SupplementRequest, (), (reasons))

/// How the office ended it.
enum class DecisionKind { decided, not_accepted, terminated };
BOOST_DESCRIBE_ENUM(DecisionKind, decided, not_accepted, terminated)

struct DecisionView {
    DecisionKind kind;
    std::optional<Outcome> outcome;  ///< of `decided`
    std::string text;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(DecisionView, (), (kind, outcome, text, at))

/// One of those who apply together with whoever opened the case.
struct ApplicantEntry {
    ApplicantId id;
    mandates::PrincipalKind kind;
    std::string name;    ///< masked; a firm's in full
    std::string number;  ///< the same
    ApplicantState state;
    std::optional<Instant> answered_at;
    bool agrees_to_withdrawal;
    bool is_caller;
    bool is_opener;   ///< she opened it and handed over that she represents the others
    bool is_offered;  ///< she is asked to represent them
};
BOOST_DESCRIBE_STRUCT(ApplicantEntry, (),
                      (id, kind, name, number, state, answered_at, agrees_to_withdrawal, is_caller,
                       is_opener, is_offered))

/// What one of those who apply together may do about it.
enum class TogetherAct {
    invite,
    remove,
    confirm,
    leave,
    ask_withdrawal,
    agree_to_withdrawal,
    hand_over,             ///< asks another to represent them
    answer_representation  ///< takes that, or does not
};
BOOST_DESCRIBE_ENUM(TogetherAct, invite, remove, confirm, leave, ask_withdrawal,
                    agree_to_withdrawal, hand_over, answer_representation)

/// 共同申请: of an item for which several may apply together, or a case in which several do.
struct TogetherView {
    std::string representative;  ///< who opened it, or took it over: masked; a firm's name in full
    int least;                   ///< how many there must be, the representative included
    int most;
    std::vector<ApplicantEntry> applicants;  ///< besides the representative
    std::vector<TogetherAct> allowed;        ///< to the caller
};
BOOST_DESCRIBE_STRUCT(TogetherView, (), (representative, least, most, applicants, allowed))

/// What applicant and office both see beyond the summary.
struct CaseDetail : CaseSummary {
    std::int64_t version;
    int item_edition;          ///< whose form it is; 0: of the edition in force
    boost::json::object form;  ///< by field; what they are tells GET /api/v1/items/{item_id}/form
    std::vector<CaseMaterialView> materials;
    std::optional<SupplementRequest> supplement_request;
    std::optional<DecisionView> decision;
    std::vector<ClockView> clocks;
    std::vector<StepClockView> step_clocks;
    std::optional<AutomaticView> automatic;     ///< what the item's rules came to
    std::optional<TogetherView> together;       ///< nothing: each applies for herself
    std::vector<FieldSourceView> sources = {};  ///< of the fields that registers fill in
    std::vector<PairView> pairs = {};  ///< what registers said of others whom the form names
};
BOOST_DESCRIBE_STRUCT(CaseDetail, (CaseSummary),
                      (version, item_edition, form, materials, supplement_request, decision, clocks,
                       step_clocks, automatic, together, sources, pairs))

/// What the applicant may do next.
enum class Allowed { edit, submit, supplement, withdraw };
BOOST_DESCRIBE_ENUM(Allowed, edit, submit, supplement, withdraw)

struct CaseView : CaseDetail {
    boost::json::object known;  ///< by field: what the registers know
    /// Fields that are filled in and that one who acts for the applicant, or an app, may not see.
    std::vector<std::string> withheld;
    std::vector<Allowed> allowed;
    std::optional<AgentView> agent;
    std::optional<catalogue::HandleArea> handle_area;  ///< of a draft: where it may be handed in
};
BOOST_DESCRIBE_STRUCT(CaseView, (CaseDetail), (known, withheld, allowed, agent, handle_area))

struct TimelineEvent {
    Instant at;
    std::string what;  ///< "opened", or an event of the state table
    std::string by;    ///< applicant, agent, assistant, office, receiving_office, system
    std::optional<std::string> note;
    std::optional<std::string> through;  ///< the name of the app by which the applicant did it
};
BOOST_DESCRIBE_STRUCT(TimelineEvent, (), (at, what, by, note, through))

/// How urgent a case is for the office.
struct Urgency {
    DueColour due_colour;
    std::optional<int> working_days_left;
};

struct DeskRow : CaseSummary {
    std::int64_t version;  ///< that a step from the list says it saw
    std::string applicant_masked;
    DueColour due_colour;
    std::optional<int> working_days_left;
};
BOOST_DESCRIBE_STRUCT(DeskRow, (CaseSummary),
                      (version, applicant_masked, due_colour, working_days_left))

struct ApplicantView {
    std::optional<std::string> name;
    std::optional<std::string> citizen_id;
    std::optional<std::string> mobile;  ///< absent: she has no account, or closed it
};
BOOST_DESCRIBE_STRUCT(ApplicantView, (), (name, citizen_id, mobile))

/// Who filed, to an officer who examines: whom to ring up.
struct DeskAgent {
    mandates::Ground ground;
    std::string name;
    std::optional<std::string> mobile;  ///< absent: an officer at a window
};
BOOST_DESCRIBE_STRUCT(DeskAgent, (), (ground, name, mobile))

struct AccessView {
    Instant at;
    std::string who;  ///< the officer's name and user name
    std::string ground;
    std::string what;
};
BOOST_DESCRIBE_STRUCT(AccessView, (), (at, who, ground, what))

/// What the officer may do next.
enum class DeskAction {
    accept,
    pre_check,
    refuse,
    request_supplement,
    begin_review,
    suspend,
    resume,
    ask_extension,
    settle_extension,
    decide,
    terminate,
    hand_over,
    hand_back,
};
BOOST_DESCRIBE_ENUM(DeskAction, accept, pre_check, refuse, request_supplement, begin_review,
                    suspend, resume, ask_extension, settle_extension, decide, terminate, hand_over,
                    hand_back)

/// A request for more time that waits to be settled, or was.
struct ExtensionView {
    int working_days;
    std::string reason;
    ExtensionState state;
    Instant asked_at;
    std::string asked_by;  ///< the officer's name
};
BOOST_DESCRIBE_STRUCT(ExtensionView, (), (working_days, reason, state, asked_at, asked_by))

/// Everything on one screen.
struct DeskCase : CaseDetail {
    DueColour due_colour;
    std::optional<int> working_days_left;
    ApplicantView applicant;
    std::optional<DeskAgent> agent;
    std::vector<TimelineEvent> timeline;
    std::vector<AccessView> accesses;
    std::optional<ExtensionView> extension;
    std::vector<catalogue::SpecialProcedure> special_procedures;  ///< that may suspend it
    std::vector<DeskAction> allowed;
    bool decided_here;  ///< false: the caller's office only received it
};
BOOST_DESCRIBE_STRUCT(DeskCase, (CaseDetail),
                      (due_colour, working_days_left, applicant, agent, timeline, accesses,
                       extension, special_procedures, allowed, decided_here))

CaseSummary summary_of(const Parts& parts, const Case& of, Language language);
/// As much as the caller may see of it.
CaseView view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Dossier dossier);
std::vector<TimelineEvent> timeline_of(sql::Tx& tx, const Parts& parts, const Case& of,
                                       Language language);

/// In their order; as many statements for a page of them as for one.
std::vector<DeskRow> desk_rows_of(sql::Tx& tx, const Parts& parts, const std::vector<Case>& cases,
                                  Language language);
/// Tells the journal that the officer looked.
DeskCase desk_view_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of);
/// Who looked at the applicant's data in the course of this case.
std::vector<AccessView> accesses_of(sql::Tx& tx, const Parts& parts, const Case& of,
                                    Language language);

}  // namespace mashang::cases
