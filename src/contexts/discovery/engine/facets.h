#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "contexts/discovery/engine/engine.h"

namespace mashang::discovery {

/// The codes that one facet counts, numbered, and which of them each item has.
class FacetCodes {
  public:
    /// `codes_of` tells the codes of an item. The texts of `items` must stay where they are.
    template <class CodesOf>
    FacetCodes(const std::vector<ItemText>& items, const CodesOf& codes_of) {
        for (const ItemText& item : items) {
            first_.push_back(static_cast<std::uint32_t>(numbers_.size()));
            for (const std::string& code : codes_of(item)) {
                if (!code.empty()) numbers_.push_back(number_of(code));
            }
        }
        first_.push_back(static_cast<std::uint32_t>(numbers_.size()));
    }

    std::size_t size() const { return codes_.size(); }
    std::span<const std::uint32_t> of(std::uint32_t item) const {
        return std::span(numbers_).subspan(first_[item], first_[item + 1] - first_[item]);
    }
    bool has(std::uint32_t item, std::string_view code) const;
    /// What was counted by number, the most first; what nothing has is left out.
    std::vector<FacetCount> list(const std::vector<std::uint32_t>& counts) const;

  private:
    std::uint32_t number_of(std::string_view code);

    std::vector<std::string_view> codes_;
    std::vector<std::uint32_t> first_, numbers_;  ///< by item: where its codes begin
};

/// Sorted, the most first, then by value.
void sort_facets(std::vector<FacetCount>& facets);

}  // namespace mashang::discovery
