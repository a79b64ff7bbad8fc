#pragma once

// What ends by itself: a certificate's days, and what a closed account held.

#include "contexts/certificates/issue_parts.h"
#include "platform/timers/timers.h"

namespace mashang::certificates {

/// Rings when the days begin in which it can be renewed.
void set_reminder(sql::Tx& tx, const IssueParts& parts, const Issued& issued);

/// Tells `certificate.ending` of one that is still in force and not renewed.
timers::Kind reminder(const IssueParts& parts);

/// Follows `account.closed`, also by death: all that its person holds is revoked. And what ends
/// somebody's right to act for a legal person: what she may no longer sign with is revoked.
journal::Follower issue_follower(const IssueParts& parts);

}  // namespace mashang::certificates
