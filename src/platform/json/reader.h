#pragma once

// The parts of decode (json.h) that do not depend on the type that is read.

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/json/refusals.h"

namespace mashang::json {

/// Limits of every text that comes from outside.
struct Limits {
    std::size_t max_bytes = 1 << 20;     ///< of the whole text (parse)
    std::size_t max_depth = 16;          ///< of objects and arrays (parse)
    std::size_t max_string = 64 * 1024;  ///< bytes of one string (decode)
    std::size_t max_elements = 1000;     ///< of one array (decode)
    std::size_t max_faults = 100;        ///< more than these are not named (decode)
};

/// Where in the input the reader stands. Lives on the stack; a pointer is only spelled out for a
/// fault.
struct Place {
    const Place* parent = nullptr;
    std::string_view name = {};
    std::size_t index = 0;
    bool is_element = false;

    std::string pointer() const;  ///< RFC 6901

    Place member(std::string_view member_name) const { return {this, member_name}; }
    Place element(std::size_t i) const { return {this, {}, i, true}; }
};

/// Reads the plain kinds of values and keeps the list of what is wrong.
class Reader {
  public:
    Reader(std::vector<Fault>& faults, std::string_view at, const Limits& limits)
        : faults_{faults}, at_{at}, limits_{limits} {}

    void fault(const Place& place, const Refusal& refusal, Facts facts = {});

    std::optional<bool> boolean(const boost::json::value& value, const Place& place);
    std::optional<double> number(const boost::json::value& value, const Place& place);
    /// A whole number from `min` to `max`, written without point and exponent.
    std::optional<std::int64_t> integer(const boost::json::value& value, const Place& place,
                                        std::int64_t min, std::int64_t max);
    /// A view into `value`: UTF-8, no longer than the limit, without NUL (PostgreSQL's TEXT has
    /// none).
    std::optional<std::string_view> text(const boost::json::value& value, const Place& place);
    const boost::json::object* object(const boost::json::value& value, const Place& place);
    const boost::json::array* array(const boost::json::value& value, const Place& place);
    bool has_room(std::size_t elements, const Place& place);

    /// Holds a free part to the limits; anything goes otherwise.
    bool free_part(const boost::json::value& value, const Place& place);

  private:
    std::vector<Fault>& faults_;
    std::string_view at_;
    const Limits& limits_;
};

}  // namespace mashang::json
