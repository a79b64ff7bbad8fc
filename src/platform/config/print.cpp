// The documented settings file.

#include <fmt/format.h>

#include "platform/config/config.h"

namespace mashang::config {
namespace {

const boost::json::value* value_at(const boost::json::value& values, const Leaf& leaf) {
    boost::json::error_code missing;
    return values.find_pointer(leaf.pointer(), missing);
}

bool is_same(const boost::json::value* a, const boost::json::value* b) {
    return a == nullptr || b == nullptr ? a == b : *a == *b;
}

std::string comment(const Leaf& leaf) {
    const Setting& setting = *leaf.setting;
    std::string text = fmt::format("# {}\n# {}\n# {}", setting.zh, setting.en, leaf.variable());
    if (!leaf.allowed.empty()) text += fmt::format("; {}", leaf.allowed);
    const auto [min, max] = setting.range;
    if (min != Range{}.min || max != Range{}.max) text += fmt::format("; {} … {}", min, max);
    return text + '\n';
}

/// JSON's texts, numbers, truths and lists are also TOML's.
std::string assignment(const Leaf& leaf, const boost::json::value* value,
                       const boost::json::value* by_default) {
    const auto name = leaf.setting->name;
    if (leaf.setting->showing == Showing::secret && !is_same(value, by_default)) {
        return fmt::format("# {} = (set, and not shown)\n", name);
    }
    if (value == nullptr) return fmt::format("# {} =\n", name);
    return fmt::format("{} = {}\n", name, json::text_of(*value));
}

}  // namespace

std::string detail::print(const std::vector<Group>& groups, const boost::json::object& values,
                          const boost::json::object& defaults) {
    const boost::json::value all = values;
    const boost::json::value all_defaults = defaults;
    std::string out;
    for (const Group& group : groups) {
        out += fmt::format("{}# {}\n# {}\n[{}]\n", out.empty() ? "" : "\n", group.about.zh,
                           group.about.en, group.section);
        for (const Leaf& leaf : group.leaves) {
            out += '\n' + comment(leaf) +
                   assignment(leaf, value_at(all, leaf), value_at(all_defaults, leaf));
        }
    }
    return out;
}

}  // namespace mashang::config
