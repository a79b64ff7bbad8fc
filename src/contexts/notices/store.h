#pragma once

#include <optional>
#include <vector>

#include "contexts/notices/notice.h"
#include "platform/sql/sql.h"

namespace mashang::notices::store {

void add(sql::Tx& tx, const Notice& notice);
/// Newest first; what comes after `cursor`.
std::vector<Notice> list(sql::Tx& tx, const identity::PersonId& person,
                         const std::optional<NoticeId>& cursor, std::size_t limit);
/// Of one kind that she has not read, newest first.
std::vector<Notice> list_unread(sql::Tx& tx, const identity::PersonId& person,
                                std::string_view what, std::size_t most);
std::int64_t count_unread(sql::Tx& tx, const identity::PersonId& person);
void remove_all(sql::Tx& tx, const identity::PersonId& person);
/// False: she has no such notice.
bool mark_read(sql::Tx& tx, const identity::PersonId& person, const NoticeId& id);

}  // namespace mashang::notices::store
