#include "contexts/bundles/routes.h"

#include "contexts/bundles/refusals.h"
#include "contexts/bundles/views.h"
#include "contexts/places/api.h"
#include "platform/files/refusals.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::bundles {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::Over;
using http::Reply;
using http::Who;

const Access kOwn{.who = Who::person, .over = Over::own, .for_another = http::ForAnother::persons};
/// Handing in and what follows ask for a proven identity.
const Access kOwnProven{.who = Who::person,
                        .level = catalogue::kLevelToSubmit,
                        .over = Over::own,
                        .for_another = http::ForAnother::persons};
const Access kOffice{.who = Who::staff, .roles = {"officer"}, .over = Over::office};

constexpr std::size_t kFormBytes = 64 * 1024;

struct PlanInput {
    std::string id;
    std::optional<DivisionCode> division;
    std::optional<json::Text<4000>> answers;  ///< JSON: an answer by each question
};
BOOST_DESCRIBE_STRUCT(PlanInput, (), (id, division, answers))

struct OpenRun {
    std::string bundle_id;
    DivisionCode division;
};
BOOST_DESCRIBE_STRUCT(OpenRun, (), (bundle_id, division))

struct RunList {
    std::vector<RunSummary> runs;
};
BOOST_DESCRIBE_STRUCT(RunList, (), (runs))

struct OneRun {
    RunId id;
};
BOOST_DESCRIBE_STRUCT(OneRun, (), (id))

struct SaveTyped {
    RunId id;
    std::int64_t version;
    std::optional<boost::json::object> answers;
    std::optional<boost::json::object> form;
};
BOOST_DESCRIBE_STRUCT(SaveTyped, (), (id, version, answers, form))

struct UploadFile {
    RunId id;
    json::Text<20> material;
    std::optional<json::Text<120>> file_name;
    std::optional<files::StoredFile> file = {};  ///< found out before the transaction
};
BOOST_DESCRIBE_STRUCT(UploadFile, (), (id, material, file_name))

struct OneFile {
    RunId id;
    json::Text<20> material;
};
BOOST_DESCRIBE_STRUCT(OneFile, (), (id, material))

struct OneVersion {
    RunId id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(OneVersion, (), (id, version))

struct WithdrawPart {
    RunId id;
    int seq;
    std::int64_t version;
    std::optional<json::Text<500>> reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawPart, (), (id, seq, version, reason))

struct OneCase {
    cases::CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneCase, (), (id))

/// A refusal of the list and more of them.
std::vector<const Refusal*> and_more(std::vector<const Refusal*> all,
                                     const std::vector<const Refusal*>& more) {
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

const std::vector<const Refusal*> kOfRuns{
    &refusals::kNoSuchRun, &refusals::kNotForPersons, &mandates::refusals::kAuthorityOver,
    &catalogue::refusals::kNoSuchBundle, &places::refusals::kNoSuchDivision};
const std::vector<const Refusal*> kOfDrafts =
    and_more(kOfRuns, {&refusals::kChangedMeanwhile, &refusals::kHandedInAlready});
const std::vector<const Refusal*> kOfFiles = and_more(
    kOfDrafts, {&refusals::kNoSuchMaterial, &files::kEmpty, &files::kTooLarge, &files::kTypeRefused,
                &files::kCutShort, &files::kDamaged, &files::kTwoFilesInOne, &files::kActiveContent,
                &files::kTooManyPixels, &files::kNoRoom});

/// Runs a flow and shows the run that it leaves.
template <class In, class Flow>
auto showing(const Parts& parts, Flow flow) {
    return [&parts, flow](sql::Tx& tx, const Caller& caller, const In& in) {
        return view_of(tx, parts, flow(tx, parts, caller, in));
    };
}

PlanView show_plan(const Parts& parts, const PlanInput& in) {
    const auto catalogue = parts.cases.catalogue.get();
    const auto& division = places::get_division(catalogue->places(), in.division);
    boost::json::object answers;
    if (in.answers) {
        const auto given = json::parse(in.answers->text());
        if (given.is_object()) answers = given.get_object();
    }
    return plan_view(parts, look_at(catalogue, *parts.rules.get(), in.id, division.code, answers));
}

http::Routes reading_routes(const Parts& parts) {
    return {
        http::memory<PlanInput, PlanView>(
            "/api/v1/bundles/{id}/plan",
            "Shows what a matter comes to under some answers: its parts, the one form, the "
            "materials, and when all of it is decided",
            [&parts](const PlanInput& in) { return show_plan(parts, in); })
            .tag("bundles")
            .clause("P 3.1.3")
            .refuses({&catalogue::refusals::kNoSuchBundle, &places::refusals::kNoSuchDivision}),
        http::read<Nothing, RunList>("/api/v1/bundle-runs", kOwn,
                                     "Lists the caller's matters, the newest 30 first",
                                     [&parts](sql::Tx& tx, const Caller& caller) {
                                         RunList list;
                                         for (const BundleRun& run : list_own(tx, parts, caller)) {
                                             list.runs.push_back(summary_of(tx, parts, run));
                                         }
                                         return list;
                                     })
            .tag("bundles")
            .clause("P 3.1.4")
            .refuses({&refusals::kNotForPersons, &mandates::refusals::kAuthorityOver}),
        http::read<OneRun, RunView>(
            "/api/v1/bundle-runs/{id}", kOwn, "Shows a matter with its parts as they stand",
            [&parts](sql::Tx& tx, const Caller& caller, const OneRun& in) {
                return view_of(tx, parts, get_own_run(tx, parts, caller, in.id));
            })
            .tag("bundles")
            .clause("P 3.1.4")
            .refuses(kOfRuns),
        http::write<OneCase, DeskRunView>(
            Method::get, "/api/v1/desk/cases/{id}/bundle", kOffice,
            "Shows the matter of which a case is a part; that the officer looked is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                return show_to_desk(tx, parts, caller, in.id);
            })
            .tag("desk")
            .clause("P 4.4")
            .refuses({&cases::refusals::kNoSuchCase, &refusals::kNotInAMatter}),
    };
}

http::Routes draft_routes(const Parts& parts) {
    return {
        http::write<OpenRun, RunView>(
            Method::post, "/api/v1/bundle-runs", kOwn,
            "Begins a matter at a place, or shows the one that is begun (200)",
            [&parts](sql::Tx& tx, const Caller& caller, const OpenRun& in, Reply& reply) {
                const OpenedRun opened = open_run(tx, parts, caller, in.bundle_id, in.division);
                if (!opened.is_new) reply.status = 200;
                return view_of(tx, parts, opened.run);
            })
            .tag("bundles")
            .clause("P 3.1.3")
            .status(201)
            .refuses({&refusals::kNotForPersons, &mandates::refusals::kAuthorityOver,
                      &catalogue::refusals::kNoSuchBundle, &places::refusals::kNoSuchDivision}),
        http::write<SaveTyped, RunView>(
            Method::patch, "/api/v1/bundle-runs/{id}", kOwn,
            "Keeps answers and form; what they come to is shown",
            showing<SaveTyped>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const SaveTyped& in) {
                    return save_typed(tx, with, caller, in.id, in.version, in.answers, in.form);
                }))
            .tag("bundles")
            .clause("P 3.1.3")
            .body_limit(kFormBytes)
            .refuses(and_more(kOfDrafts, {&refusals::kIncomplete})),
        http::write<OneRun, Nothing>(Method::del, "/api/v1/bundle-runs/{id}", kOwn,
                                     "Throws away a matter that is not handed in",
                                     [&parts](sql::Tx& tx, const Caller& caller, const OneRun& in) {
                                         discard(tx, parts, caller, in.id);
                                         return Nothing{};
                                     })
            .tag("bundles")
            .clause("P 3.1.4")
            .refuses(kOfDrafts),
    };
}

