#include "platform/journal/sequencer.h"

#include "platform/sql/lease.h"

namespace mashang::journal {
namespace {

// Transaction ids are given at a transaction's first write: one that began after another's commit
// has the higher id. Ids of entries rise within a transaction.
constexpr std::string_view kGivePositions =
    "WITH next AS (SELECT transaction_id, id FROM journal_pending ORDER BY transaction_id, id "
    "LIMIT $1), "
    "moved AS (DELETE FROM journal_pending p USING next n "
    "WHERE p.transaction_id = n.transaction_id AND p.id = n.id RETURNING p.*) "
    "INSERT INTO journal_entry "
    "(position, id, at, what, actor, on_behalf, authority, subject, matter, facts) "
    "SELECT (SELECT COALESCE(MAX(position), 0) FROM journal_entry) "
    "+ ROW_NUMBER() OVER (ORDER BY transaction_id, id), "
    "id, at, what, actor, on_behalf, authority, subject, matter, facts FROM moved";

bool has_pending(sql::Database& database) {
    bool has = false;
    database.read([&](sql::Tx& tx) {
        has = tx.find<std::string>("SELECT id FROM journal_pending LIMIT 1").has_value();
    });
    return has;
}

}  // namespace

// Not serialisable: the lease keeps sequencers apart, each statement sees what has committed by
// then, and writers, who are serialisable, must never have to give way to the sequencer.
std::int64_t Sequencer::run_once() {
    if (database_.engine() == sql::Engine::sqlite || !has_pending(database_)) return 0;
    std::int64_t moved = 0;
    database_.write([&](sql::Tx& tx) {
        moved = 0;
        tx.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        if (!sql::try_lease(tx, "journal.sequencer")) return;
        moved = tx.execute(kGivePositions, kMostAtOnce);
    });
    return moved;
}

}  // namespace mashang::journal
