#pragma once

// What the routes of an applicant's steps have in common.

#include <string>
#include <utility>
#include <vector>

#include "contexts/cases/audience.h"
#include "contexts/cases/dossier.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/through_app.h"
#include "contexts/cases/views.h"
#include "platform/http/typed_route.h"

namespace mashang::cases {

inline http::Access also_through_app(http::Access access) {
    access.scope = kAppScope;
    return access;
}

/// Also through an app that she lets do so.
inline const http::Access kOwn = also_through_app(kApplicant);
inline const http::Access kOwnProven = also_through_app(kProvenApplicant);

struct OneCase {
    CaseId id;
};
BOOST_DESCRIBE_STRUCT(OneCase, (), (id))

inline const std::vector<const Refusal*> kOfSteps{
    &refusals::kNoSuchCase,           &mandates::refusals::kAuthorityOver,
    &mandates::refusals::kNotCovered, &refusals::kChangedMeanwhile,
    &refusals::kNotInThisState,       &refusals::kIncomplete};

template <class T>
std::string text_or_empty(const std::optional<T>& text) {
    return text ? text->text() : "";
}

inline CaseView show(sql::Tx& tx, const Parts& parts, Dossier dossier, const http::Caller& caller) {
    return view_of(tx, parts, caller, std::move(dossier));
}
inline CaseView show(sql::Tx& tx, const Parts& parts, Case of, const http::Caller& caller) {
    return show(tx, parts, open_dossier(tx, parts, std::move(of)), caller);
}

/// Runs a flow and shows the case that it leaves.
template <class In, class Flow>
auto showing(const Parts& parts, Flow flow) {
    return [&parts, flow](sql::Tx& tx, const http::Caller& caller, const In& in) {
        return show(tx, parts, flow(tx, parts, caller, in), caller);
    };
}

}  // namespace mashang::cases
