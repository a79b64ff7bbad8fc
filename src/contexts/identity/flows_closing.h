#pragma once

// The verbs of closing an account; as flows.h says. 个人信息保护法 15, 47;
// docs/decisions/0021-leaving.md.
//
//   from      event                                   to
//   in use    its owner asks; nothing of hers is open closing   (15 days; she can sign in)
//   closing   she takes it back                       in use
//   closing   the time is up, nothing is open         closed    (final)
//   closing   the time is up, something is open       in use    (called off)

#include <optional>

#include "contexts/identity/closing.h"
#include "contexts/identity/flows.h"

namespace mashang::identity {

/// Ends all sessions, and by `account.closing_asked` what hangs on them. Asked twice it is as once.
/// Refuses: kSignInAgain, kCasesOpen.
Instant ask_to_close(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// Tells `account.closing_taken_back`. Refuses: kNotClosing.
void take_closing_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// Closes the account whose time has been up the longest: removes what no law demands to keep,
/// frees number and citizen id, and tells `account.closed`; or tells `account.closing_called_off`
/// where something is open by now. How many it went through: one, or none is left.
int finish_closings(sql::Tx& tx, const Parts& parts);

/// After `finish_closings` has thrown: that account is tried again in an hour, so that it does not
/// stand in the way of the others. Nothing: another node was there before.
std::optional<AccountId> put_closing_off(sql::Tx& tx, const Parts& parts);

}  // namespace mashang::identity
