#pragma once

#include <boost/json.hpp>
#include <string>

namespace mashang::json {

/// The one way to write a value that is to be signed or hashed (RFC 8785): members sorted by UTF-16
/// units, no blanks, the fewest escapes, numbers as ECMAScript writes them. Whole numbers beyond
/// 2^53 and numbers that are none throw std::invalid_argument: others would read them differently.
std::string canonical(const boost::json::value& value);

}  // namespace mashang::json
