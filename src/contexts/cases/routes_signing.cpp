// Signatures of applicants over what they hand in.

#include "contexts/cases/advance.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/signing.h"
#include "platform/http/typed_route.h"

namespace mashang::cases {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};
const Access kOwnProven{
    .who = http::Who::person, .level = catalogue::kLevelToSubmit, .over = http::Over::own};

struct OneSigned {
    CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneSigned, (), (id))

struct SignInput {
    CaseId id;
    std::string certificates;
    std::string signature;
    std::optional<pki::Scheme> scheme;
    SubmissionText text = {};  ///< of the step before, as the judgement
    certificates::Judgement judgement = {};
};
BOOST_DESCRIBE_STRUCT(SignInput, (), (id, certificates, signature, scheme))

/// `text`, `signature` and the first of `certificates` are what `openssl dgst -verify` takes.
struct SignatureView {
    std::string text;
    std::string signature;
    pki::Scheme scheme = pki::Scheme::rsa_pkcs1_sha256;
    std::string certificates;
    std::string fingerprint;
    Instant signed_at;
};
BOOST_DESCRIBE_STRUCT(SignatureView, (),
                      (text, signature, scheme, certificates, fingerprint, signed_at))

SignatureView get_signature(sql::Tx& tx, const certificates::Parts& certificates,
                            const CaseId& id) {
    auto kept = certificates::find_signature(tx, certificates, subject_of(id));
    if (!kept) throw Refused{refusals::kNoSignature};
    return {.text = std::move(kept->text),
            .signature = std::move(kept->signature),
            .scheme = kept->scheme,
            .certificates = std::move(kept->certificates),
            .fingerprint = std::move(kept->fingerprint),
            .signed_at = kept->signed_at};
}

http::Route text_route(const Parts& parts) {
    return http::download<OneSigned>(
               "/api/v1/me/cases/{id}/signing-text", kOwnProven,
               "The very bytes that an applicant signs of her draft, in canonical JSON",
               [&parts](sql::Tx& tx, const Caller& caller, const OneSigned& in) {
                   return http::Bytes{"application/json",
                                      text_of_submission(tx, parts, caller, in.id).text,
                                      "submission.json"};
               })
        .tag("cases")
        .clause("RFC 8785")
        .media("application/json")
        .refuses(
            {&refusals::kNoSuchCase, &refusals::kNotInThisState, &refusals::kMaterialNotThere});
}

http::Route sign_route(const Parts& parts, const certificates::Parts& certificates) {
    return http::write<SignInput, SignatureView>(
               Method::put, "/api/v1/me/cases/{id}/signature", kOwnProven,
               "Signs a draft with a certificate that is bound to the caller's account",
               [&](sql::Tx& tx, const Caller& caller, const SignInput& in) {
                   keep_signature(tx, parts, certificates, caller, in.id, in.text, in.judgement);
                   return get_signature(tx, certificates, in.id);
               })
        .before([&](SignInput& in, const Caller& caller) {
            parts.database.read(
                [&](sql::Tx& tx) { in.text = text_of_submission(tx, parts, caller, in.id); });
            in.judgement = certificates::judge(
                certificates,
                {.certificates = in.certificates, .signature = in.signature, .scheme = in.scheme},
                in.text.text, pki::Use::signature);
        })
        .tag("cases")
        .clause("电子签名法 14")
        .rate(http::RateClass::strict)
        .refuses({&refusals::kNoSuchCase, &refusals::kNotInThisState, &refusals::kIncomplete,
                  &refusals::kMaterialNotThere, &certificates::refusals::kNotTaken});
}

}  // namespace

http::Routes signing_routes(const Parts& parts, const certificates::Parts& certificates) {
    return {
        text_route(parts),
        sign_route(parts, certificates),
        http::read<OneSigned, SignatureView>(
            "/api/v1/me/cases/{id}/signature", kOwn,
            "The signature of a case with all that it takes to verify it without us",
            [&](sql::Tx& tx, const Caller& caller, const OneSigned& in) {
                get_own_case(tx, parts, caller, in.id);
                return get_signature(tx, certificates, in.id);
            })
            .tag("cases")
            .refuses({&refusals::kNoSuchCase, &refusals::kNoSignature}),
        http::write<OneSigned, Nothing>(
            Method::del, "/api/v1/me/cases/{id}/signature", kOwn,
            "Takes the signature of a draft back",
            [&](sql::Tx& tx, const Caller& caller, const OneSigned& in) {
                demand_editable(get_own_case(tx, parts, caller, in.id));
                if (!certificates::drop_signature(tx, certificates, caller, subject_of(in.id))) {
                    throw Refused{refusals::kNoSignature};
                }
            })
            .tag("cases")
            .refuses({&refusals::kNoSuchCase, &refusals::kNotInThisState, &refusals::kNoSignature}),
    };
}

}  // namespace mashang::cases
