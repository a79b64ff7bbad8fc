#pragma once

// SQL of closing an account.

#include <optional>
#include <string_view>
#include <vector>

#include "contexts/identity/store.h"

namespace mashang::identity::store {

/// With nothing: it is not to be closed.
void set_closing(sql::Tx& tx, const AccountId& id, std::optional<Instant> closes_at);
/// Open accounts whose time is up, the longest waiting first.
std::vector<AccountId> list_closing(sql::Tx& tx, Instant until, std::size_t most);

/// Everything by which somebody signs in, is found or was proven. The account's and the person's
/// rows stay, without a number.
void remove_all_of(sql::Tx& tx, const AccountRow& account);

}  // namespace mashang::identity::store
