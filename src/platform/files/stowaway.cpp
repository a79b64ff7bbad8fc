#include <algorithm>
#include <array>
#include <cstdint>

#include "platform/files/refusals.h"
#include "platform/files/walkers.h"

namespace mashang::files {
namespace {

constexpr std::size_t kPdfHead = 1024;  // PDF readers take a head that begins this late
constexpr std::size_t kArchiveTail = 22;
constexpr std::size_t kLongestArchiveComment = 65'535;

constexpr std::array<std::string_view, 8> kMarkup{"<script", "<html",   "<svg",  "<!doctype",
                                                  "<iframe", "<object", "<body", "<?php"};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool begins_markup(std::string_view text) {
    return std::ranges::any_of(kMarkup, [&](std::string_view tag) {
        return text.size() >= tag.size() &&
               std::ranges::equal(text.substr(0, tag.size()), tag, {}, lower);
    });
}

bool has_markup(std::string_view bytes) {
    for (auto at = bytes.find('<'); at != std::string_view::npos; at = bytes.find('<', at + 1)) {
        if (begins_markup(bytes.substr(at, 16))) return true;
    }
    return false;
}

/// A ZIP is read from its end: "PK\5\6", 16 bytes, and a comment that reaches to the end.
bool ends_as_archive(std::string_view bytes) {
    const auto tail = std::min(bytes.size(), kArchiveTail + kLongestArchiveComment);
    const auto end = bytes.substr(bytes.size() - tail);
    for (auto at = end.find("PK\x05\x06"); at != std::string_view::npos;
         at = end.find("PK\x05\x06", at + 1)) {
        if (end.size() - at < kArchiveTail) return false;
        const std::size_t comment =
            static_cast<std::uint8_t>(end[at + 20]) | static_cast<std::uint8_t>(end[at + 21]) << 8;
        if (end.size() - at >= kArchiveTail + comment) return true;
    }
    return false;
}

bool has_pdf_head(std::string_view bytes) {
    return bytes.find("%PDF-") != std::string_view::npos;
}

}  // namespace

const Refusal* find_stowaway(std::string_view bytes, std::string_view foreign, bool is_pdf) {
    if (has_markup(bytes) || ends_as_archive(bytes)) return &kTwoFilesInOne;
    if (!is_pdf && (has_pdf_head(bytes.substr(0, kPdfHead)) || has_pdf_head(foreign))) {
        return &kTwoFilesInOne;
    }
    return nullptr;
}

}  // namespace mashang::files
