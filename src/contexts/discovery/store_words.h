#pragma once

#include <optional>
#include <vector>

#include "contexts/discovery/word.h"
#include "platform/sql/sql.h"

namespace mashang::discovery::store {

/// All that the office changed, in the order in which it did.
std::vector<EditedWord> load_words(sql::Tx& tx);
std::int64_t count_words(sql::Tx& tx);
void save_word(sql::Tx& tx, const EditedWord& word);
/// Says that words are others.
void count_word_change(sql::Tx& tx);

/// With the next number.
WordProposal add_proposal(sql::Tx& tx, WordProposal proposal);
std::optional<WordProposal> find_proposal(sql::Tx& tx, std::int64_t number);
/// As the next version; false: somebody was faster.
bool save_proposal(sql::Tx& tx, WordProposal& proposal);
/// The newest first.
std::vector<WordProposal> list_proposals(sql::Tx& tx, ProposalState state, std::size_t limit,
                                         std::size_t offset);
std::int64_t count_open_proposals(sql::Tx& tx);

}  // namespace mashang::discovery::store
