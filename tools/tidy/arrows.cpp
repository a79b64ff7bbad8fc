#include <fmt/format.h>

#include <algorithm>

#include "tools/tidy/rooms.h"
#include "tools/tidy/rules.h"

namespace mashang::tidy {
namespace {

constexpr std::string_view kRule = "arrows";

/// What is being looked at: a file of src/ and one of its includes.
struct Arrow {
    const std::string& from;
    std::size_t line;
    std::string to;  ///< "src/…"
};

void tell(Findings& findings, const Arrow& arrow, std::string message) {
    findings.push_back({arrow.from, arrow.line, kRule, std::move(message)});
}

bool may_see(Storey from, Storey to) {
    switch (from) {
        case Storey::base:
            return to == Storey::base;
        case Storey::platform:
            return to == Storey::base || to == Storey::platform;
        case Storey::contexts:
            return to == Storey::base || to == Storey::platform || to == Storey::contexts;
        case Storey::sandbox:
            return to == Storey::base || to == Storey::platform || to == Storey::sandbox;
        case Storey::app:
        case Storey::other:
            return true;
    }
    return false;
}

/// api.h, what it includes of its context, and for tests testing.h.
bool is_public(const Tree& tree, const Arrow& arrow) {
    const auto context = std::string{context_of(arrow.to)};
    const auto api = fmt::format("src/contexts/{}/api.h", context);
    if (arrow.to == api) return true;
    if (file_name(arrow.to) == "testing.h") return is_for_tests(arrow.from);
    const File* file = tree.find(api);
    return file != nullptr && std::ranges::any_of(file->includes, [&](const Include& include) {
               return "src/" + include.target == arrow.to;
           });
}

void check_contexts(const Tree& tree, const Arrow& arrow, Findings& findings) {
    const auto from = context_of(arrow.from);
    const auto to = context_of(arrow.to);
    if (from == to) return;
    const auto from_row = row_of(from);
    const auto to_row = row_of(to);
    if (from == "supervision") {
        tell(findings, arrow, fmt::format("supervision reads the journal only, and not {}", to));
    } else if (from_row && to_row && *to_row >= *from_row) {
        tell(findings, arrow,
             fmt::format("{} does not stand above {}: news comes by the journal", from, to));
    } else if (!is_public(tree, arrow)) {
        tell(findings, arrow, fmt::format("{} is used through contexts/{}/api.h", to, to));
    }
}

void check_declared(const std::vector<Room>& rooms, const Arrow& arrow, Findings& findings) {
    const Room* from = room_of(rooms, arrow.from);
    const Room* to = room_of(rooms, arrow.to);
    if (from == nullptr || to == nullptr || from == to || is_for_tests(arrow.from)) return;
    const auto seen = seen_from(rooms, *from);
    if (std::ranges::find(seen, to->name) != seen.end()) return;
    tell(findings, arrow,
         fmt::format("{} is not among the DEPS of {} in src/CMakeLists.txt", to->name, from->name));
}

void check_arrow(const Tree& tree, const std::vector<Room>& rooms, const Arrow& arrow,
                 Findings& findings) {
    if (is_for_tests(arrow.to) && !is_for_tests(arrow.from)) {
        return tell(findings, arrow, fmt::format("{} is for tests", arrow.to));
    }
    const bool is_shared_by_tests = arrow.to.starts_with("src/testing/");
    if (!is_shared_by_tests && !may_see(storey_of(arrow.from), storey_of(arrow.to))) {
        return tell(findings, arrow,
                    fmt::format("an arrow goes up: this storey does not see {}", arrow.to));
    }
    const bool is_between_contexts =
        storey_of(arrow.from) == Storey::contexts && storey_of(arrow.to) == Storey::contexts;
    if (is_between_contexts) check_contexts(tree, arrow, findings);
    check_declared(rooms, arrow, findings);
}

}  // namespace

void arrows(const Tree& tree, Findings& findings) {
    const auto rooms = rooms_of(tree);
    for (const auto& [path, file] : tree.files()) {
        if (storey_of(path) == Storey::other) continue;
        for (const Include& include : file.includes) {
            const Arrow arrow{path, include.line, "src/" + include.target};
            if (tree.find(arrow.to) != nullptr) {
                check_arrow(tree, rooms, arrow, findings);
            } else if (!include.target.contains('/')) {
                tell(findings, arrow, "includes are written from src/");
            }
        }
    }
}

}  // namespace mashang::tidy
