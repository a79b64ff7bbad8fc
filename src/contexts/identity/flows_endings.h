#pragma once

// An operator ends all sessions of an account: somebody calls and says that her phone was stolen.

#include <optional>
#include <string>

#include "contexts/identity/flows.h"

namespace mashang::identity {

/// Whose sessions: exactly one of the two.
struct Whose {
    std::optional<MobileNumber> mobile = {};
    std::optional<UserName> user_name = {};  ///< of a staff member
};

/// Why, for the journal and whoever reads it.
enum class EndingReason { asked_by_owner, device_lost, suspected_misuse, left_office };
BOOST_DESCRIBE_ENUM(EndingReason, asked_by_owner, device_lost, suspected_misuse, left_office)

/// How many. Tells `session.ended` for each, and `account.sessions_ended` with the reason, both by
/// the operator. Refuses: kOneWayToSayWho, kNoSuchPerson. [ASVS 7.4.5]
int end_sessions_by_operator(sql::Tx& tx, const Parts& parts, const http::Caller& operator_,
                             const Whose& whose, EndingReason reason);

}  // namespace mashang::identity
