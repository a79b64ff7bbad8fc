#pragma once

#include "contexts/notices/parts.h"
#include "platform/journal/journal.h"

namespace mashang::notices {

/// The follower that turns steps of cases into notices and text messages. `parts` must outlive it.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::notices
