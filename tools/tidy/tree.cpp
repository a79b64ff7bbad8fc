#include "tools/tidy/tree.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace mashang::tidy {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 10> kFoldersLeftOut{
    ".git", "build",  "node_modules", "dist",   "var",
    "out",  "corpus", "data",         ".cache", "test-results"};
constexpr std::array<std::string_view, 20> kEndings{
    ".h",   ".cpp", ".cmake", ".txt", ".md",   ".sql",  ".py",      ".sh",   ".ts",  ".vue",
    ".mjs", ".js",  ".json",  ".css", ".html", ".toml", ".service", ".conf", ".yml", ".in"};
constexpr std::uintmax_t kMaxBytes = 1 << 20;

bool is_left_out(const fs::path& folder) {
    return std::ranges::find(kFoldersLeftOut, folder.filename().string()) != kFoldersLeftOut.end();
}

bool has_known_ending(const fs::path& path) {
    if (path.filename() == "package-lock.json") return false;
    const auto ending = path.extension().string();
    return ending.empty() || std::ranges::find(kEndings, ending) != kEndings.end();
}

std::vector<Include> includes_of(std::string_view text) {
    constexpr std::string_view kStart = "#include \"";
    std::vector<Include> includes;
    for (const auto& [number, line] : lines_of(text)) {
        if (!line.starts_with(kStart)) continue;
        const auto target = line.substr(kStart.size());
        includes.push_back({number, std::string{target.substr(0, target.find('"'))}});
    }
    return includes;
}

}  // namespace

void Tree::add(std::string path, std::string text) {
    auto includes = is_cpp(path) ? includes_of(text) : std::vector<Include>{};
    files_.insert_or_assign(std::move(path), File{std::move(text), std::move(includes)});
}

const File* Tree::find(const std::string& path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : &found->second;
}

bool is_read(std::string_view path) {
    const fs::path whole{path};
    return has_known_ending(whole) && std::ranges::none_of(whole, is_left_out);
}

Tree read_tree(const fs::path& root) {
    Tree tree;
    auto walk = fs::recursive_directory_iterator{root};
    for (auto entry = begin(walk); entry != end(walk); ++entry) {
        if (entry->is_directory() && is_left_out(entry->path())) entry.disable_recursion_pending();
        if (!entry->is_regular_file() || !has_known_ending(entry->path()) ||
            entry->file_size() > kMaxBytes)
            continue;
        std::ifstream in{entry->path(), std::ios::binary};
        tree.add(entry->path().lexically_relative(root).generic_string(),
                 {std::istreambuf_iterator<char>{in}, {}});
    }
    return tree;
}

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back({lines.size() + 1, text.substr(0, end)});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_header(std::string_view path) {
    return path.ends_with(".h");
}

bool is_cpp(std::string_view path) {
    return is_header(path) || path.ends_with(".cpp");
}

bool is_for_tests(std::string_view path) {
    return path.ends_with("_test.cpp") || path.ends_with("_fuzz.cpp") ||
           file_name(path) == "testing.h" || path.contains("/testing/");
}

std::string_view file_name(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

}  // namespace mashang::tidy
