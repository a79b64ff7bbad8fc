#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mashang::discovery {

using Syllable = std::uint16_t;
inline constexpr Syllable kNoSyllable = 0xFFFF;

/// One thing typed that sounds: a hanzi, a full syllable in Latin letters, or the first letter of
/// one.
struct Sound {
    char32_t rune = 0;                ///< the hanzi, or 0 when only the sound is known
    Syllable syllable = kNoSyllable;  ///< of a Latin syllable
    char initial = 0;                 ///< of anything in Latin letters
};

/// Whether half of the sounds, or more, are single letters that are no syllable.
bool is_mostly_initials(const std::vector<Sound>& sounds);

/// Toneless readings of characters. A character may have several; all are kept (at most three), so
/// that no dictionary of words is needed to read 银行 as yinhang.
class Pinyin {
  public:
    /// From rows `char,readings` with the readings separated by spaces, most common first.
    explicit Pinyin(std::string_view csv);

    std::span<const Syllable> readings(char32_t rune) const;
    bool knows(char32_t rune) const { return !readings(rune).empty(); }
    Syllable find(std::string_view latin) const;  ///< kNoSyllable when it is none
    std::string_view latin(Syllable syllable) const { return syllables_[syllable]; }
    char initial(Syllable syllable) const { return syllables_[syllable].front(); }
    /// The class of syllables that southern speakers mix up: zh/z, ch/c, sh/s, l/n, -ng/-n.
    Syllable blurred(Syllable syllable) const { return blurred_[syllable]; }

    /// Ways to read a run of a-z, best first, at most four: full syllables where possible, single
    /// letters as initials elsewhere, and all letters as initials when the run could be that.
    std::vector<std::vector<Sound>> read(std::string_view run) const;

    /// Whether a sound that was typed may stand for `rune`.
    bool matches(const Sound& typed, char32_t rune) const;

  private:
    struct Readings {
        std::array<Syllable, 3> ids{};
        std::uint8_t count = 0;
    };
    Syllable intern(std::string_view latin);
    std::vector<Sound> longest(std::string_view run, bool from_the_right) const;

    std::unordered_map<char32_t, Readings> readings_;
    std::unordered_map<std::string, Syllable> ids_;
    std::vector<std::string> syllables_;
    std::vector<Syllable> blurred_;
};

}  // namespace mashang::discovery
