#include "platform/pdf/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace mashang::pdf {
namespace {

// Points; widths in halves of a Han character, as which Latin letters are set.
constexpr int kLeft = 56;
constexpr int kTop = 770;
constexpr int kBottom = 70;
constexpr int kFoot = 40;
constexpr double kSize = 10.5;
constexpr double kHeadingSize = 14;
constexpr int kLeading = 18;
constexpr int kHeadingLeading = 30;
constexpr int kLineWidth = 90;
constexpr int kIndentWidth = 4;
constexpr int kMostIndent = 10;

struct Line {
    std::string hex;  ///< UTF-16, big end first
    double size = kSize;
    int x = kLeft;
    int leading = kLeading;
};

/// One character of well-formed UTF-8.
std::uint32_t code_point(std::string_view character) {
    const auto first = static_cast<std::uint8_t>(character[0]);
    if (character.size() == 1) return first;
    std::uint32_t point = first & (0xFFU >> (character.size() + 1));
    for (const char next : character.substr(1)) {
        point = point << 6 | (static_cast<std::uint8_t>(next) & 0x3FU);
    }
    return point;
}

std::vector<std::uint32_t> code_points_of(std::string_view text) {
    std::vector<std::uint32_t> points;
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        std::uint32_t point = length == 0 ? '?' : code_point(text.substr(0, length));
        if (point < 0x20) point = ' ';
        points.push_back(point);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return points;
}

int width_of(std::uint32_t point) {
    return point < 0x80 ? 1 : 2;
}

void append_utf16(std::string& hex, std::uint32_t point) {
    if (point < 0x10000) {
        hex += fmt::format("{:04X}", point);
    } else {
        point -= 0x10000;
        hex += fmt::format("{:04X}{:04X}", 0xD800 + (point >> 10), 0xDC00 + (point & 0x3FF));
    }
}

std::string hex_of(std::string_view text) {
    std::string hex;
    for (const std::uint32_t point : code_points_of(text)) append_utf16(hex, point);
    return hex;
}

void append_lines(std::vector<Line>& lines, const Paragraph& paragraph) {
    const bool is_heading = paragraph.style == Style::heading;
    const double size = is_heading ? kHeadingSize : kSize;
    const int indent = std::clamp(paragraph.indent, 0, kMostIndent) * kIndentWidth;
    const int room = static_cast<int>((kLineWidth - indent) * kSize / size);
    const Line blank{.hex = {},
                     .size = size,
                     .x = kLeft + static_cast<int>(indent * kSize / 2),
                     .leading = is_heading ? kHeadingLeading : kLeading};
    lines.push_back(blank);
    int width = 0;
    for (const std::uint32_t point : code_points_of(paragraph.text)) {
        width += width_of(point);
        if (width > room) {
            lines.push_back(blank);
            width = width_of(point);
        }
        append_utf16(lines.back().hex, point);
    }
}

/// The lines of each page.
std::vector<std::vector<Line>> pages_of(std::vector<Line> lines) {
    std::vector<std::vector<Line>> pages(1);
    int y = kTop;
    for (Line& line : lines) {
        if (y - line.leading < kBottom && !pages.back().empty()) {
            pages.emplace_back();
            y = kTop;
        }
        y -= line.leading;
        pages.back().push_back(std::move(line));
    }
    return pages;
}

std::string content_of(const std::vector<Line>& page, std::string_view foot) {
    std::string content = "BT\n";
    int y = kTop;
    for (const Line& line : page) {
        y -= line.leading;
        content +=
            fmt::format("/F1 {} Tf 1 0 0 1 {} {} Tm <{}> Tj\n", line.size, line.x, y, line.hex);
    }
    return content +
           fmt::format("/F1 8 Tf 1 0 0 1 {} {} Tm <{}> Tj\nET", kLeft, kFoot, hex_of(foot));
}

std::string stream(const std::string& content) {
    return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content);
}

constexpr std::string_view kFont =
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H "
    "/DescendantFonts [4 0 R] >>";
constexpr std::string_view kFontOfCharacters =
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> "
    "/FontDescriptor 5 0 R >>";
constexpr std::string_view kFontDescriptor =
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 "
    "/CapHeight 880 /ItalicAngle 0 /StemV 93 /FontBBox [-25 -254 1000 880] >>";

/// Objects 1 to 5: catalogue, list of pages, and the font in its three parts.
std::vector<std::string> frame(std::size_t pages) {
    std::string kids;
    for (std::size_t i = 0; i < pages; ++i) kids += fmt::format("{} 0 R ", 6 + 2 * i);
    return {"<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>",
            fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages), std::string{kFont},
            std::string{kFontOfCharacters}, std::string{kFontDescriptor}};
}

std::string file_of(const std::vector<std::string>& objects) {
    std::string pdf = "%PDF-1.5\n%\xE2\xE3\xCF\xD3\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    return pdf + table +
           fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                       objects.size() + 1, pdf.size());
}

}  // namespace

std::string print(std::string_view title, const std::vector<Paragraph>& paragraphs) {
    std::vector<Line> lines;
    append_lines(lines, {.text = std::string{title}, .style = Style::heading});
    for (const Paragraph& paragraph : paragraphs) append_lines(lines, paragraph);
    const auto pages = pages_of(std::move(lines));
    std::vector<std::string> objects = frame(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        objects.push_back(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R "
                        "/Resources << /Font << /F1 3 0 R >> >> >>",
                        objects.size() + 2));
        objects.push_back(stream(
            content_of(pages[i], fmt::format("{}  第{}页 / 共{}页", title, i + 1, pages.size()))));
    }
    return file_of(objects);
}

}  // namespace mashang::pdf
