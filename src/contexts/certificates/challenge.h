#pragma once

// What a certificate's holder signs to show that she has its key.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace mashang::certificates {

enum class ChallengePurpose { bind, sign_in };
BOOST_DESCRIBE_ENUM(ChallengePurpose, bind, sign_in)

/// The very bytes to be signed: lines that a person can read, the last of them ended too. They
/// begin with words that no other text which this platform has signed begins with.
std::string text_to_sign(ChallengePurpose purpose, std::string_view site,
                         std::string_view challenge);

}  // namespace mashang::certificates
