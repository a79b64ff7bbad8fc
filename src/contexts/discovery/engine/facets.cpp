#include "contexts/discovery/engine/facets.h"

#include <algorithm>

namespace mashang::discovery {

std::uint32_t FacetCodes::number_of(std::string_view code) {
    const auto number =
        static_cast<std::uint32_t>(std::ranges::find(codes_, code) - codes_.begin());
    if (number == codes_.size()) codes_.push_back(code);
    return number;
}

bool FacetCodes::has(std::uint32_t item, std::string_view code) const {
    return std::ranges::any_of(of(item),
                               [&](std::uint32_t number) { return codes_[number] == code; });
}

std::vector<FacetCount> FacetCodes::list(const std::vector<std::uint32_t>& counts) const {
    std::vector<FacetCount> facets;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) facets.push_back({codes_[i], counts[i]});
    }
    sort_facets(facets);
    return facets;
}

void sort_facets(std::vector<FacetCount>& facets) {
    std::ranges::sort(facets, [](const FacetCount& a, const FacetCount& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
}

}  // namespace mashang::discovery
