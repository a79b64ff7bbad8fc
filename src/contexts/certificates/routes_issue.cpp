// What a person does with certificates that are issued on line.

#include "contexts/certificates/issue_flows.h"
#include "contexts/certificates/issue_refusals.h"
#include "contexts/certificates/issue_routes.h"
#include "contexts/certificates/issue_store.h"
#include "contexts/certificates/issue_views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::certificates {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kFaceProven{
    .who = http::Who::person, .level = identity::kLevelFace, .over = http::Over::own};
const Access kOwn{.who = http::Who::person, .over = http::Over::own};
constexpr std::size_t kMostShown = 200;
constexpr const char* kPath = "/api/v1/me/issued-certificates";

struct OrderInput {
    json::Text<24 * 1024, 1> request;
    std::optional<Uscc> uscc;
    std::optional<IssuedId> renews;
    std::optional<pki::CertificateRequest> read = {};  ///< of the step before
};
BOOST_DESCRIBE_STRUCT(OrderInput, (), (request, uscc, renews))

struct OfWhom {
    std::optional<Uscc> uscc;
};
BOOST_DESCRIBE_STRUCT(OfWhom, (), (uscc))

struct OneIssued {
    IssuedId id;
};
BOOST_DESCRIBE_STRUCT(OneIssued, (), (id))

struct RevokeInput {
    IssuedId id;
    EndReason reason;
};
BOOST_DESCRIBE_STRUCT(RevokeInput, (), (id, reason))

struct IssuedList {
    std::vector<IssuedView> certificates;
    bool is_offered;  ///< an authority is connected
};
BOOST_DESCRIBE_STRUCT(IssuedList, (), (certificates, is_offered))

identity::PersonId person_of(const Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

/// Her own and what she holds for others; or, for who represents it, a legal person's.
std::vector<Issued> issued_for(sql::Tx& tx, const IssueParts& parts, const Caller& caller,
                               const std::optional<Uscc>& uscc) {
    const auto person = person_of(caller);
    if (!uscc) return store::list_issued_of_holder(tx, parts, person, kMostShown);
    const auto signatory = parts.signatory(tx, person, *uscc, parts.clock.now());
    if (!signatory) throw Refused{refusals::kNotTheirSigner};
    auto all = store::list_issued_of_subject(tx, parts, subject_key_of(person, uscc), kMostShown);
    if (signatory->is_representative) return all;
    std::erase_if(all, [&](const Issued& issued) { return issued.person_id != person; });
    return all;
}

IssuedList list(sql::Tx& tx, const IssueParts& parts, const Caller& caller, const OfWhom& in) {
    IssuedList list{.is_offered = parts.is_connected};
    for (const Issued& issued : issued_for(tx, parts, caller, in.uscc)) {
        list.certificates.push_back(view_of(tx, parts, issued, caller));
    }
    return list;
}

IssuedView show(sql::Tx& tx, const IssueParts& parts, const Caller& caller, const IssuedId& id) {
    const Issued issued = get_changeable(tx, parts, caller, id).issued;
    IssuedView view = view_of(tx, parts, issued, caller);
    view.chain_pem = issued.chain_pem;
    return view;
}

http::Route change_route(const IssueParts& parts, Method method, IssuedEvent event,
                         const char* summary) {
    return http::write<OneIssued, IssuedView>(
               method, std::string{kPath} + "/{id}/suspension", kOwn, summary,
               [&parts, event](sql::Tx& tx, const Caller& caller, const OneIssued& in) {
                   return view_of(tx, parts,
                                  change_mine(tx, parts, caller, in.id, {.event = event}), caller);
               })
        .tag("certificates")
        .clause("RFC 5280 5.3.1")
        .refuses({&refusals::kNoSuchIssued, &refusals::kNotFromHere, &refusals::kDaysOver,
                  &refusals::kChangePending, &refusals::kHeldByOther, &refusals::kNotProvenEnough,
                  &refusals::kNotTheirSigner});
}

http::Route order_route(const IssueParts& parts) {
    return http::write<OrderInput, IssuedView>(
               Method::post, kPath, kFaceProven,
               "Orders a certificate for a key that the caller's device made",
               [&parts](sql::Tx& tx, const Caller& caller, const OrderInput& in) {
                   const Issued issued = order_certificate(
                       tx, parts, caller, {.uscc = in.uscc, .renews = in.renews}, in.read.value());
                   return view_of(tx, parts, issued, caller);
               })
        .before([](OrderInput& in) { in.read = read_request(in.request.text()); })
        .tag("certificates")
        .clause("RFC 7030 4.2")
        .status(202)
        .refuses({&refusals::kAuthorityNotConnected, &refusals::kNotProvenEnough,
                  &refusals::kNotTheirSigner, &refusals::kNoSuchIssued, &refusals::kRenewNotInForce,
                  &refusals::kRenewedAlready, &refusals::kSubjectChanged, &refusals::kRenewTooEarly,
                  &refusals::kKeyInUse, &refusals::kOrderPending, &refusals::kTooManyIssued,
                  &refusals::kTooManyOrders});
}

http::Route revoke_route(const IssueParts& parts) {
    return http::write<RevokeInput, IssuedView>(
               Method::post, std::string{kPath} + "/{id}/revocation", kOwn,
               "Revokes a certificate for ever",
               [&parts](sql::Tx& tx, const Caller& caller, const RevokeInput& in) {
                   const Change change{.event = IssuedEvent::revoke, .reason = in.reason};
                   return view_of(tx, parts, change_mine(tx, parts, caller, in.id, change), caller);
               })
        .tag("certificates")
        .clause("RFC 5280 5.3.1")
        .refuses({&refusals::kNoSuchIssued, &refusals::kNotFromHere, &refusals::kDaysOver});
}

}  // namespace

http::Routes issue_routes_person(const IssueParts& parts) {
    return {
        http::read<OfWhom, IssuedList>(
            kPath, kOwn, "Lists certificates issued to the caller, or to a legal person of hers",
            [&parts](sql::Tx& tx, const Caller& caller, const OfWhom& in) {
                return list(tx, parts, caller, in);
            })
            .tag("certificates")
            .refuses({&refusals::kNotTheirSigner}),
        http::read<OfWhom, SubjectView>(
            "/api/v1/me/certificate-subject", kFaceProven,
            "The name that a request for a certificate must say",
            [&parts](sql::Tx& tx, const Caller& caller, const OfWhom& in) {
                const pki::Name name = subject_for(tx, parts, caller, in.uscc);
                return SubjectView{.parts = name.parts, .text = name.text()};
            })
            .tag("certificates")
            .clause("RFC 7030 4.2.1")
            .refuses({&refusals::kNotTheirSigner}),
        order_route(parts),
        http::read<OneIssued, IssuedView>(
            std::string{kPath} + "/{id}", kOwn, "A certificate and the authorities above it",
            [&parts](sql::Tx& tx, const Caller& caller, const OneIssued& in) {
                return show(tx, parts, caller, in.id);
            })
            .tag("certificates")
            .refuses({&refusals::kNoSuchIssued}),
        change_route(parts, Method::post, IssuedEvent::suspend, "Puts a certificate on hold"),
        change_route(parts, Method::del, IssuedEvent::resume, "Takes a certificate off hold"),
        revoke_route(parts),
    };
}

http::Routes issue_routes(const IssueParts& parts) {
    http::Routes all = issue_routes_person(parts);
    http::append(all, issue_routes_desk(parts));
    return all;
}

}  // namespace mashang::certificates
