// mashang_tidy [--map] [ROOT]: checks how the house is built (rules.h), or writes docs/map.md and
// docs/refusals.md.

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <string_view>

#include "tools/tidy/rules.h"

namespace {

namespace tidy = mashang::tidy;

int print_findings(const tidy::Findings& findings) {
    int wrong = 0;
    for (const tidy::Finding& finding : findings) {
        const bool is_wrong = finding.weight == tidy::Weight::wrong;
        wrong += is_wrong ? 1 : 0;
        fmt::print("{}:{}: {}{}: {}\n", finding.path, finding.line, is_wrong ? "" : "(look twice) ",
                   finding.rule, finding.message);
    }
    fmt::print("{} wrong, {} to look at twice\n", wrong,
               findings.size() - static_cast<std::size_t>(wrong));
    return wrong == 0 ? 0 : 1;
}

void write(const std::filesystem::path& root, const char* name, const std::string& text) {
    std::ofstream{root / "docs" / name, std::ios::binary} << text;
    fmt::print("docs/{} written\n", name);
}

int write_lists(const std::filesystem::path& root, const tidy::Tree& tree) {
    write(root, "map.md", tidy::map_text(tree));
    write(root, "refusals.md", tidy::refusals_text(tree));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    bool only_lists = false;
    std::filesystem::path root = ".";
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--map") {
            only_lists = true;
        } else if (argument.starts_with('-') || !std::filesystem::is_directory(argument)) {
            fmt::print(stderr, "usage: mashang_tidy [--map] [ROOT]\n");
            return 2;
        } else {
            root = argument;
        }
    }
    const tidy::Tree tree = tidy::read_tree(root);
    return only_lists ? write_lists(root, tree) : print_findings(tidy::check(tree));
}
