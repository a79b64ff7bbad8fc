#pragma once

// A person who works on her cases through a connected app that she lets act for her: what the app
// sees, and how that is told. Pure but for the telling.

#include <boost/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/cases/case.h"
#include "contexts/cases/parts.h"
#include "contexts/catalogue/api.h"
#include "platform/http/access.h"

namespace mashang::cases {

/// The scope without which no app passes to a person's cases; it sees those that it opened.
inline constexpr const char* kAppScope = "cases";
/// And the one by which it sees all of hers.
inline constexpr std::string_view kAllCasesScope = "cases.all";

/// The app whose cases alone the caller sees; nothing: whatever else she may see.
std::optional<std::string> only_through(const http::Caller& caller);

/// What of the person a form shows an app: what its scopes stand for (个人信息保护法 6). The rest
/// is filled in and withheld.
std::vector<catalogue::Known> known_to_app(std::span<const std::string> scopes);

/// On what a step of her own stands: "self", or "app:<client_id>".
std::string own_authority(const http::Caller& caller);

/// An app's name for people; its id where nobody tells names.
std::string name_of_app(const Parts& parts, const std::string& client_id, Language language);
/// The app of a timeline's "app:<client_id>"; nothing for all others.
std::optional<std::string> app_in_timeline(std::string_view by_whom);

/// Of a case that an app opened: which one, and how the case stands now; `apps` makes its events of
/// that.
void add_facts_of_app(const Case& of, boost::json::object& facts);

/// That an app looked goes to the person's list: into a case, or at the list of them.
void tell_app_look(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Case& of);
void tell_app_listed(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::cases
