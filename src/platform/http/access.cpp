#include "platform/http/access.h"

#include <algorithm>

#include "platform/http/refusals.h"
#include "platform/http/text.h"

namespace mashang::http {

namespace {

bool has_role(const Access& access, const Caller& caller) {
    return access.roles.empty() || std::ranges::any_of(access.roles, [&](const std::string& role) {
               return std::ranges::find(caller.roles, role) != caller.roles.end();
           });
}

void check_scope(const Access& access, const Caller& app) {
    if (std::ranges::find(app.scopes, access.scope) != app.scopes.end()) return;
    throw Refused{kScopeTooNarrow, {{"scope", access.scope}}};
}

/// Through an app she passes where the row names what its token must cover.
void check_through_app(const Access& access, const Caller& caller) {
    if (access.who != Who::person || access.scope.empty()) throw Refused{kNotForYou};
    check_scope(access, caller);
}

bool is_ours(std::string_view origin, const RequestHead& head,
             const std::vector<std::string>& origins) {
    if (!origins.empty()) return std::ranges::find(origins, origin) != origins.end();
    const auto scheme = origin.find("://");
    return scheme != std::string_view::npos &&
           same_ignoring_case(origin.substr(scheme + 3), head.value_of("Host"));
}

/// An officer who assists a person passes where she would; nobody else of the staff does.
bool assists(const Access& access, const Caller& caller) {
    return access.for_another == ForAnother::persons_and_officers &&
           caller.kind == CallerKind::staff && caller.acting_for &&
           std::ranges::find(caller.roles, "officer") != caller.roles.end();
}

}  // namespace

bool acts_for_another(const Access& access, const Caller& caller) {
    return access.for_another != ForAnother::nobody && caller.acting_for;
}

bool comes_through_app(const Caller& caller) {
    return caller.kind == CallerKind::person && !caller.client_id.empty();
}

bool leaves_a_trace(const Access& access, const Caller& caller) {
    return acts_for_another(access, caller) || comes_through_app(caller);
}

void check_access(const Access& access, const Caller& caller) {
    if (access.who == Who::anyone) return;
    if (caller.kind == CallerKind::anonymous) throw Refused{kSignInFirst};
    const bool is_app = caller.kind == CallerKind::app;
    if (is_app != (access.who == Who::app)) throw Refused{kNotForYou};
    if (is_app) return check_scope(access, caller);
    if (comes_through_app(caller)) check_through_app(access, caller);
    const bool is_person = caller.kind == CallerKind::person;
    if (assists(access, caller)) return;
    if (access.who == Who::person && !is_person) throw Refused{kNotForYou};
    if (access.who == Who::staff && is_person) throw Refused{kNotForYou};
    if (is_person && caller.assurance_level < access.level) {
        throw Refused{kAssuranceTooLow,
                      {{"needed", std::to_string(access.level)},
                       {"held", std::to_string(caller.assurance_level)}}};
    }
    if (!is_person && !has_role(access, caller)) throw Refused{kNotForYou};
}

void check_same_origin(const RequestHead& head, const std::vector<std::string>& origins) {
    const bool is_plain = head.method == "GET" || head.method == "HEAD";
    if (!is_plain && head.value_of("X-Mashang") != "1") throw Refused{kOtherSite};
    check_own_page(head, origins);
}

void check_own_page(const RequestHead& head, const std::vector<std::string>& origins) {
    const bool is_plain = head.method == "GET" || head.method == "HEAD";
    const std::string_view site = head.value_of("Sec-Fetch-Site");
    const bool is_own = site.empty() || site == "same-origin" || (is_plain && site == "none");
    if (!is_own) throw Refused{kOtherSite};
    const std::string_view origin = head.value_of("Origin");
    if (!origin.empty() && !is_ours(origin, head, origins)) throw Refused{kOtherSite};
}

}  // namespace mashang::http
