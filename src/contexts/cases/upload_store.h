#pragma once

// All SQL of uploads, one function per query.

#include <optional>
#include <vector>

#include "contexts/cases/upload.h"
#include "platform/files/file_id.h"
#include "platform/sql/sql.h"

namespace mashang::cases::upload_store {

void add(sql::Tx& tx, const Upload& upload);
std::optional<Upload> find(sql::Tx& tx, const Case& of, const UploadId& id);
/// Those of a case that have not expired, the oldest first.
std::vector<Upload> list_open(sql::Tx& tx, const Case& of, Instant now);
/// Of an applicant, in all her cases.
std::int64_t count_open(sql::Tx& tx, const identity::PersonId& person_id, Instant now);

/// Adds the piece where the upload still ends at its first byte; false when another was faster.
bool append(sql::Tx& tx, const UploadPart& part, Instant expires_at);
/// In the order of the bytes.
std::vector<UploadPart> parts_of(sql::Tx& tx, const Upload& upload);
bool names_file(sql::Tx& tx, const files::FileId& id);

/// With its parts, whose files nobody names then.
void remove(sql::Tx& tx, const Upload& upload);
/// All of a case.
void remove_of(sql::Tx& tx, const Case& of);

/// Some that expired before `before` and still have parts.
std::vector<Upload> list_with_parts(sql::Tx& tx, Instant before, std::size_t most);
void remove_parts(sql::Tx& tx, const Upload& upload);
/// Returns how many.
std::int64_t forget(sql::Tx& tx, Instant before);

}  // namespace mashang::cases::upload_store
