#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>

#include "contexts/showcase/parts.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"

namespace mashang::showcase {

/// A line of the journal about an app. `person`: whom notices are to tell; what a person does is
/// told without her and without `actor`, so that nobody who is rated learns who rated.
void tell_of_app(sql::Tx& tx, const Parts& parts, const char* what, const std::string& actor,
                 const std::string& app_id, boost::json::object facts,
                 const std::optional<identity::PersonId>& person = std::nullopt);

identity::PersonId person_of(const http::Caller& caller);

}  // namespace mashang::showcase
