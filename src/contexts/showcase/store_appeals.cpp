#include "contexts/showcase/store.h"

namespace mashang::showcase::store {
namespace {

std::string select(std::string_view rest) {
    return sql::select<Appeal>("showcase_appeal", rest);
}

/// The texts of an appeal, which may repeat what is to be hidden.
constexpr std::pair<const char*, std::string Appeal::*> kTexts[]{{"reason", &Appeal::reason},
                                                                 {"decision", &Appeal::decision},
                                                                 {"objection", &Appeal::objection},
                                                                 {"answer", &Appeal::answer}};

std::string context(const char* name, const Appeal& appeal) {
    return std::string{"showcase.appeal."} + name + ":" + appeal.rating_id.text() + ":" +
           std::to_string(appeal.revision);
}

Appeal sealed(crypto::FieldCipher& fields, Appeal appeal) {
    for (const auto& [name, text] : kTexts) {
        if (!(appeal.*text).empty())
            appeal.*text = fields.encrypt(appeal.*text, context(name, appeal));
    }
    return appeal;
}

Appeal opened(crypto::FieldCipher& fields, Appeal appeal) {
    for (const auto& [name, text] : kTexts) {
        if (!(appeal.*text).empty())
            appeal.*text = fields.decrypt(appeal.*text, context(name, appeal));
    }
    return appeal;
}

}  // namespace

bool add(sql::Tx& tx, crypto::FieldCipher& fields, const Appeal& appeal) {
    const Appeal row = sealed(fields, appeal);
    return tx.execute(
               "INSERT INTO showcase_appeal (app_id, rating_id, revision, state, ground, reason, "
               "appealed_by, office_id, appealed_at, decision, objection, answer) "
               "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', '') "
               "ON CONFLICT (app_id, rating_id, revision) DO NOTHING",
               row.app_id, row.rating_id, row.revision, row.state, row.ground, row.reason,
               row.appealed_by, row.office_id, row.appealed_at) == 1;
}

bool save(sql::Tx& tx, crypto::FieldCipher& fields, const Appeal& appeal, AppealState from) {
    const Appeal row = sealed(fields, appeal);
    return tx.execute(
               "UPDATE showcase_appeal SET state = $4, decided_by = $5, decided_at = $6, decision "
               "= $7, objection = $8, objected_at = $9, answered_by = $10, answered_at = $11, "
               "answer = $12 WHERE app_id = $1 AND rating_id = $2 AND revision = $3 AND state = "
               "$13",
               row.app_id, row.rating_id, row.revision, row.state, row.decided_by, row.decided_at,
               row.decision, row.objection, row.objected_at, row.answered_by, row.answered_at,
               row.answer, from) == 1;
}

std::optional<Appeal> find_appeal(sql::Tx& tx, crypto::FieldCipher& fields,
                                  const AppRating& rating) {
    static const std::string kStatement =
        select("WHERE app_id = $1 AND rating_id = $2 AND revision = $3");
    auto found = tx.find<Appeal>(kStatement, rating.app_id, rating.id, rating.revision);
    if (!found) return std::nullopt;
    return opened(fields, *std::move(found));
}

std::vector<Appeal> list_open_appeals(sql::Tx& tx, crypto::FieldCipher& fields, std::size_t most) {
    static const std::string kStatement =
        select("WHERE state IN ('pending', 'objected') ORDER BY appealed_at, rating_id LIMIT $1");
    auto appeals = tx.query<Appeal>(kStatement, most);
    for (Appeal& appeal : appeals) appeal = opened(fields, std::move(appeal));
    return appeals;
}

}  // namespace mashang::showcase::store
