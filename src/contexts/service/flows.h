#pragma once

// The verbs of service. But for the job they run in the request's transaction and throw Refused.

#include <memory>
#include <optional>
#include <string>

#include "contexts/service/document.h"
#include "contexts/service/parts.h"
#include "contexts/service/templates.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"

namespace mashang::service {

// --- Documents (flows_documents.cpp)

/// Follows the steps of cases that are put into documents: each gets its number and its words; and
/// those by which she shows that she has read one (flows_serving.h).
journal::Follower follower(const Parts& parts);
/// Prints, signs and keeps the document that has waited longest for its file; false: none is due.
/// Runs outside transactions. Tells `document.issued` of the case. What fails is tried again later.
bool make_one_document(const Parts& parts);
/// Another of the same kind in the place of one in force, with the office's words as they were and
/// its template as it is now. Tells `document.replaced`. Refuses: cases::kNoSuchCase,
/// kNoSuchDocument, kNotIssuedYet, kReplaced.
Document issue_again(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const CaseId& of,
                     const DocumentId& id, const std::string& why);

// --- Reading (flows_reading.cpp)

/// A document's file, read outside transactions.
struct ReadFile {
    files::FileId file;
    std::shared_ptr<const std::string> bytes;  ///< shared: the transaction may run again
};
/// Nothing: there is no such document, or it has no file.
std::optional<ReadFile> read_file(const Parts& parts, const DocumentId& id);

/// Of the applicant, or whoever acts for her. Refuses: cases::kNoSuchCase, mandates'
/// kAuthorityOver and kNotCovered.
std::vector<Document> list_own(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                               const CaseId& of);
/// Its file; who opens it, proven, is served. Refuses as `list_own` does, and kNoSuchDocument,
/// kNotIssuedYet.
std::string open_own(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& of,
                     const DocumentId& id, const std::optional<ReadFile>& read);
/// The same for an officer of the case's office; tells `person_data.read`. Refuses:
/// cases::kNoSuchCase, kNoSuchDocument, kNotIssuedYet.
std::string open_at_office(sql::Tx& tx, const Parts& parts, const http::Caller& officer,
                           const CaseId& of, const DocumentId& id,
                           const std::optional<ReadFile>& read);
/// What a document of that kind would say if the officer decided now with these words; tells
/// `person_data.read`. Refuses: cases::kNoSuchCase.
std::string preview(sql::Tx& tx, const Parts& parts, const http::Caller& officer, const CaseId& of,
                    DocumentKind kind, const std::string& reason);

// --- Templates (flows_templates.cpp)

/// A draft of such a document with the fields' examples, a PDF. Refuses: kTemplateFaults with all
/// of them.
std::string preview_template(const Parts& parts, const http::Caller& keeper, DocumentKind kind,
                             const Template& wording);
/// The office's own, for an item or (empty) all of its items. Tells `document_template.changed`.
/// Refuses: kTemplateFaults with all of them, catalogue's kNoSuchItem.
void save_template(sql::Tx& tx, const Parts& parts, const http::Caller& publisher,
                   DocumentKind kind, const std::string& item, const Template& wording);
/// The standard one is used again. Tells `document_template.removed`. Refuses: kNoSuchTemplate.
void remove_template(sql::Tx& tx, const Parts& parts, const http::Caller& publisher,
                     DocumentKind kind, const std::string& item);

}  // namespace mashang::service
