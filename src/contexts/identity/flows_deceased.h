#pragma once

// What is done when the population register says that somebody has died.

#include "contexts/identity/flows.h"

namespace mashang::identity {

/// Whoever is proven to be that: her sessions end, nobody signs in to her account any more whatever
/// he shows, and nothing is done for her (Identity::is_active). Tells `account.closed`, why
/// "deceased", also of a person without account; others end what hangs on her when they read it.
/// Does nothing when nobody is that, or it was done already.
void freeze_deceased(sql::Tx& tx, const Parts& parts, const Claim& claim);

/// An officer holds a death certificate: the register is asked again about somebody whom it matched
/// once. Freezes her when it says so too; the officer's word alone freezes nobody. Tells
/// `person.rechecked`. Refuses: kNobodyProven.
void request_recheck(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                     const Claim& claim);

inline constexpr std::string_view kPopulationRecheck = "population_recheck";

/// The channel: the register's POST <url>/verifications. `parts` must outlive it.
outbound::Channel population_recheck_channel(const Parts& parts, std::string url, std::string key);

}  // namespace mashang::identity
