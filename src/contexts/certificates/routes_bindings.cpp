// The certificates that a person signs in with.

#include "contexts/certificates/refusals.h"
#include "contexts/certificates/routes.h"
#include "contexts/certificates/shown_input.h"
#include "contexts/certificates/views.h"
#include "platform/http/typed_route.h"

namespace mashang::certificates {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};
/// A certificate is compared with the name that she is proven by.
const Access kProven{
    .who = http::Who::person, .level = identity::kLevelMatched, .over = http::Over::own};

struct BindingList {
    std::vector<BindingView> bindings;
};
BOOST_DESCRIBE_STRUCT(BindingList, (), (bindings))

struct OneBinding {
    BindingId id;
};
BOOST_DESCRIBE_STRUCT(OneBinding, (), (id))

BindingList list_bound(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    BindingList list;
    const auto person = identity::PersonId::parse(caller.person_id).value();
    for (const store::BindingRow& row : store::list_bindings(tx, person)) {
        list.bindings.push_back(view_of(parts, row));
    }
    return list;
}

http::Route bind_route(const Parts& parts) {
    return http::write<ShownInput, BindingView>(
               Method::post, "/api/v1/me/certificate-bindings", kProven,
               "Binds a certificate to the caller's account: she signs in with it from then on",
               [&parts](sql::Tx& tx, const Caller& caller, const ShownInput& in) {
                   return view_of(parts, bind(tx, parts, caller, in.check));
               })
        .before([&parts](ShownInput& in) {
            in.check = check_shown(parts, ChallengePurpose::bind, in.shown());
        })
        .tag("certificates")
        .status(201)
        .rate(RateClass::strict)
        .refuses({&refusals::kNotTaken, &refusals::kBoundAlready, &refusals::kTooManyBound,
                  &identity::refusals::kSignInAgain});
}

}  // namespace

http::Routes binding_routes(const Parts& parts) {
    return {
        http::write<Nothing, ChallengeView>(
            Method::post, "/api/v1/me/certificate-challenges", kProven,
            "What the holder of a certificate is to sign for binding it to the caller's account",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return view_of(new_challenge(tx, parts, caller, ChallengePurpose::bind));
            })
            .tag("certificates")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&identity::refusals::kSignInAgain}),
        bind_route(parts),
        http::read<Nothing, BindingList>(
            "/api/v1/me/certificate-bindings", kOwn,
            "Lists the certificates that the caller signs in with",
            [&parts](sql::Tx& tx, const Caller& caller) { return list_bound(tx, parts, caller); })
            .tag("certificates"),
        http::write<OneBinding, Nothing>(
            Method::del, "/api/v1/me/certificate-bindings/{id}", kOwn,
            "Unbinds one of the caller's certificates",
            [&parts](sql::Tx& tx, const Caller& caller, const OneBinding& in) {
                unbind(tx, parts, caller, in.id);
            })
            .tag("certificates")
            .refuses({&refusals::kNoSuchBinding, &identity::refusals::kSignInAgain}),
    };
}

}  // namespace mashang::certificates
