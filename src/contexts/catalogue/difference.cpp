#include "contexts/catalogue/difference.h"

#include <algorithm>
#include <map>

#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

namespace json = boost::json;

/// The member by which a part of a list is known, or nothing for lists of plain values.
const char* key_of(const json::array& list) {
    if (list.empty() || !list.front().is_object()) return nullptr;
    const json::object& part = list.front().as_object();
    for (const char* key : {"name", "question", "standard"}) {
        if (part.contains(key)) return key;
    }
    return nullptr;
}

/// The parts by name, the second of the same name as "name (2)".
std::vector<std::pair<std::string, json::value>> parts_of(const json::array& list,
                                                          const char* key) {
    std::vector<std::pair<std::string, json::value>> parts;
    std::map<std::string, int> seen;
    for (const json::value& part : list) {
        std::string name{part.at(key).as_string()};
        const int count = ++seen[name];
        if (count > 1) name += " (" + std::to_string(count) + ")";
        parts.emplace_back(std::move(name), part);
    }
    return parts;
}

using Parts = std::vector<std::pair<std::string, json::value>>;

const json::value* find(const Parts& parts, const std::string& name) {
    const auto place = std::ranges::find(parts, name, &Parts::value_type::first);
    return place != parts.end() ? &place->second : nullptr;
}

void compare_parts(const std::string& element, const json::array& before, const json::array& after,
                   const char* key, std::vector<Change>& changes) {
    const Parts old_parts = parts_of(before, key);
    const Parts new_parts = parts_of(after, key);
    const std::size_t known = changes.size();
    for (const auto& [name, part] : old_parts) {
        const json::value* const other = find(new_parts, name);
        if (other == nullptr) {
            changes.push_back({element, name, ChangeKind::removed, part, {}});
        } else if (*other != part) {
            changes.push_back({element, name, ChangeKind::changed, part, *other});
        }
    }
    for (const auto& [name, part] : new_parts) {
        if (find(old_parts, name) != nullptr) continue;
        changes.push_back({element, name, ChangeKind::added, {}, part});
    }
    const bool only_moved = changes.size() == known;
    if (only_moved) changes.push_back({element, {}, ChangeKind::moved, before, after});
}

void compare(const std::string& element, const json::value& before, const json::value& after,
             std::vector<Change>& changes) {
    if (before == after) return;
    if (before.is_array() && after.is_array()) {
        const json::array& old_list = before.as_array();
        const json::array& new_list = after.as_array();
        const char* const key = key_of(old_list.empty() ? new_list : old_list);
        if (key != nullptr) return compare_parts(element, old_list, new_list, key, changes);
    }
    changes.push_back({element, {}, ChangeKind::changed, before, after});
}

}  // namespace

std::vector<Change> difference(const ItemContent& before, const ItemContent& after) {
    const json::object old_content = mashang::json::parse(text_of(before)).as_object();
    const json::object new_content = mashang::json::parse(text_of(after)).as_object();
    std::vector<Change> changes;
    for (const auto& [key, value] : old_content) {
        const json::value* const other = new_content.if_contains(key);
        if (other == nullptr) {
            changes.push_back({std::string{key}, {}, ChangeKind::removed, value, {}});
        } else {
            compare(std::string{key}, value, *other, changes);
        }
    }
    for (const auto& [key, value] : new_content) {
        if (old_content.contains(key)) continue;
        changes.push_back({std::string{key}, {}, ChangeKind::added, {}, value});
    }
    return changes;
}

}  // namespace mashang::catalogue
