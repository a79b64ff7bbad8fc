#include "contexts/discovery/clicks.h"

#include <algorithm>

#include "contexts/discovery/learning.h"
#include "contexts/discovery/refusals.h"
#include "contexts/discovery/search.h"
#include "contexts/places/api.h"
#include "platform/http/proxies.h"
#include "platform/json/json.h"

namespace mashang::discovery {
namespace {

constexpr std::string_view kCounting = "discovery.counting";
constexpr std::string_view kChosenFact = "discovery.chosen";
constexpr std::string_view kDayCounted = "discovery.day_counted";
constexpr std::string_view kSubject = "search:choices";
constexpr std::chrono::minutes kAfterMidnight{10};
constexpr std::size_t kQueriesAtARing = 200;

Instant night_after(Instant now) {
    return Instant::at(now.date().plus_days(1), kAfterMidnight);
}

/// What the engine searched for; the choice has to be among what that finds.
std::string searched_for(const Searchable& now, const Chosen& chosen) {
    const auto& here = places::get_division(now.catalogue->places(), chosen.division);
    const Result result = now.index->search(
        {.text = chosen.query, .division = here.code.text(), .limit = kMostCards});
    if (std::ranges::find(result.hits, chosen.item_id, &Hit::id) == result.hits.end()) {
        json::refuse_faults({{"/item_id", &refusals::kNotFoundSo}});
    }
    return result.searched;
}

/// The key of the day; whoever makes the day's first choice makes it.
std::string salt_of(sql::Tx& tx, const LearningParts& parts, Instant now) {
    if (auto salt = store::find_salt(tx, now.date())) return *std::move(salt);
    auto salt = parts.random_text();
    store::add_salt(tx, now.date(), salt);
    timers::set_if_missing(tx, kCounting, "", night_after(now));
    return salt;
}

std::string voter_of(const LearningParts& parts, const http::Caller& caller,
                     const std::string& salt) {
    const std::string who = caller.account_id.empty()
                                ? "address:" + http::counted_address(caller.address)
                                : "account:" + caller.account_id;
    return parts.keyed_hash(salt + "\n" + who);
}

void tell(sql::Tx& tx, const LearningParts& parts, std::string_view what,
          boost::json::object facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = "system",
                        .on_behalf = {},
                        .authority = "clock",
                        .subject = std::string{kSubject},
                        .facts = std::move(facts)});
}

/// A piece of the oldest day that is over; whether there was one.
bool count_piece(sql::Tx& tx, const LearningParts& parts, Date today) {
    const auto day = store::first_day_before(tx, today);
    if (!day) return false;
    for (const Taught& fact : facts_of(*day, store::take_counted(tx, *day, kQueriesAtARing))) {
        tell(tx, parts, kChosenFact,
             {{"day", fact.day.text()},
              {"query", fact.query},
              {"item", fact.item},
              {"voters", fact.voters}});
    }
    return true;
}

std::string text(const journal::Entry& entry, std::string_view name) {
    return std::string{entry.facts.at(name).as_string()};
}

Taught fact_in(const journal::Entry& entry) {
    return {.day = Date::parse(text(entry, "day")).value(),
            .query = text(entry, "query"),
            .item = text(entry, "item"),
            .voters = entry.facts.at("voters").to_number<std::int64_t>()};
}

void learn(sql::Tx& tx, const journal::Entry& entry) {
    if (entry.what == kDayCounted) {
        const Date day = Date::parse(text(entry, "day")).value();
        store::forget_learned_before(tx, day.plus_days(-kForgottenAfterDays));
        store::count_learning(tx, day);
        return;
    }
    const Taught fact = fact_in(entry);
    const LearnedRow fresh{fact.query, fact.item, fact.day, 0};
    store::save_learned(
        tx, with_fact(store::find_learned(tx, fact.query, fact.item).value_or(fresh), fact));
}

}  // namespace

void choose(sql::Tx& tx, const LearningParts& parts, const http::Caller& caller,
            const Chosen& chosen) {
    const Instant now = parts.clock.now();
    const Vote vote{.day = now.date(),
                    .query = searched_for(*parts.searchable.get(), chosen),
                    .voter = voter_of(parts, caller, salt_of(tx, parts, now)),
                    .item = chosen.item_id};
    const bool is_one_too_many =
        !store::has_vote(tx, vote) && store::count_votes_of(tx, vote.day, vote.voter) >= kMostVotes;
    if (!is_one_too_many) store::save_vote(tx, vote);
}

timers::Kind counting(const LearningParts& parts) {
    return {.name = std::string{kCounting},
            .ring = [&parts](sql::Tx& tx, const std::string&, Instant) {
                const Instant now = parts.clock.now();
                if (count_piece(tx, parts, now.date())) {
                    timers::set(tx, kCounting, "", now);
                    return;
                }
                store::forget_salts_before(tx, now.date());
                tell(tx, parts, kDayCounted, {{"day", now.date().plus_days(-1).text()}});
                timers::set(tx, kCounting, "", night_after(now));
            }};
}

journal::Follower learner() {
    return {.name = "discovery.learner",
            .whats = {std::string{kChosenFact}, std::string{kDayCounted}},
            .effect = learn};
}

std::vector<LearnedRow> learned_from(const std::vector<journal::Entry>& entries) {
    std::map<std::pair<std::string, std::string>, LearnedRow> rows;
    for (const journal::Entry& entry : entries) {
        if (entry.what != kChosenFact) continue;
        const Taught fact = fact_in(entry);
        const auto at =
            rows.try_emplace({fact.query, fact.item}, fact.query, fact.item, fact.day, 0.0).first;
        at->second = with_fact(std::move(at->second), fact);
    }
    std::vector<LearnedRow> list;
    for (auto& [key, row] : rows) list.push_back(std::move(row));
    return list;
}

std::shared_ptr<const Learned> load_learned(sql::Tx& tx) {
    const Date day = store::revision(tx).learned_day;
    return std::make_shared<const Learned>(learned_on(
        day, store::load_learned(tx, day.plus_days(-kForgottenAfterDays), kMostLearned)));
}

}  // namespace mashang::discovery
