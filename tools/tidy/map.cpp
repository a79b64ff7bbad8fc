#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tools/tidy/rooms.h"
#include "tools/tidy/rules.h"

namespace mashang::tidy {
namespace {

constexpr const char* kMap = "docs/map.md";

constexpr std::string_view kHead = R"(# Map

Every room of `src/`, from the ground up, with what it is and which rooms it sees. Made by `mashang_tidy --map`
from src/CMakeLists.txt and the first line of each README; a test fails when it has grown old.

| room | what it is | sees |
|---|---|---|
)";

/// "# platform/json: described types to JSON and back" without what comes before the colon.
std::string what_it_is(const Tree& tree, const Room& room) {
    const File* readme = tree.find(fmt::format("src/{}/README.md", room.name));
    if (readme == nullptr) return "";
    std::string_view line = readme->text;
    line = line.substr(0, line.find('\n'));
    if (const auto colon = line.find(": "); colon != std::string_view::npos)
        return std::string{line.substr(colon + 2)};
    return "";
}

}  // namespace

std::string map_text(const Tree& tree) {
    std::string text{kHead};
    for (const Room& room : rooms_of(tree)) {
        text += fmt::format("| [{0}](../src/{0}/) | {1} | {2} |\n", room.name,
                            what_it_is(tree, room), fmt::join(room.sees, ", "));
    }
    return text;
}

void map(const Tree& tree, Findings& findings) {
    for (const Room& room : rooms_of(tree)) {
        const auto readme = fmt::format("src/{}/README.md", room.name);
        if (tree.find(readme) != nullptr && what_it_is(tree, room).empty()) {
            findings.push_back({readme, 1, "map", "the first line is \"# room: what it is\""});
        }
    }
    const File* file = tree.find(kMap);
    if (file != nullptr && file->text == map_text(tree)) return;
    findings.push_back({kMap, 1, "map", "has grown old: build/dev/tools/mashang_tidy --map"});
}

Findings check(const Tree& tree) {
    Findings findings;
    for (const auto rule : {arrows, cycles, rooms, sizes, citations, words, refusals, paths, map}) {
        rule(tree, findings);
    }
    return findings;
}

}  // namespace mashang::tidy
