#pragma once

// How an office is set up for its cases: who reviews and leads, who acts for whom, and by which
// steps its body's items are handled.

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/citizen_id.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/process/process.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// Who leads the office; operators everywhere. Refuses: kLeadersOnly.
void demand_leads(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& office);
/// Tells the journal how an office is set up by the caller.
void tell_of_office(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    std::string_view what, std::string subject, boost::json::object facts);

/// 岗位: what somebody of the office is beside an officer. With her number she is kept out of what
/// is her own (officer.h); without one only of what she says herself.
struct Post {
    std::string office_id;
    std::string user_name;
    std::vector<process::StepRole> roles;
    std::optional<CitizenId> citizen_id;
};
/// By who leads the office, or by an operator, who names its first leader. Refuses: kLeadersOnly,
/// kNotOfThisOffice.
void put_officer(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Post& post);

inline constexpr int kLongestAbsence = 90;  ///< days

struct Absence {
    std::optional<std::string> absent;  ///< account id; nothing: the caller herself
    std::string deputy;                 ///< account id
    Date from;
    Date until;  ///< the last day
};
/// 代办: of the caller herself, or by who leads. Refuses: kLeadersOnly, kNotOfThisOffice,
/// kDeputyDays, kDeputyIsAbsent.
void add_deputy(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const Absence& absence);
/// Ends it: the absent one, or who leads. Refuses: kNoSuchDeputy.
void end_deputy(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const std::string& id);

/// Lays down how an item is handled from now on; cases that are accepted keep what they have. By
/// the office that keeps the item. `seen` is the number of the process that the caller saw, 0 for
/// none. Refuses: kProcessWrong with every fault, kProcessChanged; catalogue's refusals for an item
/// that is another body's.
void put_process(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const std::string& item_id, int seen, const process::Process& process);

}  // namespace mashang::cases
