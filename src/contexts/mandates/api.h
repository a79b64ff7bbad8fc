#pragma once

// What other contexts may ask of mandates.

#include <optional>
#include <string>
#include <string_view>

#include "contexts/mandates/authority.h"
#include "contexts/mandates/refusals.h"
#include "platform/journal/journal.h"

namespace mashang::mandates {

struct Parts;

/// People, as the app's Authorities ask of them: mandates, assistance and guardianships. `parts`
/// must outlive it.
AuthoritySource people(const Parts& parts);

/// Follows `account.closed`: mandates end with whoever gave or held them, and who left herself is
/// no guardian here any more.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::mandates
