#pragma once

// The request target (RFC 3986, RFC 9112 3.2) as the router and the handlers see it.

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"

namespace mashang::http {

/// "/a/b?c=d" → "/a/b" and "c=d".
struct Target {
    std::string_view path;
    std::string_view query;
};
Target split_target(std::string_view target);

/// The path with its escapes decoded, in `scratch` when there were any. Refused{kTargetMalformed}:
/// broken escapes, escaped slashes or backslashes, control characters, broken UTF-8, segments "."
/// and "..". What is left means the same to everybody.
std::string_view decode_path(std::string_view path, std::string& scratch);

/// A name or value of a form or query ("+" is a blank; RFC 3986 escapes).
/// Refused{kTargetMalformed}: broken escapes, broken UTF-8.
std::string decode_form(std::string_view text);

/// Adds every "name=value" of a query to `members` as a text ("+" is a blank; RFC 3986 escapes),
/// and a fault for each name that came twice or is a member already. Refused{kTargetMalformed}:
/// broken escapes, broken UTF-8, more than 64 parameters.
void decode_query(std::string_view query, boost::json::object& members, std::vector<Fault>& faults);

}  // namespace mashang::http
