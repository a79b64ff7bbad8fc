#include "contexts/cases/upload_store.h"

namespace mashang::cases::upload_store {
namespace {

std::string select_uploads(std::string_view rest) {
    return sql::select<Upload>("cases_upload u", rest);
}

}  // namespace

void add(sql::Tx& tx, const Upload& upload) {
    tx.insert("cases_upload", upload);
}

std::optional<Upload> find(sql::Tx& tx, const Case& of, const UploadId& id) {
    static const std::string kStatement =
        select_uploads("WHERE person_id = $1 AND case_id = $2 AND id = $3");
    return tx.find<Upload>(kStatement, of.person_id, of.id, id);
}

std::vector<Upload> list_open(sql::Tx& tx, const Case& of, Instant now) {
    static const std::string kStatement =
        select_uploads("WHERE person_id = $1 AND case_id = $2 AND expires_at > $3 ORDER BY id");
    return tx.query<Upload>(kStatement, of.person_id, of.id, now);
}

std::int64_t count_open(sql::Tx& tx, const identity::PersonId& person_id, Instant now) {
    return tx.get<std::int64_t>(
        "SELECT COUNT(*) FROM cases_upload WHERE person_id = $1 AND expires_at > $2", person_id,
        now);
}

bool append(sql::Tx& tx, const UploadPart& part, Instant expires_at) {
    const bool is_next = tx.execute(
                             "UPDATE cases_upload SET received = received + $1, expires_at = $2 "
                             "WHERE person_id = $3 AND case_id = $4 AND id = $5 AND received = $6",
                             part.size, expires_at, part.person_id, part.case_id, part.upload_id,
                             part.first_byte) == 1;
    if (is_next) tx.insert("cases_upload_part", part);
    return is_next;
}

std::vector<UploadPart> parts_of(sql::Tx& tx, const Upload& upload) {
    return tx.query<UploadPart>(
        "SELECT person_id, case_id, upload_id, first_byte, size, file_id FROM cases_upload_part "
        "WHERE person_id = $1 AND case_id = $2 AND upload_id = $3 ORDER BY first_byte",
        upload.person_id, upload.case_id, upload.id);
}

bool names_file(sql::Tx& tx, const files::FileId& id) {
    return tx
        .find<std::int64_t>("SELECT first_byte FROM cases_upload_part WHERE file_id = $1 LIMIT 1",
                            id)
        .has_value();
}

void remove(sql::Tx& tx, const Upload& upload) {
    remove_parts(tx, upload);
    tx.execute("DELETE FROM cases_upload WHERE person_id = $1 AND case_id = $2 AND id = $3",
               upload.person_id, upload.case_id, upload.id);
}

void remove_of(sql::Tx& tx, const Case& of) {
    tx.execute("DELETE FROM cases_upload_part WHERE person_id = $1 AND case_id = $2", of.person_id,
               of.id);
    tx.execute("DELETE FROM cases_upload WHERE person_id = $1 AND case_id = $2", of.person_id,
               of.id);
}

std::vector<Upload> list_with_parts(sql::Tx& tx, Instant before, std::size_t most) {
    static const std::string kStatement = select_uploads(
        "WHERE expires_at <= $1 AND EXISTS (SELECT 1 FROM cases_upload_part p WHERE "
        "p.person_id = u.person_id AND p.case_id = u.case_id AND p.upload_id = u.id) "
        "ORDER BY expires_at LIMIT $2");
    return tx.query<Upload>(kStatement, before, most);
}

void remove_parts(sql::Tx& tx, const Upload& upload) {
    tx.execute(
        "DELETE FROM cases_upload_part WHERE person_id = $1 AND case_id = $2 AND upload_id = $3",
        upload.person_id, upload.case_id, upload.id);
}

std::int64_t forget(sql::Tx& tx, Instant before) {
    return tx.execute("DELETE FROM cases_upload WHERE expires_at <= $1", before);
}

}  // namespace mashang::cases::upload_store
