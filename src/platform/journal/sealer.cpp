#include "platform/journal/sealer.h"

#include <algorithm>
#include <utility>

namespace mashang::journal {
namespace {

constexpr std::size_t kPage = 512;

std::optional<Block> find_last_block(sql::Tx& tx) {
    return tx.find<Block>(
        "SELECT number, first_position, last_position, at, root, previous, key_id, signature, "
        "'' AS leaves FROM journal_block ORDER BY number DESC LIMIT 1");
}

/// The leaves of the entries after `after`, page by page.
std::vector<Digest> read_leaves(sql::Tx& tx, std::int64_t after) {
    std::vector<Digest> leaves;
    while (leaves.size() < kMostEntriesInBlock) {
        const auto page =
            read_records(tx, after, std::min(kPage, kMostEntriesInBlock - leaves.size()));
        if (page.empty()) break;
        for (const Record& record : page) leaves.push_back(leaf_of(record));
        after = page.back().position;
    }
    return leaves;
}

Block block_of(const std::optional<Block>& last, const std::vector<Digest>& leaves) {
    Block block;
    block.number = last ? last->number + 1 : 1;
    block.first_position = last ? last->last_position + 1 : 1;
    block.last_position = block.first_position + static_cast<std::int64_t>(leaves.size()) - 1;
    block.root = crypto::to_hex(crypto::merkle_root(leaves));
    block.previous = last ? hash_of(*last) : no_previous();
    for (const Digest& leaf : leaves) block.leaves += crypto::to_hex(leaf);
    return block;
}

}  // namespace

Sealer::Sealer(sql::Database& database, const platform::Clock& clock, Signer signer)
    : database_{database}, clock_{clock}, signer_{std::move(signer)} {}

// Entries with a position never change, so only the insertion needs a writing transaction.
bool Sealer::run_once() {
    std::optional<Block> last;
    std::vector<Digest> leaves;
    database_.read([&](sql::Tx& tx) {
        last = find_last_block(tx);
        leaves = read_leaves(tx, last ? last->last_position : 0);
    });
    if (leaves.empty()) return false;

    Block block = block_of(last, leaves);
    block.at = clock_.now();
    block.key_id = signer_.key_id();
    block.signature = crypto::to_hex(signer_.sign(block.key_id, header_bytes(block)));
    try {
        database_.write([&](sql::Tx& tx) { tx.insert("journal_block", block); });
    } catch (const sql::Duplicate&) {
        return false;  // another node has sealed them
    }
    return leaves.size() == kMostEntriesInBlock;
}

std::int64_t read_last_sealed(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT COALESCE(MAX(last_position), 0) FROM journal_block");
}

// The pending ones are few: the sequencer takes them away at once.
std::int64_t count_unsealed(sql::Tx& tx) {
    return read_last_position(tx) - read_last_sealed(tx) +
           tx.get<std::int64_t>("SELECT COUNT(*) FROM journal_pending");
}

std::vector<Block> read_blocks(sql::Tx& tx, std::int64_t after, std::size_t limit) {
    return tx.query<Block>(
        "SELECT number, first_position, last_position, at, root, previous, key_id, signature, "
        "leaves "
        "FROM journal_block WHERE number > $1 ORDER BY number LIMIT $2",
        after, limit);
}

}  // namespace mashang::journal
