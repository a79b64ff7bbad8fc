#include "base/enum_names.h"
#include "contexts/cases/application_form.h"
#include "contexts/cases/batch.h"
#include "contexts/cases/desk_step.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_reception.h"
#include "contexts/cases/reception.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/section_refusals.h"
#include "contexts/cases/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;

constexpr int kMostCounted = 1000;  // so that a large office waits no longer
constexpr std::size_t kPage = 50;

struct Queue {
    std::optional<CaseState> state;
    std::optional<json::Text<40>> q;  ///< a case number
    std::optional<bool> received;     ///< those that the office received for another
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(Queue, (), (state, q, received, cursor))

struct QueuePage {
    std::vector<DeskRow> cases;
    std::map<std::string, std::int64_t> counts;  ///< by state; 1000: so many or more
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(QueuePage, (), (cases, counts, next_cursor))

struct OneCase {
    CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneCase, (), (id))

struct OneMaterial {
    CaseId id;
    int seq;
};
BOOST_DESCRIBE_STRUCT(OneMaterial, (), (id, seq))

struct RefuseInput {
    CaseId id;
    std::int64_t version;
    RefusalGround ground;
    json::Text<1000> reason;
};
BOOST_DESCRIBE_STRUCT(RefuseInput, (), (id, version, ground, reason))

struct RequestSupplement {
    CaseId id;
    std::int64_t version;
    std::vector<json::Text<200, 1>> reasons;
};
BOOST_DESCRIBE_STRUCT(RequestSupplement, (), (id, version, reasons))

struct Decide {
    CaseId id;
    std::int64_t version;
    Outcome outcome;
    json::Text<2000> text;
};
BOOST_DESCRIBE_STRUCT(Decide, (), (id, version, outcome, text))

struct AccessList {
    std::vector<AccessView> accesses;
};
BOOST_DESCRIBE_STRUCT(AccessList, (), (accesses))

std::string cursor_of(const DeskRow& row) {
    return (row.due_date ? row.due_date->text() : "9999-12-31") + "/" + row.id.text();
}

/// A number that was typed finds its case at once, if it is of this office.
QueuePage find_by_number(sql::Tx& tx, const Parts& parts, const Caller& caller,
                         const std::string& text) {
    QueuePage page;
    const auto number = CaseNumber::parse(text);
    const auto of = number ? parts.store.find(tx, *number) : std::nullopt;
    const bool is_theirs =
        of && (of->office_id.text() == caller.office_id || receives(*of, caller.office_id));
    if (is_theirs) {
        page.cases = desk_rows_of(tx, parts, {*of}, caller.language);
    }
    return page;
}

QueuePage show_queue(sql::Tx& tx, const Parts& parts, const Caller& caller, const Queue& in) {
    if (in.q && !in.q->empty()) return find_by_number(tx, parts, caller, in.q->text());
    const auto office = places::OfficeId::parse(caller.office_id);
    if (!office) return {};
    QueuePage page;
    for (const auto& [state, count] : parts.store.count_of_office(tx, *office, kMostCounted)) {
        page.counts[std::string{name_of_enumerator(state)}] = count;
    }
    const PageOf wanted{.limit = kPage + 1, .cursor = in.cursor};
    auto cases = in.received.value_or(false)
                     ? parts.store.list_received(tx, *office, in.state, wanted)
                     : parts.store.list_of_office(tx, *office, in.state, wanted);
    const bool goes_on = cases.size() > kPage;
    if (goes_on) cases.pop_back();
    page.cases = desk_rows_of(tx, parts, cases, caller.language);
    if (goes_on) page.next_cursor = cursor_of(page.cases.back());
    return page;
}

void tell_read(sql::Tx& tx, const Parts& parts, const Caller& caller, const Case& of,
               std::string what) {
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = caller.account_id,
                             .authority = "officer",
                             .person = of.person_id.text(),
                             .matter = subject_of(of.id),
                             .ground = "cases.examination",
                             .what = std::move(what)});
}

http::Bytes show_material(sql::Tx& tx, const Parts& parts, const Caller& caller,
                          const OneMaterial& in) {
    const Case of = get_case_to_see(tx, parts, caller, in.id);
    if (in.seq == kFormSeq) {
        tell_read(tx, parts, caller, of, "case");
        return print_form(tx, parts, of);
    }
    for (const CaseMaterial& material : parts.store.materials_of(tx, of)) {
        if (material.seq != in.seq || !material.file_id) continue;
        const auto id = files::FileId::parse(*material.file_id);
        auto bytes = id ? parts.files.read(*id) : std::nullopt;
        if (!bytes) break;
        tell_read(tx, parts, caller, of, "material " + std::to_string(in.seq));
        return {material.media_type, *std::move(bytes), material.file_name};
    }
    throw Refused{refusals::kMaterialNotThere};
}

