#pragma once

// What follows from choices: pure, so that the journal alone makes the same weights anew [P 3.2.1].

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "contexts/discovery/click.h"
#include "contexts/discovery/engine/learned.h"

namespace mashang::discovery {

/// A choice counts half after so many days.
inline constexpr int kHalfLifeDays = 60;
/// After so many days without another it counts nothing any more.
inline constexpr int kForgottenAfterDays = 365;
/// How many different people must have made the same choice on a day for it to be told at all.
inline constexpr std::int64_t kFewestVoters = 5;

/// What of `votes` is left on `to`; on an earlier day than `from` all of it.
double decayed(double votes, Date from, Date to);

/// The row with one fact more, whichever came first. `row.day` moves to the later day.
LearnedRow with_fact(LearnedRow row, const Taught& fact);

/// The weights of a day.
Learned learned_on(Date day, const std::vector<LearnedRow>& rows);

/// What is told of one day: of each query the choices that enough people made, and the others of
/// that query as one number; nothing of a query without such a choice. `counted` holds the day's
/// votes by query and item.
std::vector<Taught> facts_of(Date day, const std::vector<Taught>& counted);

}  // namespace mashang::discovery
