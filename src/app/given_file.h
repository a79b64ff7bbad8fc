#pragma once

// What a command is given in a file, and how it says what is wrong with it.

#include <boost/json/object.hpp>
#include <string>

#include "base/refused.h"

namespace mashang::app {

/// Throws std::runtime_error, in words for people, when it cannot be read.
std::string read_file(const std::string& name);

/// The JSON object in a file. Throws std::runtime_error with a sentence for people;
/// Refused{json.*}.
boost::json::object read_object(const std::string& file);

/// Every fault on a line of its own, in both languages, as std::runtime_error.
[[noreturn]] void throw_faults(const Refused& refused);

}  // namespace mashang::app
