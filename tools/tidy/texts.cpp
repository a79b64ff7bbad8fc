// The rules that look at files one by one: sizes, citations, words.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "tools/tidy/rules.h"

namespace mashang::tidy {
namespace {

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// Spelled in two parts, since this file is looked at too.
struct Word {
    std::string_view text;
    std::string_view why;
    bool is_whole;
};
constexpr std::array kWords{
    Word{"/wo"
         "rk/",
         "a path of a workplace", false},
    Word{"/ro"
         "ot/",
         "a path of a workplace", false},
    Word{"to"
         "do",
         "unfinished work goes into an issue", true},
    Word{"fix"
         "me",
         "unfinished work goes into an issue", true},
    Word{"st"
         "ub",
         "what is there is the real thing", true},
};

bool stands_in(std::string_view line, const Word& word) {
    const std::string lowered = [&] {
        std::string copy{line};
        std::ranges::transform(copy, copy.begin(), lower);
        return copy;
    }();
    for (auto at = lowered.find(word.text); at != std::string::npos;
         at = lowered.find(word.text, at + 1)) {
        const auto end = at + word.text.size();
        const bool is_part = (at > 0 && is_letter_or_digit(lowered[at - 1])) ||
                             (end < lowered.size() && is_letter_or_digit(lowered[end]));
        if (!word.is_whole || !is_part) return true;
    }
    return false;
}

/// The clauses that a line cites: "P 3.1.4" with at least one dot.
std::vector<std::string> cited_in(std::string_view line) {
    std::vector<std::string> cited;
    for (auto at = line.find("P "); at != std::string_view::npos; at = line.find("P ", at + 1)) {
        if (at > 0 && is_letter_or_digit(line[at - 1])) continue;
        auto number = line.substr(at + 2);
        number = number.substr(0, number.find_first_not_of("0123456789."));
        while (number.ends_with('.')) number.remove_suffix(1);
        if (number.contains('.') && !number.starts_with('.'))
            cited.push_back(fmt::format("P {}", number));
    }
    return cited;
}

/// Whether a line in the first column opens the body of a function (and not of a namespace or
/// type).
bool opens_function(std::string_view line) {
    if (line.empty() || line.front() == ' ' || !line.ends_with('{')) return false;
    return std::ranges::none_of(
        std::array<std::string_view, 6>{"namespace", "class ", "struct ", "enum ", "union ",
                                        "constexpr std::array"},
        [&](std::string_view start) { return line.starts_with(start); });
}

/// Functions outside of classes; clang-format puts their ends in the first column.
void check_functions(const std::string& path, const File& file, Findings& findings) {
    std::size_t opened = 0;
    for (const auto& [number, line] : lines_of(file.text)) {
        if (opens_function(line)) opened = number;
        if (line != "}" || opened == 0) continue;
        const auto lines = number - opened + 1;
        if (lines > 60) {
            findings.push_back({path, opened, "sizes", fmt::format("a function of {} lines", lines),
                                lines > 100 ? Weight::wrong : Weight::look_twice});
        }
        opened = 0;
    }
}

}  // namespace

void sizes(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files()) {
        if (!is_cpp(path)) continue;
        check_functions(path, file, findings);
        const std::size_t most = is_header(path) ? 400 : 600;
        const std::size_t look_twice = is_header(path) ? 200 : 400;
        const auto lines = static_cast<std::size_t>(std::ranges::count(file.text, '\n'));
        if (lines <= look_twice) continue;
        findings.push_back({path, lines, "sizes",
                            fmt::format("{} lines; split it by subject", lines),
                            lines > most ? Weight::wrong : Weight::look_twice});
    }
}

void citations(const Tree& tree, Findings& findings) {
    const File* list = tree.find("docs/policy-clauses.txt");
    std::set<std::string_view> known;
    if (list != nullptr) {
        for (const Line& line : lines_of(list->text)) known.insert(line.text);
    }
    for (const auto& [path, file] : tree.files()) {
        for (const auto& [number, line] : lines_of(file.text)) {
            for (const std::string& clause : cited_in(line)) {
                if (known.contains(clause)) continue;
                findings.push_back(
                    {path, number, "citations", fmt::format("there is no clause {}", clause)});
            }
        }
    }
}

void words(const Tree& tree, Findings& findings) {
    for (const auto& [path, file] : tree.files()) {
        for (const auto& [number, line] : lines_of(file.text)) {
            for (const Word& word : kWords) {
                if (!stands_in(line, word)) continue;
                findings.push_back(
                    {path, number, "words", fmt::format("{}: {}", word.text, word.why)});
            }
        }
    }
}

}  // namespace mashang::tidy
