#include "contexts/cases/routes.h"

#include "contexts/cases/advance.h"
#include "contexts/cases/applicant_refusals.h"
#include "contexts/cases/applicant_store.h"
#include "contexts/cases/application_form.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_end.h"
#include "contexts/cases/formal_check.h"
#include "contexts/cases/reception_refusals.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/result.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/through_app.h"
#include "contexts/cases/together.h"
#include "contexts/cases/together_view.h"
#include "contexts/cases/views.h"
#include "contexts/cases/wanted.h"
#include "contexts/places/api.h"
#include "platform/files/refusals.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::Over;
using http::Reply;
using http::Who;

/// Her own things, or those of whom the caller acts for; also through an app that she lets do so.
const Access kOwn{.who = Who::person,
                  .over = Over::own,
                  .scope = kAppScope,
                  .for_another = http::ForAnother::persons_and_officers};
/// Handing in and what follows ask for a proven identity.
const Access kOwnProven{.who = Who::person,
                        .level = catalogue::kLevelToSubmit,
                        .over = Over::own,
                        .scope = kAppScope,
                        .for_another = http::ForAnother::persons_and_officers};

constexpr std::size_t kPage = 30;
constexpr std::size_t kMostSearched = 300;
constexpr std::size_t kFormBytes = 64 * 1024;

struct OpenDraft {
    std::string item_id;
    DivisionCode division;
};
BOOST_DESCRIBE_STRUCT(OpenDraft, (), (item_id, division))

struct ListCases {
    std::optional<std::vector<CaseState>> state;  ///< one of these
    std::optional<CaseId> cursor;
    /// Only those whose number or item's name holds this, or that are of one of `items`; among the
    /// newest 300.
    std::optional<json::Text<100>> q;
    std::optional<std::vector<json::Text<8>>> items;

    Wanted wanted() const;
    std::vector<CaseState> states() const { return state.value_or(std::vector<CaseState>{}); }
};
BOOST_DESCRIBE_STRUCT(ListCases, (), (state, cursor, q, items))

Wanted ListCases::wanted() const {
    Wanted wanted;
    if (q) wanted.words = q->text();
    for (const auto& item : items.value_or(std::vector<json::Text<8>>{})) {
        wanted.items.push_back(item.text());
    }
    return wanted;
}

