#include "contexts/bundles/materials.h"

#include <algorithm>

namespace mashang::bundles {
namespace {

/// Puts the list together, demand by demand.
class Merge {
  public:
    Merge(const Graph& graph, std::span<const PartMaterials> parts) : graph_{graph}, parts_{parts} {
        for (const PartMaterials& part : parts) among_.insert(part.part);
    }

    std::vector<MergedMaterial> run() && {
        for (const PartMaterials& part : parts_) {
            const auto before = forerunners_of(graph_, *graph_.find(part.part), among_);
            for (const catalogue::Material& material : part.materials) {
                add(part.part, material, maker_of(material, before));
            }
        }
        std::vector<MergedMaterial> all;
        for (Entry& entry : entries_) all.push_back(std::move(entry.merged));
        return all;
    }

  private:
    /// What one material is known by.
    struct Identity {
        MaterialFrom from;
        std::string what;
        int made_by;

        bool operator==(const Identity&) const = default;
    };
    struct Entry {
        Identity identity;
        MergedMaterial merged;
    };

    /// The part among those before it that makes the material; 0: none.
    int maker_of(const catalogue::Material& material, const std::set<int>& before) const {
        for (const PartMaterials& part : parts_) {
            if (!before.contains(part.part)) continue;
            const bool is_its_licence =
                material.licence_type != nullptr && material.licence_type->id == part.makes_licence;
            if (is_its_licence || (!part.makes.empty() && material.name == part.makes)) {
                return part.part;
            }
        }
        return 0;
    }

    static Identity identity_of(const catalogue::Material& material, int maker) {
        const auto* licence = material.licence_type;
        const auto from = maker != 0                    ? MaterialFrom::earlier
                          : material.is_from_register() ? MaterialFrom::registers
                                                        : MaterialFrom::applicant;
        return {from, licence != nullptr ? "licence:" + licence->id : "name:" + material.name,
                maker};
    }

    void add(int part, const catalogue::Material& material, int maker) {
        const bool is_required = material.necessity == catalogue::Necessity::required;
        Identity identity = identity_of(material, maker);
        auto place = std::ranges::find(entries_, identity, &Entry::identity);
        if (place == entries_.end()) {
            MergedMaterial merged{.key = std::to_string(part) + "-" + std::to_string(material.seq),
                                  .name = material.name,
                                  .from = identity.from,
                                  .is_required = false,
                                  .made_by = maker,
                                  .demands = {}};
            place = entries_.insert(entries_.end(), {std::move(identity), std::move(merged)});
        }
        place->merged.is_required |= is_required;
        place->merged.demands.push_back({part, material.seq});
    }

    const Graph& graph_;
    std::span<const PartMaterials> parts_;
    std::set<int> among_;
    std::vector<Entry> entries_;
};

}  // namespace

PartMaterials materials_of(int part, const catalogue::Item& item, catalogue::Audience by) {
    PartMaterials of{.part = part,
                     .materials = {},
                     .makes_licence = item.result_licence != nullptr ? item.result_licence->id : "",
                     .makes = item.result_name};
    for (const catalogue::Material& material : item.materials) {
        if (!material.applies_to || *material.applies_to == by) of.materials.push_back(material);
    }
    return of;
}

std::vector<MergedMaterial> merge_materials(const Graph& graph,
                                            std::span<const PartMaterials> parts) {
    return Merge{graph, parts}.run();
}

}  // namespace mashang::bundles
