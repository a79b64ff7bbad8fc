#pragma once

#include "platform/journal/journal.h"

namespace mashang::supervision {

/// The follower that keeps the rows of which the overview is made.
journal::Follower follower();

}  // namespace mashang::supervision
