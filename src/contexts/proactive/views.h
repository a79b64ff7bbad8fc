#pragma once

// How proactive looks from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/proactive/flows.h"

namespace mashang::proactive {

struct SettingsView {
    std::optional<bool> profiling;  ///< absent: she was never asked, and it is off
    std::vector<ReminderKind> off_kinds;
};
BOOST_DESCRIBE_STRUCT(SettingsView, (), (profiling, off_kinds))

struct WaitingView {
    WaitingKind kind;
    std::string id;
    std::string name;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(WaitingView, (), (kind, id, name, since))

struct UpcomingView {
    UpcomingKind kind;
    std::string id;
    std::string name;
    Date day;
};
BOOST_DESCRIBE_STRUCT(UpcomingView, (), (kind, id, name, day))

struct ReasonView {
    ReasonCode code;
    std::string text;                      ///< in the reader's language
    std::optional<Date> day;               ///< the birthday, or the season's last day
    std::optional<std::string> attribute;  ///< on which attribute of the portrait it rests
};
BOOST_DESCRIBE_STRUCT(ReasonView, (), (code, text, day, attribute))

struct RecommendationView {
    std::string item_id;
    std::string item_name;
    std::vector<ReasonView> reasons;
};
BOOST_DESCRIBE_STRUCT(RecommendationView, (), (item_id, item_name, reasons))

struct HomeView {
    catalogue::Audience audience;
    SettingsView settings;
    std::vector<WaitingView> waiting;
    std::vector<UpcomingView> upcoming;
    std::vector<RecommendationView> recommendations;
};
BOOST_DESCRIBE_STRUCT(HomeView, (), (audience, settings, waiting, upcoming, recommendations))

struct AttributeView {
    std::string id;
    AttributeKind kind;
    AttributeSource source;
    std::string value;  ///< in the reader's language; days of birth without the day
    std::optional<Instant> since;
    std::string used_for;  ///< in the reader's language
    bool is_hidden;
};
BOOST_DESCRIBE_STRUCT(AttributeView, (), (id, kind, source, value, since, used_for, is_hidden))

struct PortraitView {
    SettingsView settings;
    std::vector<AttributeView> attributes;
};
BOOST_DESCRIBE_STRUCT(PortraitView, (), (settings, attributes))

struct SubscriptionView {
    SubscriptionKind kind;
    std::string target;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(SubscriptionView, (), (kind, target, name))

struct SubscriptionList {
    std::vector<SubscriptionView> subscriptions;
};
BOOST_DESCRIBE_STRUCT(SubscriptionList, (), (subscriptions))

struct StopView {
    ReminderKind kind;
    bool is_stopped;
};
BOOST_DESCRIBE_STRUCT(StopView, (), (kind, is_stopped))

SettingsView view_of(const Settings& settings);
HomeView view_of(const Parts& parts, const Home& home, catalogue::Audience audience,
                 Language language);
PortraitView view_of(const Parts& parts, const Settings& settings,
                     const std::vector<KnownAttribute>& known, Language language);
SubscriptionList view_of(const Parts& parts, const std::vector<Subscription>& subscriptions,
                         Language language);

}  // namespace mashang::proactive
