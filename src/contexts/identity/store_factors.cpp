#include "contexts/identity/store.h"

namespace mashang::identity::store {

std::optional<TotpRow> find_totp(sql::Tx& tx, const AccountId& account) {
    return tx.find<TotpRow>(
        "SELECT account_id, secret_sealed, step, enrolled_at, confirmed_at FROM totp"
        " WHERE account_id = $1",
        account);
}

void put_totp(sql::Tx& tx, const TotpRow& totp) {
    tx.execute(
        "INSERT INTO totp (account_id, secret_sealed, step, enrolled_at, confirmed_at)"
        " VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (account_id) DO UPDATE SET secret_sealed = EXCLUDED.secret_sealed,"
        " step = EXCLUDED.step, enrolled_at = EXCLUDED.enrolled_at,"
        " confirmed_at = EXCLUDED.confirmed_at",
        totp.account_id, totp.secret_sealed, totp.step, totp.enrolled_at, totp.confirmed_at);
}

void remove_totp(sql::Tx& tx, const AccountId& account) {
    tx.execute("DELETE FROM totp WHERE account_id = $1", account);
    put_recovery_codes(tx, account, {});
}

void put_recovery_codes(sql::Tx& tx, const AccountId& account, std::span<const std::string> macs) {
    tx.execute("DELETE FROM recovery_code WHERE account_id = $1", account);
    for (const std::string& mac : macs) {
        tx.execute("INSERT INTO recovery_code (account_id, mac) VALUES ($1, $2)", account, mac);
    }
}

bool use_recovery_code(sql::Tx& tx, const AccountId& account, std::span<const std::string> macs) {
    std::int64_t used = 0;
    for (const std::string& mac : macs) {
        used += static_cast<std::int64_t>(tx.execute(
            "DELETE FROM recovery_code WHERE account_id = $1 AND mac = $2", account, mac));
    }
    return used > 0;
}

std::int64_t count_recovery_codes(sql::Tx& tx, const AccountId& account) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM recovery_code WHERE account_id = $1",
                                account);
}

bool note_device(sql::Tx& tx, const AccountId& account, std::string_view device, Instant at) {
    return tx.execute(
               "INSERT INTO known_device (account_id, device, seen_at) VALUES ($1, $2, $3)"
               " ON CONFLICT (account_id, device) DO NOTHING",
               account, device, at) == 1;
}

std::int64_t count_devices(sql::Tx& tx, const AccountId& account) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM known_device WHERE account_id = $1", account);
}

}  // namespace mashang::identity::store
