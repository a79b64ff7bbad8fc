#include "platform/pdf/file.h"

#include <fmt/format.h>

namespace mashang::pdf {

std::vector<std::string> font_objects(std::size_t first) {
    return {fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light "
                        "/Encoding /UniGB-UTF16-H /DescendantFonts [{} 0 R] >>",
                        first + 1),
            fmt::format("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
                        "/W [1 95 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) "
                        "/Supplement 4 >> /FontDescriptor {} 0 R >>",
                        first + 2),
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 "
            "/CapHeight 880 /ItalicAngle 0 /StemV 93 /FontBBox [-25 -254 1000 880] >>"};
}

std::string stream(const std::string& content) {
    return fmt::format("<< /Length {} >>\nstream\n{}\nendstream", content.size(), content);
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

}  // namespace mashang::pdf
