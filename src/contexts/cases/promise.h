#pragma once

// 告知承诺, 容缺受理: an applicant's word in the place of a material. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "contexts/cases/case.h"
#include "contexts/catalogue/item.h"

namespace mashang::cases {

enum class PromiseKind {
    fulfilled,  ///< 告知承诺: that she meets what the material would show
    later,      ///< 容缺: that it comes
};
BOOST_DESCRIBE_ENUM(PromiseKind, fulfilled, later)

enum class PromiseState {
    open,
    handed_in,  ///< the material came; the office has not looked yet
    kept,
    broken,
};
BOOST_DESCRIBE_ENUM(PromiseState, open, handed_in, kept, broken)

struct Promise {
    identity::PersonId person_id;
    CaseId case_id;
    int seq;
    PromiseKind kind;
    int working_days;  ///< from acceptance on; as the item said when she gave it
    Instant given_at;
    std::string given_by;  ///< account id
    PromiseState state;
    std::optional<Date> due_on = {};      ///< from acceptance on
    std::optional<Instant> late_at = {};  ///< when the office was told that it is late
    std::optional<Instant> settled_at = {};
    std::optional<std::string> settled_by = {};  ///< account id
    std::string remark = {};                     ///< of the office
    std::string office_id = {};
    bool due_provisional = false;  ///< reckoned beyond the published holidays

    bool is_settled() const { return state == PromiseState::kept || state == PromiseState::broken; }
    bool operator==(const Promise&) const = default;
};
BOOST_DESCRIBE_STRUCT(Promise, (),
                      (person_id, case_id, seq, kind, working_days, given_at, given_by, state,
                       due_on, late_at, settled_at, settled_by, remark, office_id, due_provisional))

/// Whether the item takes such a promise for the material.
bool is_allowed(const catalogue::Material& material, PromiseKind kind);
/// The materials for which a promise stands that the item takes.
std::set<int> stood_in_for(const catalogue::Item& item, std::span<const Promise> promises);

/// Whether the material may still be handed in after a promise, as the case and the promise stand.
bool may_follow(const Case& of, const Promise& promise);

/// What a promise whose clock runs wants of the office.
enum class PromiseStanding {
    to_check,  ///< the material came; or she said that she meets what it would show
    late,      ///< it has not come in time
    awaited,   ///< there is time left
};
BOOST_DESCRIBE_ENUM(PromiseStanding, to_check, late, awaited)

/// Of one that is not settled.
PromiseStanding standing_of(const Promise& promise, Date today);

/// The first day by which a material that she said would come is owed still; nothing: none is.
std::optional<Date> first_owed(std::span<const Promise> promises);

/// What she promises, as she reads and signs it.
std::string promise_text(PromiseKind kind, std::string_view material, int working_days,
                         Language language);

}  // namespace mashang::cases
