#pragma once

#include <boost/json.hpp>
#include <string>

namespace mashang::json {

/// The JSON Schema of a described type, as OpenAPI 3.1 wants it: `name` goes to components/schemas.
struct Schema {
    std::string name;
    boost::json::object definition;              ///< {"type":"object","properties":{…},"required":[…]}
    std::vector<Schema> nested = {};             ///< schemas that the definition refers to by $ref
};

template <class T>
Schema schema_of();

}  // namespace mashang::json
