#include "contexts/own_data/store.h"

namespace mashang::own_data::store {

void add_copy(sql::Tx& tx, const CopyRow& copy) {
    tx.insert("own_data_copy", copy);
}

std::optional<CopyRow> find_copy(sql::Tx& tx, const PersonId& person, const CopyId& id) {
    return tx.find<CopyRow>(
        "SELECT person_id, id, account_id, state, done, chapters, asked_at, taken_up_at, tries,"
        " ready_at FROM own_data_copy WHERE person_id = $1 AND id = $2",
        person, id);
}

std::vector<CopyRow> list_copies(sql::Tx& tx, const PersonId& person, std::size_t most) {
    return tx.query<CopyRow>(
        "SELECT person_id, id, account_id, state, done, chapters, asked_at, taken_up_at, tries,"
        " ready_at FROM own_data_copy WHERE person_id = $1"
        " ORDER BY id DESC LIMIT $2",
        person, most);
}

std::int64_t count_copies_since(sql::Tx& tx, const PersonId& person, Instant since) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM own_data_copy WHERE person_id = $1 AND asked_at > $2", person, since);
}

bool has_copy_in_making(sql::Tx& tx, const PersonId& person) {
    return tx.get<std::int64_t>(
               "SELECT COUNT(*) FROM own_data_copy WHERE person_id = $1 AND state = 'making'",
               person) > 0;
}

std::optional<CopyRow> take_copy_up(sql::Tx& tx, Instant since, Instant now) {
    return tx.find<CopyRow>(
        "UPDATE own_data_copy SET taken_up_at = $2, tries = tries + 1, done = 0"
        " WHERE id = (SELECT id FROM own_data_copy WHERE state = 'making'"
        " AND (taken_up_at IS NULL OR taken_up_at < $1) ORDER BY asked_at, id LIMIT 1)"
        " RETURNING person_id, id, account_id, state, done, chapters, asked_at, taken_up_at, tries,"
        " ready_at",
        since, now);
}

void note_progress(sql::Tx& tx, const CopyRow& copy, std::int64_t done) {
    tx.execute("UPDATE own_data_copy SET done = $3 WHERE person_id = $1 AND id = $2",
               copy.person_id, copy.id, done);
}

void fail_copy(sql::Tx& tx, const CopyRow& copy) {
    tx.execute(
        "UPDATE own_data_copy SET state = 'failed'"
        " WHERE person_id = $1 AND id = $2 AND state = 'making'",
        copy.person_id, copy.id);
}

bool finish_copy(sql::Tx& tx, const CopyRow& copy, std::span<const CopyFileRow> files) {
    const bool is_wanted = tx.execute(
                               "UPDATE own_data_copy SET state = 'ready', done = chapters,"
                               " ready_at = $3"
                               " WHERE person_id = $1 AND id = $2 AND state = 'making'",
                               copy.person_id, copy.id, copy.ready_at) == 1;
    if (!is_wanted) return false;
    for (const CopyFileRow& file : files) tx.insert("own_data_copy_file", file);
    return true;
}

std::vector<CopyFileRow> list_files(sql::Tx& tx, const PersonId& person, const CopyId& id) {
    return tx.query<CopyFileRow>(
        "SELECT person_id, copy_id, format, part, parts, file FROM own_data_copy_file"
        " WHERE person_id = $1 AND copy_id = $2 ORDER BY format, part",
        person, id);
}

std::optional<files::FileId> find_file(sql::Tx& tx, const PersonId& person, const WhichFile& which,
                                       Instant ready_since) {
    const auto copy = find_copy(tx, person, which.id);
    if (!copy || copy->state != CopyState::ready || *copy->ready_at <= ready_since) {
        return std::nullopt;
    }
    return tx.find<files::FileId>(
        "SELECT file FROM own_data_copy_file"
        " WHERE person_id = $1 AND copy_id = $2 AND format = $3 AND part = $4",
        person, which.id, which.format, which.part);
}

std::optional<files::FileId> take_file(sql::Tx& tx, const PersonId& person, const WhichFile& which,
                                       Instant ready_since) {
    auto file = find_file(tx, person, which, ready_since);
    if (!file) return std::nullopt;
    const auto taken = tx.execute(
        "DELETE FROM own_data_copy_file"
        " WHERE person_id = $1 AND copy_id = $2 AND format = $3 AND part = $4",
        person, which.id, which.format, which.part);
    if (taken != 1) return std::nullopt;
    if (list_files(tx, person, which.id).empty()) {
        tx.execute("UPDATE own_data_copy SET state = 'over' WHERE person_id = $1 AND id = $2",
                   person, which.id);
    }
    return file;
}

std::vector<CopyRow> list_over(sql::Tx& tx, Instant ready_before, std::size_t most) {
    return tx.query<CopyRow>(
        "SELECT person_id, id, account_id, state, done, chapters, asked_at, taken_up_at, tries,"
        " ready_at FROM own_data_copy"
        " WHERE state = 'ready' AND ready_at <= $1 ORDER BY asked_at LIMIT $2",
        ready_before, most);
}

void end_copy(sql::Tx& tx, const CopyRow& copy) {
    tx.execute("UPDATE own_data_copy SET state = 'over' WHERE person_id = $1 AND id = $2",
               copy.person_id, copy.id);
    tx.execute("DELETE FROM own_data_copy_file WHERE person_id = $1 AND copy_id = $2",
               copy.person_id, copy.id);
}

std::int64_t forget_copies(sql::Tx& tx, Instant before, std::size_t most) {
    return tx.execute(
        "DELETE FROM own_data_copy WHERE id IN (SELECT id FROM own_data_copy"
        " WHERE state IN ('over', 'failed') AND asked_at < $1 ORDER BY asked_at LIMIT $2)",
        before, most);
}

bool names_file(sql::Tx& tx, const files::FileId& id) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM own_data_copy_file WHERE file = $1", id) > 0;
}

}  // namespace mashang::own_data::store
