#pragma once

// What other contexts may ask of one_code.

#include <optional>
#include <string>
#include <string_view>

#include "base/refused.h"
#include "contexts/identity/account.h"
#include "contexts/one_code/licence_wire.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::one_code {

struct Parts;

/// Why codes of a person were revoked without her naming them.
enum class RevokedBecause { signed_out, account_closed, account_recovered };
BOOST_DESCRIBE_ENUM(RevokedBecause, signed_out, account_closed, account_recovered)

/// All codes of a person, numbers too; tells `one_code.revoked` for each credential. Returns how
/// many credentials.
int revoke_all(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
               RevokedBecause why);

/// What a reading of ours saw and at which terminal, in words; nothing for those of others.
std::optional<std::string> words_of_reading(std::string_view what, Language language);

/// Where licences are asked for when somebody lets a terminal see one (licence_wire.h).
inline constexpr std::string_view kLicenceShowing = "licence_showing";
outbound::Channel licence_showing_channel(const Parts& parts, std::string url, std::string key);

/// Removes requests for licences and references whose time is over, a few hundred at a time; how
/// many.
std::int64_t sweep(sql::Tx& tx, Instant now);

/// Follows the ends of sessions, with which the codes end that were issued in them; and accounts
/// that were closed, or opened by the phone alone: then all of the person's end.
journal::Follower follower(const Parts& parts);

}  // namespace mashang::one_code
