#pragma once

// The materials of all parts as one list: what several of them demand is handed in once, and what
// one of them makes is not asked for by those that come after it. Pure.

#include <boost/describe.hpp>
#include <span>
#include <string>
#include <vector>

#include "contexts/bundles/graph.h"
#include "contexts/catalogue/api.h"

namespace mashang::bundles {

/// From where a material comes.
enum class MaterialFrom {
    applicant,  ///< is handed in, once
    registers,  ///< the state has it already [P 3.1.2]
    earlier,    ///< an earlier part makes it
};
BOOST_DESCRIBE_ENUM(MaterialFrom, applicant, registers, earlier)

/// Which material of which part.
struct Demand {
    int part;
    int seq;

    bool operator==(const Demand&) const = default;
};

struct MergedMaterial {
    std::string key;  ///< of the first that demands it: "3-2" for part 3, material 2
    std::string name;
    MaterialFrom from;
    bool is_required;             ///< by any of them
    int made_by = 0;              ///< of `earlier`: the part
    std::vector<Demand> demands;  ///< in order of the parts
};

/// A part with what its item demands of this applicant and what it makes.
struct PartMaterials {
    int part;
    std::vector<catalogue::Material> materials;
    std::string makes_licence;  ///< "L001", or ""
    std::string makes;          ///< "居民身份证", or ""
};

/// What the item demands of an applicant of this kind, and makes.
PartMaterials materials_of(int part, const catalogue::Item& item, catalogue::Audience by);

/// Of the parts, in the graph's order. Two materials are one when the same kind of licence serves
/// for both, or no licence and they have one name; they are apart where the registers give it to
/// one of them only. The result of a part that one waits for is not asked for.
std::vector<MergedMaterial> merge_materials(const Graph& graph,
                                            std::span<const PartMaterials> parts);

}  // namespace mashang::bundles
