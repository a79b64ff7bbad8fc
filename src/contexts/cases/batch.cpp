#include "contexts/cases/batch.h"

#include <utility>

#include "contexts/cases/dossier.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_clock.h"
#include "contexts/cases/formal_check.h"
#include "contexts/cases/refusals.h"

namespace mashang::cases {
namespace {

void carry_out_one(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Batch& batch,
                   const SeenTask& seen) {
    switch (batch.deed) {
        case BatchDeed::take:
            take(tx, parts, caller, seen);
            return;
        case BatchDeed::give_back:
            give_back(tx, parts, caller, seen);
            return;
        case BatchDeed::assign:
            assign(tx, parts, caller, seen, batch.to ? batch.to->text() : "");
            return;
    }
    std::unreachable();
}

void demand_complete(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     const CaseId& id) {
    Case of = get_case_to_handle(tx, parts, caller, id);
    auto faults = check_formally(tx, parts, open_dossier(tx, parts, std::move(of))).faults;
    if (!faults.empty()) throw Refused{refusals::kIncomplete, {}, std::move(faults)};
}

void carry_out_one(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const CaseBatch& batch, const SeenCase& seen) {
    demand_complete(tx, parts, caller, seen.id);
    switch (batch.deed) {
        case CaseBatchDeed::pre_check:
            pre_check(tx, parts, caller, seen.id, seen.version);
            return;
        case CaseBatchDeed::accept:
            accept(tx, parts, caller, seen.id, seen.version);
            return;
    }
    std::unreachable();
}

template <class Results, class Each, class WholeBatch>
Results carry_out_each(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const WholeBatch& batch, const std::vector<Each>& all) {
    Results done;
    for (const Each& seen : all) {
        if (done.results.size() == kMostAtOnce) break;
        auto& result = done.results.emplace_back(seen.id, true);
        try {
            tx.nested([&] { carry_out_one(tx, parts, caller, batch, seen); });
        } catch (const Refused& refused) {
            result.done = false;
            result.code = std::string{refused.refusal().code};
            result.detail = message_of(refused.refusal(), refused.facts(), caller.language);
        }
    }
    return done;
}

}  // namespace

BatchResults carry_out(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Batch& batch) {
    return carry_out_each<BatchResults>(tx, parts, caller, batch, batch.tasks);
}

CaseBatchResults carry_out(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const CaseBatch& batch) {
    return carry_out_each<CaseBatchResults>(tx, parts, caller, batch, batch.cases);
}

}  // namespace mashang::cases
