#pragma once

// All SQL of proactive.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contexts/proactive/recommend.h"
#include "contexts/proactive/reminders.h"
#include "platform/sql/sql.h"

namespace mashang::proactive {

/// One row.
struct Settings {
    std::string owner_id;
    std::optional<bool> profiling = {};  ///< nothing: never asked
    std::string off_kinds = {};          ///< "life_event,deadline"
    Instant changed_at;

    bool is_off(ReminderKind kind) const;
};
BOOST_DESCRIBE_STRUCT(Settings, (), (owner_id, profiling, off_kinds, changed_at))

/// One row.
struct ToldReminder {
    std::string owner_id;
    std::string event;
    std::string occasion;
    ReminderKind kind = ReminderKind::life_event;
    std::string item_id;
    Instant at;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(ToldReminder, (), (owner_id, event, occasion, kind, item_id, at, code))

}  // namespace mashang::proactive

namespace mashang::proactive::store {

// --- What she allowed (store.cpp)

/// Of one who was never asked: nothing allowed, no kind switched off.
Settings settings_of(sql::Tx& tx, const std::string& owner);
void save(sql::Tx& tx, const Settings& settings);

std::set<std::string> hidden_of(sql::Tx& tx, const std::string& owner);
void hide(sql::Tx& tx, const std::string& owner, const std::string& attribute, Instant at);
void show(sql::Tx& tx, const std::string& owner, const std::string& attribute);

/// The newest first.
std::vector<std::string> dismissed_of(sql::Tx& tx, const std::string& owner);
/// Forgets the oldest beyond `most`.
void dismiss(sql::Tx& tx, const std::string& owner, const std::string& item, Instant at,
             std::size_t most);
void take_back(sql::Tx& tx, const std::string& owner, const std::string& item);

/// In order of kind and target.
std::vector<Subscription> subscriptions_of(sql::Tx& tx, const std::string& owner);
void subscribe(sql::Tx& tx, const std::string& owner, const Subscription& what, Instant at);
/// False: she had not.
bool unsubscribe(sql::Tx& tx, const std::string& owner, const Subscription& what);
/// Who may have asked for the item, its themes or an office of its organisation, by id, after that
/// id; at most `most`.
std::vector<std::string> subscribers_after(sql::Tx& tx, const catalogue::Item& item,
                                           const std::string& after, std::size_t most);

// --- What was told (store_reminders.cpp)

/// False: that was told before.
bool add(sql::Tx& tx, const ToldReminder& reminder);
/// Of the owner, from then on, the oldest first.
std::vector<ToldReminder> told_since(sql::Tx& tx, const std::string& owner, Instant since);
std::optional<ToldReminder> find_by_code(sql::Tx& tx, const std::string& code);

/// All rows of an owner.
void remove_all(sql::Tx& tx, const std::string& owner);

// --- What similar cases did next (store_reminders.cpp)

void count_following(sql::Tx& tx, const std::string& item, const std::string& next);
/// Of these items, at least `fewest` applicants.
std::vector<Following> followings_of(sql::Tx& tx, const std::set<std::string>& items,
                                     std::int64_t fewest);

}  // namespace mashang::proactive::store
