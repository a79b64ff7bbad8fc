#include "contexts/cases/standing.h"

#include <algorithm>

#include "contexts/cases/refusals.h"

namespace mashang::cases {
namespace {

/// "x-known" of a field, or nothing.
std::string_view known_name(const boost::json::value& rule) {
    const auto* name = rule.as_object().if_contains("x-known");
    return name == nullptr ? std::string_view{} : std::string_view{name->as_string()};
}

/// Pages send what they do not show as an empty text.
bool is_empty(const boost::json::value* value) {
    return value == nullptr || (value->is_string() && value->as_string().empty());
}

/// The ground of a step or a look of whoever acts for another.
struct Ground {
    mandates::Principal applicant;
    mandates::Authority authority;
};
std::optional<Ground> ground_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                                const Case& of) {
    if (!caller.acting_for) return std::nullopt;
    const Standing standing = standing_of(tx, parts, caller);
    const auto catalogue = parts.catalogue.get();
    const auto* ground = standing.ground_for(catalogue::get_item(*catalogue, of.item_id));
    if (ground == nullptr) throw Refused{mandates::refusals::kNotCovered};
    return Ground{standing.applicant, *ground};
}

}  // namespace

identity::PersonId Standing::key() const {
    return identity::PersonId::parse(applicant.id).value();
}

std::optional<std::string> Standing::own_filings_of() const {
    const bool reaches_all = std::ranges::any_of(grounds, [](const mandates::Authority& ground) {
        return ground.reach == mandates::Reach::everything;
    });
    return reaches_all ? std::nullopt : agent;
}

const mandates::Authority* Standing::ground_for(const catalogue::Item& item) const {
    return agent ? mandates::find_covering(grounds, item) : nullptr;
}

Standing standing_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    auto principal = mandates::principal_of(caller);
    if (!principal) {
        if (!identity::PersonId::parse(caller.person_id)) throw Refused{refusals::kNoSuchCase};
        return {.applicant = {mandates::PrincipalKind::person, caller.person_id}};
    }
    Standing standing{.applicant = *std::move(principal), .agent = caller.account_id};
    standing.grounds = parts.authorities.find(tx, caller, standing.applicant);
    if (standing.grounds.empty()) throw Refused{mandates::refusals::kAuthorityOver};
    return standing;
}

bool reaches(const Parts& parts, const Standing& standing, const Case& of) {
    if (of.person_id != standing.key() || of.applicant != standing.applicant.kind) return false;
    if (!standing.agent) return true;
    const auto catalogue = parts.catalogue.get();
    const auto* ground = standing.ground_for(catalogue::get_item(*catalogue, of.item_id));
    if (ground == nullptr) return false;
    return ground->reach == mandates::Reach::everything || of.filed_by == standing.agent;
}

std::vector<std::string> withheld_fields(const catalogue::Item& item,
                                         const mandates::Authority* ground,
                                         const boost::json::object& known) {
    std::vector<std::string> fields;
    if (ground == nullptr) return fields;
    for (const auto& [key, rule] : item.form->at("properties").as_object()) {
        const auto name = known_name(rule);
        if (!name.empty() && known.contains(key) && !ground->shows(name)) fields.emplace_back(key);
    }
    return fields;
}

void withhold(const std::vector<std::string>& fields, boost::json::object& known,
              boost::json::object& form) {
    for (const std::string& field : fields) {
        const auto* typed = form.if_contains(field);
        if (typed != nullptr && *typed == known.at(field)) form.erase(field);
        known.erase(field);
    }
}

void restore(const std::vector<std::string>& fields, const catalogue::Item& item,
             const boost::json::object& known, const boost::json::object& kept,
             boost::json::object& form) {
    const auto& rules = item.form->at("properties").as_object();
    for (const std::string& field : fields) {
        const bool is_fixed = rules.at(field).as_object().contains("readOnly");
        if (is_fixed) {
            form[field] = known.at(field);
        } else if (is_empty(form.if_contains(field)) && kept.contains(field)) {
            form[field] = kept.at(field);
        }
    }
}

void tell_step(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of,
               std::string_view step) {
    const auto ground = ground_of(tx, parts, caller, of);
    if (!ground) return;
    if (!ground->authority.may_file) throw Refused{mandates::refusals::kNotCovered};
    parts.authorities.tell_use(tx, caller, ground->applicant, ground->authority, step,
                               "case:" + of.id.text(), {{"item", of.item_id}});
}

void tell_look(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of) {
    const auto ground = ground_of(tx, parts, caller, of);
    if (!ground) return;
    parts.authorities.tell_look(tx, caller, ground->applicant, ground->authority,
                                "case:" + of.id.text());
}

}  // namespace mashang::cases
