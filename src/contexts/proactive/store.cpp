#include "contexts/proactive/store.h"

#include "base/enum_names.h"
#include "base/split.h"

namespace mashang::proactive {

bool Settings::is_off(ReminderKind kind) const {
    for (const std::string_view name : split(off_kinds, ',')) {
        if (name == name_of_enumerator(kind)) return true;
    }
    return false;
}

}  // namespace mashang::proactive

namespace mashang::proactive::store {

Settings settings_of(sql::Tx& tx, const std::string& owner) {
    auto found = tx.find<Settings>(
        "SELECT owner_id, profiling, off_kinds, changed_at FROM proactive_setting "
        "WHERE owner_id = $1",
        owner);
    return found ? *std::move(found) : Settings{.owner_id = owner, .changed_at = {}};
}

void save(sql::Tx& tx, const Settings& settings) {
    tx.execute(
        "INSERT INTO proactive_setting (owner_id, profiling, off_kinds, changed_at) "
        "VALUES ($1, $2, $3, $4) ON CONFLICT (owner_id) DO UPDATE SET "
        "profiling = excluded.profiling, off_kinds = excluded.off_kinds, "
        "changed_at = excluded.changed_at",
        settings.owner_id, settings.profiling, settings.off_kinds, settings.changed_at);
}

std::set<std::string> hidden_of(sql::Tx& tx, const std::string& owner) {
    const auto rows =
        tx.query<std::string>("SELECT attribute FROM proactive_hidden WHERE owner_id = $1", owner);
    return {rows.begin(), rows.end()};
}

void hide(sql::Tx& tx, const std::string& owner, const std::string& attribute, Instant at) {
    tx.execute(
        "INSERT INTO proactive_hidden (owner_id, attribute, at) VALUES ($1, $2, $3) "
        "ON CONFLICT (owner_id, attribute) DO NOTHING",
        owner, attribute, at);
}

void show(sql::Tx& tx, const std::string& owner, const std::string& attribute) {
    tx.execute("DELETE FROM proactive_hidden WHERE owner_id = $1 AND attribute = $2", owner,
               attribute);
}

std::vector<std::string> dismissed_of(sql::Tx& tx, const std::string& owner) {
    return tx.query<std::string>(
        "SELECT item_id FROM proactive_dismissal WHERE owner_id = $1 ORDER BY at DESC, item_id",
        owner);
}

void dismiss(sql::Tx& tx, const std::string& owner, const std::string& item, Instant at,
             std::size_t most) {
    tx.execute(
        "INSERT INTO proactive_dismissal (owner_id, item_id, at) VALUES ($1, $2, $3) "
        "ON CONFLICT (owner_id, item_id) DO UPDATE SET at = excluded.at",
        owner, item, at);
    const auto kept = dismissed_of(tx, owner);
    for (std::size_t i = most; i < kept.size(); ++i) take_back(tx, owner, kept[i]);
}

void take_back(sql::Tx& tx, const std::string& owner, const std::string& item) {
    tx.execute("DELETE FROM proactive_dismissal WHERE owner_id = $1 AND item_id = $2", owner, item);
}

std::vector<Subscription> subscriptions_of(sql::Tx& tx, const std::string& owner) {
    return tx.query<Subscription>(
        "SELECT kind, target FROM proactive_subscription WHERE owner_id = $1 "
        "ORDER BY kind, target",
        owner);
}

void subscribe(sql::Tx& tx, const std::string& owner, const Subscription& what, Instant at) {
    tx.execute(
        "INSERT INTO proactive_subscription (owner_id, kind, target, at) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (owner_id, kind, target) DO NOTHING",
        owner, what.kind, what.target, at);
}

bool unsubscribe(sql::Tx& tx, const std::string& owner, const Subscription& what) {
    return tx.execute(
               "DELETE FROM proactive_subscription WHERE owner_id = $1 AND kind = $2 AND "
               "target = $3",
               owner, what.kind, what.target) == 1;
}

std::vector<std::string> subscribers_after(sql::Tx& tx, const catalogue::Item& item,
                                           const std::string& after, std::size_t most) {
    std::string themes = "|";
    for (const catalogue::Theme* theme : item.themes) themes += theme->id + "|";
    return tx.query<std::string>(
        "SELECT DISTINCT owner_id FROM proactive_subscription WHERE owner_id > $1 AND "
        "((kind = 'item' AND target = $2) OR (kind = 'office' AND target LIKE $3) OR "
        "(kind = 'theme' AND $4 LIKE '%|' || target || '|%')) ORDER BY owner_id LIMIT $5",
        after, item.id, item.organisation->id + "-%", themes, most);
}

}  // namespace mashang::proactive::store
