#pragma once

// Described types to JSON and back. One declaration (BOOST_DESCRIBE_STRUCT / _ENUM) serves reading with all
// faults named, writing, the OpenAPI schema (schema.h) and SQL rows (platform/sql).
//
//   struct, nested struct            object, members in order of declaration; unknown members are faults
//   std::optional<T>                 member may be absent or null; written only when set
//   std::vector<T>, std::map<string,T>   array, object
//   described enum                   string: the enumerator's name
//   types with parse()/text()        string (Date, Instant, CitizenId …); check() gives the exact refusal
//   Money                            string of yuan with two decimals
//   boost::json::value/object        anything (free part)

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"

namespace mashang::json {

/// Limits of every text that comes from outside.
struct Limits {
    std::size_t max_bytes = 1 << 20;
    std::size_t max_depth = 16;
    std::size_t max_string = 64 * 1024;
};

/// Parses UTF-8 JSON; Refused{json.malformed} names the byte where it stops making sense. Duplicate member
/// names are refused.
boost::json::value parse(std::string_view text, const Limits& limits = {});

/// Reads a T out of `value`, adding one Fault per thing that is wrong to `faults` (all of them, with JSON
/// Pointers starting with `at`). The result is only meaningful when no fault was added.
template <class T>
T decode(const boost::json::value& value, std::vector<Fault>& faults, const std::string& at = "");

/// The same; throws Refused{json.invalid} with all faults.
template <class T>
T decode_or_refuse(const boost::json::value& value);

/// Appends T as JSON text.
template <class T>
void write(std::string& out, const T& value);
template <class T>
std::string text_of(const T& value);

}  // namespace mashang::json
