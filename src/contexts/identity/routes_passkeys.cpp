#include "contexts/identity/authentication.h"
#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/flows_passkeys.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/routes_factors.h"
#include "contexts/identity/views_factors.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::identity {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;
using http::Reply;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};

using PasskeyName = json::Text<40, 1>;

/// For navigator.credentials, as its parse…FromJSON read it.
struct Options {
    boost::json::object public_key;
};
BOOST_DESCRIBE_STRUCT(Options, (), (public_key))

// What authenticators answer, base64url as PublicKeyCredential.toJSON() gives it. Members that are
// not described are found out by the step before the transaction.

struct AddPasskey {
    PasskeyName name;
    std::string client_data;
    std::string attestation;
    std::vector<std::string> transports;
    RegistrationCheck check = {};

    Registration registration() const {
        return {.client_data = client_data,
                .attestation = attestation,
                .transports = transports,
                .name = name.text()};
    }
};
BOOST_DESCRIBE_STRUCT(AddPasskey, (), (name, client_data, attestation, transports))

struct ShowPasskey {
    std::string credential_id;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
    std::string user_handle;
    AssertionCheck check = {};

    Assertion assertion() const {
        return {.credential_id = credential_id,
                .client_data = client_data,
                .authenticator_data = authenticator_data,
                .signature = signature,
                .user_handle = user_handle};
    }
};
BOOST_DESCRIBE_STRUCT(ShowPasskey, (),
                      (credential_id, client_data, authenticator_data, signature, user_handle))

struct OnePasskey {
    PasskeyId id;
};
BOOST_DESCRIBE_STRUCT(OnePasskey, (), (id))

struct RenamePasskey {
    PasskeyId id;
    PasskeyName name;
};
BOOST_DESCRIBE_STRUCT(RenamePasskey, (), (id, name))

http::Routes registering_routes(const Parts& parts) {
    return {
        http::write<Nothing, Options>(Method::post, "/api/v1/me/passkey-options", kOwn,
                                      "What a new passkey is to be made with",
                                      [&parts](sql::Tx& tx, const Caller& caller) {
                                          return Options{registration_options(tx, parts, caller)};
                                      })
            .tag("identity")
            .rate(RateClass::strict)
            .refuses({&refusals::kSignInAgain, &refusals::kTooManyPasskeys}),
        http::write<AddPasskey, PasskeyView>(
            Method::post, "/api/v1/me/passkeys", kOwn, "Registers a passkey",
            [&parts](sql::Tx& tx, const Caller& caller, const AddPasskey& in) {
                return view_of(add_passkey(tx, parts, caller, in.registration(), in.check));
            })
            .before([&parts](AddPasskey& in) {
                in.check = check_registration(parts, in.registration());
            })
            .tag("identity")
            .clause("P 3.3.1")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kSignInAgain, &refusals::kPasskeyRefused, &refusals::kPasskeyKnown,
                      &refusals::kTooManyPasskeys}),
    };
}

http::Routes owning_routes(const Parts& parts) {
    return {
        http::write<RenamePasskey, Nothing>(
            Method::put, "/api/v1/me/passkeys/{id}", kOwn, "Names one of the caller's passkeys",
            [](sql::Tx& tx, const Caller& caller, const RenamePasskey& in) {
                rename_passkey(tx, caller, in.id, in.name.text());
            })
            .tag("identity")
            .refuses({&refusals::kNoSuchPasskey}),
        http::write<OnePasskey, Nothing>(
            Method::del, "/api/v1/me/passkeys/{id}", kOwn, "Removes one of the caller's passkeys",
            [&parts](sql::Tx& tx, const Caller& caller, const OnePasskey& in) {
                remove_passkey(tx, parts, caller, in.id);
            })
            .tag("identity")
            .refuses({&refusals::kSignInAgain, &refusals::kNoSuchPasskey}),
    };
}

http::Routes showing_routes(const Parts& parts) {
    return {
        http::write<Nothing, Options>(
            Method::post, "/api/v1/passkey-options", Access{},
            "What a passkey is to sign for signing in, or to show anew who one is",
            [&parts](sql::Tx& tx) { return Options{sign_in_options(tx, parts)}; })
            .tag("identity")
            .rate(RateClass::strict),
        http::write<ShowPasskey, Me>(
            Method::post, "/api/v1/passkey-sessions", Access{}, "Signs a person in with a passkey",
            [&parts](sql::Tx& tx, const Caller& caller, const ShowPasskey& in, Reply& reply) {
                const auto [account, methods] = sign_in_with_passkey(tx, parts, in.check);
                reply.cookies.push_back(
                    start_session(tx, parts, caller, account.id, AccountKind::person, methods)
                        .cookie);
                return me_of(tx, parts, store::find_account(tx, account.id).value());
            })
            .before(
                [&parts](ShowPasskey& in) { in.check = check_assertion(parts, in.assertion()); })
            .tag("identity")
            .clause("P 3.3.1")
            .status(201)
            .rate(RateClass::strict)
            .refuses({&refusals::kPasskeyRefused, &refusals::kAccountClosed,
                      &refusals::kHolderDeceased}),
        http::write<ShowPasskey, Nothing>(
            Method::post, "/api/v1/me/passkey-renewals", kOwn,
            "Shows anew who the caller is with one of her passkeys",
            [&parts](sql::Tx& tx, const Caller& caller, const ShowPasskey& in, Reply& reply) {
                const auto [account, methods] = sign_in_with_passkey(tx, parts, in.check);
                if (account.id.text() != caller.account_id) {
                    throw Refused{refusals::kPasskeyRefused};
                }
                reply.cookies.push_back(renew_session(tx, parts, caller, methods));
            })
            .before(
                [&parts](ShowPasskey& in) { in.check = check_assertion(parts, in.assertion()); })
            .tag("identity")
            .clause("ASVS 7.5.1")
            .rate(RateClass::strict)
            .refuses({&refusals::kPasskeyRefused, &refusals::kAccountClosed,
                      &refusals::kHolderDeceased}),
    };
}

}  // namespace

http::Routes passkey_routes(const Parts& parts) {
    http::Routes routes = registering_routes(parts);
    http::append(routes, owning_routes(parts));
    http::append(routes, showing_routes(parts));
    return routes;
}

}  // namespace mashang::identity
