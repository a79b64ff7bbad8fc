#include "contexts/legal_persons/rules.h"

#include <fmt/format.h>

#include "contexts/legal_persons/refusals.h"

namespace mashang::legal_persons {
namespace {

Facts days(int count) {
    return {{"days", std::to_string(count)}};
}

void check_items(std::vector<Fault>& faults, const std::vector<std::string>& items,
                 const Limits& limits, const std::function<bool(std::string_view item)>& is_item) {
    if (items.empty()) faults.push_back({"/items", &refusals::kNoItem});
    if (items.size() > limits.items_per_agency) {
        faults.push_back({"/items",
                          &refusals::kTooManyItems,
                          {{"most", std::to_string(limits.items_per_agency)}}});
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (is_item(items[i])) continue;
        faults.push_back({fmt::format("/items/{}", i), &refusals::kUnknownItem});
    }
}

void check_days(std::vector<Fault>& faults, const AgencyWish& wish, const Limits& limits,
                Date today) {
    if (wish.starts_on < today) faults.push_back({"/starts_on", &refusals::kStartsInThePast});
    if (wish.starts_on > today.plus_days(limits.latest_start_days)) {
        faults.push_back({"/starts_on", &refusals::kStartsTooLate, days(limits.latest_start_days)});
    }
    if (wish.ends_on < wish.starts_on) {
        faults.push_back({"/ends_on", &refusals::kEndsBeforeItStarts});
    }
    if (wish.ends_on > wish.starts_on.plus_days(limits.longest_agency_days - 1)) {
        faults.push_back({"/ends_on", &refusals::kLastsTooLong, days(limits.longest_agency_days)});
    }
}

}  // namespace

std::string Authority::text() const {
    if (!agency) return "representative";
    return "agency:" + agency->text();
}

bool is_confirmed(const LegalPerson& legal_person, const Limits& limits, Instant now) {
    return now - legal_person.confirmed_at < limits.longest_unconfirmed;
}

bool is_in_force_on(const Agency& agency, Date day) {
    return agency.state == AgencyState::accepted && agency.starts_on <= day &&
           day <= agency.ends_on;
}

bool is_over(const Agency& agency, const Limits& limits, Instant now) {
    if (agency.state == AgencyState::ended || agency.ends_on < now.date()) return true;
    return agency.state == AgencyState::offered && now - agency.offered_at >= limits.offer_life;
}

std::optional<Authority> authority_in(const LegalPerson& legal_person,
                                      const std::optional<Agency>& agency, const PersonId& person,
                                      const Limits& limits, Instant now) {
    // Without a representative nobody can have been empowered: agents end with him.
    if (legal_person.state != LegalPersonState::represented ||
        !is_confirmed(legal_person, limits, now)) {
        return std::nullopt;
    }
    Authority authority{
        .legal_person = legal_person.id, .uscc = legal_person.uscc, .name = legal_person.name};
    if (legal_person.representative_id == person) return authority;
    const bool is_hers = agency && agency->legal_person_id == legal_person.id &&
                         agency->agent_id == person && is_in_force_on(*agency, now.date()) &&
                         agency->offered_by == legal_person.representative_id;
    if (!is_hers) return std::nullopt;
    authority.role = Role::agent;
    authority.scope = agency->scope();
    authority.agency = agency->id;
    authority.until = agency->ends_on;
    return authority;
}

std::vector<Fault> faults_of(const AgencyWish& wish, const Limits& limits, Date today,
                             const std::function<bool(std::string_view item)>& is_item) {
    std::vector<Fault> faults;
    if (wish.verbs.empty()) faults.push_back({"/verbs", &refusals::kNoVerb});
    if (wish.items) check_items(faults, *wish.items, limits, is_item);
    check_days(faults, wish, limits, today);
    return faults;
}

}  // namespace mashang::legal_persons
