#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/citizen_id.h"

namespace mashang::sandbox {

struct PersonRecord {
    CitizenId citizen_id;
    std::string name;
    std::string ethnicity;
    std::string address;
    bool is_deceased = false;
    std::string note = {};                  ///< what she is good for in a demo
    std::vector<CitizenId> guardians = {};  ///< of a child
};

/// Everybody there is. Some people are named in data/sandbox/people.csv; every other valid
/// citizen's number belongs to somebody too, whose name and address follow from the number and the
/// seed. Nobody real: the named and the numbered people live in a county that there is not
/// (350099). Numbers whose sequence is 999 or 998 belong to nobody.
class People {
  public:
    /// `csv`: citizen_id,name,ethnicity,address,state,note,guardians. Throws std::runtime_error
    /// with all that is wrong.
    People(std::string_view csv, std::uint64_t seed);

    /// Nothing when the number belongs to nobody.
    std::optional<PersonRecord> find(const CitizenId& citizen_id) const;

    /// The person of an index, 0 to 9,999,999: for load tests. The same for the same seed.
    PersonRecord numbered(std::uint32_t index) const;

    const std::vector<PersonRecord>& named() const { return named_; }

  private:
    PersonRecord invented(const CitizenId& citizen_id) const;

    std::vector<PersonRecord> named_;
    std::unordered_map<CitizenId, std::size_t> by_id_;
    std::uint64_t seed_;
};

}  // namespace mashang::sandbox
