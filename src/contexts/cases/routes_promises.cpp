// The doors of promises in the place of materials: of the applicant, and of the desk.

#include "contexts/cases/audience.h"
#include "contexts/cases/desk_step.h"
#include "contexts/cases/flows_promises.h"
#include "contexts/cases/promise_list.h"
#include "contexts/cases/promise_refusals.h"
#include "contexts/cases/routes.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;

struct GivePromise {
    CaseId id;
    int seq;
    PromiseKind kind;
};
BOOST_DESCRIBE_STRUCT(GivePromise, (), (id, seq, kind))

struct TakeBack {
    CaseId id;
    int seq;
};
BOOST_DESCRIBE_STRUCT(TakeBack, (), (id, seq))

struct SettlePromise {
    CaseId id;
    int seq;
    bool kept;
    json::Text<500> remark;  ///< the reason, where it was not kept
};
BOOST_DESCRIBE_STRUCT(SettlePromise, (), (id, seq, kept, remark))

CaseView show(sql::Tx& tx, const Parts& parts, const Caller& caller, Case of) {
    return view_of(tx, parts, caller, open_dossier(tx, parts, std::move(of)));
}

}  // namespace

http::Routes promise_routes(const Parts& parts) {
    return {
        http::write<GivePromise, CaseView>(
            Method::put, "/api/v1/cases/{id}/materials/{seq}/promise", kApplicant,
            "Gives a promise in the place of a material, where the item takes one",
            [&parts](sql::Tx& tx, const Caller& caller, const GivePromise& in) {
                return show(tx, parts, caller,
                            give_promise(tx, parts, caller, in.id, in.seq, in.kind));
            })
            .tag("cases")
            .clause("P 3.1.2")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNoSuchMaterial,
                      &refusals::kNotInThisState, &refusals::kPromiseNotAllowed}),
        http::write<TakeBack, CaseView>(
            Method::del, "/api/v1/cases/{id}/materials/{seq}/promise", kApplicant,
            "Takes a promise back before it is handed in",
            [&parts](sql::Tx& tx, const Caller& caller, const TakeBack& in) {
                return show(tx, parts, caller, take_promise_back(tx, parts, caller, in.id, in.seq));
            })
            .tag("cases")
            .clause("P 3.1.2")
            .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                      &mandates::refusals::kNotCovered, &refusals::kNotInThisState,
                      &refusals::kNoSuchPromise}),
    };
}

http::Routes desk_promise_routes(const Parts& parts) {
    return {http::read<http::Nothing, PromiseList>(
                "/api/v1/desk/promises", kOffice,
                "Lists the office's promises in the place of materials: to check, late, awaited",
                [&parts](sql::Tx& tx, const Caller& caller) {
                    return promises_of_office(tx, parts, caller);
                })
                .tag("desk")
                .clause("P 3.1.2"),
            step<SettlePromise>(
                parts, "/api/v1/desk/cases/{id}/promises/{seq}/settlement",
                "Writes down whether the applicant kept a promise", "P 3.1.2",
                [](sql::Tx& tx, const Parts& with, const Caller& caller, const SettlePromise& in) {
                    return settle_promise(tx, with, caller, in.id, in.seq, in.kept,
                                          in.remark.text());
                },
                {&refusals::kNoSuchPromise, &refusals::kPromiseSettled, &refusals::kPromiseRuns})};
}

}  // namespace mashang::cases
