#pragma once

#include <string>
#include <string_view>

namespace mashang::discovery {

inline constexpr std::size_t kMaxQueryRunes = 128;
inline constexpr std::size_t kMaxSurfaceRunes = 64;  ///< of a name of an item

/// UTF-8 to code points; bytes that are not UTF-8 become spaces; reads at most `cap` code points.
std::u32string decode(std::string_view utf8, std::size_t cap);
std::string encode(std::u32string_view runes);

bool is_hanzi(char32_t rune);
bool is_latin(char32_t rune);  ///< a-z
/// Characters of grammar, beside which an unknown pair is no slip, and which alone ask for nothing.
bool is_grammar(char32_t rune);
bool is_digit(char32_t rune);

/// Full width to half width, lower case, and everything but hanzi, letters and digits to single
/// spaces. A full stop between digits stays (PM2.5).
std::u32string fold(std::u32string_view runes);

/// Drops every run of eleven digits or more (identity and telephone numbers, also written in
/// groups): such a number is never what is searched, and must not reach a log.
std::u32string scrub(std::u32string_view runes);

/// What the engine reads of a query: decoded, scrubbed, folded, at most kMaxQueryRunes long.
std::u32string clean(std::string_view utf8);

}  // namespace mashang::discovery
