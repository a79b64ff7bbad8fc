#pragma once

// All SQL of the context, one function per query.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/service/document.h"
#include "platform/sql/sql.h"

namespace mashang::service::store {

// --- Numbers

/// The office's word; `wanted` when it has none yet, with a mark behind it when another office has
/// that one.
std::string take_word(sql::Tx& tx, std::string_view office, const std::string& wanted);
/// The next running number. Rolled back with its transaction: there are no gaps.
std::int64_t take_running(sql::Tx& tx, std::string_view office, std::string_view series, int year);

// --- Templates

struct TemplateRow {
    std::string office_id;
    std::string item_id;  ///< empty: of all items
    DocumentKind kind;
    std::string title;
    std::string body;
    std::int64_t version;
    std::string changed_by;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(TemplateRow, (),
                      (office_id, item_id, kind, title, body, version, changed_by, changed_at))
/// The office's of the item, else of all its items; nothing: it has none.
std::optional<TemplateRow> find_template(sql::Tx& tx, std::string_view office,
                                         std::string_view item, DocumentKind kind);
std::vector<TemplateRow> list_templates(sql::Tx& tx, std::string_view office);
/// Writes it, and keeps it as the next version.
void save(sql::Tx& tx, TemplateRow row);
/// Takes it away and keeps that as the next version, without words. False: there is none.
bool remove_template(sql::Tx& tx, TemplateRow row);
/// The newest first; without words: the standard ones were used again.
std::vector<TemplateRow> list_versions(sql::Tx& tx, std::string_view office, std::string_view item,
                                       DocumentKind kind);

// --- Certificates of the keys that sign

std::optional<std::string> find_certificate(sql::Tx& tx, std::uint32_t version);
/// Nothing happens when there is one.
void add_certificate(sql::Tx& tx, std::uint32_t version, const std::string& der, Instant at);
std::vector<std::string> list_certificates(sql::Tx& tx);

// --- Documents

void add(sql::Tx& tx, const Document& document);
bool has_cause(sql::Tx& tx, std::string_view cause);
std::optional<Document> find(sql::Tx& tx, const DocumentId& id);
std::optional<Document> find_by_code(sql::Tx& tx, std::string_view code);
/// The oldest first.
std::vector<Document> list_of_case(sql::Tx& tx, const CaseId& id);
std::vector<Document> list_of_person(sql::Tx& tx, const PersonId& person, std::size_t most);
bool names_file(sql::Tx& tx, const files::FileId& id);

bool has_due(sql::Tx& tx, Instant now);
/// The one that has waited longest for its file, put off until `again_at` and counted; nothing:
/// none is due.
std::optional<Document> take_due(sql::Tx& tx, Instant now, Instant again_at);
/// A try that failed: not before `due_at` again.
void note_failure(sql::Tx& tx, const Document& document, Instant due_at, const std::string& error);
/// Its file, from `drawn` to in_force; false: it has one already.
bool issue(sql::Tx& tx, const Document& document);
/// False: it is not in force any more.
bool replace(sql::Tx& tx, const Document& document, const DocumentId& by);
/// Whether another was replaced by it.
bool takes_a_place(sql::Tx& tx, const Document& document);

}  // namespace mashang::service::store
