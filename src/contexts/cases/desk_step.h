#pragma once

// What the routes of an officer's steps have in common.

#include <string>
#include <utility>
#include <vector>

#include "contexts/cases/reception_refusals.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/task_refusals.h"
#include "contexts/cases/views.h"
#include "platform/http/typed_route.h"

namespace mashang::cases {

inline const http::Access kOffice{
    .who = http::Who::staff, .roles = {"officer"}, .over = http::Over::office};

inline const std::vector<const Refusal*> kOfDeskSteps{
    &refusals::kNoSuchCase,    &refusals::kChangedMeanwhile, &refusals::kNotInThisState,
    &refusals::kReasonMissing, &refusals::kKeepsOut,         &refusals::kNotHandedOver,
    &refusals::kHandedOver,    &refusals::kReceivesOnly};

/// A step without words: the case, and the version that the officer saw.
struct OneVersion {
    CaseId id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(OneVersion, (), (id, version))

/// Runs a flow of the office and shows the case that it leaves; `also` are refusals beyond those of
/// every step.
template <class In, class Flow>
http::Route step(const Parts& parts, std::string path, std::string summary, std::string clause,
                 Flow flow, const std::vector<const Refusal*>& also = {}) {
    std::vector<const Refusal*> refusals = kOfDeskSteps;
    refusals.insert(refusals.end(), also.begin(), also.end());
    return http::write<In, DeskCase>(
               http::Method::post, std::move(path), kOffice, std::move(summary),
               [&parts, flow](sql::Tx& tx, const http::Caller& caller, const In& in) {
                   return desk_view_of(tx, parts, caller, flow(tx, parts, caller, in));
               })
        .tag("desk")
        .clause(std::move(clause))
        .refuses(std::move(refusals));
}

}  // namespace mashang::cases
