// Signatures of applicants over what they hand in.

#include "contexts/cases/desk_step.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_reception.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/signing.h"
#include "contexts/cases/standing.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/http/typed_route.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

/// An officer who assists signs nothing: he has no certificate that serves here.
const Access kOwn{
    .who = http::Who::person, .over = http::Over::own, .for_another = http::ForAnother::persons};
const Access kOwnProven{.who = http::Who::person,
                        .level = catalogue::kLevelToSubmit,
                        .over = http::Over::own,
                        .for_another = http::ForAnother::persons};

/// What a colleague of whoever filed sees: the whole form.
constexpr const char* kSubmission = "submission";

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

struct AskToConfirm {
    CaseId id;
    SubmissionText text = {};  ///< of the step before
};
BOOST_DESCRIBE_STRUCT(AskToConfirm, (), (id))

/// For navigator.credentials.get, as parseRequestOptionsFromJSON reads it.
struct ConfirmationOptions {
    boost::json::object public_key;
};
BOOST_DESCRIBE_STRUCT(ConfirmationOptions, (), (public_key))

/// What the passkey answered, base64url as PublicKeyCredential.toJSON() gives it.
struct ConfirmedSignature {
    CaseId id;
    std::string credential_id;
    std::string client_data;
    std::string authenticator_data;
    std::string signature;
    std::string user_handle;
    SubmissionText text = {};  ///< of the step before, as the check
    identity::ConfirmationCheck check = {};

    identity::Assertion assertion() const {
        return {.credential_id = credential_id,
                .client_data = client_data,
                .authenticator_data = authenticator_data,
                .signature = signature,
                .user_handle = user_handle};
    }
};
BOOST_DESCRIBE_STRUCT(ConfirmedSignature, (),
                      (id, credential_id, client_data, authenticator_data, signature, user_handle))

/// By which certificate, of whom.
struct SignerView {
    std::string name;                 ///< as the certificate says
    std::string signed_by;            ///< whose account it is bound to: masked
    std::optional<std::string> uscc;  ///< of the legal person that the certificate names
    std::string subject;
    std::string issuer;
    std::string serial;
    Instant not_after;
};
BOOST_DESCRIBE_STRUCT(SignerView, (), (name, signed_by, uscc, subject, issuer, serial, not_after))

/// `text`, `signature` and the first of `certificates` are what `openssl dgst -verify` takes.
struct SignatureView {
    std::string text;
    std::string signature;
    pki::Scheme scheme = pki::Scheme::rsa_pkcs1_sha256;
    std::string certificates;
    std::string fingerprint;
    Instant signed_at;
    SignerView signer;
    bool is_current;  ///< what was signed is what stands there now
    /// Of a signature by the key of an account: that her passkey confirmed it.
    std::optional<identity::Confirmation> confirmation = {};
};
BOOST_DESCRIBE_STRUCT(SignatureView, (),
                      (text, signature, scheme, certificates, fingerprint, signed_at, signer,
                       is_current, confirmation))

SignerView signer_of(const Signature& signature) {
    const pki::Certificate& certificate = signature.certificate;
    SignerView view{.name = certificate.subject().common_name(),
                    .signed_by = signature.signed_by,
                    .uscc = {},
                    .subject = certificate.subject().text(),
                    .issuer = certificate.issuer().text(),
                    .serial = certificate.serial(),
                    .not_after = certificate.not_after()};
    if (const auto uscc = certificate.uscc()) view.uscc = uscc->text();
    return view;
}

SignatureView view_of(Signature signature) {
    SignerView signer = signer_of(signature);
    certificates::KeptSignature& kept = signature.kept;
    std::optional<identity::Confirmation> confirmation;
    if (kept.confirmation) {
        confirmation =
            json::decode_or_refuse<identity::Confirmation>(json::parse(*kept.confirmation));
    }
    return {.text = std::move(kept.text),
            .signature = std::move(kept.signature),
            .scheme = kept.scheme,
            .certificates = std::move(kept.certificates),
            .fingerprint = std::move(kept.fingerprint),
            .signed_at = kept.signed_at,
            .signer = std::move(signer),
            .is_current = signature.is_current,
            .confirmation = std::move(confirmation)};
}

