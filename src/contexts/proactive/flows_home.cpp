#include <algorithm>

#include "contexts/places/api.h"
#include "contexts/proactive/flows.h"

namespace mashang::proactive {
namespace {

constexpr int kSoonDays = 60;         ///< what ends later is not shown yet
constexpr int kLicenceSoonDays = 90;  ///< its room says that it expires from then on
constexpr std::string_view kLegalPerson = "legal_person";

template <class T>
std::vector<T> ask(sql::Tx& tx, const http::Caller& caller, const std::vector<Source<T>>& sources) {
    std::vector<T> all;
    for (const Source<T>& source : sources) {
        auto some = source(tx, caller);
        all.insert(all.end(), std::make_move_iterator(some.begin()),
                   std::make_move_iterator(some.end()));
    }
    return all;
}

/// Whether she acts for somebody who has a page, and choices, of her own.
bool is_for_another_person(const http::Caller& caller) {
    return caller.acting_for && caller.acting_for->kind != kLegalPerson;
}

Statistics statistics_for(sql::Tx& tx, const Profile& profile) {
    std::set<std::string> items;
    for (const Attribute& attribute : profile.attributes()) {
        if (attribute.kind == AttributeKind::matter) items.insert(attribute.key);
    }
    return {store::followings_of(tx, items, Statistics::kFewest)};
}

Choices choices_of(sql::Tx& tx, const std::string& owner) {
    const auto dismissed = store::dismissed_of(tx, owner);
    return {.subscriptions = store::subscriptions_of(tx, owner),
            .dismissed = {dismissed.begin(), dismissed.end()}};
}

}  // namespace

Owner owner_of(const http::Caller& caller) {
    if (!caller.acting_for) return {catalogue::Audience::person, caller.person_id};
    const bool is_firm = caller.acting_for->kind == kLegalPerson;
    return {is_firm ? catalogue::Audience::legal_person : catalogue::Audience::person,
            caller.acting_for->id};
}

Profile profile_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const Settings& settings) {
    if (!settings.profiling.value_or(false) || is_for_another_person(caller)) return {};
    return Profile::of(ask(tx, caller, parts.attributes), Profile::Consent::given,
                       store::hidden_of(tx, settings.owner_id));
}

Outlook outlook_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    Outlook outlook = with_overdue(
        {.waiting = ask(tx, caller, parts.waiting), .upcoming = ask(tx, caller, parts.upcoming)},
        parts.clock.now().date());
    std::ranges::sort(outlook.waiting, {}, [](const Waiting& one) {
        return std::tuple{one.kind, -one.since.ms(), one.id};
    });
    std::ranges::sort(outlook.upcoming, {},
                      [](const Upcoming& one) { return std::tuple{one.day, one.id}; });
    return outlook;
}

Home home_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
             const DivisionCode& division) {
    const Owner owner = owner_of(caller);
    Home home{.settings = store::settings_of(tx, owner.id),
              .outlook = outlook_of(tx, parts, caller),
              .recommendations = {},
              .catalogue = parts.catalogue.get()};
    const Date today = parts.clock.now().date();
    std::erase_if(home.outlook.upcoming, [&](const Upcoming& one) {
        const int soon = one.kind == UpcomingKind::licence ? kLicenceSoonDays : kSoonDays;
        return one.day < today || today.plus_days(soon) < one.day;
    });
    const Circumstances at{.audience = owner.audience,
                           .division = &places::get_division(home.catalogue->places(), division),
                           .today = today};
    const Profile profile = profile_of(tx, parts, caller, home.settings);
    const Choices choices = is_for_another_person(caller) ? Choices{} : choices_of(tx, owner.id);
    home.recommendations = recommend(at, profile, choices, statistics_for(tx, profile),
                                     *parts.rules.get(), *home.catalogue);
    return home;
}

}  // namespace mashang::proactive
