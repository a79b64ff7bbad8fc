#include "contexts/apps/flows.h"

#include <algorithm>

#include "base/enum_names.h"
#include "contexts/apps/delivering.h"
#include "contexts/apps/refusals.h"
#include "contexts/apps/sealing.h"
#include "contexts/apps/signature.h"
#include "contexts/apps/store.h"
#include "platform/json/json.h"

namespace mashang::apps {
namespace {

bool is_operator(const http::Caller& caller) {
    return std::ranges::find(caller.roles, "operator") != caller.roles.end();
}

/// The app's office, or the platform.
void demand_owner(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  std::string_view client_id) {
    const auto office = parts.office_of_app(tx, client_id);
    if (!office || (*office != caller.office_id && !is_operator(caller))) {
        throw Refused{refusals::kNoSuchApp};
    }
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const char* what,
          const Endpoint& endpoint) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what,
                        .actor = caller.account_id,
                        .on_behalf = "",
                        .authority = is_operator(caller) ? "operator" : "office",
                        .subject = "app:" + endpoint.client_id,
                        .facts = {{"app", endpoint.client_id},
                                  {"endpoint", endpoint.id},
                                  {"state", name_of_enumerator(endpoint.state)}}});
}

void set_wanted(const Parts& parts, Endpoint& endpoint, const Wanted& wanted) {
    json::refuse_faults(faults_of(wanted.url, wanted.events, parts.trusted_hosts));
    endpoint.url = wanted.url;
    endpoint.description = wanted.description;
    endpoint.events.clear();
    for (const std::string& type : wanted.events) {
        if (!endpoint.events.empty()) endpoint.events += ' ';
        endpoint.events += type;
    }
}

/// Saves it, and tells.
Endpoint kept(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Endpoint endpoint,
              const char* what) {
    endpoint.changed_at = parts.clock.now();
    store::save(tx, endpoint);
    tell(tx, parts, caller, what, endpoint);
    return endpoint;
}

}  // namespace

std::vector<Endpoint> list_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                              std::string_view client_id) {
    demand_owner(tx, parts, caller, client_id);
    return store::list_endpoints(tx, client_id);
}

Endpoint get_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      std::string_view client_id, std::string_view id) {
    demand_owner(tx, parts, caller, client_id);
    auto endpoint = store::find_endpoint(tx, client_id, id);
    if (!endpoint) throw Refused{refusals::kNoSuchEndpoint};
    return *std::move(endpoint);
}

WithSecret register_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                             std::string_view client_id, const Wanted& wanted) {
    demand_owner(tx, parts, caller, client_id);
    if (store::list_endpoints(tx, client_id).size() >= kMostEndpoints) {
        throw Refused{refusals::kTooManyEndpoints, {{"max", std::to_string(kMostEndpoints)}}};
    }
    const Instant now = parts.clock.now();
    Endpoint endpoint{.client_id = std::string{client_id},
                      .id = parts.ids.next(now).text(),
                      .registered_by = caller.account_id,
                      .registered_at = now,
                      .changed_at = now};
    set_wanted(parts, endpoint, wanted);
    const std::string secret = parts.random_bytes(kSecretBytes);
    endpoint.secret = seal_secret(parts, endpoint, secret);
    store::add(tx, endpoint);
    tell(tx, parts, caller, "webhook.registered", endpoint);
    return {std::move(endpoint), text_of_secret(secret)};
}

Endpoint change_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id, std::string_view id, const Wanted& wanted) {
    Endpoint endpoint = get_endpoint(tx, parts, caller, client_id, id);
    set_wanted(parts, endpoint, wanted);
    return kept(tx, parts, caller, std::move(endpoint), "webhook.changed");
}

WithSecret rotate_secret(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view client_id, std::string_view id) {
    Endpoint endpoint = get_endpoint(tx, parts, caller, client_id, id);
    const std::string secret = parts.random_bytes(kSecretBytes);
    endpoint.old_secret = endpoint.secret;
    endpoint.old_until = parts.clock.now() + parts.limits.old_secret;
    endpoint.secret = seal_secret(parts, endpoint, secret);
    endpoint = kept(tx, parts, caller, std::move(endpoint), "webhook.secret_rotated");
    return {std::move(endpoint), text_of_secret(secret)};
}

void test_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   std::string_view client_id, std::string_view id) {
    const Endpoint endpoint = get_endpoint(tx, parts, caller, client_id, id);
    if (endpoint.state != EndpointState::active) throw Refused{refusals::kNotInThisState};
    tell(tx, parts, caller, kTestEvent.data(), endpoint);
}

Endpoint suspend_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                          std::string_view client_id, std::string_view id, bool suspends) {
    Endpoint endpoint = get_endpoint(tx, parts, caller, client_id, id);
    const bool is_active = endpoint.state == EndpointState::active;
    if (is_active != suspends) throw Refused{refusals::kNotInThisState};
    endpoint.state = suspends ? EndpointState::suspended : EndpointState::active;
    endpoint.disabled_why.clear();
    endpoint = kept(tx, parts, caller, std::move(endpoint),
                    suspends ? "webhook.suspended" : "webhook.resumed");
    if (!suspends) {
        hasten_all(tx, parts, endpoint);
        order_next(tx, parts, endpoint);
    }
    return endpoint;
}

void remove_endpoint(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                     std::string_view client_id, std::string_view id) {
    const Endpoint endpoint = get_endpoint(tx, parts, caller, client_id, id);
    store::remove(tx, endpoint);
    tell(tx, parts, caller, "webhook.removed", endpoint);
}

}  // namespace mashang::apps
