#include "tools/tidy/refusal_rows.h"

#include <algorithm>
#include <cctype>

#include "tools/tidy/rooms.h"

namespace mashang::tidy {
namespace {

/// Reads the initialiser that `text` begins with, just behind its "{", argument by argument.
class Initialiser {
  public:
    explicit Initialiser(std::string_view text) : rest_{text} {}

    /// False at the "}". `value`: strings that stand side by side are one; a name without its
    /// scope.
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

    /// A whole string literal, or one character of anything else.
    void take(std::string& value) {
        const char first = rest_.front();
        rest_.remove_prefix(1);
        if (first == ':') value.clear();
        if (std::isalnum(static_cast<unsigned char>(first)) != 0 || first == '_') value += first;
        if (first != '"') return;
        while (!rest_.empty() && rest_.front() != '"') {
            if (rest_.front() == '\\') rest_.remove_prefix(1);
            value += rest_.front();
            rest_.remove_prefix(1);
        }
        rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
    }

    std::string_view rest_;
};

RefusalRow row_at(std::string_view initialiser) {
    RefusalRow row;
    Initialiser reader{initialiser};
    std::string designator, value;
    for (int position = 0; reader.next(designator, value); ++position) {
        const auto is = [&](std::string_view name, int its_position) {
            return designator.empty() ? position == its_position : designator == name;
        };
        if (is("code", 0)) row.code = value;
        if (is("kind", 1)) row.kind = value;
        if (is("zh", 2)) row.zh = value;
        if (is("en", 3)) row.en = value;
        if (is("clause", 4)) row.clause = value;
    }
    return row;
}

void add_rows(const std::string& path, std::string_view text, std::vector<RefusalRow>& rows) {
    constexpr std::string_view kStart = "Refusal k";
    for (auto at = text.find(kStart); at != std::string_view::npos;
         at = text.find(kStart, at + 1)) {
        const auto brace = text.find_first_of("{;(),", at);
        if (brace == std::string_view::npos || text[brace] != '{') continue;
        RefusalRow row = row_at(text.substr(brace + 1));
        row.path = path;
        row.line = static_cast<std::size_t>(1 + std::ranges::count(text.substr(0, at), '\n'));
        rows.push_back(std::move(row));
    }
}

}  // namespace

std::vector<RefusalRow> refusal_rows_of(const Tree& tree) {
    std::vector<RefusalRow> rows;
    for (const auto& [path, file] : tree.files()) {
        if (storey_of(path) == Storey::other || !is_cpp(path) || is_for_tests(path)) continue;
        add_rows(path, file.text, rows);
    }
    return rows;
}

std::string refusal_word_of(std::string_view path) {
    if (const auto context = context_of(path); !context.empty()) return std::string{context};
    return std::string{file_name(path.substr(0, path.rfind('/')))};
}

}  // namespace mashang::tidy
