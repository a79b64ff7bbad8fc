#pragma once

#include <optional>
#include <vector>

#include "contexts/voice/question.h"
#include "platform/sql/sql.h"

namespace mashang::voice::store {

void add(sql::Tx& tx, const Question& question);
std::optional<Question> find(sql::Tx& tx, const QuestionId& id);
std::optional<Question> find_by_reference(sql::Tx& tx, const std::string& reference);
/// The newest first.
std::vector<Question> list_of_person(sql::Tx& tx, const std::string& person, std::size_t most);
/// The longest waiting first; of the answered ones the newest.
std::vector<Question> list_of_office(sql::Tx& tx, const std::string& office, bool answered,
                                     std::size_t limit, std::size_t offset);
std::int64_t count_open_of_person(sql::Tx& tx, const std::string& person);
std::int64_t count_open_of_office(sql::Tx& tx, const std::string& office);
/// False when it was answered already.
bool save_answer(sql::Tx& tx, const Question& question);
void remove_of_person(sql::Tx& tx, const std::string& person);
/// At most a hundred that were asked before; how many.
std::int64_t remove_before(sql::Tx& tx, Instant before);

}  // namespace mashang::voice::store