struct CaseList {
    std::vector<CaseSummary> cases;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(CaseList, (), (cases, next_cursor))

struct OneCase {
    CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneCase, (), (id))

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

struct OneVersion {
    CaseId id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(OneVersion, (), (id, version))

struct Withdraw {
    CaseId id;
    std::int64_t version;
    std::optional<json::Text<500>> reason;
};
BOOST_DESCRIBE_STRUCT(Withdraw, (), (id, version, reason))

struct Supplement {
    CaseId id;
    std::int64_t version;
    std::optional<json::Text<500>> note;
};
BOOST_DESCRIBE_STRUCT(Supplement, (), (id, version, note))

struct FormalFault {
    std::string pointer;  ///< of the form or the material, as in a refused submission
    std::string code;
    std::string message;  ///< in the caller's language
};
BOOST_DESCRIBE_STRUCT(FormalFault, (), (pointer, code, message))

struct AcceptanceCheck {
    bool passes;
    std::vector<FormalFault> faults;
};
BOOST_DESCRIBE_STRUCT(AcceptanceCheck, (), (passes, faults))

struct Timeline {
    std::vector<TimelineEvent> events;
};
BOOST_DESCRIBE_STRUCT(Timeline, (), (events))

template <class T>
std::string text_or_empty(const std::optional<T>& text) {
    return text ? text->text() : "";
}

/// Those of others' cases in which the caller takes part (together.h), as far as she may see them.
std::vector<SharedCase> list_shared(sql::Tx& tx, const Parts& parts, const Standing& standing,
                                    const ListCases& in, const PageOf& page) {
    if (standing.app_sees) return {};
    auto shared = ApplicantStore{parts.store}.list_shared(
        tx, standing.key(), in.states(), {.limit = kMostSearched, .cursor = page.cursor});
    if (!standing.agent) return shared;
    const auto catalogue = parts.catalogue.get();
    std::erase_if(shared, [&](const SharedCase& each) {
        return standing.ground_for(item_of(*catalogue, each.of)) == nullptr;
    });
    return shared;
}

std::map<CaseId, ApplicantState> handed_over_by(sql::Tx& tx, const Parts& parts,
                                                const Standing& standing) {
    return ApplicantStore{parts.store}.list_handed_over(tx, standing.key());
}

/// Those of her newest cases that are wanted, at most a page of them.
CaseList find_cases(sql::Tx& tx, const Parts& parts, const Caller& caller, const ListCases& in) {
    const Standing standing = standing_of(tx, parts, caller);
    const Wanted wanted = in.wanted();
    auto own = parts.store.list_of_person(tx, standing.key(), in.states(), {.limit = kMostSearched},
                                          standing.own_filings_of(), standing.only_through);
    std::erase_if(own, [&](const Case& of) { return !reaches(parts, standing, of); });
    auto shared = list_shared(tx, parts, standing, in, {});
    CaseList list;
    const auto is_unwanted = [&](const Case& of) {
        return !wanted.holds(of, summary_of(parts, of, caller.language).item_name);
    };
    std::erase_if(own, is_unwanted);
    std::erase_if(shared, [&](const SharedCase& each) { return is_unwanted(each.of); });
    list.cases = merged(parts, own, handed_over_by(tx, parts, standing), shared, caller.language);
    if (list.cases.size() > kPage) list.cases.resize(kPage);
    return list;
}

CaseList list_cases(sql::Tx& tx, const Parts& parts, const Caller& caller, const ListCases& in) {
    if (!in.wanted().is_anything()) return find_cases(tx, parts, caller, in);
    PageOf page{.limit = kPage + 1, .cursor = {}};
    if (in.cursor) page.cursor = in.cursor->text();
    const Standing standing = standing_of(tx, parts, caller);
    auto own = parts.store.list_of_person(tx, standing.key(), in.states(), page,
                                          standing.own_filings_of(), standing.only_through);
    CaseList list;
    list.cases = merged(parts, own, handed_over_by(tx, parts, standing),
                        list_shared(tx, parts, standing, in, page), caller.language);
    if (list.cases.size() > kPage) {
        list.cases.erase(list.cases.begin() + kPage, list.cases.end());
        list.next_cursor = list.cases.back().id.text();
    }
    // Of one who acts for another a page may hold less: she sees the cases of some items only.
    std::erase_if(list.cases, [&](const CaseSummary& each) {
        const auto of = std::ranges::find(own, each.id, &Case::id);
        return of != own.end() && !reaches(parts, standing, *of);
    });
    return list;
}

http::Bytes download(sql::Tx& tx, const Parts& parts, const Caller& caller, const Case& of,
                     int seq) {
    // Who acts for another may not see all of the form.
    const bool is_herself = !caller.acting_for && !http::comes_through_app(caller);
    if (seq == kFormSeq && is_form_printed(of) && is_herself) return print_form(tx, parts, of);
    for (const CaseMaterial& material : parts.store.materials_of(tx, of)) {
        if (material.seq != seq || !material.file_id) continue;
        if (!may_have(tx, parts, caller, of, material)) continue;
        const auto id = files::FileId::parse(*material.file_id);
        auto bytes = id ? parts.files.read(*id) : std::nullopt;
        if (bytes) return {material.media_type, *std::move(bytes), material.file_name};
    }
    throw Refused{refusals::kMaterialNotThere};
}

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
const std::vector<const Refusal*> kOfSteps{
    &refusals::kNoSuchCase,           &mandates::refusals::kAuthorityOver,
    &mandates::refusals::kNotCovered, &refusals::kChangedMeanwhile,
    &refusals::kNotInThisState,       &refusals::kIncomplete};
const std::vector<const Refusal*> kOfWithdrawal{
    &refusals::kNoSuchCase,           &mandates::refusals::kAuthorityOver,
    &mandates::refusals::kNotCovered, &refusals::kChangedMeanwhile,
    &refusals::kNotInThisState,       &refusals::kOthersToAgree};
const std::vector<const Refusal*> kOfSubmission{&refusals::kNoSuchCase,
                                                &mandates::refusals::kAuthorityOver,
                                                &mandates::refusals::kNotCovered,
                                                &refusals::kChangedMeanwhile,
                                                &refusals::kNotInThisState,
                                                &refusals::kIncomplete,
                                                &catalogue::refusals::kSuspended,
                                                &catalogue::refusals::kAbolished,
                                                &refusals::kNoCrossRegion,
                                                &refusals::kOutsideArea,
                                                &places::refusals::kNoSuchDivision};

CaseView show(sql::Tx& tx, const Parts& parts, Dossier dossier, const Caller& caller) {
    return view_of(tx, parts, caller, std::move(dossier));
}
CaseView show(sql::Tx& tx, const Parts& parts, Case of, const Caller& caller) {
    return show(tx, parts, open_dossier(tx, parts, std::move(of)), caller);
}

/// Runs a flow and shows the case that it leaves.
template <class In, class Flow>
auto showing(const Parts& parts, Flow flow) {
    return [&parts, flow](sql::Tx& tx, const Caller& caller, const In& in) {
        return show(tx, parts, flow(tx, parts, caller, in), caller);
    };
}

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

/// The faults as a problem document would name them.
AcceptanceCheck check_acceptance(sql::Tx& tx, const Parts& parts, const Caller& caller,
                                 const OneCase& in) {
    Case of = get_own_case(tx, parts, caller, in.id);
    tell_look(tx, parts, caller, of);
    const Dossier dossier = open_dossier(tx, parts, std::move(of));
    AcceptanceCheck check{.passes = true, .faults = {}};
    for (const Fault& fault : check_formally(tx, parts, dossier).faults) {
        check.passes = false;
        check.faults.push_back(
            {.pointer = fault.pointer,
             .code = std::string{fault.refusal->code},
             .message = message_of(*fault.refusal, fault.facts, caller.language)});
    }
    return check;
}

http::Routes step_routes(const Parts& parts) {
    return {
        http::read<OneCase, AcceptanceCheck>(
            "/api/v1/cases/{id}/acceptance-check", kOwn,
            "Tries what the office would examine before acceptance: what passes and does not "
            "change cannot be refused as incomplete",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                return check_acceptance(tx, parts, caller, in);
            })
            .tag("cases")
            .clause("行政许可法 32")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::write<OneVersion, CaseView>(
            Method::post, "/api/v1/cases/{id}/submission", kOwnProven,
            "Hands the application in; it gets its number",
            showing<OneVersion>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const OneVersion& in) {
                    return submit(tx, with, caller, in.id, in.version);
                }))
            .tag("cases")
            .clause("P 3.1.4")
            .refuses(kOfSubmission),
        http::write<Supplement, CaseView>(
            Method::post, "/api/v1/cases/{id}/supplement", kOwnProven,
            "Answers the office's request for more",
            showing<Supplement>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const Supplement& in) {
                    return supplement(tx, with, caller, in.id, in.version, text_or_empty(in.note));
                }))
            .tag("cases")
            .clause("P 3.1.4")
            .refuses(kOfSteps),
        http::write<Withdraw, CaseView>(
            Method::post, "/api/v1/cases/{id}/withdrawal", kOwn,
            "Takes the application back; of several applicants all have to agree",
            showing<Withdraw>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const Withdraw& in) {
                    return withdraw(tx, with, caller, in.id, in.version, text_or_empty(in.reason));
                }))
            .tag("cases")
            .clause("P 3.1.4")
            .refuses(kOfWithdrawal),
    };
}

