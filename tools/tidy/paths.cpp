// What documents say of files: a path that they name is there, and what they say is in it is in it.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "tools/tidy/rules.h"

namespace mashang::tidy {
namespace {

constexpr std::string_view kRule = "paths";

bool is_there(const Tree& tree, std::string path) {
    if (tree.find(path) != nullptr) return true;
    if (!path.ends_with('/')) path += '/';
    const auto next = tree.files().lower_bound(path);
    return next != tree.files().end() && next->first.starts_with(path);
}

/// `path` seen from the folder of `from`.
std::string beside(std::string_view from, std::string_view path) {
    const auto folder = std::filesystem::path{from}.parent_path();
    return (folder / path).lexically_normal().generic_string();
}

/// Where a path of a document may begin: at the top, in src/, in src/contexts/, beside it. The one
/// that is there, or nothing.
std::string find_path(const Tree& tree, std::string_view from, std::string_view path) {
    for (auto& whole : std::array{std::string{path}, fmt::format("src/{}", path),
                                  fmt::format("src/contexts/{}", path), beside(from, path)}) {
        if (is_there(tree, whole)) return whole;
    }
    return {};
}

/// Whether it names one file or folder of ours: not a pattern, an address, a fraction or an
/// absolute path.
bool is_path(const Tree& tree, std::string_view text) {
    const auto slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0) return false;
    const bool is_plain = std::ranges::all_of(text, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '/' || c == '.' || c == '_' || c == '-';
    });
    if (!is_plain || !is_read(text)) return false;
    const bool is_source = is_cpp(text) || text.ends_with(".sql") || text.ends_with(".md");
    return is_source || is_there(tree, std::string{text.substr(0, slash + 1)});
}

void tell(Findings& findings, const std::string& path, std::size_t line, std::string message) {
    findings.push_back({path, line, kRule, std::move(message)});
}

/// `a/b.cpp` or `a/b.cpp: name`.
void check_span(const Tree& tree, const std::string& from, std::size_t line, std::string_view span,
                Findings& findings) {
    const auto colon = span.find(": ");
    const auto path = span.substr(0, colon);
    if (!is_path(tree, path)) return;
    const auto found = find_path(tree, from, path);
    if (found.empty()) return tell(findings, from, line, fmt::format("there is no {}", path));
    if (colon == std::string_view::npos) return;
    const auto name = span.substr(colon + 2);
    const File* file = tree.find(found);
    if (file == nullptr || !file->text.contains(name))
        tell(findings, from, line, fmt::format("there is no {} in {}", name, found));
}

void check_link(const Tree& tree, const std::string& from, std::size_t line, std::string_view link,
                Findings& findings) {
    link = link.substr(0, link.find('#'));
    const bool is_elsewhere = link.contains(':') || link.contains(' ');
    if (link.empty() || is_elsewhere || !is_read(link)) return;
    if (!is_there(tree, beside(from, link)))
        tell(findings, from, line, fmt::format("there is no {}", link));
}

/// Calls `check` with each piece of the line between `open` and `close`.
template <class Check>
void for_each_piece(std::string_view line, std::string_view open, std::string_view close,
                    Check check) {
    for (auto at = line.find(open); at != std::string_view::npos;) {
        const auto begin = at + open.size();
        const auto end = line.find(close, begin);
        if (end == std::string_view::npos) return;
        check(line.substr(begin, end - begin));
        at = line.find(open, end + close.size());
    }
}

void check_document(const Tree& tree, const std::string& path, const File& file,
                    Findings& findings) {
    bool is_fenced = false;
    for (const Line& line : lines_of(file.text)) {
        const auto indent = std::min(line.text.find_first_not_of(' '), line.text.size());
        if (line.text.substr(indent).starts_with("```")) is_fenced = !is_fenced;
        if (is_fenced || line.text.starts_with("    ")) continue;  // examples
        for_each_piece(line.text, "`", "`", [&](std::string_view span) {
            check_span(tree, path, line.number, span, findings);
        });
        for_each_piece(line.text, "](", ")", [&](std::string_view link) {
            check_link(tree, path, line.number, link, findings);
        });
    }
}

}  // namespace

void paths(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files()) {
        if (path.ends_with(".md")) check_document(tree, path, file, findings);
    }
}

}  // namespace mashang::tidy
