#pragma once

// What other contexts may ask of one_code.

#include <optional>
#include <string>
#include <string_view>

#include "base/refused.h"
#include "contexts/identity/account.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::one_code {

struct Parts;

/// Why codes of a person were revoked without her naming them.
enum class RevokedBecause { signed_out, account_closed, asked_by_operator };
BOOST_DESCRIBE_ENUM(RevokedBecause, signed_out, account_closed, asked_by_operator)

/// All codes of a person, numbers too; tells `one_code.revoked` for each credential. Returns how
/// many credentials.
int revoke_all(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
               RevokedBecause why);

/// What a terminal got for the purpose `licence`: whose licences it may see, once.
struct LicenceUse {
    identity::PersonId person;
    std::string terminal_id;
};
/// Uses a reference up. `client_id` is the app that it was given to. Refuses: kReferenceOver.
LicenceUse redeem_reference(sql::Tx& tx, const Parts& parts, std::string_view client_id,
                            std::string_view reference);

/// What a reading of ours saw and at which terminal, in words; nothing for those of others.
std::optional<std::string> words_of_reading(std::string_view what, Language language);

/// Follows the ends of sessions and accounts: codes end with what they were issued in.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::one_code
