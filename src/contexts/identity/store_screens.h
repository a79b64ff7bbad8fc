#pragma once

// SQL of screens that are signed in by a phone.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "contexts/identity/account.h"
#include "contexts/identity/screen.h"
#include "platform/sql/sql.h"

namespace mashang::identity::store {

struct ScreenRow {
    ScreenId id;
    std::string token_hash;
    std::string key_hash;
    std::string numbers;
    std::string number;
    std::string device;
    std::string address_masked;
    std::string address_index;
    ScreenState state = ScreenState::waiting;
    std::optional<AccountId> account_id = {};
    std::optional<SessionId> session_id = {};
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(ScreenRow, (),
                      (id, token_hash, key_hash, numbers, number, device, address_masked,
                       address_index, state, account_id, session_id, asked_at))

void add_screen(sql::Tx& tx, const ScreenRow& screen);
std::optional<ScreenRow> find_screen(sql::Tx& tx, const ScreenId& id);
std::optional<ScreenRow> find_screen_by_token(sql::Tx& tx, std::string_view token_hash);

// Each moves a screen that was asked for since `since` one step on; false: it is not in that state,
// or another's.
struct Phone {
    AccountId account;
    SessionId session;
};
bool see_screen(sql::Tx& tx, const ScreenId& id, const Phone& phone, Instant since);
bool answer_screen(sql::Tx& tx, const ScreenId& id, const Phone& phone, ScreenState answer,
                   Instant since);
bool use_screen(sql::Tx& tx, const ScreenId& id, std::string_view key_hash, Instant since);

void sweep_screens(sql::Tx& tx, Instant before);

}  // namespace mashang::identity::store
