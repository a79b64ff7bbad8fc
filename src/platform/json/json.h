#pragma once

// Described types to JSON and back. One declaration (BOOST_DESCRIBE_STRUCT / _ENUM) serves reading
// with all faults named, writing, the OpenAPI schema (schema.h) and SQL rows (platform/sql).
//
//   struct, nested struct            object, members in order of declaration; unknown members are
//   faults std::optional<T>                 member may be absent or null; written only when set
//   std::vector<T>, std::map<string,T>   array, object
//   described enum                   string: the enumerator's name
//   types with parse()/text()        string (Date, Instant, CitizenId …); check() gives the exact
//   refusal,
//                                    check_facts() what its message speaks of
//   Money                            string of yuan with two decimals
//   Text<Max>                        string that somebody typed (text.h)
//   boost::json::value/object        anything (free part)
//
// A name that C++ keeps for itself ends in `_` in the declaration and has none in JSON:
// `register_`.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/json/decode.h"
#include "platform/json/refusals.h"
#include "platform/json/write.h"

namespace mashang::json {

/// Parses UTF-8 JSON; Refused{json.malformed} names the byte where it stops making sense. Also
/// refused: json.duplicate_member, json.too_deep, json.too_large. Strings and arrays are held to
/// the limits by `decode`, which can say where.
boost::json::value parse(std::string_view text, const Limits& limits = {});

/// Reads a T out of `value`, adding one Fault per thing that is wrong to `faults` (all of them,
/// with JSON Pointers starting with `at`). Nothing when, and only when, a fault was found.
template <class T>
std::optional<T> decode(const boost::json::value& value, std::vector<Fault>& faults,
                        const std::string& at = "", const Limits& limits = {}) {
    Reader reader{faults, at, limits};
    return reading::read<T>(reader, value, Place{});
}

/// Throws Refused{json.invalid} when there are faults.
void refuse_faults(std::vector<Fault> faults);

/// `decode` that throws Refused{json.invalid} with all faults.
template <class T>
T decode_or_refuse(const boost::json::value& value, const Limits& limits = {}) {
    std::vector<Fault> faults;
    auto decoded = decode<T>(value, faults, "", limits);
    refuse_faults(std::move(faults));
    return *std::move(decoded);
}

/// `write` (write.h: appends to a string) for who wants a string of its own.
template <class T>
std::string text_of(const T& value) {
    std::string out;
    write(out, value);
    return out;
}

}  // namespace mashang::json
