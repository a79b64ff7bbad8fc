#pragma once

// A second screen that is signed in by a phone: the screen shows a QR code and a number, the phone
// chooses the number among three.

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"

namespace mashang::identity {

struct ScreenTag;
using ScreenId = Id<ScreenTag>;

/// From the code to the session; `refused` and `used` are final, and so is whatever is two minutes
/// old.
///
///   from        event                         to
///   waiting     a phone reads the code        seen        (no other phone can from here)
///   seen        that phone, right number      confirmed
///   seen        wrong number, or "not me"     refused     (one try: a guess is right once in
///   three) confirmed   the screen takes its session  used
enum class ScreenState { waiting, seen, confirmed, refused, used };
BOOST_DESCRIBE_ENUM(ScreenState, waiting, seen, confirmed, refused, used)

inline constexpr std::size_t kNumbersToChoose = 3;

/// Two-digit numbers, all different; which of them the screen shows cannot be told from the others.
struct ScreenNumbers {
    std::vector<std::string> choice;  ///< in rising order
    std::string shown;
};
ScreenNumbers make_numbers(const std::function<std::string(std::size_t count)>& random_bytes);

}  // namespace mashang::identity
