// The doors of uploads that go on after a break: tus 1.0, core, creation, expiration, checksum and
// termination (https://tus.io/protocols/resumable-upload), and what hands a finished one in.

#include "contexts/cases/audience.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_uploads.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/upload_refusals.h"
#include "contexts/cases/views.h"
#include "platform/files/refusals.h"
#include "platform/http/response_writer.h"
#include "platform/http/tus.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

namespace tus = http::tus;
using http::Caller;
using http::Method;
using http::Reply;

constexpr const char* kOne = "/api/v1/cases/{id}/uploads/{upload_id}";
constexpr std::string_view kExtensions = "creation,expiration,checksum,termination";

struct OpenUpload {
    CaseId id;
    int seq;
    std::int64_t upload_length;
    std::optional<std::string> upload_metadata;
    std::optional<std::string> tus_resumable;

    /// "filename" of the metadata. Refuses: tus::kMetadataWrong.
    std::string file_name() const;
};
BOOST_DESCRIBE_STRUCT(OpenUpload, (), (id, seq, upload_length, upload_metadata, tus_resumable))

std::string OpenUpload::file_name() const {
    const auto metadata = tus::parse_metadata(upload_metadata.value_or(""));
    const auto found = metadata.find("filename");
    if (found == metadata.end()) return "";
    const auto name = json::Text<120>::parse(found->second);
    if (!name) throw Refused{tus::kMetadataWrong};
    return name->text();
}

struct CancelUpload : OneUpload {
    std::optional<std::string> tus_resumable;
};
BOOST_DESCRIBE_STRUCT(CancelUpload, (OneUpload), (tus_resumable))

struct SendPiece : OneUpload {
    std::int64_t upload_offset;
    std::optional<std::string> upload_checksum;
    std::optional<std::string> tus_resumable;
    std::int64_t size = 0;                   ///< of the piece
    std::optional<files::FileId> file = {};  ///< kept before the transaction
};
BOOST_DESCRIBE_STRUCT(SendPiece, (OneUpload), (upload_offset, upload_checksum, tus_resumable))

struct HandIn : OneUpload {
    std::optional<files::StoredFile> file = {};  ///< found out before the transaction
};
BOOST_DESCRIBE_STRUCT(HandIn, (OneUpload), ())

struct OneCase {
    CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneCase, (), (id))

