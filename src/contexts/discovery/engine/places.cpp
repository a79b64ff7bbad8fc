#include "contexts/discovery/engine/places.h"

#include <algorithm>
#include <stdexcept>

#include "contexts/discovery/engine/contains.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxNameRunes = 32;
constexpr int kMaxDepth = 8;
constexpr std::size_t kShortestSpelling = 5;
constexpr std::size_t kShortestVillageName = 5;  // 中山社区 is everywhere, and in other words too

}  // namespace

Places::Places(std::vector<PlaceText> places, const std::vector<Implemented>& implemented,
               const Pinyin& pinyin) {
    if (places.empty()) throw std::invalid_argument("places: none");
    for (auto& text : places) {
        const auto [at, fresh] =
            by_code_.try_emplace(text.code, static_cast<PlaceNumber>(places_.size()));
        if (!fresh) throw std::invalid_argument("places: twice: " + text.code);
        places_.push_back({.text = std::move(text), .parent = {}, .own = {}, .below = {}});
    }
    link_parents();
    for (const auto& [division, items] : implemented) {
        const auto at = by_code_.find(division);
        if (at == by_code_.end()) throw std::invalid_argument("places: unknown: " + division);
        ItemSet own;
        for (const std::uint32_t item : items) own.insert(item);
        places_[at->second].own |= own;
        for (auto up = places_[at->second].parent; up; up = places_[*up].parent)
            places_[*up].below |= own;
    }
    learn_names(pinyin);
}

void Places::link_parents() {
    bool has_root = false;
    for (PlaceNumber i = 0; i < places_.size(); ++i) {
        const std::string& parent = places_[i].text.parent;
        if (parent.empty()) {
            if (!has_root) root_ = i;
            has_root = true;
            continue;
        }
        const auto at = by_code_.find(parent);
        if (at == by_code_.end()) throw std::invalid_argument("places: unknown parent: " + parent);
        places_[i].parent = at->second;
    }
    for (const auto& place : places_) {
        int depth = 0;
        for (auto up = place.parent; up; up = places_[*up].parent) {
            if (++depth > kMaxDepth)
                throw std::invalid_argument("places: a circle at " + place.text.code);
        }
    }
    if (!has_root) throw std::invalid_argument("places: no province");
}

void Places::learn(std::string_view name, PlaceNumber place) {
    const std::u32string runes = fold(decode(name, kMaxNameRunes));
    if (runes.size() < 2) return;
    auto& places = by_name_[runes];
    if (!contains(places, place)) places.push_back(place);
    auto& longest = longest_by_first_[runes.front()];
    longest = std::max(longest, runes.size());
}

/// Cities in Latin letters as well (xiamen); not what lies below: huli may be 湖里 or 护理.
void Places::learn_sounds(std::string_view name, PlaceNumber place, const Pinyin& pinyin) {
    std::vector<std::string> spellings{""};
    for (const char32_t rune : decode(name, kMaxNameRunes)) {
        std::vector<std::string> longer;
        for (const Syllable reading : pinyin.readings(rune)) {
            for (const auto& spelling : spellings)
                longer.push_back(spelling + std::string{pinyin.latin(reading)});
        }
        spellings = std::move(longer);
    }
    for (const auto& spelling : spellings) {
        if (spelling.size() >= kShortestSpelling) learn(spelling, place);
    }
}

/// Cities and counties by full and short name, towns by full name only, villages by long names
/// only: the short names of small places are ordinary words.
void Places::learn_names(const Pinyin& pinyin) {
    for (PlaceNumber i = 0; i < places_.size(); ++i) {
        const PlaceText& text = places_[i].text;
        const bool village = text.level == Level::village;
        if (village && decode(text.name, kMaxNameRunes).size() < kShortestVillageName) continue;
        learn(text.name, i);
        if (text.level <= Level::county) learn(text.short_name, i);
        if (text.level == Level::city) learn_sounds(text.short_name, i, pinyin);
    }
}

PlaceNumber Places::get(std::string_view code) const {
    const auto at = by_code_.find(std::string(code));
    return at == by_code_.end() ? root_ : at->second;
}

bool Places::is_within(PlaceNumber place, PlaceNumber around) const {
    if (place == around) return true;
    const auto parent = places_[place].parent;
    return parent && is_within(*parent, around);
}

Places::Reach Places::reach(PlaceNumber place) const {
    Reach reach{.chain = {place}, .items = places_[place].below};
    for (auto up = places_[place].parent; up; up = places_[*up].parent) reach.chain.push_back(*up);
    for (const PlaceNumber on_chain : reach.chain) reach.items |= places_[on_chain].own;
    return reach;
}

std::optional<PlaceNumber> Places::serving(const Reach& reach, std::uint32_t item) const {
    for (const PlaceNumber place : reach.chain) {
        if (places_[place].own.contains(item)) return place;
    }
    return {};
}

std::size_t Places::longest_name(std::u32string_view text) const {
    const auto longest = longest_by_first_.find(text.front());
    if (longest == longest_by_first_.end()) return 0;
    for (std::size_t size = std::min(longest->second, text.size()); size >= 2; --size) {
        if (size < text.size() && is_latin(text[size - 1]) && is_latin(text[size])) continue;
        if (by_name_.contains(std::u32string(text.substr(0, size)))) return size;
    }
    return 0;
}

/// One that lies in the place named before; else the widest; else one in the same county, city as
/// `here`; else the only one there is.
std::optional<PlaceNumber> Places::choose(const std::vector<PlaceNumber>& candidates,
                                          std::optional<PlaceNumber> around,
                                          PlaceNumber here) const {
    std::vector<PlaceNumber> fits;
    for (const PlaceNumber place : candidates) {
        if (!around || is_within(place, *around)) fits.push_back(place);
    }
    if (fits.empty()) return {};
    const auto level = [&](PlaceNumber place) { return places_[place].text.level; };
    const PlaceNumber widest = std::ranges::min(fits, {}, level);
    std::erase_if(fits, [&](PlaceNumber place) { return level(place) != level(widest); });
    if (fits.size() == 1) return fits.front();
    for (std::optional<PlaceNumber> near = here; near; near = places_[*near].parent) {
        const auto inside = [&](PlaceNumber place) { return is_within(place, *near); };
        if (std::ranges::count_if(fits, inside) == 1) return *std::ranges::find_if(fits, inside);
    }
    return {};
}

std::optional<Places::Named> Places::named_in(std::u32string_view text, PlaceNumber here) const {
    std::optional<Named> named;
    for (std::size_t i = 0; i + 1 < text.size();) {
        const bool within = i > 0 && is_latin(text[i - 1]) && is_latin(text[i]);
        const std::size_t size = within ? 0 : longest_name(text.substr(i));
        const auto at =
            size == 0 ? by_name_.end() : by_name_.find(std::u32string(text.substr(i, size)));
        std::optional<PlaceNumber> place;
        if (at != by_name_.end()) {
            place = choose(at->second, named ? std::optional(named->place) : std::nullopt, here);
        }
        if (!place) {
            ++i;
            continue;
        }
        if (!named) named.emplace();
        named->place = *place;
        named->spans.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(size)});
        i += size;
    }
    return named;
}

std::size_t Places::implementations() const {
    std::size_t count = 0;
    for (const auto& place : places_) count += place.own.size();
    return count;
}

}  // namespace mashang::discovery
