#include "platform/journal/follower.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "platform/sql/failure.h"
#include "platform/sql/lease.h"

namespace mashang::journal {
namespace {

constexpr runner::BackOff kBackOff{.first = std::chrono::milliseconds{1000},
                                   .most = std::chrono::milliseconds{8000}};

struct Cursor {
    std::int64_t position = 0;
    std::int64_t tries = 0;
    Instant retry_at;
    std::string error;
};
BOOST_DESCRIBE_STRUCT(Cursor, (), (position, tries, retry_at, error))

Cursor load_cursor(sql::Tx& tx, std::string_view follower) {
    return tx
        .find<Cursor>(
            "SELECT position, tries, retry_at, error FROM journal_cursor WHERE follower = $1",
            follower)
        .value_or(Cursor{});
}

void save_cursor(sql::Tx& tx, std::string_view follower, const Cursor& cursor) {
    tx.execute(
        "INSERT INTO journal_cursor (follower, position, tries, retry_at, error) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (follower) DO UPDATE SET position = "
        "excluded.position, "
        "tries = excluded.tries, retry_at = excluded.retry_at, error = excluded.error",
        follower, cursor.position, cursor.tries, cursor.retry_at, cursor.error);
}

bool may_try(const Cursor& cursor, Instant now) {
    return cursor.tries == 0 || runner::is_over(cursor.retry_at, now, kBackOff.most);
}

void park(sql::Tx& tx, const Parked& parked) {
    tx.execute(
        "INSERT INTO journal_parked (follower, position, tries, error, since, resumed) "
        "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (follower, position) DO UPDATE SET "
        "tries = excluded.tries, error = excluded.error, resumed = excluded.resumed",
        parked.follower, parked.position, parked.tries, parked.error, parked.since, parked.resumed);
}

}  // namespace

/// What one transaction made of the next entries.
struct FollowerRun::Piece {
    std::int64_t start = 0;     ///< the cursor before
    std::size_t effects = 0;    ///< that ran without throwing
    std::int64_t position = 0;  ///< of the entry whose effect runs, or ran last
    std::int64_t end = 0;       ///< the cursor after
    std::string error;          ///< of the effect that threw
};

FollowerRun::FollowerRun(sql::Database& database, const platform::Clock& clock, Follower follower)
    : database_{database}, clock_{clock}, follower_{std::move(follower)} {}

bool FollowerRun::is_wanted(const PagedEntry& entry) const {
    const auto& whats = follower_.whats;
    return whats.empty() || std::ranges::find(whats, entry.what()) != whats.end();
}

bool FollowerRun::run_once(EntryPages& pages) {
    begin();
    const std::int64_t before = looked_at_;
    const Entries wanted = pass_over_unwanted(pages);
    if (!wanted.empty()) return take_turn(wanted);
    save_now_and_then();
    return looked_at_ > before;
}

void FollowerRun::begin() {
    if (has_begun_) return;
    database_.read([&](sql::Tx& tx) { saved_ = load_cursor(tx, follower_.name).position; });
    looked_at_ = saved_;
    has_begun_ = true;
}

/// What is left of a page, from the first entry that is wanted on.
FollowerRun::Entries FollowerRun::pass_over_unwanted(EntryPages& pages) {
    const Entries page = pages.after(looked_at_);
    const auto first =
        std::ranges::find_if(page, [&](const PagedEntry& entry) { return is_wanted(entry); });
    if (first != page.begin()) looked_at_ = std::prev(first)->position();
    return {first, page.end()};
}

/// Now and then the cursor is moved over what is not wanted, so that a restart does not look at all
/// of it again.
void FollowerRun::save_now_and_then() {
    if (looked_at_ - saved_ < 4 * EntryPages::kPage) return;
    Piece piece;
    database_.write([&](sql::Tx& tx) { take(tx, {}, 0, piece); });
    saved_ = looked_at_;
}

/// What another node has taken meanwhile is passed over without a write. True when something moved.
bool FollowerRun::take_turn(Entries wanted) {
    Cursor cursor;
    database_.read([&](sql::Tx& tx) { cursor = load_cursor(tx, follower_.name); });
    if (cursor.position >= wanted.front().position()) {
        looked_at_ = saved_ = cursor.position;
        return true;
    }
    return may_try(cursor, clock_.now()) && advance(wanted);
}

std::int64_t FollowerRun::lag(sql::Tx& tx) const {
    const std::int64_t reached =
        std::max(load_cursor(tx, follower_.name).position, looked_at_.load());
    return std::max<std::int64_t>(0, read_last_position(tx) - reached);
}

/// Nothing is caught inside the transaction: the engine must see its own exceptions. When the n-th
/// effect throws, the ones before it are taken without it, and it is the first of the next piece.
/// True when something moved.
bool FollowerRun::advance(Entries entries) {
    Piece piece;
    const auto take_most = [&](std::size_t most) {
        database_.write([&](sql::Tx& tx) { take(tx, entries, most, piece); });
        const bool has_moved = piece.end > looked_at_;
        if (has_moved) looked_at_ = saved_ = piece.end;
        return has_moved;
    };
    try {
        return take_most(kMostEffects);
    } catch (...) {
        piece.error = sql::failure_text(std::current_exception());
    }
    if (piece.effects > 0) return take_most(piece.effects);
    note_failure(piece);
    return false;
}

/// `entries` follow upon looked_at_; another node may have taken some of them meanwhile.
void FollowerRun::take(sql::Tx& tx, Entries entries, std::size_t most, Piece& piece) {
    piece = {};
    if (!sql::try_lease(tx, "journal.follower." + follower_.name)) return;
    Cursor cursor = load_cursor(tx, follower_.name);
    piece.start = cursor.position;
    if (!may_try(cursor, clock_.now())) return;
    cursor.position = std::max(cursor.position, looked_at_.load());
    for (PagedEntry& entry : entries) {
        if (entry.position() <= cursor.position) continue;
        if (is_wanted(entry)) {
            if (piece.effects == most) break;
            piece.position = entry.position();
            follower_.effect(tx, entry.entry());
            ++piece.effects;
        }
        cursor.position = entry.position();
    }
    piece.end = cursor.position;
    if (piece.effects > 0) cursor = {.position = cursor.position};  // earlier failures are over
    save_cursor(tx, follower_.name, cursor);
}

void FollowerRun::note_failure(const Piece& piece) {
    const Instant now = clock_.now();
    database_.write([&](sql::Tx& tx) {
        Cursor cursor = load_cursor(tx, follower_.name);
        if (cursor.position != piece.start) return;  // another node was faster
        ++cursor.tries;
        cursor.error = piece.error;
        cursor.retry_at = now + kBackOff.after(static_cast<int>(cursor.tries));
        if (cursor.tries >= kMostTries) {
            park(tx, {follower_.name, piece.position, cursor.tries, piece.error, now});
            cursor = {.position = piece.position};
        }
        save_cursor(tx, follower_.name, cursor);
    });
}

bool FollowerRun::retry_resumed() {
    std::optional<Parked> parked;
    std::string error;
    const auto find = [&](sql::Tx& tx) {
        parked = tx.find<Parked>(
            "SELECT follower, position, tries, error, since, resumed FROM journal_parked "
            "WHERE follower = $1 AND resumed = 1 ORDER BY position LIMIT 1",
            follower_.name);
    };
    database_.read(find);
    if (!parked) return false;
    try {
        database_.write([&](sql::Tx& tx) {
            const std::int64_t removed = tx.execute(
                "DELETE FROM journal_parked WHERE follower = $1 AND position = $2 AND resumed = 1",
                follower_.name, parked->position);
            if (removed == 0) return;
            const auto records = read_records(tx, parked->position - 1, 1);
            if (!records.empty()) follower_.effect(tx, entry_of(records.front()));
        });
        return true;
    } catch (...) {
        error = sql::failure_text(std::current_exception());
    }
    parked->tries += 1;
    parked->error = error;
    parked->resumed = false;
    database_.write([&](sql::Tx& tx) { park(tx, *parked); });
    return true;
}

std::vector<Parked> list_parked(sql::Tx& tx, std::size_t limit) {
    return tx.query<Parked>(
        "SELECT follower, position, tries, error, since, resumed FROM journal_parked "
        "ORDER BY since, follower, position LIMIT $1",
        limit);
}

std::int64_t count_parked(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM journal_parked");
}

std::vector<FailingFollower> list_failing(sql::Tx& tx) {
    return tx.query<FailingFollower>(
        "SELECT follower, position, tries, error FROM journal_cursor WHERE tries > 0 "
        "ORDER BY follower");
}

bool resume(sql::Tx& tx, std::string_view follower, std::int64_t position) {
    return tx.execute("UPDATE journal_parked SET resumed = 1 WHERE follower = $1 AND position = $2",
                      follower, position) > 0;
}

}  // namespace mashang::journal
