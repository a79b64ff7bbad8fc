#include "contexts/cases/audience.h"
#include "contexts/cases/desk_step.h"
#include "contexts/cases/flows_instant.h"
#include "contexts/cases/instant_refusals.h"
#include "contexts/cases/instant_view.h"
#include "contexts/cases/routes.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;

struct ContestInput {
    CaseId id;
    json::Text<1000> reason;
};
BOOST_DESCRIBE_STRUCT(ContestInput, (), (id, reason))

struct SettleContest {
    CaseId id;
    std::int64_t version;
    std::optional<Outcome> outcome;  ///< to which the decision is changed; nothing: it stands
    json::Text<2000> text;
};
BOOST_DESCRIBE_STRUCT(SettleContest, (), (id, version, outcome, text))

struct InspectInput {
    CaseId id;
    bool right;
    json::Text<1000> remark;
};
BOOST_DESCRIBE_STRUCT(InspectInput, (), (id, right, remark))

struct SwitchInput {
    json::Text<8> item_id;
    bool stopped;
    std::optional<json::Text<500>> reason;  ///< for stopping it
};
BOOST_DESCRIBE_STRUCT(SwitchInput, (), (item_id, stopped, reason))

void switch_automation(sql::Tx& tx, const Parts& parts, const Caller& caller,
                       const SwitchInput& in) {
    if (!in.stopped) return resume_automation(tx, parts, caller, in.item_id.text());
    stop_automation(tx, parts, caller, in.item_id.text(), in.reason ? in.reason->text() : "");
}

http::Routes looking_routes(const Parts& parts) {
    return {
        http::read<Nothing, AutomaticList>(
            "/api/v1/desk/automatic", kOffice,
            "Shows what was decided by rule and waits for a person: contests, then the sample",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return automatic_list_of(tx, parts, caller);
            })
            .tag("desk")
            .clause("P 3.2.2"),
        http::write<InspectInput, AutomaticList>(
            Method::post, "/api/v1/desk/cases/{id}/automatic-inspection", kOffice,
            "Says whether a decision by rule that was drawn is right",
            [&parts](sql::Tx& tx, const Caller& caller, const InspectInput& in) {
                inspect(tx, parts, caller, in.id, in.right, in.remark.text());
                return automatic_list_of(tx, parts, caller);
            })
            .tag("desk")
            .clause("P 3.2.2")
            .refuses({&refusals::kNoSuchCase, &refusals::kKeepsOut, &refusals::kNotHandedOver,
                      &refusals::kHandedOver, &refusals::kNotToInspect, &refusals::kReasonMissing}),
        http::write<SwitchInput, AutomaticList>(
            Method::put, "/api/v1/desk/automatic/{item_id}", kOffice,
            "Stops that the office decides an item by rule, or lets it again; by who leads it",
            [&parts](sql::Tx& tx, const Caller& caller, const SwitchInput& in) {
                switch_automation(tx, parts, caller, in);
                return automatic_list_of(tx, parts, caller);
            })
            .tag("desk")
            .clause("P 3.2.2")
            .refuses(
                {&refusals::kLeadersOnly, &refusals::kNoDecisionRules, &refusals::kReasonMissing}),
    };
}

}  // namespace

http::Routes contest_routes(const Parts& parts) {
    return {http::write<ContestInput, CaseView>(
                Method::post, "/api/v1/cases/{id}/contest", kProvenApplicant,
                "Asks that a person looks at what was decided by rule, once",
                [&parts](sql::Tx& tx, const Caller& caller, const ContestInput& in) {
                    Case of = contest(tx, parts, caller, in.id, in.reason.text());
                    return view_of(tx, parts, caller, open_dossier(tx, parts, std::move(of)));
                })
                .tag("cases")
                .clause("个人信息保护法 24")
                .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                          &mandates::refusals::kNotCovered, &refusals::kNotByRule,
                          &refusals::kContestedAlready, &refusals::kTooLateToContest,
                          &refusals::kReasonMissing})};
}

http::Routes desk_instant_routes(const Parts& parts) {
    http::Routes all = looking_routes(parts);
    all.push_back(step<SettleContest>(
        parts, "/api/v1/desk/cases/{id}/contest-settlement",
        "Answers a contest: the decision by rule stands, or is changed", "个人信息保护法 24",
        [](sql::Tx& tx, const Parts& with, const Caller& caller, const SettleContest& in) {
            return settle_contest(tx, with, caller, in.id, in.version,
                                  {in.outcome, in.text.text()});
        },
        {&refusals::kNoContest}));
    return all;
}

}  // namespace mashang::cases
