#include "contexts/discovery/engine/correction.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr float kOtherCharacter = 1.0F;
constexpr float kSameSound = 0.5F;
constexpr float kMostCost = 1.0F;
constexpr float kMostCostOfPair = 0.5F;  // of two characters one has to be right
constexpr float kImpossible = 100.0F;
constexpr std::size_t kMostWindow = 8;
constexpr std::size_t kMostSurface = 64;

bool sounds_like(char32_t a, char32_t b, const Pinyin& pinyin) {
    return std::ranges::any_of(pinyin.readings(a), [&](Syllable first) {
        return std::ranges::any_of(pinyin.readings(b), [&](Syllable second) {
            return pinyin.blurred(first) == pinyin.blurred(second);
        });
    });
}

/// How a part of a surface ends up as what was typed: at which cost, and where the part begins.
struct Cell {
    float cost = kImpossible;
    std::uint32_t start = 0;
    Cell plus(float more) const { return {cost + more, start}; }
};

/// One row for each typed character, one column for each of the surface.
class Table {
  public:
    Table(std::u32string_view typed, std::u32string_view surface, const Pinyin& pinyin)
        : typed_(typed), surface_(surface), pinyin_(pinyin) {
        for (std::uint32_t j = 0; j <= surface.size(); ++j) cells_[0][j] = {0, j};
        for (std::size_t i = 1; i <= typed.size(); ++i) {
            for (std::size_t j = 1; j <= surface.size(); ++j) fill(i, j);
        }
    }

    struct Found {
        float cost;
        std::u32string_view text;
    };
    Found best() const {
        Found found{kImpossible, {}};
        for (std::size_t j = 1; j <= surface_.size(); ++j) {
            const Cell& cell = cells_[typed_.size()][j];
            if (cell.cost >= found.cost) continue;
            found = {cell.cost, surface_.substr(cell.start, j - cell.start)};
        }
        return found;
    }

  private:
    /// What is typed begins and ends with a character that is right, or sounds right.
    float replacing(std::size_t i, std::size_t j) const {
        const char32_t a = typed_[i - 1];
        const char32_t b = surface_[j - 1];
        if (a == b) return 0;
        if (!is_hanzi(b)) return kImpossible;
        if (sounds_like(a, b, pinyin_)) return kSameSound;
        return i == 1 || i == typed_.size() ? kImpossible : kOtherCharacter;
    }

    void fill(std::size_t i, std::size_t j) {
        Cell& cell = cells_[i][j];
        const auto offer = [&cell](const Cell& other) {
            if (other.cost < cell.cost) cell = other;
        };
        offer(cells_[i - 1][j - 1].plus(replacing(i, j)));
        if (i < typed_.size() && is_hanzi(surface_[j - 1])) {
            offer(cells_[i][j - 1].plus(kOtherCharacter));
        }
        if (i > 1 && i < typed_.size()) offer(cells_[i - 1][j].plus(kOtherCharacter));
        const bool swapped =
            i > 1 && j > 1 && typed_[i - 1] == surface_[j - 2] && typed_[i - 2] == surface_[j - 1];
        if (swapped) offer(cells_[i - 2][j - 2].plus(kOtherCharacter));
    }

    std::u32string_view typed_, surface_;
    const Pinyin& pinyin_;
    std::array<std::array<Cell, kMostSurface + 1>, kMostWindow + 1> cells_{};
};

/// Doubts that touch each other, with the character before and the one after.
std::vector<Span> windows_of(const Reading& reading) {
    std::vector<Span> windows;
    for (const Span& doubt : reading.doubts) {
        std::uint32_t from = doubt.from;
        std::uint32_t end = doubt.from + doubt.size;
        if (from > 0 && is_hanzi(reading.rest[from - 1])) --from;
        if (end < reading.rest.size() && is_hanzi(reading.rest[end])) ++end;
        if (!windows.empty() && from < windows.back().from + windows.back().size) {
            windows.back().size = end - windows.back().from;
        } else {
            windows.push_back({from, end - from});
        }
    }
    return windows;
}

/// Cheap, before anything is aligned: at most two characters may be other ones, and not all.
bool may_mean(std::u32string_view typed, std::u32string_view surface) {
    const auto there = std::ranges::count_if(
        typed, [&](char32_t rune) { return surface.find(rune) != std::u32string_view::npos; });
    return there > 0 && there + 2 >= std::ssize(typed);
}

struct Meant {
    float cost;
    std::u32string text;
};

/// What `typed` stands for by the names of one item; nothing beyond `most`.
std::optional<Meant> meant(const IndexParts& parts, std::u32string_view typed, std::uint32_t item,
                           float most) {
    std::optional<Meant> found;
    for (const Surface& surface : parts.surfaces.of(item)) {
        const Wording& wording = parts.surfaces.wording(surface);
        if (wording.voice == Voice::english || wording.text.size() > kMostSurface) continue;
        if (!may_mean(typed, wording.text)) continue;
        const Table table(typed, wording.text, parts.lexicon->pinyin);
        const auto [cost, text] = table.best();
        if (cost > most || (found && cost >= found->cost) || text == typed) continue;
        found = Meant{cost, std::u32string{text}};
    }
    return found;
}

std::optional<Meant> meant(const IndexParts& parts, std::u32string_view typed,
                           std::span<const std::uint32_t> witnesses) {
    if (typed.size() > kMostWindow) return std::nullopt;
    const float most = typed.size() > 2 ? kMostCost : kMostCostOfPair;
    std::optional<Meant> found;
    for (const std::uint32_t item : witnesses) {
        auto other = meant(parts, typed, item, most);
        if (other && (!found || other->cost < found->cost)) found = std::move(other);
    }
    return found;
}

bool says(const IndexParts& parts, std::uint32_t item, std::u32string_view word) {
    return std::ranges::any_of(parts.surfaces.of(item), [&](const Surface& surface) {
        const Wording& wording = parts.surfaces.wording(surface);
        return wording.voice == Voice::english && wording.text.find(word) != std::u32string::npos;
    });
}

struct Change {
    Span span;
    std::u32string text;
};

std::vector<Change> changes_of(const IndexParts& parts, const Reading& reading,
                               std::span<const std::uint32_t> witnesses) {
    std::vector<Change> changes;
    for (const Span& window : windows_of(reading)) {
        const auto typed = std::u32string_view(reading.rest).substr(window.from, window.size);
        auto found = meant(parts, typed, witnesses);
        if (found) changes.push_back({window, std::move(found->text)});
    }
    for (const auto& [span, word] : reading.slips) {
        const auto knows = [&](std::uint32_t item) { return says(parts, item, word); };
        if (std::ranges::any_of(witnesses, knows)) changes.push_back({span, word});
    }
    std::ranges::sort(changes, {}, [](const Change& change) { return change.span.from; });
    return changes;
}

}  // namespace

std::u32string corrected(const IndexParts& parts, const Reading& reading,
                         std::span<const std::uint32_t> witnesses) {
    const std::vector<Change> changes = changes_of(parts, reading, witnesses);
    if (changes.empty()) return {};
    std::u32string text;
    std::size_t from = 0;
    for (const auto& [span, meaning] : changes) {
        if (span.from < from) continue;  // two readings of the same characters: the first
        text.append(reading.text, from, span.from - from).append(meaning);
        from = span.from + span.size;
    }
    return text.append(reading.text, from);
}

}  // namespace mashang::discovery