http::Routes desk_step_routes(const Parts& parts) {
    return {
        step<OneVersion>(
            parts, "/api/v1/desk/cases/{id}/acceptance",
            "Accepts the application; the clock of the promised limit starts", "行政许可法 32",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const OneVersion& in) {
                return accept(tx, with, caller, in.id, in.version);
            }),
        step<RefuseInput>(
            parts, "/api/v1/desk/cases/{id}/refusal",
            "Does not accept the application, with reasons", "行政许可法 32",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const RefuseInput& in) {
                return refuse(tx, with, caller, in.id, in.version, in.ground, in.reason.text());
            },
            {&refusals::kFormallyComplete}),
        step<RequestSupplement>(
            parts, "/api/v1/desk/cases/{id}/supplement-request",
            "Asks the applicant for everything that is missing, in one go", "行政许可法 32(4)",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const RequestSupplement& in) {
                std::vector<std::string> reasons;
                for (const auto& reason : in.reasons) reasons.push_back(reason.text());
                return request_supplement(tx, with, caller, in.id, in.version, reasons);
            }),
        step<Decide>(
            parts, "/api/v1/desk/cases/{id}/decision", "Decides the application", "行政许可法 38",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const Decide& in) {
                return decide(tx, with, caller, in.id, in.version, in.outcome, in.text.text());
            },
            {&refusals::kStepsOpen, &refusals::kTaskHeld, &refusals::kTaskChanged,
             &refusals::kNotThisRole, &refusals::kOtherSection, &refusals::kOtherHands}),
    };
}

}  // namespace

http::Routes desk_routes(const Parts& parts) {
    http::Routes all{
        http::read<Queue, QueuePage>("/api/v1/desk/queue", kOffice,
                                     "Shows the office's cases, those due first first",
                                     [&parts](sql::Tx& tx, const Caller& caller, const Queue& in) {
                                         return show_queue(tx, parts, caller, in);
                                     })
            .tag("desk")
            .clause("P 3.1.4"),
        http::write<CaseBatch, CaseBatchResults>(
            Method::post, "/api/v1/desk/case-batches", kOffice,
            "Pre-checks or accepts several cases that are complete; each with its own result",
            [&parts](sql::Tx& tx, const Caller& caller, const CaseBatch& in) {
                return carry_out(tx, parts, caller, in);
            })
            .tag("desk")
            .clause("行政许可法 32"),
        http::write<OneCase, DeskCase>(
            Method::get, "/api/v1/desk/cases/{id}", kOffice,
            "Shows a case with everything on one screen; that the officer looked is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                return desk_view_of(tx, parts, caller, get_case_to_see(tx, parts, caller, in.id));
            })
            .tag("desk")
            .clause("P 4.4")
            .refuses({&refusals::kNoSuchCase}),
        http::read<OneCase, AccessList>(
            "/api/v1/desk/cases/{id}/accesses", kOffice, "Shows who looked at the applicant's data",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCase& in) {
                return AccessList{accesses_of(tx, parts, get_case_to_see(tx, parts, caller, in.id),
                                              caller.language)};
            })
            .tag("desk")
            .clause("P 4.4")
            .refuses({&refusals::kNoSuchCase}),
        http::write<OneMaterial, http::Bytes>(
            Method::get, "/api/v1/desk/cases/{id}/materials/{seq}", kOffice,
            "Downloads a material; that the officer looked is journalled",
            [&parts](sql::Tx& tx, const Caller& caller, const OneMaterial& in) {
                return show_material(tx, parts, caller, in);
            })
            .tag("desk")
            .clause("P 3.1.2")
            .media("image/jpeg, image/png, application/pdf")
            .refuses({&refusals::kNoSuchCase, &refusals::kMaterialNotThere}),
    };
    http::append(all, desk_step_routes(parts));
    http::append(all, desk_clock_routes(parts));
    http::append(all, desk_instant_routes(parts));
    http::append(all, province_instant_routes(parts));
    http::append(all, desk_revocation_routes(parts));
    http::append(all, task_routes(parts));
    http::append(all, office_routes(parts));
    http::append(all, desk_promise_routes(parts));
    http::append(all, desk_reception_routes(parts));
    return all;
}

}  // namespace mashang::cases
