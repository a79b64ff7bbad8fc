#include "platform/pdf/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "platform/pdf/file.h"
#include "platform/pdf/text.h"

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

/// Objects 1 to 5: catalogue, list of pages, and the font in its three parts.
std::vector<std::string> frame(std::size_t pages) {
    std::string kids;
    for (std::size_t i = 0; i < pages; ++i) kids += fmt::format("{} 0 R ", 6 + 2 * i);
    std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>",
        fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, pages)};
    for (std::string& part : font_objects(3)) objects.push_back(std::move(part));
    return objects;
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
