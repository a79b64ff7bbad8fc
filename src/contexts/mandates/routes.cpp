#include "contexts/mandates/routes.h"

#include "contexts/mandates/refusals.h"
#include "contexts/mandates/views.h"
#include "platform/http/typed_route.h"

namespace mashang::mandates {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};
/// Both are people whom the register knows: an office must know who files.
const Access kProven{
    .who = http::Who::person, .level = identity::kLevelMatched, .over = http::Over::own};

struct Propose {
    Side my_side;
    identity::PersonName name;
    MobileNumber mobile;
    std::optional<std::string> theme;
    std::optional<std::vector<std::string>> items;
    std::vector<catalogue::Known> fields;
    Date until;
};
BOOST_DESCRIBE_STRUCT(Propose, (), (my_side, name, mobile, theme, items, fields, until))

struct OneMandate {
    MandateId id;
};
BOOST_DESCRIBE_STRUCT(OneMandate, (), (id))

struct MandateList {
    std::vector<MandateView> mandates;
};
BOOST_DESCRIBE_STRUCT(MandateList, (), (mandates))

using Flow = Mandate (*)(sql::Tx&, const Parts&, const Caller&, const MandateId&);

/// A step of one mandate, and how it stands then.
http::Draft<OneMandate> step(const Parts& parts, Method method, const char* rest,
                             const Access& access, const char* summary, Flow flow) {
    return http::write<OneMandate, MandateView>(
               method, std::string{"/api/v1/me/mandates/{id}"} + rest, access, summary,
               [&parts, flow](sql::Tx& tx, const Caller& caller, const OneMandate& in) {
                   return view_of(tx, parts, caller, flow(tx, parts, caller, in.id));
               })
        .tag("mandates")
        .clause("民法典 165");
}

http::Routes step_routes(const Parts& parts) {
    return {
        step(parts, Method::post, "/acceptance", kProven, "Agrees to what another proposed", accept)
            .refuses({&refusals::kNoSuchMandate, &refusals::kNotInThisState,
                      &refusals::kNameDiffers, &refusals::kTooMany}),
        step(parts, Method::post, "/declination", kOwn, "Does not agree", decline)
            .refuses({&refusals::kNoSuchMandate, &refusals::kNotInThisState}),
        step(parts, Method::post, "/ending", kOwn,
             "Ends a mandate at once; either of the two may, and who proposed it takes it back",
             end)
            .refuses({&refusals::kNoSuchMandate, &refusals::kNotInThisState}),
    };
}

http::Routes mandate_routes(const Parts& parts) {
    return {
        http::read<Nothing, MandateList>(
            "/api/v1/me/mandates", kOwn,
            "Lists who may act for the caller, for whom she may act, and what is proposed",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return MandateList{mandates_of(tx, parts, caller, parts.limits.shown)};
            })
            .tag("mandates")
            .clause("民法典 165"),
        http::write<Propose, MandateView>(
            Method::post, "/api/v1/me/mandates", kProven,
            "Offers another to act for the caller, or asks to act for her; she is found by her "
            "number and must agree",
            [&parts](sql::Tx& tx, const Caller& caller, const Propose& in) {
                const Terms terms{
                    .scope = {in.theme, in.items.value_or(std::vector<std::string>{})},
                    .fields = in.fields,
                    .until = in.until};
                return view_of(tx, parts, caller,
                               propose(tx, parts, caller, in.my_side, {in.name, in.mobile}, terms));
            })
            .tag("mandates")
            .clause("民法典 165")
            .status(201)
            .rate(http::RateClass::strict)
            .refuses({&refusals::kTooMany}),
        http::read<OneMandate, UseList>(
            "/api/v1/me/mandates/{id}/uses", kOwn, "Lists what was done under a mandate",
            [&parts](sql::Tx& tx, const Caller& caller, const OneMandate& in) {
                return UseList{
                    uses_of(tx, parts, get_mandate(tx, parts, caller, in.id).reference())};
            })
            .tag("mandates")
            .clause("个人信息保护法 44")
            .refuses({&refusals::kNoSuchMandate}),
    };
}

}  // namespace

http::Routes routes(const Parts& parts, const Authorities& authorities) {
    http::Routes all = mandate_routes(parts);
    http::append(all, step_routes(parts));
    http::append(all, guardian_routes(parts));
    http::append(all, acting_routes(parts, authorities));
    http::append(all, desk_routes(parts, authorities));
    return all;
}

}  // namespace mashang::mandates
