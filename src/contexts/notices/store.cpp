#include "contexts/notices/store.h"

namespace mashang::notices::store {

void add(sql::Tx& tx, const Notice& notice) {
    tx.insert("notices_notice", notice);
}

std::vector<Notice> list(sql::Tx& tx, const identity::PersonId& person,
                         const std::optional<NoticeId>& cursor, std::size_t limit) {
    return tx.query<Notice>(
        "SELECT person_id, id, at, what, case_id, facts, read FROM notices_notice "
        "WHERE person_id = $1 AND ($2 = '' OR id < $2) ORDER BY id DESC LIMIT $3",
        person, cursor ? cursor->text() : "", limit);
}

std::vector<Notice> list_unread(sql::Tx& tx, const identity::PersonId& person,
                                std::string_view what, std::size_t most) {
    return tx.query<Notice>(
        "SELECT person_id, id, at, what, case_id, facts, read FROM notices_notice "
        "WHERE person_id = $1 AND what = $2 AND read = 0 ORDER BY id DESC LIMIT $3",
        person, what, most);
}

std::int64_t count_unread(sql::Tx& tx, const identity::PersonId& person) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM notices_notice WHERE person_id = $1 AND read = 0", person);
}

void remove_all(sql::Tx& tx, const identity::PersonId& person) {
    tx.execute("DELETE FROM notices_notice WHERE person_id = $1", person);
}

bool mark_read(sql::Tx& tx, const identity::PersonId& person, const NoticeId& id) {
    return tx.execute("UPDATE notices_notice SET read = 1 WHERE person_id = $1 AND id = $2", person,
                      id) == 1;
}

}  // namespace mashang::notices::store
