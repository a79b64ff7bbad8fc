#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "tools/tidy/rooms.h"
#include "tools/tidy/rules.h"

namespace mashang::tidy {
namespace {

constexpr std::string_view kRule = "refusals";

/// One row as it stands in the source.
struct Row {
    std::size_t line;
    std::string code, zh, en;
};

/// Reads the initialiser that `text` begins with, just behind its "{", argument by argument.
class Initialiser {
  public:
    explicit Initialiser(std::string_view text) : rest_{text} {}

    /// False at the "}". Strings that stand side by side are one.
    bool next(std::string& designator, std::string& value) {
        designator.clear();
        value.clear();
        skip_space();
        if (rest_.empty() || rest_.front() == '}') return false;
        if (rest_.starts_with('.')) {
            designator = rest_.substr(1, rest_.find_first_of(" =") - 1);
            rest_.remove_prefix(rest_.find('=') + 1);
        }
        while (!rest_.empty() && rest_.front() != ',' && rest_.front() != '}') take(value);
        if (rest_.starts_with(',')) rest_.remove_prefix(1);
        return true;
    }

  private:
    void skip_space() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \n\t"), rest_.size()));
    }

    /// A whole string literal, or one character of anything else, which is left out.
    void take(std::string& value) {
        const bool is_string = rest_.front() == '"';
        rest_.remove_prefix(1);
        if (!is_string) return;
        while (!rest_.empty() && rest_.front() != '"') {
            if (rest_.front() == '\\') rest_.remove_prefix(1);
            value += rest_.front();
            rest_.remove_prefix(1);
        }
        rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
    }

    std::string_view rest_;
};

Row row_at(std::size_t line, std::string_view initialiser) {
    Row row{line, "", "", ""};
    Initialiser reader{initialiser};
    std::string designator, value;
    for (int position = 0; reader.next(designator, value); ++position) {
        const auto is = [&](std::string_view name, int its_position) {
            return designator.empty() ? position == its_position : designator == name;
        };
        if (is("code", 0)) row.code = value;
        if (is("zh", 2)) row.zh = value;
        if (is("en", 3)) row.en = value;
    }
    return row;
}

std::vector<Row> rows_in(std::string_view text) {
    constexpr std::string_view kStart = "constexpr Refusal k";
    std::vector<Row> rows;
    for (auto at = text.find(kStart); at != std::string_view::npos;
         at = text.find(kStart, at + 1)) {
        const auto brace = text.find_first_of("{;", at);
        if (brace == std::string_view::npos || text[brace] == ';') continue;
        const auto line = 1 + std::ranges::count(text.substr(0, at), '\n');
        rows.push_back(row_at(static_cast<std::size_t>(line), text.substr(brace + 1)));
    }
    return rows;
}

std::set<std::string_view> placeholders(std::string_view message) {
    std::set<std::string_view> names;
    for (auto open = message.find('{'); open != std::string_view::npos;
         open = message.find('{', open + 1)) {
        names.insert(message.substr(open + 1, message.find('}', open) - open - 1));
    }
    return names;
}

bool is_chinese(std::string_view message) {
    return std::ranges::any_of(message,
                               [](char c) { return static_cast<unsigned char>(c) >= 0xe4; });
}

/// "cases" of src/contexts/cases/…, "json" of src/platform/json/….
std::string room_word(std::string_view path) {
    if (const auto context = context_of(path); !context.empty()) return std::string{context};
    const auto folder = path.substr(0, path.rfind('/'));
    return std::string{file_name(folder)};
}

std::string fault_of(const std::string& path, const Row& row) {
    const auto prefix = room_word(path) + '.';
    if (!row.code.starts_with(prefix))
        return fmt::format("its code \"{}\" begins with \"{}\"", row.code, prefix);
    if (row.en.empty()) return fmt::format("{} has no English message", row.code);
    if (!is_chinese(row.zh)) return fmt::format("{} has no Chinese message", row.code);
    if (placeholders(row.zh) != placeholders(row.en)) {
        return fmt::format("the messages of {} do not name the same facts", row.code);
    }
    return "";
}

}  // namespace

void refusals(const Tree& tree, Findings& findings) {
    std::map<std::string, std::string> first_of;
    for (const auto& [path, file] : tree.files()) {
        if (storey_of(path) == Storey::other || !is_cpp(path) || is_for_tests(path)) continue;
        for (const Row& row : rows_in(file.text)) {
            if (auto fault = fault_of(path, row); !fault.empty()) {
                findings.push_back({path, row.line, kRule, std::move(fault)});
            }
            const auto [first, is_new] = first_of.emplace(row.code, path);
            if (is_new) continue;
            findings.push_back(
                {path, row.line, kRule, fmt::format("{} is also in {}", row.code, first->second)});
        }
    }
}

}  // namespace mashang::tidy
