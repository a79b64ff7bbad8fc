#include "platform/config/config.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>
#include <iterator>

#include "platform/config/nearest.h"
#include "platform/config/refusals.h"

namespace mashang::config {
namespace {

constexpr std::string_view kPrefix = "MASHANG_";

std::vector<std::string> lines_of(const std::vector<Problem>& problems) {
    std::vector<std::string> lines;
    for (const Problem& problem : problems) lines.push_back(problem.text(Language::en));
    return lines;
}

std::string replaced(std::string text, char from, char to) {
    std::ranges::replace(text, from, to);
    return text;
}

/// "/server/hosts/0" came from where "/server/hosts" came from.
std::string where_from(const detail::Gathered& gathered, std::string pointer) {
    while (!pointer.empty()) {
        const auto found = gathered.where.find(pointer);
        if (found != gathered.where.end()) return found->second;
        pointer.resize(pointer.rfind('/'));
    }
    return "defaults";
}

std::vector<std::string> keys_of(const std::vector<Group>& groups) {
    std::vector<std::string> keys;
    for (const Group& group : groups) {
        keys.push_back(group.section);
        for (const Leaf& leaf : group.leaves) keys.push_back(leaf.key());
    }
    return keys;
}

Problem problem_of(const std::vector<Group>& groups, const detail::Gathered& gathered,
                   const Fault& fault) {
    const auto key =
        replaced(fault.pointer.substr(std::min<std::size_t>(1, fault.pointer.size())), '/', '.');
    Problem problem{where_from(gathered, fault.pointer), key, fault.refusal, fault.facts};
    if (fault.refusal == &json::refusals::kUnknown) {
        problem.refusal = &refusals::kUnknown;
        problem.facts = {{"nearest", nearest(key, keys_of(groups)).text}};
    }
    return problem;
}

/// Numbers beyond the range that their setting is documented with.
void check_range(const Leaf& leaf, detail::Gathered& gathered) {
    boost::json::error_code missing;
    const auto& all = boost::json::value(gathered.values);
    const auto* value = all.find_pointer(leaf.pointer(), missing);
    if (value == nullptr || !value->is_int64()) return;
    const auto [min, max] = leaf.setting->range;
    if (value->get_int64() >= min && value->get_int64() <= max) return;
    gathered.problems.push_back({where_from(gathered, leaf.pointer()),
                                 leaf.key(),
                                 &refusals::kOutOfRange,
                                 {{"min", std::to_string(min)}, {"max", std::to_string(max)}}});
}

}  // namespace

std::string Leaf::pointer() const {
    return '/' + replaced(key(), '.', '/');
}

std::string Leaf::variable() const {
    std::string name{kPrefix};
    for (const char c : key()) {
        name += c == '.' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    }
    return name;
}

std::string Problem::text(Language language) const {
    const auto message = message_of(*refusal, facts, language);
    return key.empty() ? fmt::format("{}: {}", where, message)
                       : fmt::format("{}: {}: {}", where, key, message);
}

Faulty::Faulty(std::vector<Problem> problems)
    : std::runtime_error{fmt::format("{}", fmt::join(lines_of(problems), "\n"))},
      problems_{std::move(problems)} {}

Sources sources_of(const std::string& file, const char* const* environment) {
    Sources sources{.file = file};
    if (!file.empty()) {
        std::ifstream in{file, std::ios::binary};
        if (!in) throw std::runtime_error{fmt::format("The settings file {} cannot be read", file)};
        sources.toml.assign(std::istreambuf_iterator<char>{in}, {});
    }
    for (; *environment != nullptr; ++environment) {
        const std::string_view entry{*environment};
        const auto equals = entry.find('=');
        if (!entry.starts_with(kPrefix) || equals == std::string_view::npos) continue;
        sources.environment.emplace(entry.substr(0, equals), entry.substr(equals + 1));
    }
    return sources;
}

void detail::judge(const std::vector<Group>& groups, Gathered gathered,
                   const std::vector<Fault>& faults) {
    for (const Fault& fault : faults) {
        gathered.problems.push_back(problem_of(groups, gathered, fault));
    }
    for (const Group& group : groups) {
        for (const Leaf& leaf : group.leaves) check_range(leaf, gathered);
    }
    if (!gathered.problems.empty()) throw Faulty{std::move(gathered.problems)};
}

}  // namespace mashang::config
