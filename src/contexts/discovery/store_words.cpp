#include "contexts/discovery/store_words.h"

namespace mashang::discovery::store {

std::vector<EditedWord> load_words(sql::Tx& tx) {
    return tx.query<EditedWord>(
        "SELECT kind, say, means, deed, proposal, at FROM discovery_word"
        " ORDER BY proposal, kind, say, means");
}

std::int64_t count_words(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM discovery_word");
}

void save_word(sql::Tx& tx, const EditedWord& word) {
    tx.execute(
        "INSERT INTO discovery_word (kind, say, means, deed, proposal, at)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (kind, say, means) DO UPDATE SET"
        " deed = excluded.deed, proposal = excluded.proposal, at = excluded.at",
        word.kind, word.say, word.means, word.deed, word.proposal, word.at);
}

void count_word_change(sql::Tx& tx) {
    tx.execute("UPDATE discovery_revision SET words = words + 1 WHERE id = 1");
}

WordProposal add_proposal(sql::Tx& tx, WordProposal proposal) {
    proposal.number =
        1 + tx.get<std::int64_t>("SELECT COALESCE(MAX(number), 0) FROM discovery_word_proposal");
    tx.insert("discovery_word_proposal", proposal);
    return proposal;
}

std::optional<WordProposal> find_proposal(sql::Tx& tx, std::int64_t number) {
    return tx.find<WordProposal>(
        "SELECT number, reason, changes, state, author, reviewer, review_note, version, created_at,"
        " changed_at FROM discovery_word_proposal WHERE number = $1",
        number);
}

bool save_proposal(sql::Tx& tx, WordProposal& proposal) {
    const auto saved = tx.execute(
        "UPDATE discovery_word_proposal SET reason = $3, changes = $4, state = $5, reviewer = $6,"
        " review_note = $7, version = version + 1, changed_at = $8"
        " WHERE number = $1 AND version = $2",
        proposal.number, proposal.version, proposal.reason, proposal.changes, proposal.state,
        proposal.reviewer, proposal.review_note, proposal.changed_at);
    if (saved == 0) return false;
    ++proposal.version;
    return true;
}

std::vector<WordProposal> list_proposals(sql::Tx& tx, ProposalState state, std::size_t limit,
                                         std::size_t offset) {
    return tx.query<WordProposal>(
        "SELECT number, reason, changes, state, author, reviewer, review_note, version, created_at,"
        " changed_at FROM discovery_word_proposal WHERE state = $1 ORDER BY number DESC"
        " LIMIT $2 OFFSET $3",
        state, static_cast<std::int64_t>(limit), static_cast<std::int64_t>(offset));
}

std::int64_t count_open_proposals(sql::Tx& tx) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM discovery_word_proposal WHERE state = 'open'");
}

}  // namespace mashang::discovery::store
