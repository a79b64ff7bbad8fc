#include "platform/pdf/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "platform/pdf/file.h"
#include "platform/pdf/font.h"
#include "platform/pdf/text.h"

namespace mashang::pdf {
namespace {

// Points; indents in Han characters of a plain line, widths in thousandths of the size.
constexpr int kLeft = 56;
constexpr int kTop = 770;
constexpr int kBottom = 70;
constexpr int kFoot = 40;
constexpr double kSize = 10.5;
constexpr double kHeadingSize = 14;
constexpr int kLeading = 18;
constexpr int kHeadingLeading = 30;
constexpr int kLineWidth = 45;
constexpr int kIndentWidth = 2;
constexpr int kMostIndent = 10;

struct Line {
    std::string hex;  ///< glyphs
    double size = kSize;
    int x = kLeft;
    int leading = kLeading;
};

void append_lines(std::vector<Line>& lines, Font& font, const Paragraph& paragraph) {
    const bool is_heading = paragraph.style == Style::heading;
    const double size = is_heading ? kHeadingSize : kSize;
    const int indent = std::clamp(paragraph.indent, 0, kMostIndent) * kIndentWidth;
    const int room = static_cast<int>((kLineWidth - indent) * 1000 * kSize / size);
    const Line blank{.hex = {},
                     .size = size,
                     .x = kLeft + static_cast<int>(indent * kSize),
                     .leading = is_heading ? kHeadingLeading : kLeading};
    lines.push_back(blank);
    int width = 0;
    for (const std::uint32_t point : code_points_of(paragraph.text)) {
        width += Font::width_of(point);
        if (width > room) {
            lines.push_back(blank);
            width = Font::width_of(point);
        }
        font.append(lines.back().hex, point);
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

std::string content_of(const std::vector<Line>& page, const std::string& foot) {
    std::string content = "BT\n";
    int y = kTop;
    for (const Line& line : page) {
        y -= line.leading;
        content +=
            fmt::format("/F1 {} Tf 1 0 0 1 {} {} Tm <{}> Tj\n", line.size, line.x, y, line.hex);
    }
    return content + fmt::format("/F1 8 Tf 1 0 0 1 {} {} Tm <{}> Tj\nET", kLeft, kFoot, foot);
}

// Objects: 1 catalogue, 2 list of pages, 3 and on the font, then the pages and their contents.
constexpr std::size_t kFont = 3;
constexpr std::size_t kFirstPage = kFont + kFontObjects;

std::vector<std::string> frame(std::size_t pages, const Font& font) {
    std::string kids;
    for (std::size_t i = 0; i < pages; ++i) kids += fmt::format("{} 0 R ", kFirstPage + 2 * i);
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>",
        fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages)};
    for (std::string& part : font.objects(kFont)) objects.push_back(std::move(part));
    return objects;
}

}  // namespace

std::string print(std::string_view title, const std::vector<Paragraph>& paragraphs) {
    Font font;
    std::vector<Line> lines;
    append_lines(lines, font, {.text = std::string{title}, .style = Style::heading});
    for (const Paragraph& paragraph : paragraphs) append_lines(lines, font, paragraph);
    const auto pages = pages_of(std::move(lines));
    std::vector<std::string> contents;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string foot = fmt::format("{}  第{}页 / 共{}页", title, i + 1, pages.size());
        contents.push_back(content_of(pages[i], font.hex_of(foot)));
    }
    std::vector<std::string> objects = frame(pages.size(), font);
    for (const std::string& content : contents) {
        objects.push_back(
            fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R "
                        "/Resources << /Font << /F1 {} 0 R >> >> >>",
                        objects.size() + 2, kFont));
        objects.push_back(stream(content));
    }
    return file_of(objects);
}

}  // namespace mashang::pdf
