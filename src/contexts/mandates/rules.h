#pragma once

// What is allowed, as plain functions over facts.

#include <optional>
#include <string>
#include <vector>

#include "base/citizen_id.h"
#include "base/date.h"
#include "base/refused.h"
#include "contexts/mandates/mandate.h"
#include "contexts/mandates/parts.h"

namespace mashang::mandates {

/// What somebody proposes.
struct Terms {
    Scope scope;
    std::vector<catalogue::Known> fields;
    Date until;
};

/// Everything that is wrong with the terms [民法典 165]: one theme or some items, of persons; a
/// last day from today to a year on; each field once. Pointers are those of the route's body.
std::vector<Fault> faults_of(const Terms& terms, const catalogue::Catalogue& catalogue, Date today,
                             const Limits& limits);

/// What a mandate lets its agent do on `today`; nothing when it is not in force [民法典 165, 173].
std::optional<Authority> authority_in(const Mandate& mandate, Date today);

/// From when on somebody is of age [民法典 17]; who was born on 29 February on 1 March.
Date eighteenth_birthday(Date birth);
inline constexpr int kAgeOfMajority = 18;

/// The fields that an item's form asks of what is known of the applicant: as much as an officer who
/// files it needs to see [个人信息保护法 6].
std::vector<catalogue::Known> fields_needed(const catalogue::Item& item);

}  // namespace mashang::mandates
