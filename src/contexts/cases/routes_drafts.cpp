// The doors of a draft: opened, typed into, with its materials.

#include "contexts/cases/flows.h"
#include "contexts/cases/own_step.h"
#include "contexts/cases/routes.h"
#include "contexts/places/api.h"
#include "platform/files/refusals.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;
using http::Reply;

constexpr std::size_t kFormBytes = 64 * 1024;

struct OpenDraft {
    std::string item_id;
    DivisionCode division;
};
BOOST_DESCRIBE_STRUCT(OpenDraft, (), (item_id, division))

struct SaveForm {
    CaseId id;
    std::int64_t version;
    boost::json::object form;
};
BOOST_DESCRIBE_STRUCT(SaveForm, (), (id, version, form))

struct OneMaterial {
    CaseId id;
    int seq;
};
BOOST_DESCRIBE_STRUCT(OneMaterial, (), (id, seq))

struct UploadMaterial {
    CaseId id;
    int seq;
    std::optional<json::Text<120>> file_name;
    std::optional<files::StoredFile> file = {};  ///< found out before the transaction
};
BOOST_DESCRIBE_STRUCT(UploadMaterial, (), (id, seq, file_name))

const std::vector<const Refusal*> kOfFiles{
    &refusals::kNoSuchCase,
    &mandates::refusals::kAuthorityOver,
    &mandates::refusals::kNotCovered,
    &refusals::kNoSuchMaterial,
    &refusals::kNotInThisState,
    &files::kEmpty,
    &files::kTooLarge,
    &files::kTypeRefused,
    &files::kCutShort,
    &files::kDamaged,
    &files::kTwoFilesInOne,
    &files::kActiveContent,
    &files::kTooManyPixels,
    &files::kVirusFound,
    &files::kNoRoom,
};

}  // namespace

http::Routes draft_routes(const Parts& parts) {
    return {
        http::write<OpenDraft, CaseView>(
            Method::post, "/api/v1/cases", kOwn,
            "Opens a draft for an item, or shows the open one (200)",
            [&parts](sql::Tx& tx, const Caller& caller, const OpenDraft& in, Reply& reply) {
                Opened opened = open_draft(tx, parts, caller, in.item_id, in.division);
                tell_look(tx, parts, caller, opened.of);
                if (!opened.is_new) reply.status = 200;
                return show(tx, parts, std::move(opened.of), caller);
            })
            .tag("cases")
            .clause("P 3.1.3")
            .status(201)
            .refuses({&mandates::refusals::kAuthorityOver, &mandates::refusals::kNotCovered,
                      &catalogue::refusals::kNoSuchItem, &catalogue::refusals::kSuspended,
                      &catalogue::refusals::kAbolished, &places::refusals::kNoSuchDivision,
                      &catalogue::refusals::kNotImplementedHere}),
        http::write<SaveForm, CaseView>(
            Method::patch, "/api/v1/cases/{id}", kOwn, "Keeps what has been typed so far",
            showing<SaveForm>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const SaveForm& in) {
                    return save_form(tx, with, caller, in.id, in.version, in.form);
                }))
            .tag("cases")
            .clause("P 3.1.3")
            .body_limit(kFormBytes)
            .refuses(kOfSteps),
        http::upload<UploadMaterial, CaseView>(
            Method::put, "/api/v1/cases/{id}/materials/{seq}", kOwn, "Uploads a material",
            [&parts](sql::Tx& tx, const Caller& caller, const UploadMaterial& in) {
                Case of = put_material(tx, parts, caller, in.id, in.seq, in.file.value(),
                                       text_or_empty(in.file_name));
                return show(tx, parts, std::move(of), caller);
            })
            .before([&parts](UploadMaterial& in, http::Bytes& bytes, const Caller& caller) {
                parts.database.read([&](sql::Tx& tx) {
                    demand_material_open(tx, parts, get_own_case(tx, parts, caller, in.id), in.seq);
                });
                in.file = parts.files.take(bytes.data);
                bytes.data.clear();
            })
            .tag("cases")
            .clause("P 3.1.2")
            .media("image/jpeg, image/png, application/pdf")
            .body_limit(files::kLargestAttachment)
            .refuses(kOfFiles),
        http::write<OneMaterial, CaseView>(
            Method::post, "/api/v1/cases/{id}/materials/{seq}/retrieval", kOwnProven,
            "Asks the register for a material, so that nobody has to upload it",
            showing<OneMaterial>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const OneMaterial& in) {
                    return retrieve_material(tx, with, caller, in.id, in.seq);
                }))
            .tag("cases")
            .clause("P 3.1.2")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoSuchMaterial,
                      &refusals::kMaterialNotInARegister, &refusals::kNotInThisState}),
        http::write<OneMaterial, CaseView>(
            Method::del, "/api/v1/cases/{id}/materials/{seq}", kOwn, "Takes a material away",
            showing<OneMaterial>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const OneMaterial& in) {
                    return remove_material(tx, with, caller, in.id, in.seq);
                }))
            .tag("cases")
            .clause("P 3.1.2")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoSuchMaterial,
                      &refusals::kNotInThisState}),
    };
}

}  // namespace mashang::cases
