#include "contexts/certificates/store.h"

namespace mashang::certificates::store {

void put_signature(sql::Tx& tx, const SignatureRow& row) {
    tx.execute(
        "INSERT INTO certificates_signature (subject, person_id, bound_to, text, signature,"
        " scheme, certificates, fingerprint, signed_at, confirmation)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (subject) DO UPDATE"
        " SET person_id = EXCLUDED.person_id, bound_to = EXCLUDED.bound_to, text = EXCLUDED.text,"
        " signature = EXCLUDED.signature, scheme = EXCLUDED.scheme,"
        " certificates = EXCLUDED.certificates, fingerprint = EXCLUDED.fingerprint,"
        " signed_at = EXCLUDED.signed_at, confirmation = EXCLUDED.confirmation",
        row.subject, row.person_id, row.bound_to, row.text, row.signature, row.scheme,
        row.certificates, row.fingerprint, row.signed_at, row.confirmation);
}

std::optional<SignatureRow> find_signature(sql::Tx& tx, std::string_view subject) {
    return tx.find<SignatureRow>(
        "SELECT subject, person_id, bound_to, text, signature, scheme, certificates, fingerprint,"
        " signed_at, confirmation FROM certificates_signature WHERE subject = $1",
        subject);
}

bool remove_signature(sql::Tx& tx, std::string_view subject) {
    return tx.execute("DELETE FROM certificates_signature WHERE subject = $1", subject) == 1;
}

std::optional<AccountKeyRow> find_account_key(sql::Tx& tx, const identity::PersonId& person) {
    return tx.find<AccountKeyRow>(
        "SELECT person_id, private_key, certificates, made_at FROM certificates_account_key"
        " WHERE person_id = $1",
        person);
}

void put_account_key(sql::Tx& tx, const AccountKeyRow& row) {
    tx.execute(
        "INSERT INTO certificates_account_key (person_id, private_key, certificates, made_at)"
        " VALUES ($1, $2, $3, $4) ON CONFLICT (person_id) DO UPDATE SET"
        " private_key = EXCLUDED.private_key, certificates = EXCLUDED.certificates,"
        " made_at = EXCLUDED.made_at",
        row.person_id, row.private_key, row.certificates, row.made_at);
}

void remove_account_key(sql::Tx& tx, const identity::PersonId& person) {
    tx.execute("DELETE FROM certificates_account_key WHERE person_id = $1", person);
}

std::optional<std::string> find_account_issuer(sql::Tx& tx, std::int64_t key_version) {
    return tx.find<std::string>(
        "SELECT certificate FROM certificates_account_issuer WHERE key_version = $1", key_version);
}

void put_account_issuer(sql::Tx& tx, std::int64_t key_version, std::string_view certificate,
                        Instant now) {
    tx.execute(
        "INSERT INTO certificates_account_issuer (key_version, certificate, made_at)"
        " VALUES ($1, $2, $3) ON CONFLICT (key_version) DO UPDATE SET"
        " certificate = EXCLUDED.certificate, made_at = EXCLUDED.made_at",
        key_version, certificate, now);
}

}  // namespace mashang::certificates::store
