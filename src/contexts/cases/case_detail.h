#pragma once

// What applicant and office are both shown of a case: of which view_of and desk_view_of (views.h)
// are made.

#include <boost/json/object.hpp>
#include <optional>
#include <span>

#include "contexts/cases/parts.h"
#include "contexts/cases/views.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// `form` and `given`: as much of form and materials as the caller may see.
CaseDetail detail_of(sql::Tx& tx, const Parts& parts, const Case& of, boost::json::object form,
                     std::span<const CaseMaterial> given, const http::Caller& caller);

/// The account of whoever filed it for the applicant; nothing: she did herself.
std::optional<identity::AccountId> filer_of(const Case& of);
/// And who that is, masked.
std::optional<AgentView> agent_of(sql::Tx& tx, const Parts& parts, const Case& of);

}  // namespace mashang::cases
