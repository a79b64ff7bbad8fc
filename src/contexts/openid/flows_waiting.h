#pragma once

// What waits for a person's word on another screen: devices without a keyboard (RFC 8628) and apps
// that ask on her phone (CIBA Core 1.0, poll mode).

#include <boost/json.hpp>
#include <optional>
#include <string>

#include "contexts/openid/client_auth.h"
#include "contexts/openid/flows_authorize.h"
#include "contexts/openid/store.h"

namespace mashang::openid {

/// {device_code, user_code, verification_uri, verification_uri_complete, expires_in, interval}.
/// Throws OAuthError.
boost::json::object begin_device(sql::Tx& tx, const Parts& parts, const MachineRequest& request);

/// {auth_req_id, expires_in, interval}. Whoever has no account simply never answers: the app does
/// not learn who has one. Throws OAuthError.
boost::json::object begin_backchannel(sql::Tx& tx, const Parts& parts,
                                      const MachineRequest& request);

/// What a device shows, as its owner types it: letters of either case, with whatever between.
std::optional<store::WaitingRow> find_by_user_code(sql::Tx& tx, const Parts& parts,
                                                   std::string_view typed);

/// One that the caller may answer: a device's, or one that asks for her. Nothing for all others and
/// for what is over.
std::optional<store::WaitingRow> find_answerable(sql::Tx& tx, const Parts& parts,
                                                 const http::Caller& caller, std::string_view id);

/// Whether she is signed in as the app wished when it began to wait (acr_values). It is a wish: she
/// may go on as she is, and the tokens say how that was.
bool is_as_wished(const store::WaitingRow& waiting, const http::Caller& caller);

/// Her word. False: it was answered meanwhile.
bool answer_waiting(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    store::WaitingRow waiting, bool allows);

}  // namespace mashang::openid
