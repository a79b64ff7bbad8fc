// What a person represents, and what she says that she represents.

#include "contexts/legal_persons/routes.h"

#include "contexts/legal_persons/refusals.h"
#include "contexts/legal_persons/views.h"
#include "platform/http/typed_route.h"

namespace mashang::legal_persons {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

constexpr std::size_t kMostClaims = 20;

/// The register compares her proven name and number.
const Access kProven{
    .who = http::Who::person, .level = identity::kLevelMatched, .over = http::Over::own};
const Access kOwn{.who = http::Who::person, .over = http::Over::own};

struct ClaimInput {
    Uscc uscc;
    OrganisationName name;
};
BOOST_DESCRIBE_STRUCT(ClaimInput, (), (uscc, name))

struct OneClaim {
    ClaimId id;
};
BOOST_DESCRIBE_STRUCT(OneClaim, (), (id))

struct LegalPersonList {
    std::vector<LegalPersonView> legal_persons;
};
BOOST_DESCRIBE_STRUCT(LegalPersonList, (), (legal_persons))

struct ClaimList {
    std::vector<ClaimView> claims;
};
BOOST_DESCRIBE_STRUCT(ClaimList, (), (claims))

PersonId person_of(const Caller& caller) {
    return PersonId::parse(caller.person_id).value();
}

ClaimList list_claims(sql::Tx& tx, const Caller& caller) {
    ClaimList list;
    for (const Claim& claim : store::list_claims(tx, person_of(caller), kMostClaims)) {
        list.claims.push_back(view_of(claim, caller.language));
    }
    return list;
}

}  // namespace

http::Routes claim_routes(const Parts& parts) {
    return {
        http::write<ClaimInput, ClaimView>(
            Method::post, "/api/v1/me/legal-person-claims", kProven,
            "Says that the caller is a legal person's representative; the register is asked",
            [&parts](sql::Tx& tx, const Caller& caller, const ClaimInput& in) {
                return view_of(claim(tx, parts, caller, in.uscc, in.name), caller.language);
            })
            .tag("legal_persons")
            .clause("P 3.3.1")
            .status(201)
            .rate(http::RateClass::strict)
            .refuses({&refusals::kAlreadyYours, &refusals::kClaimPending, &refusals::kTooManyClaims,
                      &refusals::kTooManyLegalPersons, &identity::refusals::kCitizenIdNeeded}),
        http::read<Nothing, ClaimList>(
            "/api/v1/me/legal-person-claims", kOwn, "Lists the caller's claims, the newest first",
            [](sql::Tx& tx, const Caller& caller) { return list_claims(tx, caller); })
            .tag("legal_persons")
            .clause("P 3.3.1"),
        http::read<OneClaim, ClaimView>(
            "/api/v1/me/legal-person-claims/{id}", kOwn, "Tells what came of a claim",
            [](sql::Tx& tx, const Caller& caller, const OneClaim& in) {
                return view_of(get_claim(tx, person_of(caller), in.id), caller.language);
            })
            .tag("legal_persons")
            .clause("P 3.3.1")
            .refuses({&refusals::kNoSuchClaim}),
    };
}

http::Routes routes(const Parts& parts) {
    http::Routes all = claim_routes(parts);
    http::append(all, agency_routes(parts));
    http::append(all, offer_routes(parts));
    all.push_back(http::read<Nothing, LegalPersonList>(
                      "/api/v1/me/legal-persons", kOwn,
                      "Lists the legal persons that the caller represents or is an agent of",
                      [&parts](sql::Tx& tx, const Caller& caller) {
                          return LegalPersonList{
                              legal_persons_seen_by(tx, parts, person_of(caller), caller.language)};
                      })
                      .tag("legal_persons")
                      .clause("P 3.3.1"));
    return all;
}

}  // namespace mashang::legal_persons
