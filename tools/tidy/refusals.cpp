#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "tools/tidy/refusal_rows.h"
#include "tools/tidy/rules.h"

namespace mashang::tidy {
namespace {

constexpr std::string_view kRule = "refusals";
constexpr const char* kList = "docs/refusals.md";

constexpr std::string_view kHead = R"(# Refusals

Every "no" of the program: what stands as `code` in a problem document (RFC 9457), or in one of its `faults`. Made by
`mashang_tidy --map` from the rooms' `refusals.h`; a test fails when it has grown old. Which route gives which stands in
contracts/openapi.json (`x-mashang-refusals`); `http.*` and `json.*` may come from every route.

Kinds and statuses: malformed 400, unauthenticated 401, forbidden 403, missing 404, conflict 409, gone 410, too_large 413,
invalid 422, too_many 429, unavailable 503. Of the protocol's own (`http.*`) some have a status that says it more exactly.
)";

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

/// Words of small letters, digits and underscores, each beginning with a letter, parted by dots.
bool is_code(std::string_view code) {
    char before = '.';
    for (const char c : code) {
        const bool is_letter = c >= 'a' && c <= 'z';
        const bool is_inner = c == '_' || c == '.' || (c >= '0' && c <= '9');
        if (!is_letter && (!is_inner || before == '.')) return false;
        before = c;
    }
    return before != '.' && before != '_';
}

std::string fault_of(const RefusalRow& row) {
    const auto prefix = refusal_word_of(row.path) + '.';
    if (!row.code.starts_with(prefix))
        return fmt::format("its code \"{}\" begins with \"{}\"", row.code, prefix);
    if (!is_code(row.code)) return fmt::format("\"{}\" is small letters and dots", row.code);
    if (row.kind.empty()) return fmt::format("{} has no kind", row.code);
    if (row.en.empty()) return fmt::format("{} has no English message", row.code);
    if (!is_chinese(row.zh)) return fmt::format("{} has no Chinese message", row.code);
    if (placeholders(row.zh) != placeholders(row.en)) {
        return fmt::format("the messages of {} do not name the same facts", row.code);
    }
    return "";
}

}  // namespace

std::string refusals_text(const Tree& tree) {
    std::string text{kHead};
    std::string word;
    for (const RefusalRow& row : refusal_rows_of(tree)) {
        if (const auto its_word = refusal_word_of(row.path); its_word != word) {
            word = its_word;
            text += fmt::format("\n## {}\n\n| code | kind | 中文 | English | clause |\n", word);
            text += "|---|---|---|---|---|\n";
        }
        text += fmt::format("| `{}` | {} | {} | {} | {} |\n", row.code, row.kind, row.zh, row.en,
                            row.clause);
    }
    return text;
}

void refusals(const Tree& tree, Findings& findings) {
    std::map<std::string, std::string> first_of;
    for (const RefusalRow& row : refusal_rows_of(tree)) {
        if (auto fault = fault_of(row); !fault.empty()) {
            findings.push_back({row.path, row.line, kRule, std::move(fault)});
        }
        const auto [first, is_new] = first_of.emplace(row.code, row.path);
        if (is_new) continue;
        findings.push_back(
            {row.path, row.line, kRule, fmt::format("{} is also in {}", row.code, first->second)});
    }
    const File* list = tree.find(kList);
    if (list != nullptr && list->text == refusals_text(tree)) return;
    findings.push_back({kList, 1, kRule, "has grown old: build/dev/tools/mashang_tidy --map"});
}

}  // namespace mashang::tidy
