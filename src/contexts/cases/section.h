#pragma once

// 科室: how an office divides its tasks by item, and whether a division holds.

#include <boost/describe.hpp>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/refused.h"

namespace mashang::cases {

struct SectionTag;
using SectionId = Id<SectionTag>;

inline constexpr std::size_t kMostSections = 30;             ///< of an office
inline constexpr std::size_t kMostSectionsOfAnOfficer = 10;  ///< who works in more names none

struct Section {
    std::optional<SectionId> id;  ///< nothing: a new one
    std::string name;
    std::vector<std::string> items;     ///< catalogue::Item::id
    std::vector<std::string> officers;  ///< account ids
};

/// What an office's plan is held against.
struct OfficeFacts {
    std::set<SectionId> sections;  ///< that there are
    std::set<std::string>
        placed_items;                ///< in one of them already: they stay, whatever became of them
    std::set<std::string> officers;  ///< account ids of those with a post
    std::function<bool(const std::string& item)> is_item;
    std::function<bool(const std::string& item)> carries_out;
};

/// What is wrong with the sections, each fault at its member ("/sections/0/items/2"); all at once.
std::vector<Fault> check(const std::vector<Section>& sections, const OfficeFacts& office);

}  // namespace mashang::cases
