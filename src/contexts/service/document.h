#pragma once

// Official documents (文书): what the office says in writing, with a number and a signature.

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/instant.h"
#include "contexts/cases/api.h"
#include "platform/files/file_id.h"

namespace mashang::service {

using cases::CaseId;
using identity::PersonId;
struct DocumentTag;
using DocumentId = Id<DocumentTag>;

enum class DocumentKind {
    acceptance,       ///< 受理通知书
    supplement,       ///< 补正材料告知书
    not_accepted,     ///< 不予受理决定书
    granted,          ///< 准予…决定书
    granted_in_part,  ///< 部分准予…决定书
    denied,           ///< 不予…决定书
    terminated,       ///< 终止办理通知书
    revoked,          ///< 撤销决定书
};
BOOST_DESCRIBE_ENUM(DocumentKind, acceptance, supplement, not_accepted, granted, granted_in_part,
                    denied, terminated, revoked)

enum class DocumentState {
    drawn,     ///< has its number and its words, and waits for its file
    in_force,  ///< issued
    replaced,  ///< another took its place
};
BOOST_DESCRIBE_ENUM(DocumentState, drawn, in_force, replaced)

/// What a document says, in clear.
struct Words {
    std::string addressee;
    std::vector<std::string> paragraphs;
    std::string office;
    std::string reason;  ///< the office's words at that step, for another in its place
};
BOOST_DESCRIBE_STRUCT(Words, (), (addressee, paragraphs, office, reason))

struct Document {
    PersonId person_id;  ///< the applicant's id, of a legal person too
    CaseId case_id;
    DocumentId id;
    DocumentKind kind;
    std::string cause;  ///< journal entry's id, or "again:" and the id of the one it replaces
    std::string office_id;
    std::string item_id;
    std::string number;  ///< 文号: "榕鼓楼公决〔2018〕1号"
    std::string code;    ///< what its QR code leads to: 128 random bits, base64url
    std::string title;
    std::string words;  ///< sealed (store.h)
    Date dated;
    DocumentState state = DocumentState::drawn;
    Instant due_at = {};
    std::int64_t tries = 0;
    std::string error = {};
    std::optional<Instant> issued_at = {};
    std::optional<files::FileId> file = {};
    std::int64_t size = 0;
    std::string sha256 = {};  ///< of the file, 64 hex digits
    std::optional<DocumentId> replaced_by = {};

    bool is_issued() const { return state != DocumentState::drawn; }
};
BOOST_DESCRIBE_STRUCT(Document, (),
                      (person_id, case_id, id, kind, cause, office_id, item_id, number, code, title,
                       words, dated, state, due_at, tries, error, issued_at, file, size, sha256,
                       replaced_by))

}  // namespace mashang::service
