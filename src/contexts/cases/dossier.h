#pragma once

#include <boost/json.hpp>

#include "contexts/cases/parts.h"

namespace mashang::cases {

/// What the registers know for the fields of a form: a value per field that carries "x-known".
boost::json::object known_fields(sql::Tx& tx, const Parts& parts, const boost::json::object& schema,
                                 const identity::PersonId& person);

/// The form with those fields as the register has them that nobody may change.
boost::json::object with_fixed_fields(const boost::json::object& schema,
                                      const boost::json::object& known, boost::json::object form);

}  // namespace mashang::cases