http::Routes reading_routes(const Parts& parts) {
    return {
        http::read<ListCases, CaseList>(
            "/api/v1/cases", kOwn,
            "Lists the caller's applications, newest first, or finds some by words and items",
            [&parts](sql::Tx& tx, const Caller& caller, const ListCases& in) {
                if (http::comes_through_app(caller)) tell_app_listed(tx, parts, caller);
                return list_cases(tx, parts, caller, in);
            })
            .tag("cases")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver}),
        http::read<OneCase, CaseView>(
            "/api/v1/cases/{id}", kOwn, "Shows an application with its form and materials",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                Case of = get_shared_case(tx, parts, caller, in.id);
                tell_look(tx, parts, caller, of);
                return show(tx, parts, std::move(of), caller);
            })
            .tag("cases")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::read<OneCase, Timeline>(
            "/api/v1/cases/{id}/timeline", kOwn, "Shows what happened to an application and when",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                const Case of = get_shared_case(tx, parts, caller, in.id);
                tell_look(tx, parts, caller, of);
                return Timeline{timeline_of(tx, parts, of, caller.language)};
            })
            .tag("cases")
            .clause("P 3.1.4")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered}),
        http::download<OneMaterial>(
            "/api/v1/cases/{id}/materials/{seq}", kOwn, "Downloads a material",
            [&parts](sql::Tx& tx, const Caller& caller, const OneMaterial& in) {
                const Case of = get_shared_case(tx, parts, caller, in.id);
                tell_look(tx, parts, caller, of);
                return download(tx, parts, caller, of, in.seq);
            })
            .tag("cases")
            .clause("P 3.1.2")
            .media("image/jpeg, image/png, application/pdf")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kMaterialNotThere}),
        http::write<OneCase, http::Bytes>(
            Method::get, "/api/v1/cases/{id}/result", kOwn,
            "Downloads the written decision, signed; who opens it is served",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                const Case of = get_shared_case(tx, parts, caller, in.id);
                tell_look(tx, parts, caller, of);
                const std::string number = of.number ? of.number->text() : "";
                http::Bytes document{"text/html; charset=utf-8", result_document(tx, parts, of),
                                     "decision-" + number + ".html"};
                // Of several each is served with her own copy of the document (contexts/service).
                const bool is_of_one = principals_of(tx, parts, of).size() == 1;
                if (is_of_one) serve(tx, parts, caller, of, ServedBy::opened);
                return document;
            })
            .tag("cases")
            .clause("P 3.1.4")
            .media("text/html")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoResultYet}),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = draft_routes(parts);
    http::append(all, step_routes(parts));
    http::append(all, reading_routes(parts));
    http::append(all, contest_routes(parts));
    http::append(all, upload_routes(parts));
    http::append(all, promise_routes(parts));
    http::append(all, applicant_routes(parts));
    http::append(all, reception_routes(parts));
    http::append(all, revocation_routes(parts));
    return all;
}

}  // namespace mashang::cases
