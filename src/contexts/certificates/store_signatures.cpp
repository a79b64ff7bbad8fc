#include "contexts/certificates/store.h"

namespace mashang::certificates::store {

void put_signature(sql::Tx& tx, const SignatureRow& row) {
    tx.execute(
        "INSERT INTO certificates_signature (subject, person_id, bound_to, text, signature,"
        " scheme, certificates, fingerprint, signed_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (subject) DO UPDATE"
        " SET person_id = EXCLUDED.person_id, bound_to = EXCLUDED.bound_to, text = EXCLUDED.text,"
        " signature = EXCLUDED.signature, scheme = EXCLUDED.scheme,"
        " certificates = EXCLUDED.certificates, fingerprint = EXCLUDED.fingerprint,"
        " signed_at = EXCLUDED.signed_at",
        row.subject, row.person_id, row.bound_to, row.text, row.signature, row.scheme,
        row.certificates, row.fingerprint, row.signed_at);
}

std::optional<SignatureRow> find_signature(sql::Tx& tx, std::string_view subject) {
    return tx.find<SignatureRow>(
        "SELECT subject, person_id, bound_to, text, signature, scheme, certificates, fingerprint,"
        " signed_at FROM certificates_signature WHERE subject = $1",
        subject);
}

bool remove_signature(sql::Tx& tx, std::string_view subject) {
    return tx.execute("DELETE FROM certificates_signature WHERE subject = $1", subject) == 1;
}

}  // namespace mashang::certificates::store
