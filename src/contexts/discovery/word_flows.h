#pragma once

// The verbs of the office's words: one person proposes, another publishes [P 3.2.1, P 3.1.1: kept
// by the province].

#include <exception>
#include <string>
#include <vector>

#include "contexts/discovery/preview.h"
#include "contexts/discovery/word.h"
#include "contexts/discovery/word_parts.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"

namespace mashang::discovery {

inline constexpr std::int64_t kMostOpenProposals = 100;
inline constexpr std::int64_t kMostEditedWords = 20'000;

/// Changes that were checked, and what they do. Of one version of a proposal where there is one.
struct Examined {
    std::vector<WordChange> changes;
    Preview preview;
    std::int64_t version = 0;
    std::exception_ptr refused = {};  ///< why they may not be made; what is above is then empty
};

/// Refuses who does not work in a provincial office: kNotProvincial (403).
void demand_provincial(const WordParts& parts, const http::Caller& caller);

/// Checks changes and asks every known query before and after them. Takes a second or two of a
/// processor: outside of transactions, in the pool. It refuses nothing itself, since who sends a
/// thing twice hears the first answer: demand_sound does.
Examined examine(const WordParts& parts, std::vector<WordChange> changes);
/// The same of a proposal as it lies.
Examined examine_proposal(const WordParts& parts, std::int64_t number);
/// Refuses what examining found: json.invalid with every fault (word_check.h); kNoSuchProposal
/// (404), kProposalDone (409).
void demand_sound(const Examined& examined);
/// The same, and json.invalid with kChangesTooMuch.
void demand_moderate(const Examined& examined);

std::vector<WordChange> changes_of(const WordProposal& proposal);
/// Refuses kNoSuchProposal (404).
WordProposal get_proposal(sql::Tx& tx, std::int64_t number);

/// Refuses kTooManyProposals (409); json.invalid with kReasonWhy.
WordProposal propose_words(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                           const std::string& reason, const Examined& examined);

/// What is done with one proposal, as the caller saw it.
struct Seen {
    std::int64_t number;
    std::int64_t version;
};

/// Refuses: kNoSuchProposal (404), kProposalDone, kProposalChanged (409); kNotYourProposal (403);
/// kReasonWhy.
WordProposal rewrite_words(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                           const Seen& seen, const std::string& reason, const Examined& examined);
/// What was proposed counts from now on. Refuses: kNoSuchProposal (404), kProposalDone,
/// kProposalChanged, kTooManyWords (409), kOwnWords (403).
WordProposal publish_words(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                           const Seen& seen, const Examined& examined);
/// Another says no, or its author takes it back. Refuses: kNoSuchProposal (404), kProposalDone,
/// kProposalChanged (409); kReasonWhy; kNotYourProposal (403) for an editor who did not make it.
WordProposal decline_words(sql::Tx& tx, const WordParts& parts, const http::Caller& caller,
                           const Seen& seen, const std::string& note);

}  // namespace mashang::discovery
