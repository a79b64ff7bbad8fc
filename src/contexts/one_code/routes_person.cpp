// What a person does with her codes.

#include "contexts/one_code/refusals.h"
#include "contexts/one_code/routes.h"
#include "contexts/one_code/views.h"
#include "platform/http/typed_route.h"

namespace mashang::one_code {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

/// A code says that the platform knows who she is: from the level on at which the population
/// register has matched her name and number. It carries the level, so that a terminal may demand
/// more.
const Access kProven{
    .who = http::Who::person, .level = identity::kLevelMatched, .over = http::Over::own};
const Access kOwn{.who = http::Who::person, .over = http::Over::own};

struct WishInput {
    Purpose purpose;
    std::string cid;
    std::string anchor;
    int slots;
    std::optional<Algorithm> algorithm;
    std::optional<bool> with_claims;
};
BOOST_DESCRIBE_STRUCT(WishInput, (), (purpose, cid, anchor, slots, algorithm, with_claims))

struct OneCredential {
    std::string cid;
};
BOOST_DESCRIBE_STRUCT(OneCredential, (), (cid))

struct NumberInput {
    Purpose purpose;
};
BOOST_DESCRIBE_STRUCT(NumberInput, (), (purpose))

struct CredentialList {
    std::vector<HeldCredential> credentials;
};
BOOST_DESCRIBE_STRUCT(CredentialList, (), (credentials))

struct UseList {
    std::vector<UseView> uses;
};
BOOST_DESCRIBE_STRUCT(UseList, (), (uses))

CredentialList list_held(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    CredentialList list;
    for (const auto& row : store::list_credentials(tx, person_of(caller), parts.clock.now())) {
        list.credentials.push_back({.cid = row.cid,
                                    .purpose = row.purpose,
                                    .issued_at = row.issued_at,
                                    .ends_at = row.ends_at,
                                    .is_of_this_session = row.session_id == caller.session_id});
    }
    return list;
}

UseList list_uses(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    UseList list;
    for (const auto& use : store::list_uses(tx, person_of(caller), parts.limits.uses_shown)) {
        list.uses.push_back(view_of(parts, use));
    }
    return list;
}

http::Routes credential_routes(const Parts& parts) {
    return {
        http::write<WishInput, CredentialView>(
            Method::post, "/api/v1/one-code/credentials", kProven,
            "Signs the anchor of a chain that the phone made: it can then show codes without "
            "network",
            [&parts](sql::Tx& tx, const Caller& caller, const WishInput& in) {
                return view_of(issue(tx, parts, caller,
                                     {.purpose = in.purpose,
                                      .cid = in.cid,
                                      .anchor = in.anchor,
                                      .slots = in.slots,
                                      .algorithm = in.algorithm.value_or(Algorithm::es256),
                                      .with_claims = in.with_claims.value_or(false)}));
            })
            .tag("one_code")
            .clause("P 3.3.1")
            .status(201)
            .refuses(
                {&refusals::kStrongerSignIn, &refusals::kTooManyCredentials, &refusals::kCidTaken}),
        http::read<Nothing, CredentialList>(
            "/api/v1/one-code/credentials", kOwn, "Lists the caller's codes that are in force",
            [&parts](sql::Tx& tx, const Caller& caller) { return list_held(tx, parts, caller); })
            .tag("one_code")
            .clause("P 3.3.1"),
        http::write<OneCredential, Nothing>(
            Method::del, "/api/v1/one-code/credentials/{cid}", kOwn,
            "Revokes one of the caller's codes",
            [&parts](sql::Tx& tx, const Caller& caller, const OneCredential& in) {
                revoke(tx, parts, caller, in.cid);
            })
            .tag("one_code")
            .clause("P 3.3.1")
            .refuses({&refusals::kNoSuchCredential}),
    };
}

}  // namespace

http::Routes person_routes(const Parts& parts) {
    http::Routes all = credential_routes(parts);
    all.push_back(http::write<NumberInput, NumberView>(
                      Method::post, "/api/v1/one-code/numbers", kProven,
                      "Makes a number for a scanner that reads nothing else: a minute, one use",
                      [&parts](sql::Tx& tx, const Caller& caller, const NumberInput& in) {
                          const Minted minted = mint_number(tx, parts, caller, in.purpose);
                          return NumberView{minted.number.text(), minted.expires_at};
                      })
                      .tag("one_code")
                      .clause("P 3.3.1")
                      .status(201)
                      .refuses({&refusals::kStrongerSignIn}));
    all.push_back(
        http::read<Nothing, UseList>(
            "/api/v1/one-code/uses", kOwn,
            "Lists which terminals asked for the caller's code, and what each got",
            [&parts](sql::Tx& tx, const Caller& caller) { return list_uses(tx, parts, caller); })
            .tag("one_code")
            .clause("个人信息保护法 44"));
    return all;
}

}  // namespace mashang::one_code
