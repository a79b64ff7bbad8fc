#pragma once

// Documents of text for people to print and keep: A4, Chinese and Latin, as many pages as it takes.

#include <string>
#include <string_view>
#include <vector>

namespace mashang::pdf {

enum class Style { heading, plain };

struct Paragraph {
    std::string text;  ///< UTF-8; broken into lines where the page ends
    Style style = Style::plain;
    int indent = 0;  ///< steps of two characters, at most 10
};

/// A PDF 1.5 (ISO 32000-1) in Noto Serif CJK, of which it carries the glyphs that it sets. Bytes
/// that are no UTF-8 become "?". Throws std::runtime_error where the font is not installed
/// (installed.h). The same paragraphs make the same bytes. `title` stands at the head of the first
/// page and, with the number of the page, at the foot of each.
std::string print(std::string_view title, const std::vector<Paragraph>& paragraphs);

}  // namespace mashang::pdf
