#pragma once

// Uploads that go on after a break, from another device too [P 3.1.2]. Each piece that has arrived
// is on the disk; a finished upload is handed in as any other file. All refuse kNoSuchCase,
// kNotInThisState, and but for the first kNoSuchUpload and kUploadExpired.

#include "contexts/cases/parts.h"
#include "contexts/cases/upload.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// Which upload, of which case.
struct OneUpload {
    CaseId id;
    UploadId upload_id;
};
BOOST_DESCRIBE_STRUCT(OneUpload, (), (id, upload_id))

/// Refuses: kNoSuchMaterial, kTooManyUploads, files::kEmpty, files::kTooLarge.
Upload open_upload(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                   int seq, std::int64_t size, const std::string& file_name);

/// Of a case that the caller may work on.
Upload get_upload(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const OneUpload& which);
std::vector<Upload> list_uploads(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                 const CaseId& id);

/// Whether a piece of `size` bytes may follow. Refuses: kOffsetConflict, kBeyondUpload.
void demand_next(const Upload& upload, std::int64_t first_byte, std::int64_t size);
/// `file`: where the piece lies; nothing: it was not to come. Refuses as `demand_next`: also when
/// another device was faster.
Upload append_piece(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const OneUpload& which, std::int64_t first_byte, std::int64_t size,
                    const std::optional<files::FileId>& file);

/// All of it. Refuses: kUploadUnfinished.
std::string bytes_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const OneUpload& which);
/// The upload becomes the material that it was for; `file` is what it is (files::FileStore::take);
/// nothing: it was not to be handed in. Refuses: kUploadUnfinished.
Case hand_upload_in(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const OneUpload& which, const std::optional<files::StoredFile>& file);
void cancel_upload(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const OneUpload& which);

/// Removes what lies of some uploads that stood still for too long; returns how many.
std::int64_t sweep_uploads(sql::Tx& tx, const Parts& parts, Instant now);

}  // namespace mashang::cases
