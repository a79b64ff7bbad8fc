#include "sandbox/pdf.h"

#include <fmt/format.h>

#include <cstdint>

#include "base/utf8.h"
#include "platform/crypto/bytes.h"

namespace mashang::sandbox {
namespace {

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

/// Hex of UTF-16, big end first, as the encoding UniGB-UTF16-H takes it.
std::string utf16_hex(std::string_view text) {
    std::string hex;
    while (!text.empty()) {
        const auto length = utf8_length(text);
        if (length == 0) break;
        std::uint32_t point = code_point(text.substr(0, length));
        text.remove_prefix(length);
        if (point < 0x10000) {
            hex += fmt::format("{:04X}", point);
        } else {
            point -= 0x10000;
            hex += fmt::format("{:04X}{:04X}", 0xD800 + (point >> 10), 0xDC00 + (point & 0x3FF));
        }
    }
    return hex;
}

std::string page_content(const std::vector<std::string>& lines) {
    std::string content = "BT /F1 14 Tf 24 TL 72 770 Td\n";
    for (const auto& line : lines) content += "<" + utf16_hex(line) + "> Tj T*\n";
    return content + "ET";
}

}  // namespace

std::string pdf_of(const std::vector<std::string>& lines) {
    const std::string content = page_content(lines);
    const std::string page =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>";
    const std::string font =
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H "
        "/DescendantFonts [6 0 R] >>";
    const std::string glyphs =
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> "
        "/FontDescriptor 7 0 R >>";
    const std::string descriptor =
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 "
        "/CapHeight 880 /ItalicAngle 0 /StemV 93 /FontBBox [-25 -254 1000 880] >>";
    const std::vector<std::string> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content),
        font,
        glyphs,
        descriptor};
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

std::string padded_base64(std::string_view bytes) {
    std::string text = crypto::to_base64(bytes);
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

}  // namespace mashang::sandbox
