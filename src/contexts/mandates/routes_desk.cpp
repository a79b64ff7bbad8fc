// What an officer at a window does.

#include "contexts/mandates/refusals.h"
#include "contexts/mandates/routes.h"
#include "contexts/mandates/rulings.h"
#include "contexts/mandates/views.h"
#include "platform/http/typed_route.h"

namespace mashang::mandates {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;

const http::Access kOfficer{.who = http::Who::staff, .roles = {"officer"}};

struct AskAgreement {
    MobileNumber mobile;
};
BOOST_DESCRIBE_STRUCT(AskAgreement, (), (mobile))

/// The code that she tells, or her document that he reads.
struct Card {
    identity::PersonName name;
    CitizenId citizen_id;
};
BOOST_DESCRIBE_STRUCT(Card, (), (name, citizen_id))

struct Assist {
    std::string item_id;
    std::optional<MobileNumber> mobile;
    std::optional<identity::SixDigits> code;
    std::optional<Card> card;
    identity::CodeCheck check = {};  ///< found out before the transaction
};
BOOST_DESCRIBE_STRUCT(Assist, (), (item_id, mobile, code, card))

struct RuleGuardianship {
    Card guardian;
    CitizenId child_citizen_id;
    RulingKind ruling;
    DocumentNumber document;
};
BOOST_DESCRIBE_STRUCT(RuleGuardianship, (), (guardian, child_citizen_id, ruling, document))

Agreement agreement_of(const Assist& in) {
    Agreement agreement{.mobile = in.mobile, .code = in.check};
    if (in.card) agreement.card = identity::Claim{in.card->name, in.card->citizen_id};
    return agreement;
}

AssistanceView show(sql::Tx& tx, const Parts& parts, const Authorities& authorities,
                    const Caller& officer, const Mandate& mandate) {
    const Principal principal{PrincipalKind::person, mandate.principal_id.value().text()};
    return {mandate.id, acting_of(tx, parts, authorities, officer, principal).now.value()};
}

/// Strict: whether somebody is a child's guardian shows by it.
http::Route ruling_route(const Parts& parts) {
    return http::write<RuleGuardianship, Nothing>(
               Method::post, "/api/v1/desk/guardianship-rulings", kOfficer,
               "Ends a guardianship by a document that is shown, such as a court's decision, or "
               "says that such a document holds no longer",
               [&parts](sql::Tx& tx, const Caller& officer, const RuleGuardianship& in) {
                   carry_out(tx, parts, officer,
                             {.guardian = {in.guardian.name, in.guardian.citizen_id},
                              .child = in.child_citizen_id,
                              .kind = in.ruling,
                              .document = in.document});
               })
        .tag("mandates")
        .clause("民法典 36")
        .rate(http::RateClass::strict)
        .refuses({&refusals::kNoSuchGuardianship});
}

http::Routes assistance_routes(const Parts& parts, const Authorities& authorities) {
    return {
        http::write<AskAgreement, Nothing>(
            Method::post, "/api/v1/desk/agreement-codes", kOfficer,
            "Sends a code to somebody at the window; by telling it she lets the officer file for "
            "her",
            [&parts](sql::Tx& tx, const Caller& officer, const AskAgreement& in) {
                parts.identity.send_agreement_code(tx, officer, in.mobile);
            })
            .tag("mandates")
            .clause("民法典 165")
            .rate(http::RateClass::strict)
            .refuses({&identity::refusals::kCodeTooSoon, &identity::refusals::kTooManyCodes}),
        http::write<Assist, AssistanceView>(
            Method::post, "/api/v1/desk/assistances", kOfficer,
            "Lets the officer file one item today for somebody at the window, who agrees by code "
            "or "
            "by her document; the session acts for her from now on",
            [&parts, &authorities](sql::Tx& tx, const Caller& officer, const Assist& in) {
                return show(tx, parts, authorities, officer,
                            assist(tx, parts, officer, in.item_id, agreement_of(in)));
            })
            .before([&parts](Assist& in) {
                if (in.mobile.has_value() != in.code.has_value()) {
                    throw Refused{refusals::kOneWayToAgree};
                }
                if (in.code) in.check = parts.identity.check_agreement(*in.mobile, *in.code);
            })
            .tag("mandates")
            .clause("民法典 165")
            .status(201)
            .rate(http::RateClass::strict)
            .refuses({&refusals::kOneWayToAgree, &refusals::kProveFirst,
                      &identity::refusals::kWrongCode, &identity::refusals::kAccountClosed,
                      &identity::refusals::kHolderDeceased}),
    };
}

}  // namespace

http::Routes desk_routes(const Parts& parts, const Authorities& authorities) {
    http::Routes routes = assistance_routes(parts, authorities);
    routes.push_back(ruling_route(parts));
    return routes;
}

}  // namespace mashang::mandates
