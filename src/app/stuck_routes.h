#pragma once

#include "platform/clock/clock.h"
#include "platform/http/route.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"

namespace mashang::app {

/// What has got stuck, for operators: orders that nobody outside took (dead letters) and journal
/// entries that a follower could not take (parked). Both can be tried again; the journal knows who
/// asked for it. No personal data: errors are scrubbed, subjects are ids of ours. All outlive them.
http::Routes stuck_routes(outbound::Outbox& outbox, journal::Journal& journal,
                          const platform::Clock& clock);

}  // namespace mashang::app
