#pragma once

#include <string>
#include <vector>

#include "base/refused.h"

namespace mashang::voice {

/// What is wrong with a rating: the grade is one of five, each option is of that grade and named
/// once.
std::vector<Fault> check_rating(int grade, const std::vector<std::string>& options);

}  // namespace mashang::voice
