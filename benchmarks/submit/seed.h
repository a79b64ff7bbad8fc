#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "benchmarks/support/town.h"

namespace mashang::bench {

/// An application that is complete and waits to be handed in by its citizen.
struct Prepared {
    std::string case_id;
    std::string session;  ///< her cookie's value
    int version = 0;
};

/// Makes so many citizens in a town with imported data, each proven by the register, signed in, and
/// with one draft (居民身份证补领, all over the province) that lacks nothing: by the program's own
/// flows, in this process. Only the register's answer is put in by hand. Writes `knowledge`, a file
/// with what the program has in memory and the peer needs too: names, the form's schema, the due
/// date, the keys. No server may run meanwhile.
std::vector<Prepared> seed(const Town& town, std::size_t count,
                           const std::filesystem::path& knowledge);

}  // namespace mashang::bench
