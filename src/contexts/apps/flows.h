#pragma once

// The verbs of an app's endpoints, by whoever answers for the app: its office, or the platform. All
// refuse kNoSuchApp for others, and kNoSuchEndpoint.

#include <string>
#include <string_view>
#include <vector>

#include "contexts/apps/endpoint.h"
#include "contexts/apps/parts.h"

namespace mashang::apps {

struct Wanted {
    std::string url;
    std::vector<std::string> events;
    std::string description;
};

/// An endpoint with its secret in clear, which is shown this once.
struct WithSecret {
    Endpoint endpoint;
    std::string secret;
};

std::vector<Endpoint> list_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                              std::string_view client_id);
Endpoint get_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      std::string_view client_id, std::string_view id);

/// Refuses: kTooManyEndpoints; json kInvalid with all faults.
WithSecret register_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                             std::string_view client_id, const Wanted& wanted);
/// What is on the way goes to the new address.
Endpoint change_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id, std::string_view id, const Wanted& wanted);
/// The secret before it signs beside the new one for a day.
WithSecret rotate_secret(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id, std::string_view id);
/// Has a test event sent. Refuses: kNotInThisState unless it is active.
void test_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   std::string_view client_id, std::string_view id);
/// What happens while it is suspended waits. To resume one, also one that we disabled, sends what
/// has waited at once.
Endpoint suspend_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          std::string_view client_id, std::string_view id, bool suspends);
void remove_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     std::string_view client_id, std::string_view id);

}  // namespace mashang::apps
