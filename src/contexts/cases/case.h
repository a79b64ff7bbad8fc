#pragma once

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "contexts/cases/case_number.h"
#include "contexts/cases/state.h"
#include "contexts/identity/api.h"
#include "contexts/mandates/api.h"
#include "contexts/places/office.h"
#include "platform/files/virus.h"

namespace mashang::cases {

struct CaseTag;
using CaseId = Id<CaseTag>;

/// "case:<id>": under which the journal, orders and signatures speak of a case.
std::string subject_of(const CaseId& id);
/// The case of such a subject; nothing where it is of something else.
std::optional<CaseId> case_in(std::string_view subject);

enum class Outcome { granted, granted_in_part, refused };
BOOST_DESCRIBE_ENUM(Outcome, granted, granted_in_part, refused)

/// Whether the applicant gets what she asked for, or a part of it.
bool grants(Outcome outcome);

/// Why acceptance is refused [行政许可法 32].
enum class RefusalGround {
    not_required,   ///< what she wants needs no permission
    not_competent,  ///< another body's matter
    incomplete,     ///< what was asked for never came, or does not fit the required form
    not_entitled,   ///< she is none who may apply
};
BOOST_DESCRIBE_ENUM(RefusalGround, not_required, not_competent, incomplete, not_entitled)

enum class TerminationGround {
    person_died,
    legal_person_ended,
    matter_gone,
    promise_broken,  ///< in whose place a material did not come, or that was not true
};
BOOST_DESCRIBE_ENUM(TerminationGround, person_died, legal_person_ended, matter_gone, promise_broken)

enum class MaterialState {
    missing,
    uploaded,       ///< by the applicant
    requested,      ///< the register has been asked
    from_register,  ///< the register gave it: nothing to upload
    not_found,      ///< the register has none: to be uploaded
    produced,       ///< made by the case itself
};
BOOST_DESCRIBE_ENUM(MaterialState, missing, uploaded, requested, from_register, not_found, produced)

/// One application. The form is kept apart (store.h): most readers do not need it in clear.
struct Case {
    identity::PersonId
        person_id;  ///< the applicant's id, of a legal person too; first in every key
    CaseId id;
    std::optional<CaseNumber> number;  ///< from submission on
    std::string item_id;
    int item_edition;  ///< under which it is handled, from submission on; 0: the one in force
    places::OfficeId office_id;
    DivisionCode division;  ///< where the applicant asked
    CaseState state;
    std::int64_t version;  ///< rises with every change
    Instant opened_at;
    Instant changed_at;
    std::optional<Instant> submitted_at;
    std::optional<Instant> accepted_at;
    std::optional<Instant> decided_at;  ///< decided, not accepted or withdrawn
    std::optional<Date> due_date;       ///< as promised; while a clock runs (ledger.h)
    bool due_provisional;               ///< reckoned beyond the published holidays
    std::optional<Outcome> outcome;
    std::string remark;  ///< the office's words: reasons, decision
    mandates::PrincipalKind applicant = mandates::PrincipalKind::person;
    std::optional<std::string> filed_by = {};   ///< account of whoever opened it for the applicant
    std::optional<std::string> authority = {};  ///< on what ground: "mandate:<id>"
    std::optional<std::string> filed_through = {};  ///< the app (client_id) that she opened it by
    std::optional<Date> statutory_due = {};         ///< by the law, where it sets a limit
    std::optional<Date> warns_on = {};              ///< from that day on it is urgent
    std::optional<places::OfficeId> receiving_office = {};  ///< where it was handed in for another
    std::optional<Instant> handed_over_at = {};             ///< by that office to `office_id`

    /// Whether the office has said how it ends, in writing.
    bool has_result() const;

    mandates::Principal principal() const { return {applicant, person_id.text()}; }
    bool operator==(const Case&) const = default;
};
BOOST_DESCRIBE_STRUCT(Case, (),
                      (person_id, id, number, item_id, item_edition, office_id, division, state,
                       version, opened_at, changed_at, submitted_at, accepted_at, decided_at,
                       due_date, due_provisional, outcome, remark, applicant, filed_by, authority,
                       filed_through, statutory_due, warns_on, receiving_office, handed_over_at))

/// What a case has of one material of its item.
struct CaseMaterial {
    identity::PersonId person_id;
    CaseId case_id;
    int seq;
    MaterialState state;
    std::optional<std::string> file_id;  ///< in platform/files
    std::string file_name;
    std::string media_type;
    std::int64_t size;  ///< bytes
    files::VirusCheck virus_check = files::VirusCheck::no_scanner;
    bool at_window = false;  ///< handed in by an officer who had the original before him

    bool is_there() const {
        return state == MaterialState::uploaded || state == MaterialState::from_register ||
               state == MaterialState::produced;
    }
};
BOOST_DESCRIBE_STRUCT(CaseMaterial, (),
                      (person_id, case_id, seq, state, file_id, file_name, media_type, size,
                       virus_check, at_window))

/// One line of the timeline that applicant and office both read.
struct CaseEventRow {
    identity::PersonId person_id;
    CaseId case_id;
    std::string id;
    Instant at;
    std::string what;     ///< an event of the state table, or "opened"
    std::string by_whom;  ///< "applicant", "app:<client_id>", "agent", "assistant", "office" …
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CaseEventRow, (), (person_id, case_id, id, at, what, by_whom, note))

}  // namespace mashang::cases
