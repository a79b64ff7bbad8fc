#include "platform/timers/timer_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <stdexcept>
#include <utility>

#include "platform/runner/back_off.h"
#include "platform/sql/failure.h"
#include "platform/sql/lease.h"

namespace mashang::timers {
namespace {

constexpr runner::BackOff kBackOff{.first = std::chrono::seconds{1}, .most = std::chrono::hours{1}};

constexpr std::string_view kDue =
    "SELECT kind, key, due, ring_at, tries, error FROM timer WHERE ring_at <= $1 "
    "ORDER BY ring_at, kind, key LIMIT $2";
// A failing timer waits an hour at most: one that is further away waits for a clock that was set
// back.
constexpr std::string_view kStranded =
    "SELECT kind, key, due, ring_at, tries, error FROM timer WHERE tries > 0 AND ring_at > $1 "
    "ORDER BY due, kind, key LIMIT $2";

}  // namespace

TimerRun::TimerRun(sql::Database& database, const platform::Clock& clock, std::vector<Kind> kinds)
    : database_{database}, clock_{clock} {
    for (Kind& kind : kinds) {
        std::string name = kind.name;
        if (!kinds_.emplace(name, std::move(kind)).second) {
            throw std::invalid_argument(fmt::format("two kinds of timer are called {}", name));
        }
    }
}

bool TimerRun::run_once() {
    const auto due = find_due();
    if (due.empty()) return false;
    std::size_t rung = 0;
    try {
        rung = ring_piece(due);
    } catch (const sql::Outage&) {
        piece_ = 1;  // perhaps the piece was too large to get through beside others
        throw;
    }
    piece_ = std::min(2 * piece_, kMostAtOnce);
    return rung > 0;
}

std::vector<Failing> TimerRun::find_due() {
    const Instant now = clock_.now();
    std::vector<Failing> due;
    database_.read([&](sql::Tx& tx) {
        due = tx.query<Failing>(kDue, now, piece_);
        if (due.empty()) due = tx.query<Failing>(kStranded, now + kBackOff.most, piece_);
    });
    return due;
}

/// Nothing is caught inside the transaction: the engine must see its own exceptions. When one ring
/// throws, those before it ring without it, and it is put off. How many are dealt with.
std::size_t TimerRun::ring_piece(const std::vector<Failing>& due) {
    std::size_t rung = 0;
    bool leased = false;
    const auto ring_first = [&](std::size_t count) {
        database_.write([&](sql::Tx& tx) {
            rung = 0;
            leased = sql::try_lease(tx, "timers");
            for (; leased && rung < count; ++rung) ring(tx, due[rung]);
        });
    };
    std::string error;
    try {
        ring_first(due.size());
        return rung;
    } catch (...) {
        error = sql::failure_text(std::current_exception());
    }
    const std::size_t failing = rung;
    if (failing > 0) ring_first(failing);
    note_failure(due[failing], error);
    return failing + 1;
}

/// Removes the timer and rings; not when it was moved, taken away or rung by another node since.
void TimerRun::ring(sql::Tx& tx, const Failing& timer) {
    const std::int64_t removed =
        tx.execute("DELETE FROM timer WHERE kind = $1 AND key = $2 AND due = $3 AND ring_at = $4",
                   timer.kind, timer.key, timer.due, timer.ring_at);
    if (removed == 0) return;
    const auto kind = kinds_.find(timer.kind);
    if (kind == kinds_.end()) throw std::runtime_error("nobody rings timers of this kind");
    kind->second.ring(tx, timer.key, timer.due);
}

void TimerRun::note_failure(const Failing& timer, const std::string& error) {
    const std::int64_t tries = timer.tries + 1;
    const Instant next = clock_.now() + kBackOff.after(static_cast<int>(tries));
    database_.write([&](sql::Tx& tx) {
        tx.execute(
            "UPDATE timer SET ring_at = $1, tries = $2, error = $3 "
            "WHERE kind = $4 AND key = $5 AND due = $6 AND ring_at = $7",
            next, tries, error, timer.kind, timer.key, timer.due, timer.ring_at);
    });
}

}  // namespace mashang::timers
