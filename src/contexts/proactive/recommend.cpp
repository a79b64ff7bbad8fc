#include "contexts/proactive/recommend.h"

#include <algorithm>

namespace mashang::proactive {
namespace {

using catalogue::Audience;

constexpr std::size_t kMostSimilar = 3;  ///< of each matter

/// The same whatever was looked at first.
auto order_of_reason(const Reason& reason) {
    return std::tuple{reason.code, reason.attribute, reason.item, reason.day, reason.words.en};
}

/// What speaks for which item.
class Found {
  public:
    Found(const Circumstances& at, const Profile& profile, const Choices& choices,
          const catalogue::Catalogue& catalogue)
        : at_{at}, profile_{profile}, choices_{choices}, catalogue_{catalogue} {}

    /// Unless it was granted on or after `since`, or it cannot be had.
    void add(const std::string& item, Reason reason, std::optional<Date> since = {}) {
        if (since && profile_.was_granted(item, *since)) return;
        if (can_be_had(item)) reasons_[item].push_back(std::move(reason));
    }

    std::vector<Recommendation> take() {
        std::vector<Recommendation> all;
        for (auto& [item, reasons] : reasons_) {
            std::ranges::sort(reasons, {}, order_of_reason);
            all.push_back({.item_id = item, .reasons = std::move(reasons)});
        }
        std::ranges::sort(all, {}, [](const Recommendation& one) {
            return std::tuple{one.reasons.front().code, one.item_id};
        });
        if (all.size() > kMostRecommendations) all.resize(kMostRecommendations);
        return all;
    }

  private:
    bool can_be_had(const std::string& id) const {
        if (choices_.dismissed.contains(id)) return false;
        const catalogue::Item* item = catalogue_.find_item(id);
        return item != nullptr && item->status == catalogue::ItemStatus::in_use &&
               item->is_for(at_.audience) && catalogue_.implementation_for(*item, *at_.division);
    }

    const Circumstances& at_;
    const Profile& profile_;
    const Choices& choices_;
    const catalogue::Catalogue& catalogue_;
    std::map<std::string, std::vector<Reason>> reasons_;
};

bool is_of(const LifeEvent& event, AttributeKind kind) {
    return (event.subject == Subject::self && kind == AttributeKind::born) ||
           (event.subject == Subject::child && kind == AttributeKind::child);
}

void add_life_event(Found& found, const LifeEvent& event, const Attribute& whose, Date today) {
    if (!event.years || !whose.day || !is_of(event, whose.kind)) return;
    const auto day = birthday(*whose.day, *event.years);
    if (!day) return;
    const Date from = day->plus_days(-event.lead_days);
    if (today < from || day->plus_days(event.days) < today) return;
    // What was granted may have been for another child.
    const auto since = event.subject == Subject::self ? std::optional{from} : std::nullopt;
    found.add(
        event.item,
        {.code = ReasonCode::life_event, .words = event.words, .attribute = whose.id(), .day = day},
        since);
}

void add_next_matter(Found& found, const NextMatter& rule, const Attribute& matter, Date today) {
    if (matter.kind != AttributeKind::matter || matter.key != rule.item || !matter.day) return;
    const Date from = matter.day->plus_days(rule.after_days);
    if (today < from || matter.day->plus_days(rule.until_days) < today) return;
    // Its own repetition: what was granted is what it follows.
    const Date since = rule.item == rule.next ? matter.day->plus_days(1) : *matter.day;
    found.add(rule.next,
              {.code = ReasonCode::next_matter,
               .words = rule.words,
               .attribute = matter.id(),
               .item = rule.item},
              since);
}

void add_similar(Found& found, const Attribute& matter, const Statistics& statistics, Date today) {
    if (matter.kind != AttributeKind::matter || !matter.day) return;
    if (matter.day->days() + Statistics::kWithin < today.days()) return;
    std::vector<const Following*> often;
    for (const Following& following : statistics.followings) {
        if (following.item != matter.key || following.applicants < Statistics::kFewest) continue;
        often.push_back(&following);
    }
    std::ranges::sort(often, [](const Following* a, const Following* b) {
        return std::tuple{-a->applicants, a->next} < std::tuple{-b->applicants, b->next};
    });
    if (often.size() > kMostSimilar) often.resize(kMostSimilar);
    for (const Following* following : often) {
        found.add(following->next,
                  {.code = ReasonCode::similar_cases,
                   .attribute = matter.id(),
                   .item = matter.key,
                   .applicants = following->applicants},
                  matter.day);
    }
}

void add_personal(Found& found, const Profile& profile, const Statistics& statistics,
                  const Rules& rules, Date today) {
    for (const Attribute& attribute : profile.attributes()) {
        for (const LifeEvent& event : rules.life_events) {
            if (event.sex && !profile.is_of(*event.sex)) continue;
            add_life_event(found, event, attribute, today);
        }
        for (const NextMatter& rule : rules.next_matters) {
            add_next_matter(found, rule, attribute, today);
        }
        add_similar(found, attribute, statistics, today);
    }
}

/// Of a theme and an office those that are asked for often; an item that she named always.
void add_subscribed(Found& found, const Choices& choices, const catalogue::Catalogue& catalogue) {
    for (const Subscription& subscription : choices.subscriptions) {
        for (const catalogue::Item& item : catalogue.items()) {
            const bool is_wanted = subscription.kind == SubscriptionKind::item || item.hot;
            if (!is_wanted || !holds(subscription, item, catalogue)) continue;
            found.add(item.id, {.code = ReasonCode::subscribed, .subscription = subscription});
        }
    }
}

void add_seasons(Found& found, const Circumstances& at, const Rules& rules) {
    for (const LifeEvent& event : rules.life_events) {
        const bool is_for_firms = event.subject == Subject::legal_person;
        if (!event.season || !event.season->holds(at.today)) continue;
        if (is_for_firms != (at.audience == Audience::legal_person)) continue;
        found.add(event.item, {.code = ReasonCode::season,
                               .words = event.words,
                               .day = event.season->end_in(at.today.year())});
    }
}

}  // namespace

std::vector<Recommendation> recommend(const Circumstances& at, const Profile& profile,
                                      const Choices& choices, const Statistics& statistics,
                                      const Rules& rules, const catalogue::Catalogue& catalogue) {
    Found found{at, profile, choices, catalogue};
    add_personal(found, profile, statistics, rules, at.today);
    add_subscribed(found, choices, catalogue);
    add_seasons(found, at, rules);
    for (const catalogue::Item& item : catalogue.items()) {
        if (item.hot) found.add(item.id, {.code = ReasonCode::hot});
    }
    return found.take();
}

}  // namespace mashang::proactive
