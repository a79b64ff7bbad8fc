#include "platform/journal/following.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace mashang::journal {

Following::Following(sql::Database& database, const platform::Clock& clock,
                     std::vector<Follower> followers)
    : database_{database}, pages_{database} {
    for (Follower& follower : followers) {
        runs_.emplace_back(database, clock, std::move(follower));
    }
}

/// Sees what is new; the followers of which somebody resumed an entry.
std::vector<std::string> Following::look() {
    std::vector<std::string> resumed;
    database_.read([&](sql::Tx& tx) {
        pages_.look(tx);
        resumed =
            tx.query<std::string>("SELECT DISTINCT follower FROM journal_parked WHERE resumed = 1");
    });
    return resumed;
}

bool Following::run_once() {
    const auto resumed = look();
    bool more = false;
    std::exception_ptr outage;
    for (FollowerRun& run : runs_) {
        try {
            if (std::ranges::count(resumed, run.name()) > 0) more |= run.retry_resumed();
            more |= run.run_once(pages_);
        } catch (const sql::Outage&) {
            outage = std::current_exception();
        }
    }
    if (outage) std::rethrow_exception(outage);
    return more;
}

std::vector<std::string> Following::names() const {
    std::vector<std::string> names;
    for (const FollowerRun& run : runs_) names.push_back(run.name());
    return names;
}

std::vector<Lag> Following::lags(sql::Tx& tx) const {
    std::vector<Lag> lags;
    for (const FollowerRun& run : runs_) {
        lags.push_back({.follower = run.name(), .entries = run.lag(tx)});
    }
    return lags;
}

}  // namespace mashang::journal
