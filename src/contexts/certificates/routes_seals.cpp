// Electronic seals of legal persons, and who wants to know of one.

#include "contexts/certificates/flows.h"
#include "contexts/certificates/refusals.h"
#include "contexts/certificates/routes.h"
#include "contexts/certificates/views_seals.h"
#include "platform/crypto/bytes.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::certificates {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};

constexpr std::size_t kSealBody = 768 * 1024;  // base64 of the largest seal, or picture

struct SealInput {
    BindingId binding;
    SealKind kind;
    std::optional<std::string> png;  ///< base64
    Judgement judgement = {};        ///< of the step before

    NewSeal wish() const {
        NewSeal made{.binding = binding, .kind = kind};
        // What is no base64 is no PNG either.
        if (png) made.png = crypto::from_padded_base64(*png).value_or("");
        return made;
    }
};
BOOST_DESCRIBE_STRUCT(SealInput, (), (binding, kind, png))

struct OneSeal {
    SealId id;
};
BOOST_DESCRIBE_STRUCT(OneSeal, (), (id))

struct StateInput {
    SealId id;
    SealState state;
    std::optional<json::Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(StateInput, (), (id, state, note))

struct KnownAs {
    json::Text<40, 1> es_id;
};
BOOST_DESCRIBE_STRUCT(KnownAs, (), (es_id))

struct SealFile {
    std::string seal;  ///< base64
};
BOOST_DESCRIBE_STRUCT(SealFile, (), (seal))

struct SealList {
    std::vector<SealView> seals;
};
BOOST_DESCRIBE_STRUCT(SealList, (), (seals))

SealList list_own(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    SealList list;
    for (const KeptSeal& kept : list_seals(tx, parts, caller)) {
        list.seals.push_back(view_of(kept.seal, kept.by, parts.clock.now()));
    }
    return list;
}

PublicSealView look_up(sql::Tx& tx, const Parts& parts, const std::string& es_id) {
    const auto seal = store::find_seal_known_as(tx, es_id);
    if (!seal) throw Refused{refusals::kNoSuchSeal};
    return public_view_of(*seal, is_in_force(tx, parts, *seal));
}

SealVerdict verify(sql::Tx& tx, const Parts& parts, const std::string& file) {
    const std::string der = crypto::from_padded_base64(file).value_or("");
    const auto read = read_seal(der);
    if (!read) return {};
    SealVerdict verdict{.is_seal = true,
                        .is_unaltered = read->is_signed_by_maker,
                        .is_ours = is_our_maker(tx, read->maker),
                        .seal = {}};
    const auto kept = store::find_seal_known_as(tx, read->content.es_id);
    if (!verdict.is_unaltered || !verdict.is_ours || !kept) return verdict;
    if (crypto::from_padded_base64(kept->seal) == der) {
        verdict.seal = public_view_of(*kept, is_in_force(tx, parts, *kept));
    }
    return verdict;
}

http::Routes public_routes(const Parts& parts) {
    return {
        http::read<KnownAs, PublicSealView>(
            "/api/v1/seals/{es_id}", Access{}, "Whose seal a number is, and whether it is in force",
            [&parts](sql::Tx& tx, const Caller&, const KnownAs& in) {
                return look_up(tx, parts, in.es_id.text());
            })
            .tag("certificates")
            .clause("GB/T 38540")
            .refuses({&refusals::kNoSuchSeal}),
        http::write<SealFile, SealVerdict>(
            Method::post, "/api/v1/seal-verifications", Access{},
            "Verifies a seal as a file: by whom it was made, unaltered or not, and its state",
            [&parts](sql::Tx& tx, const Caller&, const SealFile& in) {
                return verify(tx, parts, in.seal);
            })
            .tag("certificates")
            .clause("GB/T 38540")
            .body_limit(kSealBody)
            .rate(http::RateClass::strict),
    };
}

http::Routes making_routes(const Parts& parts) {
    return {
        http::write<SealInput, SealView>(
            Method::post, "/api/v1/me/seals", kOwn,
            "Makes a seal of the legal person whose certificate is bound to the caller's account",
            [&parts](sql::Tx& tx, const Caller& caller, const SealInput& in) {
                const Seal seal = make_seal(tx, parts, caller, in.wish(), in.judgement);
                return view_of(seal, get_seal(tx, parts, caller, seal.id).by, parts.clock.now());
            })
            .before([&parts](SealInput& in, const Caller& caller) {
                in.judgement = check_seal(parts, caller, in.wish());
            })
            .tag("certificates")
            .clause("GB/T 38540")
            .status(201)
            .body_limit(kSealBody)
            .refuses({&refusals::kNotTaken, &refusals::kNoSuchBinding, &refusals::kNoLegalPerson,
                      &refusals::kTooManySeals, &identity::refusals::kSignInAgain}),
        http::write<StateInput, SealView>(
            Method::put, "/api/v1/me/seals/{id}/state", kOwn,
            "Suspends a seal, resumes it, or revokes it for ever",
            [&parts](sql::Tx& tx, const Caller& caller, const StateInput& in) {
                const KeptSeal kept = set_seal_state(tx, parts, caller, in.id, in.state,
                                                     in.note ? in.note->text() : "");
                return view_of(kept.seal, kept.by, parts.clock.now());
            })
            .tag("certificates")
            .refuses({&refusals::kNoSuchSeal, &refusals::kSealNotInThisState, &refusals::kSealHeld,
                      &refusals::kSealHolderGone, &identity::refusals::kSignInAgain}),
    };
}

}  // namespace

http::Routes seal_routes(const Parts& parts) {
    http::Routes all = public_routes(parts);
    http::append(all, making_routes(parts));
    all.push_back(
        http::read<Nothing, SealList>(
            "/api/v1/me/seals", kOwn,
            "Lists the seals of the legal persons that the caller represents or signs for",
            [&parts](sql::Tx& tx, const Caller& caller) { return list_own(tx, parts, caller); })
            .tag("certificates"));
    all.push_back(http::download<OneSeal>(
                      "/api/v1/me/seals/{id}/file", kOwn, "The seal as a file (SESeal, DER)",
                      [&parts](sql::Tx& tx, const Caller& caller, const OneSeal& in) {
                          const Seal seal = get_usable_seal(tx, parts, caller, in.id);
                          return http::Bytes{"application/octet-stream",
                                             crypto::from_padded_base64(seal.seal).value(),
                                             seal.es_id + ".esl"};
                      })
                      .tag("certificates")
                      .refuses({&refusals::kNoSuchSeal, &refusals::kSealNotUsable}));
    return all;
}

}  // namespace mashang::certificates
