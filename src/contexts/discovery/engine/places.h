#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/item_set.h"
#include "contexts/discovery/engine/pinyin.h"
#include "contexts/discovery/engine/segmenter.h"

namespace mashang::discovery {

using PlaceNumber = std::uint32_t;

/// The divisions, what is implemented in each, and their names in running text.
class Places {
  public:
    /// Throws std::invalid_argument for a doubled code, an unknown parent or division, or a circle.
    Places(std::vector<PlaceText> places, const std::vector<Implemented>& implemented,
           const Pinyin& pinyin);

    /// The division of a code; the province (the first without a parent) when there is none.
    PlaceNumber get(std::string_view code) const;
    const PlaceText& text(PlaceNumber place) const { return places_[place].text; }
    bool is_within(PlaceNumber place, PlaceNumber around) const;

    /// What a person at the place can use: implemented on the chain up to the province, or only
    /// below it.
    struct Reach {
        std::vector<PlaceNumber> chain;  ///< the place first, the province last
        ItemSet items;                   ///< on the chain and below the place
    };
    Reach reach(PlaceNumber place) const;
    /// First division of the chain that implements the item; nothing when only divisions below do.
    std::optional<PlaceNumber> serving(const Reach& reach, std::uint32_t item) const;

    struct Named {
        PlaceNumber place;
        std::vector<Span> spans;  ///< the words in the text that name it and what is around it
    };
    /// The division that a text names, nearest to `here` when several have the name.
    std::optional<Named> named_in(std::u32string_view text, PlaceNumber here) const;

    std::size_t implementations() const;

  private:
    struct Place {
        PlaceText text;
        std::optional<PlaceNumber> parent;
        ItemSet own, below;
    };
    void link_parents();
    void learn_names(const Pinyin& pinyin);
    void learn_sounds(std::string_view name, PlaceNumber place, const Pinyin& pinyin);
    void learn(std::string_view name, PlaceNumber place);
    std::size_t longest_name(std::u32string_view text) const;
    std::optional<PlaceNumber> choose(const std::vector<PlaceNumber>& candidates,
                                      std::optional<PlaceNumber> around, PlaceNumber here) const;

    std::vector<Place> places_;
    std::unordered_map<std::string, PlaceNumber> by_code_;
    std::unordered_map<std::u32string, std::vector<PlaceNumber>> by_name_;
    std::unordered_map<char32_t, std::size_t> longest_by_first_;
    PlaceNumber root_ = 0;
};

}  // namespace mashang::discovery