http::Routes file_routes(const Parts& parts) {
    return {
        http::upload<UploadFile, RunView>(
            Method::put, "/api/v1/bundle-runs/{id}/materials/{material}", kOwn,
            "Uploads a material once, for all parts that demand it",
            [&parts](sql::Tx& tx, const Caller& caller, const UploadFile& in) {
                return view_of(tx, parts,
                               put_file(tx, parts, caller, in.id, in.material.text(),
                                        in.file.value(), in.file_name ? in.file_name->text() : ""));
            })
            .before([&parts](UploadFile& in, http::Bytes& bytes, const Caller& caller) {
                parts.cases.database.read(
                    [&](sql::Tx& tx) { get_own_run(tx, parts, caller, in.id); });
                in.file = parts.cases.files.take(bytes.data);
                bytes.data.clear();
            })
            .tag("bundles")
            .clause("P 3.1.2")
            .media("image/jpeg, image/png, application/pdf")
            .body_limit(files::kLargestAttachment)
            .refuses(kOfFiles),
        http::write<OneFile, RunView>(
            Method::del, "/api/v1/bundle-runs/{id}/materials/{material}", kOwn,
            "Takes a material away",
            showing<OneFile>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const OneFile& in) {
                    return remove_file(tx, with, caller, in.id, in.material.text());
                }))
            .tag("bundles")
            .clause("P 3.1.2")
            .refuses(and_more(kOfDrafts, {&refusals::kNoSuchMaterial})),
    };
}

http::Routes step_routes(const Parts& parts) {
    return {
        http::write<OneVersion, RunView>(
            Method::post, "/api/v1/bundle-runs/{id}/submission", kOwnProven,
            "Hands the whole matter in: each part is applied for as soon as it can be",
            showing<OneVersion>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const OneVersion& in) {
                    return submit(tx, with, caller, in.id, in.version);
                }))
            .tag("bundles")
            .clause("P 3.1.4")
            .refuses(and_more(kOfDrafts, {&refusals::kIncomplete, &refusals::kNothingToDo})),
        http::write<WithdrawPart, RunView>(
            Method::post, "/api/v1/bundle-runs/{id}/parts/{seq}/withdrawal", kOwn,
            "Takes one part back; what needs its result falls away, the others go on",
            showing<WithdrawPart>(
                parts,
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const WithdrawPart& in) {
                    return withdraw_part(tx, with, caller, in.id, in.seq, in.version,
                                         in.reason ? in.reason->text() : "");
                }))
            .tag("bundles")
            .clause("P 3.1.4")
            .refuses(and_more(
                kOfRuns, {&refusals::kNotHandedIn, &refusals::kNoSuchPart, &refusals::kPartOver,
                          &refusals::kChangedMeanwhile, &mandates::refusals::kNotCovered,
                          &cases::refusals::kNoSuchCase, &cases::refusals::kNotInThisState,
                          &cases::refusals::kChangedMeanwhile})),
    };
}

}  // namespace

http::Routes routes(const Parts& parts) {
    http::Routes all = reading_routes(parts);
    http::append(all, draft_routes(parts));
    http::append(all, file_routes(parts));
    http::append(all, step_routes(parts));
    return all;
}

}  // namespace mashang::bundles
