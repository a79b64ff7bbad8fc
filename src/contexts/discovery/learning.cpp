#include "contexts/discovery/learning.h"

#include <algorithm>
#include <cmath>

namespace mashang::discovery {

double decayed(double votes, Date from, Date to) {
    const auto days = (to.days() - from.days()).count();
    if (days <= 0) return votes;
    if (days > kForgottenAfterDays) return 0;
    return votes * std::exp2(-static_cast<double>(days) / kHalfLifeDays);
}

LearnedRow with_fact(LearnedRow row, const Taught& fact) {
    const Date later = std::max(row.day, fact.day);
    row.votes = decayed(row.votes, row.day, later) +
                decayed(static_cast<double>(fact.voters), fact.day, later);
    row.day = later;
    return row;
}

Learned learned_on(Date day, const std::vector<LearnedRow>& rows) {
    std::vector<Choice> choices;
    choices.reserve(rows.size());
    for (const LearnedRow& row : rows) {
        choices.push_back({row.query, row.item, decayed(row.votes, row.day, day)});
    }
    return Learned{choices};
}

std::vector<Taught> facts_of(Date day, const std::vector<Taught>& counted) {
    std::map<std::string, std::vector<Taught>> told;
    std::map<std::string, std::int64_t> others;
    for (const Taught& one : counted) {
        if (one.voters >= kFewestVoters) {
            told[one.query].push_back(one);
        } else {
            others[one.query] += one.voters;
        }
    }
    std::vector<Taught> facts;
    for (auto& [query, of] : told) {
        std::ranges::sort(of, {}, &Taught::item);
        if (others[query] > 0) of.push_back({day, query, "", others[query]});
        std::ranges::move(of, std::back_inserter(facts));
    }
    return facts;
}

}  // namespace mashang::discovery
