#pragma once

#include <string>
#include <string_view>

namespace mashang::log {

/// The text with every run of digits that could be a citizen's number (18, the last may be X) or a
/// mobile number (11, also after 86) replaced by its kind in brackets. UUIDs are left alone. The
/// last line of defence: nobody is to log such a number in the first place, and one that is split
/// by spaces gets by.
std::string scrubbed(std::string_view text);

}  // namespace mashang::log
