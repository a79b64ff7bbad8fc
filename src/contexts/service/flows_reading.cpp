#include "contexts/service/drawing.h"
#include "contexts/service/flows.h"
#include "contexts/service/flows_serving.h"
#include "contexts/service/printing.h"
#include "contexts/service/refusals.h"
#include "contexts/service/store.h"

namespace mashang::service {
namespace {

Document get_of(sql::Tx& tx, const CaseId& of, const DocumentId& id) {
    auto document = store::find(tx, id);
    if (!document || document->case_id != of) throw Refused{refusals::kNoSuchDocument};
    return *std::move(document);
}

std::string bytes_of(const Document& document, const std::optional<ReadFile>& read) {
    if (!document.file || !read || read->file != *document.file) {
        throw Refused{refusals::kNotIssuedYet};
    }
    return *read->bytes;
}

void tell_look(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const cases::Case& of,
               const char* what) {
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = officer.account_id,
                             .authority = "officer",
                             .person = of.person_id.text(),
                             .matter = cases::subject_of(of.id),
                             .ground = "cases.examination",
                             .what = what});
}

}  // namespace

std::optional<ReadFile> read_file(const Parts& parts, const DocumentId& id) {
    std::optional<Document> document;
    parts.database.read([&](sql::Tx& tx) { document = store::find(tx, id); });
    if (!document || !document->file) return std::nullopt;
    auto bytes = parts.files.read(*document->file);
    if (!bytes) return std::nullopt;
    return ReadFile{*document->file, std::make_shared<const std::string>(*std::move(bytes))};
}

std::vector<Document> list_own(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               const CaseId& of) {
    const cases::Case found = cases::get_shared_case(tx, parts.cases, caller, of);
    cases::tell_look(tx, parts.cases, caller, found);
    auto documents = store::list_of_case(tx, of);
    const PersonId mine = cases::standing_of(tx, parts.cases, caller).key();
    std::erase_if(documents, [&](const Document& each) { return each.person_id != mine; });
    return documents;
}

std::string open_own(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& of,
                     const DocumentId& id, const std::optional<ReadFile>& read) {
    const cases::Case found = cases::get_shared_case(tx, parts.cases, caller, of);
    cases::tell_look(tx, parts.cases, caller, found);
    const Document document = get_of(tx, of, id);
    if (document.person_id != cases::standing_of(tx, parts.cases, caller).key()) {
        throw Refused{refusals::kNoSuchDocument};
    }
    std::string bytes = bytes_of(document, read);
    note_opening(tx, parts, caller, document);
    return bytes;
}

std::string open_at_office(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                           const CaseId& of, const DocumentId& id,
                           const std::optional<ReadFile>& read) {
    const cases::Case found = cases::get_office_case(tx, parts.cases, officer, of);
    std::string bytes = bytes_of(get_of(tx, of, id), read);
    tell_look(tx, parts, officer, found, "document");
    return bytes;
}

std::string preview(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const CaseId& of,
                    DocumentKind kind, const std::string& reason) {
    const cases::Case found = cases::get_office_case(tx, parts.cases, officer, of);
    tell_look(tx, parts, officer, found, "document");
    return print_draft(draft_of(tx, parts, found, {kind, reason}), parts.clock.now().date());
}

}  // namespace mashang::service
