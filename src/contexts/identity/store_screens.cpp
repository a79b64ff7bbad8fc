#include "contexts/identity/store_screens.h"

namespace mashang::identity::store {

void add_screen(sql::Tx& tx, const ScreenRow& screen) {
    tx.insert("screen_sign_in", screen);
}

std::optional<ScreenRow> find_screen(sql::Tx& tx, const ScreenId& id) {
    return tx.find<ScreenRow>(
        "SELECT id, token_hash, key_hash, numbers, number, device, address_masked, address_index,"
        " state, account_id, session_id, asked_at FROM screen_sign_in WHERE id = $1",
        id);
}

std::optional<ScreenRow> find_screen_by_token(sql::Tx& tx, std::string_view token_hash) {
    return tx.find<ScreenRow>(
        "SELECT id, token_hash, key_hash, numbers, number, device, address_masked, address_index,"
        " state, account_id, session_id, asked_at FROM screen_sign_in WHERE token_hash = $1",
        token_hash);
}

bool see_screen(sql::Tx& tx, const ScreenId& id, const Phone& phone, Instant since) {
    return tx.execute(
               "UPDATE screen_sign_in SET state = 'seen', account_id = $2, session_id = $3"
               " WHERE id = $1 AND state = 'waiting' AND asked_at > $4",
               id, phone.account, phone.session, since) == 1;
}

bool answer_screen(sql::Tx& tx, const ScreenId& id, const Phone& phone, ScreenState answer,
                   Instant since) {
    return tx.execute(
               "UPDATE screen_sign_in SET state = $4 WHERE id = $1 AND account_id = $2"
               " AND session_id = $3 AND state = 'seen' AND asked_at > $5",
               id, phone.account, phone.session, answer, since) == 1;
}

bool use_screen(sql::Tx& tx, const ScreenId& id, std::string_view key_hash, Instant since) {
    return tx.execute(
               "UPDATE screen_sign_in SET state = 'used'"
               " WHERE id = $1 AND key_hash = $2 AND state = 'confirmed' AND asked_at > $3",
               id, key_hash, since) == 1;
}

void sweep_screens(sql::Tx& tx, Instant before) {
    tx.execute("DELETE FROM screen_sign_in WHERE asked_at < $1", before);
}

}  // namespace mashang::identity::store
