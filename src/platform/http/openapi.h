#pragma once

// The OpenAPI 3.1 document, generated from the route table. Nothing in it is written by hand, so it
// cannot differ from what the program does.

#include <boost/json.hpp>
#include <string>

#include "platform/http/route.h"

namespace mashang::http {

struct OpenapiInfo {
    std::string title = "Mashang 马上办";
    std::string version = "1";
};

/// Paths in order of their text, methods in the order of `Method`, components in order of their
/// names: the same routes in any order give the same bytes. Every operation carries
/// `x-mashang-access` {who, level, roles, over}, `x-mashang-clause` where there is one, and the
/// codes it may refuse with as `x-mashang-refusals`. Throws std::logic_error when two different
/// schemas want one name or two rows one method and path.
boost::json::object openapi_of(const Routes& routes, const OpenapiInfo& info = {});

/// The document as text for contracts/: two spaces of indentation, members in the document's order.
std::string openapi_text(const Routes& routes, const OpenapiInfo& info = {});

}  // namespace mashang::http
