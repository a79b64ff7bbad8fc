#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "tools/tidy/rooms.h"
#include "tools/tidy/rules.h"

namespace mashang::tidy {
namespace {

constexpr std::string_view kRule = "rooms";

/// Names after a layer or after nothing in particular.
constexpr std::array<std::string_view, 14> kNamelessNames{
    "common", "controller", "dao",  "handlers", "helper",   "helpers", "manager",
    "misc",   "models",     "repo", "service",  "services", "util",    "utils"};

bool is_snake_case(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool is_migration(std::string_view name) {
    return name.size() == 8 && name.ends_with(".sql") &&
           std::ranges::all_of(name.substr(0, 4), [](char c) { return c >= '0' && c <= '9'; });
}

/// Why a file has no place in a context; empty when it has. `inside` is its path from the context's
/// folder.
std::string_view misplacement(std::string_view inside) {
    if (inside.starts_with("schema/")) {
        return is_migration(inside.substr(7)) ? "" : "migrations are schema/0001.sql, 0002.sql, …";
    }
    const auto name = file_name(inside);
    if (name == "README.md" || inside.contains("cases/")) return "";
    if (!is_cpp(name)) return "a context holds README.md, sources, schema/, cases/ and corpus/";
    const auto stem = name.substr(0, name.rfind('.'));
    if (!is_snake_case(stem)) return "files are named in snake_case";
    if (std::ranges::find(kNamelessNames, stem) != kNamelessNames.end()) {
        return "a file is named after its subject, not after a layer";
    }
    return "";
}

/// Folders that have sources without a declaration are not built.
void check_declared(const Tree& tree, const std::vector<Room>& declared, Findings& findings) {
    std::set<std::string> told;
    for (const auto& [path, file] : tree.files()) {
        const auto storey = storey_of(path);
        if (!path.ends_with(".cpp") || storey == Storey::other || storey == Storey::app) continue;
        if (room_of(declared, path) != nullptr) continue;
        const auto folder = path.substr(0, path.rfind('/'));
        if (!told.insert(folder).second) continue;
        findings.push_back(
            {path, 1, kRule, fmt::format("{} is not declared in src/CMakeLists.txt", folder)});
    }
}

void check_readmes(const Tree& tree, const std::vector<Room>& declared, Findings& findings) {
    for (const Room& room : declared) {
        const auto readme = fmt::format("src/{}/README.md", room.name);
        if (tree.find(readme) == nullptr) {
            const bool is_context = room.name.starts_with("contexts/");
            findings.push_back({readme, 1, kRule, "a room says what it is",
                                is_context ? Weight::wrong : Weight::look_twice});
        }
    }
}

}  // namespace

void rooms(const Tree& tree, Findings& findings) {
    std::map<std::string, int> last_migration;
    for (const auto& [path, file] : tree.files()) {
        const auto context = std::string{context_of(path)};
        if (context.empty()) continue;
        if (!row_of(context)) {
            findings.push_back(
                {path, 1, kRule, fmt::format("no row is known for the context {}", context)});
        }
        const auto inside = std::string_view{path}.substr(context.size() + 14);
        if (const auto why = misplacement(inside); !why.empty()) {
            findings.push_back({path, 1, kRule, std::string{why}});
        } else if (inside.starts_with("schema/") &&
                   std::stoi(path.substr(path.size() - 8)) != ++last_migration[context]) {
            findings.push_back({path, 1, kRule, "migrations are numbered without gaps"});
        }
    }
    const auto declared = rooms_of(tree);
    check_declared(tree, declared, findings);
    check_readmes(tree, declared, findings);
}

}  // namespace mashang::tidy
