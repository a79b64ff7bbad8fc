#pragma once

// Logout: of the person, by an app's wish or her own (OpenID Connect RP-Initiated Logout 1.0), and
// what her other apps are told (Back-Channel Logout 1.0).

#include <optional>
#include <string>

#include "contexts/openid/parts.h"
#include "platform/http/wire_route.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"

namespace mashang::openid {

inline constexpr std::string_view kBackchannelLogout = "backchannel_logout";

/// Where a logout leads, and whether it needs the person's word first.
struct LogoutWish {
    std::string return_to = {};  ///< registered by the app that asks; empty: a page of ours
    std::string state = {};
    bool is_asked_by_own_app = false;  ///< a hint of hers: no question is needed
};

/// What is wrong with a logout request is told on a page and leads nowhere: nothing.
std::optional<LogoutWish> read_logout(const Parts& parts, const http::Caller& caller,
                                      const http::FormFields& fields);

/// Follows the ends of sessions: what was authorized in one and was not to outlast it is over, and
/// apps that want to know are told. With an account everything that was authorized ends.
journal::Follower follower(const Parts& parts);

/// How they are told: a signed token, made when it is sent.
outbound::Channel backchannel_logout_channel(const Parts& parts);

}  // namespace mashang::openid
