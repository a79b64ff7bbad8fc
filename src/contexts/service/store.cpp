#include "contexts/service/store.h"

#include <fmt/format.h>

namespace mashang::service::store {
namespace {

std::string select_document(std::string_view rest) {
    std::string statement =
        "SELECT person_id, case_id, id, kind, cause, office_id, item_id, number, code, title, "
        "words, dated, state, due_at, tries, error, issued_at, file, size, sha256, replaced_by "
        "FROM service_document ";
    return statement.append(rest);
}

std::string select_template(std::string_view rest) {
    std::string statement =
        "SELECT office_id, item_id, kind, title, body, version, changed_by, changed_at "
        "FROM service_template ";
    return statement.append(rest);
}

/// Keeps the words of `row` as the next version; its number.
std::int64_t add_version(sql::Tx& tx, TemplateRow row) {
    row.version = 1 + tx.get<std::int64_t>(
                          "SELECT COALESCE(MAX(version), 0) FROM service_template_version "
                          "WHERE office_id = $1 AND item_id = $2 AND kind = $3",
                          row.office_id, row.item_id, row.kind);
    tx.insert("service_template_version", row);
    return row.version;
}

}  // namespace

std::string take_word(sql::Tx& tx, std::string_view office, const std::string& wanted) {
    if (auto word =
            tx.find<std::string>("SELECT word FROM service_office WHERE office_id = $1", office)) {
        return *std::move(word);
    }
    std::string word = wanted;
    for (int mark = 2;
         tx.find<std::string>("SELECT office_id FROM service_office WHERE word = $1", word);
         ++mark) {
        word = fmt::format("{}（{}）", wanted, mark);
    }
    tx.execute("INSERT INTO service_office (office_id, word) VALUES ($1, $2)", office, word);
    return word;
}

std::int64_t take_running(sql::Tx& tx, std::string_view office, std::string_view series, int year) {
    return tx.get<std::int64_t>(
        "INSERT INTO service_series (office_id, series, year, last) VALUES ($1, $2, $3, 1) "
        "ON CONFLICT (office_id, series, year) DO UPDATE SET last = service_series.last + 1 "
        "RETURNING last",
        office, series, year);
}

std::optional<TemplateRow> find_template(sql::Tx& tx, std::string_view office,
                                         std::string_view item, DocumentKind kind) {
    static const std::string kStatement = select_template(
        "WHERE office_id = $1 AND kind = $3 AND (item_id = $2 OR item_id = '') "
        "ORDER BY item_id DESC LIMIT 1");
    return tx.find<TemplateRow>(kStatement, office, item, kind);
}

std::vector<TemplateRow> list_templates(sql::Tx& tx, std::string_view office) {
    static const std::string kStatement =
        select_template("WHERE office_id = $1 ORDER BY kind, item_id");
    return tx.query<TemplateRow>(kStatement, office);
}

void save(sql::Tx& tx, TemplateRow row) {
    row.version = add_version(tx, row);
    tx.execute(
        "INSERT INTO service_template (office_id, item_id, kind, title, body, version, changed_by, "
        "changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
        "ON CONFLICT (office_id, item_id, kind) DO UPDATE SET title = $4, body = $5, "
        "version = $6, changed_by = $7, changed_at = $8",
        row.office_id, row.item_id, row.kind, row.title, row.body, row.version, row.changed_by,
        row.changed_at);
}

bool remove_template(sql::Tx& tx, TemplateRow row) {
    const auto gone = tx.execute(
        "DELETE FROM service_template WHERE office_id = $1 AND item_id = $2 AND kind = $3",
        row.office_id, row.item_id, row.kind);
    if (gone != 1) return false;
    row.title.clear();
    row.body.clear();
    add_version(tx, row);
    return true;
}

std::vector<TemplateRow> list_versions(sql::Tx& tx, std::string_view office, std::string_view item,
                                       DocumentKind kind) {
    return tx.query<TemplateRow>(
        "SELECT office_id, item_id, kind, title, body, version, changed_by, changed_at "
        "FROM service_template_version WHERE office_id = $1 AND item_id = $2 AND kind = $3 "
        "ORDER BY version DESC",
        office, item, kind);
}

std::optional<std::string> find_certificate(sql::Tx& tx, std::uint32_t version) {
    return tx.find<std::string>("SELECT der FROM service_certificate WHERE key_version = $1",
                                std::int64_t{version});
}

void add_certificate(sql::Tx& tx, std::uint32_t version, const std::string& der, Instant at) {
    tx.execute(
        "INSERT INTO service_certificate (key_version, der, made_at) VALUES ($1, $2, $3) "
        "ON CONFLICT (key_version) DO NOTHING",
        std::int64_t{version}, der, at);
}

std::vector<std::string> list_certificates(sql::Tx& tx) {
    return tx.query<std::string>("SELECT der FROM service_certificate ORDER BY key_version");
}

void add(sql::Tx& tx, const Document& document) {
    tx.insert("service_document", document);
}

bool has_cause(sql::Tx& tx, std::string_view cause) {
    return tx.find<std::string>("SELECT id FROM service_document WHERE cause = $1", cause)
        .has_value();
}

std::optional<Document> find(sql::Tx& tx, const DocumentId& id) {
    static const std::string kStatement = select_document("WHERE id = $1");
    return tx.find<Document>(kStatement, id);
}

std::optional<Document> find_by_code(sql::Tx& tx, std::string_view code) {
    static const std::string kStatement = select_document("WHERE code = $1");
    return tx.find<Document>(kStatement, code);
}

std::vector<Document> list_of_case(sql::Tx& tx, const CaseId& id) {
    static const std::string kStatement = select_document("WHERE case_id = $1 ORDER BY id");
    return tx.query<Document>(kStatement, id);
}

std::vector<Document> list_of_person(sql::Tx& tx, const PersonId& person, std::size_t most) {
    static const std::string kStatement =
        select_document("WHERE person_id = $1 ORDER BY case_id DESC, id DESC LIMIT $2");
    return tx.query<Document>(kStatement, person, most);
}

bool names_file(sql::Tx& tx, const files::FileId& id) {
    return tx.find<std::string>("SELECT id FROM service_document WHERE file = $1 LIMIT 1", id)
        .has_value();
}

bool has_due(sql::Tx& tx, Instant now) {
    return tx
        .find<std::string>(
            "SELECT id FROM service_document WHERE state = 'drawn' AND due_at <= $1 "
            "ORDER BY due_at LIMIT 1",
            now)
        .has_value();
}

std::optional<Document> take_due(sql::Tx& tx, Instant now, Instant again_at) {
    return tx.find<Document>(
        "UPDATE service_document SET due_at = $2, tries = tries + 1 WHERE id = "
        "(SELECT id FROM service_document WHERE state = 'drawn' AND due_at <= $1 "
        "ORDER BY due_at, id LIMIT 1) RETURNING person_id, case_id, id, kind, cause, office_id, "
        "item_id, number, code, title, words, dated, state, due_at, tries, error, issued_at, file, "
        "size, sha256, replaced_by",
        now, again_at);
}

void note_failure(sql::Tx& tx, const Document& document, Instant due_at, const std::string& error) {
    tx.execute("UPDATE service_document SET due_at = $2, error = $3 WHERE id = $1", document.id,
               due_at, error);
}

bool issue(sql::Tx& tx, const Document& document) {
    return tx.execute(
               "UPDATE service_document SET state = 'in_force', issued_at = $2, file = $3, "
               "size = $4, sha256 = $5, error = '' WHERE id = $1 AND state = 'drawn'",
               document.id, document.issued_at, document.file, document.size, document.sha256) == 1;
}

bool replace(sql::Tx& tx, const Document& document, const DocumentId& by) {
    return tx.execute(
               "UPDATE service_document SET state = 'replaced', replaced_by = $2 "
               "WHERE id = $1 AND state = 'in_force'",
               document.id, by) == 1;
}

bool takes_a_place(sql::Tx& tx, const Document& document) {
    return tx.get<std::int64_t>(
               "SELECT COUNT(*) FROM service_document WHERE person_id = $1 AND case_id = $2 AND "
               "replaced_by = $3",
               document.person_id, document.case_id, document.id) > 0;
}

}  // namespace mashang::service::store
