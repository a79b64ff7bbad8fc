#pragma once

// The verbs of proactive; each is one transaction.

#include <string>
#include <vector>

#include "contexts/proactive/parts.h"
#include "contexts/proactive/recommend.h"
#include "contexts/proactive/store.h"

namespace mashang::proactive {

/// For whom the caller's home page is.
Owner owner_of(const http::Caller& caller);

// --- The home page (flows_home.cpp)

struct Home {
    Settings settings;
    Outlook outlook;
    std::vector<Recommendation> recommendations;
    std::shared_ptr<const catalogue::Catalogue> catalogue;  ///< of which they are
};

/// Without consent no attribute is asked for, so that what anybody did makes no difference. Of
/// another person, for whom somebody acts, nothing is used that she allowed or chose. Refuses:
/// kNoSuchDivision; what the sources do.
Home home_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
             const DivisionCode& division);

/// What she allowed and did not hide; nothing without her consent, and then no source is asked.
Profile profile_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const Settings& settings);
Outlook outlook_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

// --- What she allows and chooses (flows_choices.cpp). All refuse kNotYours.

struct SettingsWish {
    std::optional<bool> profiling;  ///< nothing: as it is
    std::optional<std::vector<ReminderKind>> off_kinds;
};
/// Tells `proactive.profiling_allowed` or `.profiling_ended` where that changes, and
/// `proactive.reminders_changed`.
Settings change_settings(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const SettingsWish& wish);
Settings get_settings(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

struct KnownAttribute {
    Attribute attribute;
    bool is_hidden = false;
};
/// All that may be used, whether she allowed it or not.
std::vector<KnownAttribute> known_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller);
/// Refuses: kNoSuchAttribute.
void set_hidden(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const std::string& attribute, bool is_hidden);

/// "Not this". Refuses: kNoSuchItem.
void dismiss(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const std::string& item);
/// Also of an item that is abolished since. Refuses: kNoSuchItem.
void take_back_dismissal(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const std::string& item);

std::vector<Subscription> list_subscriptions(sql::Tx& tx, const Parts& parts,
                                             const http::Caller& caller);
/// Refuses: json.invalid with kNoSuchTarget; kTooManySubscriptions.
void subscribe(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
               const Subscription& what);
/// Refuses: kNotSubscribed.
void unsubscribe(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const Subscription& what);

// --- The link in a message (flows_choices.cpp)

/// Which kind of reminder a code stops, and whether it is stopped. Refuses: kNoSuchReminder.
struct Stop {
    ReminderKind kind;
    bool is_stopped;
};
Stop get_stop(sql::Tx& tx, const std::string& code);
/// By whoever has the message in his hands. Refuses: kNoSuchReminder. Tells
/// `proactive.reminders_changed`.
Stop stop(sql::Tx& tx, const Parts& parts, const std::string& code);

}  // namespace mashang::proactive
