#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/instant.h"

namespace mashang::discovery {

/// What people looked for in a division and did not find. Nobody is in it.
struct Wish {
    std::string division;
    std::string text;  ///< as the engine reads it: simplified, without long numbers
    std::string area;  ///< "/350000000000/350200000000/": the way down to the division
    std::int64_t wanted = 1;
    Instant first_at;
    Instant last_at;
    std::optional<std::string> answer;       ///< the item that it asks for
    std::optional<std::string> answered_by;  ///< account of staff
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(Wish, (),
                      (division, text, area, wanted, first_at, last_at, answer, answered_by,
                       answered_at))

}  // namespace mashang::discovery
