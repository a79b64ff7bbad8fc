#include "contexts/cases/through_app.h"

#include <algorithm>

#include "base/enum_names.h"

namespace mashang::cases {
namespace {

constexpr std::string_view kApp = "app:";
constexpr const char* kGround = "cases.through_app";

bool covers(std::span<const std::string> scopes, std::string_view scope) {
    return std::ranges::find(scopes, scope) != scopes.end();
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string matter,
          std::string what) {
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = std::string{kApp} + caller.client_id,
                             .authority = "consent",
                             .person = caller.person_id,
                             .matter = std::move(matter),
                             .ground = kGround,
                             .what = std::move(what)});
}

}  // namespace

std::optional<std::string> only_through(const http::Caller& caller) {
    if (!http::comes_through_app(caller) || covers(caller.scopes, kAllCasesScope)) {
        return std::nullopt;
    }
    return caller.client_id;
}

std::vector<catalogue::Known> known_to_app(std::span<const std::string> scopes) {
    using enum catalogue::Known;
    std::vector<catalogue::Known> known;
    if (covers(scopes, "profile")) known.insert(known.end(), {name, sex, birth_date});
    if (covers(scopes, "phone")) known.push_back(mobile);
    if (covers(scopes, "address")) known.push_back(address);
    if (covers(scopes, "gov:id_no")) known.push_back(citizen_id);
    return known;
}

std::string own_authority(const http::Caller& caller) {
    return http::comes_through_app(caller) ? std::string{kApp} + caller.client_id : "self";
}

std::string name_of_app(const Parts& parts, const std::string& client_id, Language language) {
    return parts.app_name ? parts.app_name(client_id, language) : client_id;
}

std::optional<std::string> app_in_timeline(std::string_view by_whom) {
    if (!by_whom.starts_with(kApp)) return std::nullopt;
    return std::string{by_whom.substr(kApp.size())};
}

void add_facts_of_app(const Case& of, boost::json::object& facts) {
    if (!of.filed_through) return;
    facts["app"] = *of.filed_through;
    facts["state"] = name_of_enumerator(of.state);
    facts["version"] = of.version;
}

void tell_app_look(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of) {
    tell(tx, parts, caller, subject_of(of.id), "case");
}

void tell_app_listed(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    tell(tx, parts, caller, "", "case_list");
}

}  // namespace mashang::cases
