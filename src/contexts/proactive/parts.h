#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/snapshot.h"
#include "contexts/identity/api.h"
#include "contexts/proactive/attribute.h"
#include "contexts/proactive/following.h"
#include "contexts/proactive/outlook.h"
#include "contexts/proactive/reminders.h"
#include "contexts/proactive/rules.h"
#include "platform/clock/clock.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"

namespace mashang::proactive {

/// For whom a home page is: the caller herself, or for whom her session acts.
struct Owner {
    catalogue::Audience audience = catalogue::Audience::person;
    std::string id;  ///< of ours, 36 characters
};

/// A room that knows a part of it. Each is asked in the caller's transaction and shows no more than
/// the caller may see; whoever acts for another sees what is the other's.
template <class T>
using Source = std::function<std::vector<T>(sql::Tx&, const http::Caller&)>;

struct Limits {
    QuietHours quiet;
    int most_reminders_a_week = 3;
    std::size_t most_subscriptions = 50;
    std::size_t most_dismissals = 200;  ///< beyond it the oldest is forgotten
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    const platform::Clock& clock;
    journal::Journal& journal;
    const identity::Identity& identity;
    const Snapshot<catalogue::Catalogue>& catalogue;
    const Snapshot<Rules>& rules;
    /// What is known of the owner; never asked without her consent, but on the page that shows it.
    std::vector<Source<Attribute>> attributes;
    std::vector<Source<Waiting>> waiting;
    std::vector<Source<Upcoming>> upcoming;
    /// All that an applicant handed in.
    std::function<std::vector<Filed>(sql::Tx&, const std::string& owner)> filed;
    /// In the reader's language, where it has a name there.
    std::function<std::string(const catalogue::Item&, Language)> item_name;
    /// How an item stands in this very moment; what `catalogue` shows may be older.
    std::function<catalogue::Standing(sql::Tx&, const std::string& item)> standing;
    /// Whether the caller may decide for whom she acts: a legal person's representative.
    std::function<bool(sql::Tx&, const http::Caller&)> may_decide;
    std::function<std::string(std::size_t)> random_bytes;
    std::function<std::string()> site;  ///< "https://mashang.example"
    Limits limits = {};
};

}  // namespace mashang::proactive
