#pragma once

// How routes for machines answer.

#include "contexts/openid/oauth_error.h"
#include "platform/http/route.h"
#include "platform/http/wire_route.h"

namespace mashang::openid {

/// {"error":…,"error_description":…} (RFC 6749 5.2).
http::RawOutput print_error(const OAuthError& error);

/// What the edge refuses (limits, rates, outages) in the same shape.
http::RawOutput shape_refusal(const Refused& refused, const http::RequestHead& head);

/// A JSON object as an answer.
http::RawOutput print_json(const boost::json::object& object, int status = 200);

/// Runs `work`; an OAuthError that it throws undoes the transaction and is the answer.
template <class Work>
http::RawOutput answering(Work work) {
    try {
        return work();
    } catch (const OAuthError& error) {
        throw http::WireAnswer{print_error(error)};
    }
}

}  // namespace mashang::openid
