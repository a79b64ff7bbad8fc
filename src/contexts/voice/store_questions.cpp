#include "contexts/voice/store_questions.h"

namespace mashang::voice::store {

void add(sql::Tx& tx, const Question& question) {
    tx.insert("voice_question", question);
}

std::optional<Question> find(sql::Tx& tx, const QuestionId& id) {
    return tx.find<Question>(
        "SELECT id, reference, secret_hash, person_id, office_id, division, item, text, answer,"
        " asked_at, answered_at, answered_by FROM voice_question WHERE id = $1",
        id);
}

std::optional<Question> find_by_reference(sql::Tx& tx, const std::string& reference) {
    return tx.find<Question>(
        "SELECT id, reference, secret_hash, person_id, office_id, division, item, text, answer,"
        " asked_at, answered_at, answered_by FROM voice_question WHERE reference = $1",
        reference);
}

std::vector<Question> list_of_person(sql::Tx& tx, const std::string& person, std::size_t most) {
    return tx.query<Question>(
        "SELECT id, reference, secret_hash, person_id, office_id, division, item, text, answer,"
        " asked_at, answered_at, answered_by FROM voice_question WHERE person_id = $1"
        " ORDER BY id DESC LIMIT $2",
        person, most);
}

std::vector<Question> list_of_office(sql::Tx& tx, const std::string& office, bool answered,
                                     std::size_t limit, std::size_t offset) {
    if (answered) {
        return tx.query<Question>(
            "SELECT id, reference, secret_hash, person_id, office_id, division, item, text, answer,"
            " asked_at, answered_at, answered_by FROM voice_question WHERE office_id = $1"
            " AND answered_at IS NOT NULL ORDER BY answered_at DESC, id LIMIT $2 OFFSET $3",
            office, limit, offset);
    }
    return tx.query<Question>(
        "SELECT id, reference, secret_hash, person_id, office_id, division, item, text, answer,"
        " asked_at, answered_at, answered_by FROM voice_question WHERE office_id = $1"
        " AND answered_at IS NULL ORDER BY asked_at, id LIMIT $2 OFFSET $3",
        office, limit, offset);
}

std::int64_t count_open_of_person(sql::Tx& tx, const std::string& person) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM voice_question WHERE person_id = $1 AND answered_at IS NULL", person);
}

std::int64_t count_open_of_office(sql::Tx& tx, const std::string& office) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM voice_question WHERE office_id = $1 AND answered_at IS NULL", office);
}

bool save_answer(sql::Tx& tx, const Question& question) {
    return tx.execute(
               "UPDATE voice_question SET answer = $2, answered_at = $3, answered_by = $4"
               " WHERE id = $1 AND answered_at IS NULL",
               question.id, question.answer, question.answered_at, question.answered_by) == 1;
}

void remove_of_person(sql::Tx& tx, const std::string& person) {
    tx.execute("DELETE FROM voice_question WHERE person_id = $1", person);
}

std::int64_t remove_before(sql::Tx& tx, Instant before) {
    return tx.execute(
        "DELETE FROM voice_question WHERE id IN"
        " (SELECT id FROM voice_question WHERE asked_at < $1 ORDER BY asked_at LIMIT 100)",
        before);
}

}  // namespace mashang::voice::store