http::Route text_route(const Parts& parts) {
    return http::download<OneSigned>(
               "/api/v1/me/cases/{id}/signing-text", kOwnProven,
               "The very bytes that are signed of an application, in canonical JSON",
               [&parts](sql::Tx& tx, const Caller& caller, const OneSigned& in) {
                   std::string text = text_of_submission(tx, parts, caller, in.id).text;
                   const Case of = get_own_case(tx, parts, caller, in.id);
                   tell_look(tx, parts, caller, of);
                   tell_look_to_sign(tx, parts, caller, of, kSubmission);
                   return http::Bytes{"application/json", std::move(text), "submission.json"};
               })
        .tag("cases")
        .clause("RFC 8785")
        .media("application/json")
        .refuses({&refusals::kNoSuchCase, &refusals::kNotInThisState, &refusals::kSignedAlready,
                  &refusals::kSignsUnseen, &refusals::kMaterialNotThere,
                  &mandates::refusals::kAuthorityOver, &mandates::refusals::kNotCovered,
                  &mandates::refusals::kNoSignScope});
}

http::Route sign_route(const Parts& parts, const certificates::Parts& certificates) {
    return http::write<SignInput, SignatureView>(
               Method::put, "/api/v1/me/cases/{id}/signature", kOwnProven,
               "Signs an application with a certificate that is bound to the caller's account",
               [&](sql::Tx& tx, const Caller& caller, const SignInput& in) {
                   keep_signature(tx, parts, certificates, caller, in.id, in.text, in.judgement);
                   tell_look_to_sign(tx, parts, caller, get_own_case(tx, parts, caller, in.id),
                                     kSubmission);
                   return view_of(get_signature(tx, parts, certificates, caller, in.id));
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
        .refuses({&refusals::kNoSuchCase, &refusals::kNotInThisState, &refusals::kSignedAlready,
                  &refusals::kSignsUnseen, &refusals::kIncomplete, &refusals::kMaterialNotThere,
                  &mandates::refusals::kAuthorityOver, &mandates::refusals::kNotCovered,
                  &mandates::refusals::kNoSignScope, &certificates::refusals::kNotTaken});
}

const std::vector<const Refusal*> kOfConfirming{
    &refusals::kNoSuchCase,           &refusals::kNotInThisState,
    &refusals::kSignedAlready,        &refusals::kSignsUnseen,
    &refusals::kMaterialNotThere,     &mandates::refusals::kAuthorityOver,
    &mandates::refusals::kNotCovered, &mandates::refusals::kNoSignScope,
};

std::string digest_of(const SubmissionText& text) {
    return std::string{crypto::view(crypto::sha256(text.text))};
}

http::Route ask_to_confirm_route(const Parts& parts, const certificates::Parts& certificates) {
    auto refused = kOfConfirming;
    refused.push_back(&identity::refusals::kNoSuchPasskey);
    return http::write<AskToConfirm, ConfirmationOptions>(
               Method::post, "/api/v1/me/cases/{id}/signature-confirmation", kOwnProven,
               "What one of the caller's passkeys is to sign, so that the key of her account signs "
               "the application",
               [&certificates](sql::Tx& tx, const Caller& caller, const AskToConfirm& in) {
                   return ConfirmationOptions{
                       certificates.sign_in.confirmation_options(tx, caller, digest_of(in.text))};
               })
        .before([&parts](AskToConfirm& in, const Caller& caller) {
            parts.database.read(
                [&](sql::Tx& tx) { in.text = text_of_submission(tx, parts, caller, in.id); });
        })
        .tag("cases")
        .clause("电子签名法 13")
        .rate(http::RateClass::strict)
        .refuses(std::move(refused));
}

http::Route account_signature_route(const Parts& parts, const certificates::Parts& certificates) {
    auto refused = kOfConfirming;
    refused.insert(refused.end(), {&refusals::kIncomplete, &identity::refusals::kPasskeyRefused,
                                   &identity::refusals::kProveMatchFirst});
    return http::write<ConfirmedSignature, SignatureView>(
               Method::put, "/api/v1/me/cases/{id}/account-signature", kOwnProven,
               "Signs an application with the key of the caller's account, confirmed by a passkey",
               [&](sql::Tx& tx, const Caller& caller, const ConfirmedSignature& in) {
                   const auto confirmation = certificates.sign_in.accept_confirmation(
                       tx, caller, in.check, digest_of(in.text));
                   keep_account_signature(tx, parts, certificates, caller, in.id, in.text,
                                          confirmation);
                   tell_look_to_sign(tx, parts, caller, get_own_case(tx, parts, caller, in.id),
                                     kSubmission);
                   return view_of(get_signature(tx, parts, certificates, caller, in.id));
               })
        .before([&](ConfirmedSignature& in, const Caller& caller) {
            parts.database.read(
                [&](sql::Tx& tx) { in.text = text_of_submission(tx, parts, caller, in.id); });
            in.check = certificates.sign_in.check_confirmation(in.assertion());
        })
        .tag("cases")
        .clause("电子签名法 13, 14")
        .rate(http::RateClass::strict)
        .refuses(std::move(refused));
}

http::Route desk_signature_route(const Parts& parts, const certificates::Parts& certificates) {
    return http::write<OneSigned, SignatureView>(
               Method::get, "/api/v1/desk/cases/{id}/signature", kOffice,
               "The applicant's signature with all that it takes to verify it; that the officer "
               "looked is journalled",
               [&](sql::Tx& tx, const Caller& caller, const OneSigned& in) {
                   Signature signature = signature_at_desk(tx, parts, certificates, caller, in.id);
                   const Case of = get_case_to_see(tx, parts, caller, in.id);
                   parts.journal.tell_read(tx, parts.clock.now(),
                                           {.actor = caller.account_id,
                                            .authority = "officer",
                                            .person = of.person_id.text(),
                                            .matter = subject_of(of.id),
                                            .ground = "cases.examination",
                                            .what = "case"});
                   return view_of(std::move(signature));
               })
        .tag("desk")
        .clause("电子签名法 14")
        .refuses({&refusals::kNoSuchCase, &refusals::kNoSignature});
}

}  // namespace

http::Routes signing_routes(const Parts& parts, const certificates::Parts& certificates) {
    return {
        text_route(parts),
        sign_route(parts, certificates),
        ask_to_confirm_route(parts, certificates),
        account_signature_route(parts, certificates),
        desk_signature_route(parts, certificates),
        http::read<OneSigned, SignatureView>(
            "/api/v1/me/cases/{id}/signature", kOwn,
            "The signature of a case with all that it takes to verify it without us",
            [&](sql::Tx& tx, const Caller& caller, const OneSigned& in) {
                Signature signature = get_signature(tx, parts, certificates, caller, in.id);
                const Case of = get_own_case(tx, parts, caller, in.id);
                tell_look(tx, parts, caller, of);
                tell_look_to_sign(tx, parts, caller, of, kSubmission);
                return view_of(std::move(signature));
            })
            .tag("cases")
            .refuses({&refusals::kNoSuchCase, &refusals::kNoSignature, &refusals::kSignsUnseen,
                      &mandates::refusals::kAuthorityOver, &mandates::refusals::kNotCovered,
                      &mandates::refusals::kNoSignScope}),
        http::write<OneSigned, Nothing>(
            Method::del, "/api/v1/me/cases/{id}/signature", kOwn,
            "Takes the signature of a draft back",
            [&](sql::Tx& tx, const Caller& caller, const OneSigned& in) {
                take_signature_back(tx, parts, certificates, caller, in.id);
            })
            .tag("cases")
            .refuses({&refusals::kNoSuchCase, &refusals::kSignedAlready, &refusals::kNoSignature,
                      &mandates::refusals::kAuthorityOver, &mandates::refusals::kNotCovered,
                      &mandates::refusals::kNoSignScope}),
    };
}

}  // namespace mashang::cases
