#pragma once

// What becomes of an applicant's cases when she closes her account.

#include "contexts/cases/parts.h"
#include "platform/journal/journal.h"

namespace mashang::cases {

/// Her cases that are open, also those in which she takes part beside others, and her drafts. What
/// was handed in stays on record.
identity::Standing standing_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);

/// Follows `account.closed`: she declines drafts of others, and her own go with the account of
/// whoever closed it herself.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::cases
