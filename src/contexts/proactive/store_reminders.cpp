#include "contexts/proactive/store.h"

namespace mashang::proactive::store {
namespace {

std::string select(std::string_view rest) {
    std::string statement =
        "SELECT owner_id, event, occasion, kind, item_id, at, code FROM proactive_reminder ";
    return statement.append(rest);
}

}  // namespace

bool add(sql::Tx& tx, const ToldReminder& reminder) {
    return tx.execute(
               "INSERT INTO proactive_reminder (owner_id, event, occasion, kind, item_id, at, "
               "code) VALUES ($1, $2, $3, $4, $5, $6, $7) "
               "ON CONFLICT (owner_id, event, occasion) DO NOTHING",
               reminder.owner_id, reminder.event, reminder.occasion, reminder.kind,
               reminder.item_id, reminder.at, reminder.code) == 1;
}

std::vector<ToldReminder> told_since(sql::Tx& tx, const std::string& owner, Instant since) {
    static const std::string kStatement =
        select("WHERE owner_id = $1 AND at >= $2 ORDER BY at, event, occasion");
    return tx.query<ToldReminder>(kStatement, owner, since);
}

std::optional<ToldReminder> find_by_code(sql::Tx& tx, const std::string& code) {
    static const std::string kStatement = select("WHERE code = $1");
    return tx.find<ToldReminder>(kStatement, code);
}

void remove_all(sql::Tx& tx, const std::string& owner) {
    for (const char* statement : {"DELETE FROM proactive_setting WHERE owner_id = $1",
                                  "DELETE FROM proactive_hidden WHERE owner_id = $1",
                                  "DELETE FROM proactive_dismissal WHERE owner_id = $1",
                                  "DELETE FROM proactive_subscription WHERE owner_id = $1",
                                  "DELETE FROM proactive_reminder WHERE owner_id = $1"}) {
        tx.execute(statement, owner);
    }
}

void count_following(sql::Tx& tx, const std::string& item, const std::string& next) {
    tx.execute(
        "INSERT INTO proactive_following (item_id, next_id, applicants) VALUES ($1, $2, 1) "
        "ON CONFLICT (item_id, next_id) DO UPDATE SET "
        "applicants = proactive_following.applicants + 1",
        item, next);
}

std::vector<Following> followings_of(sql::Tx& tx, const std::set<std::string>& items,
                                     std::int64_t fewest) {
    std::vector<Following> all;
    for (const std::string& item : items) {
        const auto rows = tx.query<Following>(
            "SELECT item_id AS item, next_id AS next, applicants FROM proactive_following "
            "WHERE item_id = $1 AND applicants >= $2 ORDER BY applicants DESC, next_id",
            item, fewest);
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

}  // namespace mashang::proactive::store
