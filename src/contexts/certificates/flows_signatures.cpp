#include "base/enum_names.h"
#include "contexts/certificates/account_key.h"
#include "contexts/certificates/api.h"
#include "contexts/certificates/showing.h"
#include "contexts/certificates/store.h"
#include "platform/crypto/bytes.h"
#include "platform/json/json.h"

namespace mashang::certificates {
namespace {

std::string text_context(std::string_view subject) {
    return "certificates.signature.text:" + std::string{subject};
}
std::string chain_context(std::string_view subject) {
    return "certificates.signature.certificates:" + std::string{subject};
}

std::string confirmation_context(std::string_view subject) {
    return "certificates.signature.confirmation:" + std::string{subject};
}

/// A signature as it was made.
struct Made {
    const std::vector<pki::Certificate>& chain;
    std::string signature;  ///< bytes
    pki::Scheme scheme;
    std::optional<std::string> confirmation = {};
};

void keep(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const NewSignature& wish,
          const Made& made) {
    const Instant now = parts.clock.now();
    const std::string fingerprint = made.chain.front().fingerprint();
    std::optional<std::string> confirmation;
    if (made.confirmation) {
        confirmation = parts.fields.encrypt(*made.confirmation, confirmation_context(wish.subject));
    }
    store::put_signature(tx, {.subject = wish.subject,
                              .person_id = wish.signer.person,
                              .bound_to = wish.bound_to,
                              .text = parts.fields.encrypt(wish.text, text_context(wish.subject)),
                              .signature = crypto::to_padded_base64(made.signature),
                              .scheme = made.scheme,
                              .certificates = parts.fields.encrypt(pki::pem_of(made.chain),
                                                                   chain_context(wish.subject)),
                              .fingerprint = fingerprint,
                              .signed_at = now,
                              .confirmation = std::move(confirmation)});
    store::note_use(tx, fingerprint, now);
    parts.journal.tell(
        tx, now,
        {.what = "submission.signed",
         .actor = caller.account_id,
         .on_behalf = wish.whose.id,
         .authority = wish.whose.authority,
         .subject = wish.subject,
         .facts = {{"fingerprint", fingerprint}, {"scheme", name_of_enumerator(made.scheme)}}});
}

void refuse_unfit(sql::Tx& tx, const Parts& parts, const NewSignature& wish,
                  const Judgement& judgement) {
    std::vector<Fault> faults = judgement.faults;
    const auto holder = find_holder(tx, parts, judgement, faults);
    const Refusal* fault =
        holder ? fault_of_signer(holder->person_id, Uscc::parse(holder->uscc), wish.signer)
               : nullptr;
    if (fault != nullptr) faults.push_back({.pointer = "/certificates", .refusal = fault});
    refuse_faulty(std::move(faults));
}

}  // namespace

void keep_signature(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const NewSignature& wish, const Judgement& judgement) {
    refuse_unfit(tx, parts, wish, judgement);
    keep(tx, parts, caller, wish,
         {.chain = judgement.chain, .signature = judgement.signature, .scheme = judgement.scheme});
}

void sign_with_account_key(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const NewSignature& wish, const identity::Confirmation& confirmation) {
    const AccountKey own = account_key_of(tx, parts, caller, wish.signer.person);
    keep(tx, parts, caller, wish,
         {.chain = own.chain,
          .signature = own.key.sign(wish.text),
          .scheme = pki::Scheme::ecdsa_sha256,
          .confirmation = json::text_of(confirmation)});
}

std::optional<std::string> signed_as(sql::Tx& tx, std::string_view subject) {
    auto row = store::find_signature(tx, subject);
    if (!row) return std::nullopt;
    return std::move(row->bound_to);
}

bool drop_signature(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    std::string_view subject, const OnBehalf& whose) {
    if (!store::remove_signature(tx, subject)) return false;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = "submission.unsigned",
                        .actor = caller.account_id,
                        .on_behalf = whose.id,
                        .authority = whose.authority,
                        .subject = std::string{subject},
                        .facts = {}});
    return true;
}

std::optional<KeptSignature> find_signature(sql::Tx& tx, const Parts& parts,
                                            std::string_view subject) {
    auto row = store::find_signature(tx, subject);
    if (!row) return std::nullopt;
    std::optional<std::string> confirmation;
    if (row->confirmation) {
        confirmation = parts.fields.decrypt(*row->confirmation, confirmation_context(subject));
    }
    return KeptSignature{
        .bound_to = std::move(row->bound_to),
        .text = parts.fields.decrypt(row->text, text_context(subject)),
        .signature = std::move(row->signature),
        .scheme = row->scheme,
        .certificates = parts.fields.decrypt(row->certificates, chain_context(subject)),
        .fingerprint = std::move(row->fingerprint),
        .signed_at = row->signed_at,
        .signer = row->person_id,
        .confirmation = std::move(confirmation)};
}

}  // namespace mashang::certificates
