#include "app/stuck_routes.h"

#include <fmt/format.h>

#include <vector>

#include "app/refusals.h"
#include "base/id.h"
#include "platform/http/typed_route.h"
#include "platform/journal/follower.h"
#include "platform/log/scrub.h"

namespace mashang::app {
namespace {

using http::Caller;
using http::Nothing;

const http::Access kOperator{
    .who = http::Who::staff, .roles = {"operator"}, .over = http::Over::everything};
constexpr std::string_view kAuthority = "operator";

struct OrderTag;

struct OneLetter {
    Id<OrderTag> id;
};
BOOST_DESCRIBE_STRUCT(OneLetter, (), (id))

struct DeadLetters {
    std::vector<outbound::DeadLetter> letters;  ///< newest first
};
BOOST_DESCRIBE_STRUCT(DeadLetters, (), (letters))

struct OneParkedEntry {
    std::string follower;
    std::int64_t position;
};
BOOST_DESCRIBE_STRUCT(OneParkedEntry, (), (follower, position))

struct ParkedEntries {
    std::vector<journal::Parked> entries;  ///< oldest first
};
BOOST_DESCRIBE_STRUCT(ParkedEntries, (), (entries))

DeadLetters show_letters(sql::Tx& tx, outbound::Outbox& outbox) {
    DeadLetters shown{outbox.list_dead(tx)};
    for (auto& letter : shown.letters) letter.last_error = log::scrubbed(letter.last_error);
    return shown;
}

ParkedEntries show_parked(sql::Tx& tx) {
    ParkedEntries shown{journal::list_parked(tx)};
    for (auto& entry : shown.entries) entry.error = log::scrubbed(entry.error);
    return shown;
}

void retry(sql::Tx& tx, journal::Journal& journal, Instant now, const Caller& caller,
           const OneParkedEntry& in) {
    if (!journal::resume(tx, in.follower, in.position)) throw Refused{refusals::kNoSuchParkedEntry};
    journal.tell(tx, now,
                 {.what = "journal.entry_resumed",
                  .actor = caller.account_id,
                  .on_behalf = {},
                  .authority = std::string{kAuthority},
                  .subject = fmt::format("entry:{}", in.position),
                  .facts = {{"follower", in.follower}}});
}

http::Routes letter_routes(outbound::Outbox& outbox, const platform::Clock& clock) {
    return {
        http::read<Nothing, DeadLetters>(
            "/api/v1/desk/dead-letters", kOperator,
            "Lists what was asked of outside systems and given up, newest first",
            [&outbox](sql::Tx& tx) { return show_letters(tx, outbox); })
            .tag("operating"),
        http::write<OneLetter, Nothing>(
            http::Method::post, "/api/v1/desk/dead-letters/{id}/resending", kOperator,
            "Tries a dead letter again from its first attempt",
            [&outbox, &clock](sql::Tx& tx, const Caller& caller, const OneLetter& in) {
                if (!outbox.resend(tx, clock.now(), in.id.text(), caller.account_id, kAuthority)) {
                    throw Refused{refusals::kNoSuchLetter};
                }
            })
            .tag("operating")
            .refuses({&refusals::kNoSuchLetter}),
    };
}

http::Routes parked_routes(journal::Journal& journal, const platform::Clock& clock) {
    return {
        http::read<Nothing, ParkedEntries>(
            "/api/v1/desk/parked-entries", kOperator,
            "Lists journal entries that have not taken effect somewhere, oldest first",
            [](sql::Tx& tx) { return show_parked(tx); })
            .tag("operating"),
        http::write<OneParkedEntry, Nothing>(
            http::Method::post, "/api/v1/desk/parked-entries/{follower}/{position}/retrying",
            kOperator, "Has a parked entry tried once more",
            [&journal, &clock](sql::Tx& tx, const Caller& caller, const OneParkedEntry& in) {
                retry(tx, journal, clock.now(), caller, in);
            })
            .tag("operating")
            .refuses({&refusals::kNoSuchParkedEntry}),
    };
}

}  // namespace

http::Routes stuck_routes(outbound::Outbox& outbox, journal::Journal& journal,
                          const platform::Clock& clock) {
    http::Routes routes = letter_routes(outbox, clock);
    http::append(routes, parked_routes(journal, clock));
    return routes;
}

}  // namespace mashang::app
