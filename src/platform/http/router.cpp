#include "platform/http/router.h"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

#include "platform/http/parameters.h"

namespace mashang::http {

namespace {

constexpr std::array kMethods{Method::get, Method::post, Method::put, Method::patch, Method::del};

std::optional<std::size_t> index_of(std::string_view method) {
    if (method == "HEAD") return 0;
    for (std::size_t i = 0; i < kMethods.size(); ++i) {
        if (method == name_of(kMethods[i])) return i;
    }
    return std::nullopt;
}

[[noreturn]] void bad_row(const Route& route, std::string_view why) {
    throw std::logic_error{std::string{name_of(route.method)} + " " + route.path + ": " +
                           std::string{why}};
}

void check(const Route& route) {
    if (!route.handler.decode || !route.handler.run) bad_row(route, "a row without handler");
    if (route.kind == Kind::memory && route.access.who != Who::anyone) {
        bad_row(route, "nobody is identified without a transaction: memory rows are for anyone");
    }
    // A GET may write: that somebody read personal data is journalled before she sees them.
    if (route.kind != Kind::write && route.method != Method::get && !route.is_wire) {
        bad_row(route, "only GET reads; the other methods write");
    }
    if (names_in_path(route.path).size() > Router::kMaxValues) {
        bad_row(route, "too many path parameters");
    }
}

}  // namespace

struct Router::Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
    std::unique_ptr<Node> parameter;
    std::array<Entry, kMethods.size()> entries;

    /// The node where `path` (without its leading slash) ends; null when there is none.
    const Node* find(std::string_view path, std::array<std::string_view, kMaxValues>& values,
                     std::size_t depth) const {
        const auto slash = path.find('/');
        const bool last = slash == std::string_view::npos;
        const std::string_view segment = path.substr(0, slash);
        const std::string_view rest = last ? std::string_view{} : path.substr(slash + 1);
        if (const auto literal = literals.find(segment); literal != literals.end()) {
            const Node& next = *literal->second;
            const Node* found = last ? &next : next.find(rest, values, depth);
            if (found != nullptr && found->has_routes()) return found;
        }
        if (parameter == nullptr || segment.empty() || depth == kMaxValues) return nullptr;
        values[depth] = segment;
        return last ? parameter.get() : parameter->find(rest, values, depth + 1);
    }

    bool has_routes() const {
        return std::ranges::any_of(entries, [](const Entry& e) { return e.route != nullptr; });
    }

    std::string allow() const {
        std::string list;
        for (std::size_t i = 0; i < kMethods.size(); ++i) {
            if (entries[i].route == nullptr) continue;
            list.append(name_of(kMethods[i])).append(i == 0 ? ", HEAD, " : ", ");
        }
        return list + "OPTIONS";
    }
};

Router::Router(const Routes& routes) : root_{std::make_unique<Node>()} {
    for (const Route& route : routes) add(route);
}
Router::~Router() = default;

void Router::add(const Route& route) {
    check(route);
    Node* node = root_.get();
    std::string_view rest = std::string_view{route.path}.substr(1);
    for (bool last = false; !last;) {
        const auto slash = rest.find('/');
        last = slash == std::string_view::npos;
        const std::string_view segment = rest.substr(0, slash);
        auto& next =
            segment.starts_with('{') ? node->parameter : node->literals[std::string{segment}];
        if (next == nullptr) next = std::make_unique<Node>();
        node = next.get();
        if (!last) rest.remove_prefix(slash + 1);
    }
    Entry& entry = node->entries[*index_of(name_of(route.method))];
    if (entry.route != nullptr) bad_row(route, "two rows for the same method and path");
    entry = {.route = &route, .names = names_in_path(route.path)};
}

Router::Match Router::match(std::string_view method, std::string_view path) const {
    Match match;
    if (!path.starts_with('/')) return match;
    const Node* node = root_->find(path.substr(1), match.values, 0);
    if (node == nullptr || !node->has_routes()) return match;
    const auto index = index_of(method);
    if (index && node->entries[*index].route != nullptr) {
        match.entry = &node->entries[*index];
    } else {
        match.allow = node->allow();
        match.cors = std::ranges::any_of(node->entries, [](const Entry& entry) {
            return entry.route != nullptr && entry.route->cors;
        });
        for (const Entry& entry : node->entries) {
            if (entry.route != nullptr && match.options.empty()) {
                match.options = entry.route->options;
            }
        }
    }
    return match;
}

}  // namespace mashang::http
