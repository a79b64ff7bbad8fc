#pragma once

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "contexts/cases/case_number.h"
#include "contexts/cases/state.h"
#include "contexts/identity/api.h"
#include "contexts/mandates/api.h"
#include "contexts/places/office.h"

namespace mashang::cases {

struct CaseTag;
using CaseId = Id<CaseTag>;

enum class Outcome { granted, refused };
BOOST_DESCRIBE_ENUM(Outcome, granted, refused)

enum class MaterialState {
    missing,
    uploaded,       ///< by the applicant
    requested,      ///< the register has been asked
    from_register,  ///< the register gave it: nothing to upload
    not_found,      ///< the register has none: to be uploaded
};
BOOST_DESCRIBE_ENUM(MaterialState, missing, uploaded, requested, from_register, not_found)

/// One application. The form is kept apart (store.h): most readers do not need it in clear.
struct Case {
    identity::PersonId
        person_id;  ///< the applicant's id, of a legal person too; first in every key
    CaseId id;
    std::optional<CaseNumber> number;  ///< from submission on
    std::string item_id;
    places::OfficeId office_id;
    DivisionCode division;  ///< where the applicant asked
    CaseState state;
    std::int64_t version;  ///< rises with every change
    Instant opened_at;
    Instant changed_at;
    std::optional<Instant> submitted_at;
    std::optional<Instant> accepted_at;
    std::optional<Instant> decided_at;  ///< decided, not accepted or withdrawn
    std::optional<Date> due_date;       ///< of the office's next step
    bool due_provisional;               ///< reckoned beyond the published holidays
    std::optional<Outcome> outcome;
    std::string remark;  ///< the office's words: reasons, decision
    mandates::PrincipalKind applicant = mandates::PrincipalKind::person;
    std::optional<std::string> filed_by = {};   ///< account of whoever opened it for the applicant
    std::optional<std::string> authority = {};  ///< on what ground: "mandate:<id>"

    mandates::Principal principal() const { return {applicant, person_id.text()}; }
    bool operator==(const Case&) const = default;
};
BOOST_DESCRIBE_STRUCT(Case, (),
                      (person_id, id, number, item_id, office_id, division, state, version,
                       opened_at, changed_at, submitted_at, accepted_at, decided_at, due_date,
                       due_provisional, outcome, remark, applicant, filed_by, authority))

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

    bool is_there() const {
        return state == MaterialState::uploaded || state == MaterialState::from_register;
    }
};
BOOST_DESCRIBE_STRUCT(CaseMaterial, (),
                      (person_id, case_id, seq, state, file_id, file_name, media_type, size))

/// One line of the timeline that applicant and office both read.
struct CaseEventRow {
    identity::PersonId person_id;
    CaseId case_id;
    std::string id;
    Instant at;
    std::string what;     ///< an event of the state table, or "opened"
    std::string by_whom;  ///< "applicant", "agent", "assistant", "office", "system"
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CaseEventRow, (), (person_id, case_id, id, at, what, by_whom, note))

}  // namespace mashang::cases
