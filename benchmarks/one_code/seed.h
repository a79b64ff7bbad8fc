#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/instant.h"
#include "benchmarks/support/town.h"
#include "contexts/one_code/gz1.h"
#include "contexts/one_code/keys.h"

namespace mashang::bench {

/// A credential in the middle of its life, with the links of the minutes to come.
struct HeldCode {
    one_code::Header header;
    std::string signature;
    std::uint16_t first_slot = 0;
    std::vector<std::string> links;  ///< of first_slot and those after it

    /// Throws std::out_of_range when the links have run out.
    std::string text_at(Instant now) const;
};

/// What is at the gates of a town.
struct Gates {
    std::vector<HeldCode> codes;
    one_code::Keys keys;
    std::string terminal;
    std::string key;     ///< the terminal's
    std::string secret;  ///< of the app kGatesApp
};
inline constexpr const char* kGatesApp = "bench-gates";

/// Makes people, an app with a terminal, and so many codes that were issued three hours ago, by the
/// program's own flows in this process. No server may run meanwhile.
Gates seed(const Town& town, std::size_t count);

}  // namespace mashang::bench
