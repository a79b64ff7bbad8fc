#include "contexts/bundles/form.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace mashang::bundles {
namespace {

namespace json = boost::json;
using catalogue::array_in;
using catalogue::object_in;
using catalogue::text_in;

using Names = std::map<std::string, std::string>;

/// Whether the field is the register's, a file's or a signature's, or asks which case of the item
/// it is: each case sees to it.
bool is_left_to_case(const json::object& field) {
    const bool has_source = field.contains("x-known") || field.contains("x-source");
    const bool is_registers = has_source && field.contains("readOnly");
    return is_registers || field.contains("x-leaves-out") || !catalogue::has_value(field);
}

std::string lowered(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::string_view first_name(std::string_view pointer) {
    pointer.remove_prefix(pointer.starts_with('/') ? 1 : 0);
    return pointer.substr(0, pointer.find('/'));
}

bool names_field(const json::object& rule, std::string_view key) {
    return std::ranges::any_of(array_in(rule, "parts"), [&](const json::value& part) {
        return part.is_string() && first_name(part.get_string()) == key;
    });
}

/// What makes a question the same: its definition but for how long an answer may be. One that
/// stands under rules, which speak of others, is the same in the same form only.
std::string identity_of(const json::object& form, std::string_view key, json::object field) {
    for (const char* length : {"minLength", "maxLength", "description", "x-description-en"}) {
        field.erase(length);
    }
    const bool is_ruled = std::ranges::any_of(
        array_in(form, "x-rules"),
        [&](const json::value& rule) { return names_field(rule.as_object(), key); });
    return json::serialize(field) + (is_ruled ? json::serialize(form) : "");
}

/// "spouse.name" with its first name as the whole form has it.
std::string renamed_path(std::string_view path, char separator, const Names& to) {
    const auto end = path.find(separator);
    const auto renamed = to.find(std::string{path.substr(0, end)});
    if (renamed == to.end()) return std::string{path};
    return end == path.npos ? renamed->second : renamed->second + std::string{path.substr(end)};
}

/// A rule's logic in the names of the whole form. In rules for each element of a list variables
/// are of the element, and stay.
json::value renamed_logic(const json::value& logic, const Names& to);

json::value renamed_variable(const json::value& variable, const Names& to) {
    if (variable.is_string()) return json::value(renamed_path(variable.get_string(), '.', to));
    if (!variable.is_array()) return variable;
    json::array all = variable.get_array();
    if (!all.empty()) all.front() = renamed_variable(all.front(), to);
    return all;
}

json::value renamed_operands(const json::value& operands, const Names& to, bool only_first) {
    if (!operands.is_array()) return renamed_logic(operands, to);
    json::array all;
    for (const json::value& operand : operands.get_array()) {
        const bool stays = only_first && !all.empty();
        all.push_back(stays ? operand : renamed_logic(operand, to));
    }
    return all;
}

json::value renamed_logic(const json::value& logic, const Names& to) {
    constexpr std::array<std::string_view, 6> kOfElements{"map", "filter", "reduce",
                                                          "all", "some",   "none"};
    if (logic.is_array()) return renamed_operands(logic, to, false);
    if (!logic.is_object()) return logic;
    json::object renamed;
    for (const auto& [operation, operands] : logic.get_object()) {
        const bool is_of_elements =
            std::ranges::find(kOfElements, std::string_view{operation}) != kOfElements.end();
        const bool is_variable = operation == "var" || operation == "missing";
        renamed[operation] = is_variable ? renamed_variable(operands, to)
                                         : renamed_operands(operands, to, is_of_elements);
    }
    return renamed;
}

/// Puts the whole form together, part by part.
class Merge {
  public:
    MergedForm run(std::span<const PartForm> parts) {
        for (const PartForm& part : parts) take(part);
        lay_out(parts);
        merged_.definition = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                              {"type", "object"},
                              {"additionalProperties", false},
                              {"properties", std::move(properties_)},
                              {"required", std::move(required_)},
                              {"x-layout", std::move(layout_)}};
        if (!rules_.empty()) merged_.definition["x-rules"] = std::move(rules_);
        return std::move(merged_);
    }

  private:
    struct Origin {
        bool is_shared = false;
    };

    void take(const PartForm& part) {
        Names& own = merged_.names[part.part];
        Names to;
        for (const auto& [key, field] : object_in(*part.form, "properties")) {
            if (is_left_to_case(field.as_object()) || part.left_out.contains(key)) continue;
            const std::string name = place(part, key, field.as_object());
            own[name] = key;
            to[key] = name;
        }
        for (const json::value& name : array_in(*part.form, "required")) {
            const auto found = to.find(std::string{name.as_string()});
            if (found != to.end()) demand(found->second);
        }
        for (const json::value& rule : array_in(*part.form, "x-rules")) {
            add_rule(rule.as_object(), to);
        }
    }

    /// Under which name the field stands in the whole; it is there when this returns.
    std::string place(const PartForm& part, std::string_view key, const json::object& field) {
        const std::string identity = std::string{key} + '\n' + identity_of(*part.form, key, field);
        const auto there = by_identity_.find(identity);
        if (there != by_identity_.end()) {
            origins_.at(there->second).is_shared = true;
            ++merged_.asked_once;
            narrow(properties_.at(there->second).as_object(), field);
            return there->second;
        }
        std::string name{key};
        if (origins_.contains(name)) name = lowered(part.item) + "_" + name;
        while (origins_.contains(name)) name += "_";
        by_identity_[identity] = name;
        origins_[name] = {};
        properties_[name] = field;
        return name;
    }

    /// An answer must do for both.
    static void narrow(json::object& field, const json::object& other) {
        const auto length = [](const json::object& of, std::string_view name) {
            const auto* value = of.if_contains(name);
            return value != nullptr ? std::optional{value->to_number<std::int64_t>()}
                                    : std::nullopt;
        };
        const auto most = length(other, "maxLength");
        if (most && most < length(field, "maxLength").value_or(*most + 1)) {
            field["maxLength"] = *most;
        }
        const auto least = length(other, "minLength");
        if (least && least > length(field, "minLength")) field["minLength"] = *least;
    }

    void demand(const std::string& name) {
        const bool is_there = std::ranges::any_of(
            required_, [&](const json::value& one) { return one.as_string() == name; });
        if (!is_there) required_.emplace_back(name);
    }

    void add_rule(json::object rule, const Names& to) {
        json::array parts;
        for (const json::value& part : array_in(rule, "parts")) {
            const std::string_view pointer = part.as_string();
            if (!to.contains(std::string{first_name(pointer)})) continue;
            parts.emplace_back("/" + renamed_path(pointer.substr(1), '/', to));
        }
        if (parts.empty()) return;
        rule["parts"] = std::move(parts);
        rule["logic"] = renamed_logic(rule.at("logic"), to);
        const bool is_there = std::ranges::find(rules_, json::value(rule)) != rules_.end();
        if (!is_there) rules_.push_back(std::move(rule));
    }

    /// What several parts ask stands in sections of all, before what one asks alone.
    void lay_out(std::span<const PartForm> parts) {
        for (const bool shared : {true, false}) {
            for (const PartForm& part : parts) lay_out_part(part, shared);
        }
    }

    void lay_out_part(const PartForm& part, bool shared) {
        for (const json::value& own : array_in(*part.form, "x-layout")) {
            const std::string_view title = text_in(own.as_object(), "title");
            const std::string_view english = text_in(own.as_object(), "x-title-en");
            for (const json::value& key : array_in(own.as_object(), "fields")) {
                const auto name = name_in_whole(part.part, key.as_string());
                if (!name || origins_.at(*name).is_shared != shared) continue;
                if (!laid_out_.insert(*name).second) continue;
                json::object& at = shared ? section(title, english)
                                          : section(part.zh + "：" + std::string{title},
                                                    part.en + ": " + std::string{english});
                at.at("fields").as_array().emplace_back(*name);
            }
        }
    }

    std::optional<std::string> name_in_whole(int part, std::string_view key) const {
        for (const auto& [name, own] : merged_.names.at(part)) {
            if (own == key) return name;
        }
        return std::nullopt;
    }

    json::object& section(std::string_view zh, std::string_view en) {
        for (json::value& one : layout_) {
            if (one.at("title").as_string() == zh) return one.as_object();
        }
        layout_.push_back(
            json::object{{"title", zh}, {"x-title-en", en}, {"fields", json::array{}}});
        return layout_.back().as_object();
    }

    MergedForm merged_;
    std::map<std::string, Origin> origins_;           // by name in the whole
    std::map<std::string, std::string> by_identity_;  // the name of a question
    std::set<std::string> laid_out_;
    json::object properties_;
    json::array required_;
    json::array layout_;
    json::array rules_;
};

}  // namespace

MergedForm merge_forms(std::span<const PartForm> parts) {
    return Merge{}.run(parts);
}

json::object form_of_part(const MergedForm& merged, int part, const json::object& whole) {
    json::object form;
    const auto names = merged.names.find(part);
    if (names == merged.names.end()) return form;
    for (const auto& [name, own] : names->second) {
        const auto* value = whole.if_contains(name);
        if (value != nullptr) form[own] = *value;
    }
    return form;
}

}  // namespace mashang::bundles
