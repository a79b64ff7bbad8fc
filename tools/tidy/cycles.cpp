#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "tools/tidy/rooms.h"
#include "tools/tidy/rules.h"

namespace mashang::tidy {
namespace {

/// Who includes whom; by file or by room.
using Graph = std::map<std::string, std::set<std::string>>;

/// Walks down from each node in turn; a node that is met again on the way down closes a cycle.
class Walk {
  public:
    explicit Walk(const Graph& graph) : graph_{graph} {}

    std::vector<std::vector<std::string>> cycles() {
        for (const auto& [node, targets] : graph_) go_down(node);
        return std::move(cycles_);
    }

  private:
    void go_down(const std::string& node) {
        const auto met = std::ranges::find(way_, node);
        if (met != way_.end()) {
            cycles_.emplace_back(met, way_.end()).push_back(node);
            return;
        }
        if (!done_.insert(node).second) return;
        way_.push_back(node);
        const auto targets = graph_.find(node);
        if (targets != graph_.end()) {
            for (const std::string& target : targets->second) go_down(target);
        }
        way_.pop_back();
    }

    const Graph& graph_;
    std::vector<std::string> way_;
    std::set<std::string> done_;
    std::vector<std::vector<std::string>> cycles_;
};

Graph graph_of_files(const Tree& tree) {
    Graph graph;
    for (const auto& [path, file] : tree.files()) {
        for (const Include& include : file.includes) {
            auto target = "src/" + include.target;
            if (tree.find(target) != nullptr) graph[path].insert(std::move(target));
        }
    }
    return graph;
}

/// A platform room or a context; what lies inside one belongs to it.
std::string house_room(std::string_view path) {
    if (!path.starts_with("src/") || storey_of(path) == Storey::other) return {};
    path.remove_prefix(4);
    const auto first = path.find('/');
    const auto second = path.find('/', first + 1);
    const bool is_deep = path.starts_with("platform/") || path.starts_with("contexts/");
    return std::string{path.substr(0, is_deep ? second : first)};
}

Graph graph_of_rooms(const Graph& files) {
    Graph graph;
    for (const auto& [path, targets] : files) {
        const auto from = house_room(path);
        if (from.empty() || is_for_tests(path)) continue;
        for (const std::string& target : targets) {
            const auto to = house_room(target);
            if (!to.empty() && to != from) graph[from].insert(to);
        }
    }
    return graph;
}

}  // namespace

void cycles(const Tree& tree, Findings& findings) {
    const Graph files = graph_of_files(tree);
    const Graph house = graph_of_rooms(files);
    for (const Graph* graph : {&files, &house}) {
        for (const auto& cycle : Walk{*graph}.cycles()) {
            findings.push_back({cycle.front(), 1, "cycles",
                                fmt::format("includes itself: {}", fmt::join(cycle, " → "))});
        }
    }
}

}  // namespace mashang::tidy
