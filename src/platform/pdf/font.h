#pragma once

// The inside of platform/pdf: the font of our documents. Each file carries the glyphs that are set
// in it, as GB/T 33190 and ISO 19005 (PDF/A) ask for.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::pdf {

/// How many objects a font takes in a file.
inline constexpr std::size_t kFontObjects = 5;

/// Noto Serif CJK SC (思源宋体), as one document sets it.
class Font {
  public:
    /// Throws std::runtime_error when the font is not installed.
    Font();

    /// In thousandths of the size.
    static int width_of(std::uint32_t point);
    static int width_of(std::string_view text);

    /// Glyphs in hex, as text operators take them; they are carried along.
    void append(std::string& hex, std::uint32_t point);
    std::string hex_of(std::string_view text);

    /// The font with all that was set until now, objects `first` and on; `first` is the one to
    /// name.
    std::vector<std::string> objects(std::size_t first) const;

  private:
    std::map<std::uint32_t, std::uint32_t> set_;  ///< glyphs, and what each stands for
};

}  // namespace mashang::pdf