struct UploadView {
    UploadId id;
    int seq;
    std::string file_name;
    std::int64_t size;
    std::int64_t received;  ///< bytes
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(UploadView, (), (id, seq, file_name, size, received, expires_at))

struct UploadList {
    std::vector<UploadView> uploads;
};
BOOST_DESCRIBE_STRUCT(UploadList, (), (uploads))

UploadView view_of(const Upload& upload) {
    return {upload.id,   upload.seq,      upload.file_name,
            upload.size, upload.received, upload.expires_at};
}

void say_expiry(const Upload& upload, Reply& reply) {
    reply.add_header("Upload-Expires", http::http_date(upload.expires_at.ms() / 1000));
}
void say_offset(const Upload& upload, Reply& reply) {
    reply.add_header("Upload-Offset", std::to_string(upload.received));
    say_expiry(upload, reply);
}

/// Whether `look` refuses nothing. What it refuses the transaction finds again, and answers when
/// the very same was asked before (Idempotency-Key).
template <class Look>
bool passes(const Parts& parts, Look look) {
    try {
        parts.database.read(look);
        return true;
    } catch (const Refused&) {
        return false;
    }
}

/// The piece is put on the disk, if it may come.
void keep_piece(const Parts& parts, SendPiece& in, http::Bytes& bytes, const Caller& caller) {
    tus::demand_version(in.tus_resumable);
    if (in.upload_checksum) tus::demand_checksum(*in.upload_checksum, bytes.data);
    in.size = static_cast<std::int64_t>(bytes.data.size());
    const bool may_come = passes(parts, [&](sql::Tx& tx) {
        demand_next(get_upload(tx, parts, caller, in), in.upload_offset, in.size);
    });
    if (may_come) in.file = parts.files.keep(bytes.data);
    bytes.data.clear();
}

void take_whole(const Parts& parts, HandIn& in, const Caller& caller) {
    std::string bytes;
    const bool is_there =
        passes(parts, [&](sql::Tx& tx) { bytes = bytes_of(tx, parts, caller, in); });
    if (is_there) in.file = parts.files.take(bytes);
}

/// Refusals of all, and more.
std::vector<const Refusal*> with(std::vector<const Refusal*> more) {
    for (const Refusal* any : {&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                               &mandates::refusals::kNotCovered}) {
        more.push_back(any);
    }
    return more;
}
std::vector<const Refusal*> with_upload(std::vector<const Refusal*> more) {
    more.push_back(&refusals::kNoSuchUpload);
    more.push_back(&refusals::kUploadExpired);
    return with(std::move(more));
}

http::Route opening_route(const Parts& parts) {
    return http::write<OpenUpload, UploadView>(
               Method::post, "/api/v1/cases/{id}/materials/{seq}/uploads", kApplicant,
               "Opens an upload of a material that can go on after a break (tus 1.0)",
               [&parts](sql::Tx& tx, const Caller& caller, const OpenUpload& in, Reply& reply) {
                   tus::demand_version(in.tus_resumable);
                   const Upload upload = open_upload(tx, parts, caller, in.id, in.seq,
                                                     in.upload_length, in.file_name());
                   reply.location =
                       "/api/v1/cases/" + in.id.text() + "/uploads/" + upload.id.text();
                   say_expiry(upload, reply);
                   return view_of(upload);
               })
        .header("upload_length", "Upload-Length")
        .header("upload_metadata", "Upload-Metadata")
        .header("tus_resumable", "Tus-Resumable")
        .says(tus::headers(), tus::options(kExtensions, files::kLargestAttachment))
        .tag("cases")
        .clause("P 3.1.2")
        .body_limit(0)
        .status(201)
        .refuses(with({&refusals::kNoSuchMaterial, &refusals::kNotInThisState,
                       &refusals::kTooManyUploads, &files::kEmpty, &files::kTooLarge,
                       &tus::kOtherVersion, &tus::kMetadataWrong}));
}

http::Route sending_route(const Parts& parts) {
    return http::upload<SendPiece, http::Nothing>(
               Method::patch, kOne, kApplicant, "Sends the next piece of an upload (tus 1.0)",
               [&parts](sql::Tx& tx, const Caller& caller, const SendPiece& in, const http::Bytes&,
                        Reply& reply) {
                   say_offset(
                       append_piece(tx, parts, caller, in, in.upload_offset, in.size, in.file),
                       reply);
               })
        .header("upload_offset", "Upload-Offset")
        .header("upload_checksum", "Upload-Checksum")
        .header("tus_resumable", "Tus-Resumable")
        .before([&parts](SendPiece& in, http::Bytes& bytes, const Caller& caller) {
            keep_piece(parts, in, bytes, caller);
        })
        .says(tus::headers(), tus::options(kExtensions, files::kLargestAttachment))
        .media(tus::kPiece)
        .body_limit(files::kLargestAttachment)
        .tag("cases")
        .clause("P 3.1.2")
        .refuses(
            with_upload({&refusals::kNoSuchMaterial, &refusals::kNotInThisState,
                         &refusals::kOffsetConflict, &refusals::kBeyondUpload, &tus::kOtherVersion,
                         &tus::kChecksumUnknown, &tus::kChecksumMismatch, &files::kNoRoom}));
}

http::Routes other_routes(const Parts& parts) {
    return {
        http::read<OneCase, UploadList>(
            "/api/v1/cases/{id}/uploads", kApplicant,
            "Lists the uploads of a case that are not finished, to go on with from any device",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                UploadList list;
                tell_look(tx, parts, caller, get_own_case(tx, parts, caller, in.id));
                for (const Upload& upload : list_uploads(tx, parts, caller, in.id)) {
                    list.uploads.push_back(view_of(upload));
                }
                return list;
            })
            .tag("cases")
            .clause("P 3.1.2")
            .refuses(with({})),
        http::read<OneUpload, UploadView>(
            kOne, kApplicant, "Tells how far an upload has come (tus 1.0: HEAD)",
            [&parts](sql::Tx& tx, const Caller& caller, const OneUpload& in, Reply& reply) {
                tell_look(tx, parts, caller, get_own_case(tx, parts, caller, in.id));
                const Upload upload = get_upload(tx, parts, caller, in);
                say_offset(upload, reply);
                reply.add_header("Upload-Length", std::to_string(upload.size));
                return view_of(upload);
            })
            .says(tus::headers(), tus::options(kExtensions, files::kLargestAttachment))
            .tag("cases")
            .clause("P 3.1.2")
            .refuses(with_upload({})),
        http::write<CancelUpload, http::Nothing>(
            Method::del, kOne, kApplicant, "Ends an upload and forgets what has arrived (tus 1.0)",
            [&parts](sql::Tx& tx, const Caller& caller, const CancelUpload& in) {
                tus::demand_version(in.tus_resumable);
                cancel_upload(tx, parts, caller, in);
            })
            .header("tus_resumable", "Tus-Resumable")
            .says(tus::headers(), tus::options(kExtensions, files::kLargestAttachment))
            .tag("cases")
            .clause("P 3.1.2")
            .refuses(with_upload({&tus::kOtherVersion})),
        http::write<HandIn, CaseView>(
            Method::post, "/api/v1/cases/{id}/uploads/{upload_id}/completion", kApplicant,
            "Hands a finished upload in as the material that it was for",
            [&parts](sql::Tx& tx, const Caller& caller, const HandIn& in) {
                Case of = hand_upload_in(tx, parts, caller, in, in.file);
                return view_of(tx, parts, caller, open_dossier(tx, parts, std::move(of)));
            })
            .before([&parts](HandIn& in, const Caller& caller) { take_whole(parts, in, caller); })
            .tag("cases")
            .clause("P 3.1.2")
            .refuses(with_upload({&refusals::kNoSuchMaterial, &refusals::kNotInThisState,
                                  &refusals::kUploadUnfinished, &files::kEmpty, &files::kTooLarge,
                                  &files::kTypeRefused, &files::kCutShort, &files::kDamaged,
                                  &files::kTwoFilesInOne, &files::kActiveContent,
                                  &files::kTooManyPixels, &files::kVirusFound, &files::kNoRoom})),
    };
}

}  // namespace

http::Routes upload_routes(const Parts& parts) {
    http::Routes all = other_routes(parts);
    all.push_back(opening_route(parts));
    all.push_back(sending_route(parts));
    return all;
}

}  // namespace mashang::cases
