#pragma once

// What people choose among what they find is counted without knowing who they are, told once a day,
// and learned from the journal alone [P 3.2.1].

#include <memory>
#include <string>

#include "contexts/discovery/learning_parts.h"
#include "contexts/discovery/store_clicks.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"
#include "platform/timers/timers.h"

namespace mashang::discovery {

/// For how many different queries one voter counts on a day; further ones are passed over.
inline constexpr std::int64_t kMostVotes = 50;
/// Pairs of query and item that are kept in memory, the most chosen first.
inline constexpr std::size_t kMostLearned = 200'000;

/// What was chosen, for which words, in which place.
struct Chosen {
    std::string query;  ///< as typed
    DivisionCode division;
    std::string item_id;
};

/// Counts the choice of the caller: the last one for a query on a day counts, and hers is one
/// voice, whether it was said once or a thousand times. She is her account, else her network
/// address as the rate limits see it; only a hash of that is kept, under a key of the day, until
/// the day is counted. Refuses: kNoSuchDivision (404), json.invalid with kNotFoundSo when the item
/// is not among what the query finds.
void choose(sql::Tx& tx, const LearningParts& parts, const http::Caller& caller,
            const Chosen& chosen);

/// Rings every night: tells the journal "discovery.chosen" for each query and item of the days that
/// are over (learning.h: facts_of), then "discovery.day_counted", and forgets the votes and keys.
timers::Kind counting(const LearningParts& parts);

/// Keeps what was told added up.
journal::Follower learner();

/// What the journal's facts make of a table, as the learner keeps it: by query and item.
std::vector<LearnedRow> learned_from(const std::vector<journal::Entry>& entries);

/// The weights as of the last day that was counted.
std::shared_ptr<const Learned> load_learned(sql::Tx& tx);

}  // namespace mashang::discovery
