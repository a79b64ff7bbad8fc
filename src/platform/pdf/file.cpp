#include "platform/pdf/file.h"

#include <fmt/format.h>

namespace mashang::pdf {

std::string stream(const std::string& content, std::string_view more) {
    return fmt::format("<< {}/Length {} >>\nstream\n{}\nendstream", more, content.size(), content);
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
