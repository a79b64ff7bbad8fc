#pragma once

// Pieces of the OpenAPI document (openapi.cpp puts them together).

#include <boost/json.hpp>
#include <map>
#include <string>
#include <string_view>

#include "platform/http/route.h"
#include "platform/http/text.h"

namespace mashang::http {

/// The components section as it grows: named schemas, each once.
class Components {
  public:
    /// {"$ref": …} to the schema, which is added with all that it refers to; a schema without name
    /// is given back as it is. Throws std::logic_error when the name is taken by another
    /// definition.
    boost::json::object reference(const json::Schema& schema);

    boost::json::object printed() &&;

  private:
    void add(const json::Schema& schema);
    std::map<std::string, boost::json::object> schemas_;
};

/// "get_api_v1_cases_by_id": unique since method and path are.
std::string operation_id(const Route& route);

/// Path and query parameters, then Idempotency-Key for writes.
boost::json::array parameters_of(const Route& route, Components& components);

/// The JSON body (members that are no parameters) or the upload; empty when there is none.
boost::json::object request_body_of(const Route& route, Components& components);

boost::json::object access_of(const Access& access);

template <class Each>
void for_each_media_type(std::string_view types, Each each) {
    for_each_in_list(types, each);
}

}  // namespace mashang::http
