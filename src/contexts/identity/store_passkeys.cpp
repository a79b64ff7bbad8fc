#include "contexts/identity/store.h"

namespace mashang::identity::store {
namespace {

constexpr std::string_view kPasskey =
    "SELECT credential_id, account_id, id, name, public_key, sign_count, transports, aaguid,"
    " is_backup_eligible, is_backed_up, count_fell_at, created_at, last_used_at FROM passkey";

}  // namespace

std::string passkey_user(sql::Tx& tx, const AccountId& account, std::string_view new_handle) {
    tx.execute(
        "INSERT INTO passkey_user (account_id, handle) VALUES ($1, $2)"
        " ON CONFLICT (account_id) DO NOTHING",
        account, new_handle);
    return tx.get<std::string>("SELECT handle FROM passkey_user WHERE account_id = $1", account);
}

std::string find_passkey_user(sql::Tx& tx, const AccountId& account) {
    return tx.find<std::string>("SELECT handle FROM passkey_user WHERE account_id = $1", account)
        .value_or("");
}

bool add_passkey(sql::Tx& tx, const PasskeyRow& passkey) {
    return tx.execute(
               "INSERT INTO passkey (credential_id, account_id, id, name, public_key, sign_count,"
               " transports, aaguid, is_backup_eligible, is_backed_up, created_at)"
               " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
               " ON CONFLICT (credential_id) DO NOTHING",
               passkey.credential_id, passkey.account_id, passkey.id, passkey.name,
               passkey.public_key, passkey.sign_count, passkey.transports, passkey.aaguid,
               passkey.is_backup_eligible, passkey.is_backed_up, passkey.created_at) == 1;
}

std::optional<PasskeyRow> find_passkey(sql::Tx& tx, std::string_view credential_id) {
    return tx.find<PasskeyRow>(std::string{kPasskey} + " WHERE credential_id = $1", credential_id);
}

std::vector<PasskeyRow> list_passkeys(sql::Tx& tx, const AccountId& account) {
    return tx.query<PasskeyRow>(
        std::string{kPasskey} + " WHERE account_id = $1 ORDER BY created_at, id", account);
}

void note_use(sql::Tx& tx, std::string_view credential_id, std::int64_t sign_count,
              bool is_backed_up, Instant at) {
    tx.execute(
        "UPDATE passkey SET sign_count = $2, is_backed_up = $3, last_used_at = $4"
        " WHERE credential_id = $1",
        credential_id, sign_count, is_backed_up, at);
}

void note_fall(sql::Tx& tx, std::string_view credential_id, Instant at) {
    tx.execute("UPDATE passkey SET count_fell_at = $2 WHERE credential_id = $1", credential_id, at);
}

bool rename_passkey(sql::Tx& tx, const AccountId& account, const PasskeyId& id,
                    std::string_view name) {
    return tx.execute("UPDATE passkey SET name = $3 WHERE account_id = $1 AND id = $2", account, id,
                      name) == 1;
}

bool remove_passkey(sql::Tx& tx, const AccountId& account, const PasskeyId& id) {
    return tx.execute("DELETE FROM passkey WHERE account_id = $1 AND id = $2", account, id) == 1;
}

void add_challenge(sql::Tx& tx, const ChallengeRow& challenge) {
    tx.insert("passkey_challenge", challenge);
}

std::optional<ChallengeRow> take_challenge(sql::Tx& tx, std::string_view challenge_hash) {
    return tx.find<ChallengeRow>(
        "DELETE FROM passkey_challenge WHERE challenge = $1"
        " RETURNING challenge, purpose, account_id, issued_at",
        challenge_hash);
}

}  // namespace mashang::identity::store
