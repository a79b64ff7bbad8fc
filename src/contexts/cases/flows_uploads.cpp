#include "contexts/cases/flows_uploads.h"

#include "contexts/cases/flows.h"
#include "contexts/cases/upload_refusals.h"
#include "contexts/cases/upload_store.h"
#include "platform/files/refusals.h"

namespace mashang::cases {
namespace {

constexpr std::size_t kMostAtOnce = 50;

void demand_size(std::int64_t size) {
    if (size <= 0) throw Refused{files::kEmpty};
    if (std::cmp_greater(size, files::kLargestAttachment)) {
        constexpr std::size_t kMebibyte = std::size_t{1024} * 1024;
        throw Refused{files::kTooLarge,
                      {{"limit_mib", std::to_string(files::kLargestAttachment / kMebibyte)}}};
    }
}

Upload find_upload(sql::Tx& tx, const Parts& parts, const Case& of, const UploadId& id) {
    auto upload = upload_store::find(tx, of, id);
    if (!upload) throw Refused{refusals::kNoSuchUpload};
    if (upload->expires_at <= parts.clock.now()) throw Refused{refusals::kUploadExpired};
    return *std::move(upload);
}

Facts facts_of(const Upload& upload) {
    return {{"received", std::to_string(upload.received)}, {"size", std::to_string(upload.size)}};
}

void demand_complete(const Upload& upload) {
    if (!upload.is_complete()) throw Refused{refusals::kUploadUnfinished, facts_of(upload)};
}

/// The rows of its parts will not name their files any more.
void let_parts_go(sql::Tx& tx, const Parts& parts, const Upload& upload) {
    for (const UploadPart& part : upload_store::parts_of(tx, upload)) {
        parts.files.let_go(files::FileId::parse(part.file_id).value());
    }
}

}  // namespace

Upload open_upload(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const CaseId& id,
                   int seq, std::int64_t size, const std::string& file_name) {
    const Case of = get_own_case(tx, parts, caller, id);
    demand_material_open(tx, parts, of, seq);
    demand_size(size);
    const Instant now = parts.clock.now();
    if (upload_store::count_open(tx, of.person_id, now) >= kMostUploads) {
        throw Refused{refusals::kTooManyUploads, {{"most", std::to_string(kMostUploads)}}};
    }
    const Upload upload{.person_id = of.person_id,
                        .case_id = of.id,
                        .id = UploadId{parts.ids.next(now)},
                        .seq = seq,
                        .file_name = file_name,
                        .size = size,
                        .received = 0,
                        .opened_at = now,
                        .expires_at = now + kUploadWaits};
    upload_store::add(tx, upload);
    return upload;
}

Upload get_upload(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const OneUpload& which) {
    const Case of = get_own_case(tx, parts, caller, which.id);
    return find_upload(tx, parts, of, which.upload_id);
}

std::vector<Upload> list_uploads(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                 const CaseId& id) {
    return upload_store::list_open(tx, get_own_case(tx, parts, caller, id), parts.clock.now());
}

void demand_next(const Upload& upload, std::int64_t first_byte, std::int64_t size) {
    if (first_byte != upload.received) {
        throw Refused{refusals::kOffsetConflict, {{"received", std::to_string(upload.received)}}};
    }
    if (size > upload.size - upload.received) {
        throw Refused{refusals::kBeyondUpload, {{"size", std::to_string(upload.size)}}};
    }
}

Upload append_piece(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const OneUpload& which, std::int64_t first_byte, std::int64_t size,
                    const std::optional<files::FileId>& file) {
    const Case of = get_own_case(tx, parts, caller, which.id);
    Upload upload = find_upload(tx, parts, of, which.upload_id);
    demand_material_open(tx, parts, of, upload.seq);
    demand_next(upload, first_byte, size);
    upload.expires_at = parts.clock.now() + kUploadWaits;
    const auto is_next = [&] {
        return upload_store::append(tx,
                                    {.person_id = upload.person_id,
                                     .case_id = upload.case_id,
                                     .upload_id = upload.id,
                                     .first_byte = first_byte,
                                     .size = size,
                                     .file_id = file->text()},
                                    upload.expires_at);
    };
    if (!file || !is_next()) {
        throw Refused{refusals::kOffsetConflict, {{"received", std::to_string(upload.received)}}};
    }
    upload.received += size;
    return upload;
}

std::string bytes_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const OneUpload& which) {
    const Case of = get_own_case(tx, parts, caller, which.id);
    const Upload upload = find_upload(tx, parts, of, which.upload_id);
    demand_material_open(tx, parts, of, upload.seq);
    demand_complete(upload);
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(upload.size));
    for (const UploadPart& part : upload_store::parts_of(tx, upload)) {
        bytes += parts.files.read(files::FileId::parse(part.file_id).value()).value();
    }
    return bytes;
}

Case hand_upload_in(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const OneUpload& which, const std::optional<files::StoredFile>& file) {
    const Upload upload = get_upload(tx, parts, caller, which);
    demand_complete(upload);
    if (!file) throw Refused{refusals::kUploadUnfinished, facts_of(upload)};
    let_parts_go(tx, parts, upload);
    upload_store::remove(tx, upload);
    return put_material(tx, parts, caller, which.id, upload.seq, *file, upload.file_name);
}

void cancel_upload(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const OneUpload& which) {
    const Upload upload = get_upload(tx, parts, caller, which);
    let_parts_go(tx, parts, upload);
    upload_store::remove(tx, upload);
}

std::int64_t sweep_uploads(sql::Tx& tx, const Parts& parts, Instant now) {
    const auto expired = upload_store::list_with_parts(tx, now, kMostAtOnce);
    for (const Upload& upload : expired) {
        let_parts_go(tx, parts, upload);
        upload_store::remove_parts(tx, upload);
    }
    const std::int64_t forgotten = upload_store::forget(tx, now - kUploadRemembered);
    return static_cast<std::int64_t>(expired.size()) + forgotten;
}

}  // namespace mashang::cases
