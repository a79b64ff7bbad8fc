#pragma once

#include <boost/describe.hpp>
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/instant.h"

namespace mashang::discovery {

/// A synonym means what the catalogue calls it; a phrase means one item.
enum class WordKind { synonym, phrase };
BOOST_DESCRIBE_ENUM(WordKind, synonym, phrase)

/// What people say, and what they mean by it: a word of the catalogue, or the id of an item.
struct Word {
    WordKind kind = WordKind::phrase;
    std::string say;
    std::string means;

    friend auto operator<=>(const Word&, const Word&) = default;
};
BOOST_DESCRIBE_STRUCT(Word, (), (kind, say, means))

enum class WordDeed { add, withdraw };
BOOST_DESCRIBE_ENUM(WordDeed, add, withdraw)

struct WordChange {
    WordDeed deed = WordDeed::add;
    Word word;

    friend auto operator<=>(const WordChange&, const WordChange&) = default;
};

/// What the office says of a word, over the word lists that are shipped.
struct EditedWord {
    WordKind kind = WordKind::phrase;
    std::string say;
    std::string means;
    WordDeed deed = WordDeed::add;
    std::int64_t proposal = 0;  ///< which said so last
    Instant at;

    Word word() const { return {kind, say, means}; }
};
BOOST_DESCRIBE_STRUCT(EditedWord, (), (kind, say, means, deed, proposal, at))

/// published and declined are final.
enum class ProposalState { open, published, declined };
BOOST_DESCRIBE_ENUM(ProposalState, open, published, declined)

/// Changes of words that one person proposes and another one publishes.
struct WordProposal {
    std::int64_t number = 0;
    std::string reason;
    std::string changes;  ///< JSON: [{deed, kind, say, means}]
    ProposalState state = ProposalState::open;
    std::string author;  ///< account of staff
    std::string reviewer;
    std::string review_note;
    std::int64_t version = 0;
    Instant created_at;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(WordProposal, (),
                      (number, reason, changes, state, author, reviewer, review_note, version,
                       created_at, changed_at))

}  // namespace mashang::discovery
