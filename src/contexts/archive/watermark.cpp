#include "contexts/archive/watermark.h"

#include <fmt/format.h>

#include <vector>

#include "contexts/archive/verify.h"
#include "platform/crypto/hash.h"
#include "platform/pdf/document.h"
#include "platform/zip/package.h"

namespace mashang::archive {
namespace {

std::vector<std::string> lines_of(std::string_view package, const Watermark& mark) {
    return {fmt::format("检查人员：{}", mark.who),
            fmt::format("检查目的：{}", mark.purpose),
            fmt::format("办件编号：{}", mark.case_number),
            fmt::format("下载时间：{}", mark.at.text()),
            fmt::format("批准人：{}", mark.granted_by),
            fmt::format("批准编号：{}", mark.access),
            fmt::format("有效期至：{}", mark.until.text()),
            fmt::format("档案包 SHA-256：{}", crypto::to_hex(crypto::sha256(package))),
            "仅限上述目的使用，不得转交他人；本次下载已记入流水。",
            "For the purpose named above only; this download is on record."};
}

}  // namespace

std::string watermarked(std::string_view package, const Watermark& watermark) {
    constexpr const char* kTitle = "电子档案检查用副本";
    std::string text = std::string{kTitle} + "\n\n";
    std::vector<pdf::Paragraph> paragraphs;
    for (std::string& line : lines_of(package, watermark)) {
        text += line + "\n";
        paragraphs.push_back({.text = std::move(line)});
    }
    const std::vector<zip::Entry> entries{{"watermark.txt", std::move(text)},
                                          {"watermark.pdf", pdf::print(kTitle, paragraphs)},
                                          {kInner, std::string{package}}};
    return zip::write(entries);
}

}  // namespace mashang::archive
