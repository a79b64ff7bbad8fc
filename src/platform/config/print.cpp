// The documented settings file.

#include <fmt/format.h>

#include "platform/config/config.h"

namespace mashang::config {
namespace {

bool is_set(const boost::json::value* value) {
    return value != nullptr && !(value->is_string() && value->get_string().empty());
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
std::string assignment(const Leaf& leaf, const boost::json::value* value) {
    const auto name = leaf.setting->name;
    if (leaf.setting->showing == Showing::secret) {
        return is_set(value) ? fmt::format("# {} = (set, and not shown)\n", name)
                             : fmt::format("# {} = \"\"\n", name);
    }
    if (value == nullptr) return fmt::format("# {} = \n", name);
    return fmt::format("{} = {}\n", name, json::text_of(*value));
}

}  // namespace

std::string detail::print(const std::vector<Group>& groups, const boost::json::object& values) {
    const boost::json::value all = values;
    std::string out;
    for (const Group& group : groups) {
        out += fmt::format("{}# {}\n# {}\n[{}]\n", out.empty() ? "" : "\n", group.about.zh,
                           group.about.en, group.section);
        for (const Leaf& leaf : group.leaves) {
            boost::json::error_code missing;
            out +=
                '\n' + comment(leaf) + assignment(leaf, all.find_pointer(leaf.pointer(), missing));
        }
    }
    return out;
}

}  // namespace mashang::config
