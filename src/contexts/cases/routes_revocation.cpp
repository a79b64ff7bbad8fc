// The doors of taking a grant by rule back: of the desk, and of its person.

#include "contexts/cases/audience.h"
#include "contexts/cases/desk_step.h"
#include "contexts/cases/flows_revocation.h"
#include "contexts/cases/revocation_refusals.h"
#include "contexts/cases/routes.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;

struct ProposeRevocation {
    CaseId id;
    std::int64_t version;
    json::Text<2000> reason;
};
BOOST_DESCRIBE_STRUCT(ProposeRevocation, (), (id, version, reason))

struct SettleRevocation {
    CaseId id;
    std::int64_t version;
    bool revokes;
    json::Text<2000> text;
};
BOOST_DESCRIBE_STRUCT(SettleRevocation, (), (id, version, revokes, text))

struct AnswerRevocation {
    CaseId id;
    json::Text<2000> text;
};
BOOST_DESCRIBE_STRUCT(AnswerRevocation, (), (id, text))

}  // namespace

http::Routes desk_revocation_routes(const Parts& parts) {
    return {
        step<ProposeRevocation>(
            parts, "/api/v1/desk/cases/{id}/revocation",
            "Proposes that a grant by rule is revoked; its person is heard first", "行政许可法 69",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const ProposeRevocation& in) {
                return propose_revocation(tx, with, caller, in.id, in.version, in.reason.text());
            },
            {&refusals::kNotToRevoke}),
        step<SettleRevocation>(
            parts, "/api/v1/desk/cases/{id}/revocation-settlement",
            "Revokes a grant by rule, or lets it stand; by another than who proposed it",
            "行政许可法 69",
            [](sql::Tx& tx, const Parts& with, const Caller& caller, const SettleRevocation& in) {
                return settle_revocation(tx, with, caller, in.id, in.version,
                                         {in.revokes, in.text.text()});
            },
            {&refusals::kNoRevocation, &refusals::kOwnRevocation, &refusals::kHearingRuns})};
}

http::Routes revocation_routes(const Parts& parts) {
    return {http::write<AnswerRevocation, CaseView>(
                Method::post, "/api/v1/cases/{id}/revocation-answer", kProvenApplicant,
                "Says what the person has to say before her grant is revoked, once",
                [&parts](sql::Tx& tx, const Caller& caller, const AnswerRevocation& in) {
                    Case of = answer_revocation(tx, parts, caller, in.id, in.text.text());
                    return view_of(tx, parts, caller, open_dossier(tx, parts, std::move(of)));
                })
                .tag("cases")
                .clause("行政许可法 7")
                .refuses({&refusals::kNoSuchCase, &mandates::refusals::kAuthorityOver,
                          &mandates::refusals::kNotCovered, &refusals::kNoRevocation,
                          &refusals::kHearingOver, &refusals::kReasonMissing})};
}

}  // namespace mashang::cases
