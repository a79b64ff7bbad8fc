#pragma once

// What commands that take a file have in common.

#include <string>

#include "base/refused.h"

namespace mashang::app {

/// Throws std::runtime_error, in words for people, when there is none.
std::string read_file(const std::string& name);

/// A refusal as a command says it: every fault on a line of its own.
[[noreturn]] void throw_faults(const Refused& refused);

}  // namespace mashang::app
