#include "contexts/identity/store_closing.h"

namespace mashang::identity::store {

void set_closing(sql::Tx& tx, const AccountId& id, std::optional<Instant> closes_at) {
    tx.execute("UPDATE account SET closes_at = $2 WHERE id = $1", id, closes_at);
}

std::vector<AccountId> list_closing(sql::Tx& tx, Instant until, std::size_t most) {
    return tx.query<AccountId>(
        "SELECT id FROM account WHERE closes_at <= $1 AND closed_at IS NULL"
        " ORDER BY closes_at, id LIMIT $2",
        until, most);
}

void remove_all_of(sql::Tx& tx, const AccountRow& account) {
    tx.execute("DELETE FROM account_mobile WHERE account_id = $1", account.id);
    tx.execute("DELETE FROM person_citizen WHERE person_id = $1", account.person_id);
    tx.execute("DELETE FROM proofing WHERE person_id = $1", account.person_id);
    tx.execute("DELETE FROM totp WHERE account_id = $1", account.id);
    tx.execute("DELETE FROM recovery_code WHERE account_id = $1", account.id);
    tx.execute("DELETE FROM passkey WHERE account_id = $1", account.id);
    tx.execute("DELETE FROM passkey_user WHERE account_id = $1", account.id);
    tx.execute("DELETE FROM passkey_challenge WHERE account_id = $1", account.id);
    tx.execute("DELETE FROM face_challenge WHERE account_id = $1", account.id);
    tx.execute("DELETE FROM screen_sign_in WHERE account_id = $1", account.id);
    tx.execute("DELETE FROM known_device WHERE account_id = $1", account.id);
    tx.execute("DELETE FROM sms_code WHERE mobile_index = $1", account.mobile_index);
    forget_failures(tx, "mobile:" + account.mobile_index);
    forget_failures(tx, "second:" + account.id.text());
    tx.execute(
        "UPDATE account SET mobile_sealed = '', mobile_index = '', password = '',"
        " recovered_at = NULL, closes_at = NULL WHERE id = $1",
        account.id);
}

}  // namespace mashang::identity::store
