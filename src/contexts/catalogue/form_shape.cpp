#include "contexts/catalogue/form_shape.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/split.h"
#include "platform/json/logic/logic.h"

namespace mashang::catalogue {
namespace {

namespace json = boost::json;
namespace logic = mashang::json::logic;

/// Where a rule may look at the row that it is asked for.
constexpr std::string_view kRow = "row";

std::vector<std::string> names_of(std::string_view pointer) {
    std::vector<std::string> names;
    for (const std::string_view name : split(pointer.substr(1), '/')) names.emplace_back(name);
    return names;
}

const json::array* rows_in(const json::object& data, const std::string& name) {
    const auto* const value = data.if_contains(name);
    return value != nullptr && value->is_array() ? &value->get_array() : nullptr;
}

/// Asks `with` for every place that a part stands at: once, or once for every row, which the data
/// then holds as "row".
template <class With>
void at_each_place(const json::object& definition, std::string_view part, json::value& data,
                   With with) {
    const auto names = names_of(part);
    const auto* const top = find_part(definition, "/" + names.front());
    const bool is_in_rows = names.size() == 2 && top != nullptr && kind_of(*top) == PartKind::rows;
    if (!is_in_rows) return with(std::string{part});
    json::object& object = data.get_object();
    const json::array* const rows = rows_in(object, names[0]);
    const json::array copy = rows != nullptr ? *rows : json::array{};
    for (std::size_t i = 0; i < copy.size(); ++i) {
        object[kRow] = copy[i];
        with("/" + names[0] + "/" + std::to_string(i) + "/" + names[1]);
    }
    object.erase(kRow);
}

bool is_true(const json::value& rule, const json::value& data) {
    const auto result = logic::evaluate(rule, data);
    return !result.failure && logic::is_truthy(result.value);
}

/// A whole number as one, so that 3 is "3" wherever it is written.
json::value tidy(double number) {
    constexpr double kMostWhole = 9007199254740991.0;
    const bool is_whole = std::trunc(number) == number && std::abs(number) <= kMostWhole;
    return is_whole ? json::value(static_cast<std::int64_t>(number)) : json::value(number);
}

/// The value as its field takes it, or null.
json::value fitting(const json::object& field, const json::value& value) {
    const std::string_view type = text_in(field, "type");
    if (type == "string" && value.is_string()) return value;
    if (type == "boolean" && value.is_bool()) return value;
    if (!value.is_number()) return nullptr;
    const double number = value.to_number<double>();
    if (!std::isfinite(number)) return nullptr;
    if (type == "integer" && std::trunc(number) != number) return nullptr;
    return type == "number" || type == "integer" ? tidy(number) : json::value(nullptr);
}

/// Puts a value at a pointer of the form, or takes it away there.
void put(json::object& form, const std::string& pointer, const json::value* value) {
    const auto names = names_of(pointer);
    json::object* at = &form;
    if (names.size() == 3) {
        auto* const rows = form.if_contains(names[0]);
        const auto index = static_cast<std::size_t>(std::stoul(names[1]));
        if (rows == nullptr || !rows->is_array() || index >= rows->get_array().size()) return;
        if (!rows->get_array()[index].is_object()) return;
        at = &rows->get_array()[index].get_object();
    } else if (names.size() == 2) {
        auto* group = form.if_contains(names[0]);
        if (group == nullptr && value != nullptr) group = &(form[names[0]] = json::object{});
        if (group == nullptr || !group->is_object()) return;
        at = &group->get_object();
    }
    if (value != nullptr) {
        (*at)[names.back()] = *value;
    } else {
        at->erase(names.back());
    }
}

class Shaping {
  public:
    Shaping(const json::object& definition, const json::object& form)
        : definition_{definition}, form_{form}, rules_{rules_of(definition)} {}

    /// What is hidden changes what is computed and shown: until nothing changes. A sound definition
    /// has no cycles, so that it takes at most a round for each of its rules.
    Shaped run() {
        Shaped shaped{.form = form_, .hidden = {}, .required = {}};
        if (rules_.empty()) return shaped;
        for (std::size_t round = 0; round <= rules_.size() + 1; ++round) {
            const auto computed = computed_;
            Shaped next{.form = form_at(shaped.hidden), .hidden = {}, .required = {}};
            look(next);
            const bool is_settled = next.hidden == shaped.hidden && computed == computed_;
            shaped = std::move(next);
            if (is_settled) break;
        }
        return shaped;
    }

  private:
    json::object form_at(const std::set<std::string>& hidden) const {
        json::object form = form_;
        for (const auto& [pointer, value] : computed_) {
            put(form, pointer, value.is_null() ? nullptr : &value);
        }
        for (const std::string& pointer : hidden) put(form, pointer, nullptr);
        return form;
    }

    void look(Shaped& at) {
        json::value data = at.form;
        std::map<std::string, json::value> computed;
        for (const FormRule& rule : rules_) {
            for (const std::string& part : rule.parts) {
                const auto* const field = find_part(definition_, part);
                if (field == nullptr) continue;
                at_each_place(definition_, part, data, [&](const std::string& pointer) {
                    if (rule.kind == RuleKind::compute) {
                        computed[pointer] =
                            fitting(*field, logic::evaluate(*rule.logic, data).value);
                    } else if (rule.kind == RuleKind::show) {
                        if (!is_true(*rule.logic, data)) at.hidden.insert(pointer);
                    } else if (rule.kind == RuleKind::require) {
                        if (is_true(*rule.logic, data)) at.required.insert(pointer);
                    }
                });
            }
        }
        computed_ = std::move(computed);
    }

    const json::object& definition_;
    const json::object& form_;
    std::vector<FormRule> rules_;
    std::map<std::string, json::value> computed_;
};

/// The names that a rule reads, wherever they stand in it; also those of elements, which are no
/// names of the form.
void collect_reads(const json::value& rule, std::vector<std::string>& reads) {
    if (rule.is_array()) {
        for (const json::value& one : rule.get_array()) collect_reads(one, reads);
    } else if (rule.is_object()) {
        for (const auto& [name, operands] : rule.get_object()) {
            const bool is_of_names = name == "var" || name == "missing" || name == "missing_some";
            if (is_of_names && operands.is_string()) reads.emplace_back(operands.get_string());
            if (is_of_names && operands.is_array()) {
                for (const json::value& one : operands.get_array()) {
                    if (one.is_string()) reads.emplace_back(one.get_string());
                    if (one.is_array()) collect_reads(json::object{{name, one}}, reads);
                }
            }
            collect_reads(operands, reads);
        }
    }
}

/// "/members" for "members.age"; "/members/2/age" for "row.age" of the third.
std::string pointer_of(std::string_view read, const std::string& place) {
    const auto names = split(read, '.');
    if (names.empty()) return "/";
    if (names.front() != kRow) return "/" + std::string{names.front()};
    const std::string row = place.substr(0, place.rfind('/'));
    return names.size() > 1 ? row + "/" + std::string{names[1]} : row;
}

}  // namespace

bool Shaped::is_hidden(std::string_view pointer) const {
    for (; !pointer.empty(); pointer = pointer.substr(0, pointer.rfind('/'))) {
        if (hidden.contains(std::string{pointer})) return true;
    }
    return false;
}

Shaped shape(const json::object& definition, const json::object& form) {
    return Shaping{definition, form}.run();
}

std::vector<BrokenRule> broken_rules(const json::object& definition, const Shaped& shaped,
                                     const std::function<bool(std::string_view)>& is_faulty) {
    std::vector<BrokenRule> broken;
    json::value data = shaped.form;
    for (const FormRule& rule : rules_of(definition)) {
        if (rule.kind != RuleKind::hold) continue;
        std::vector<std::string> reads;
        collect_reads(*rule.logic, reads);
        for (const std::string& part : rule.parts) {
            if (find_part(definition, part) == nullptr) continue;
            at_each_place(definition, part, data, [&](const std::string& pointer) {
                const bool is_asked = !shaped.is_hidden(pointer) && !is_faulty(pointer) &&
                                      std::ranges::none_of(reads, [&](const std::string& read) {
                                          return is_faulty(pointer_of(read, pointer));
                                      });
                if (is_asked && !is_true(*rule.logic, data)) {
                    broken.push_back({pointer, rule.zh, rule.en});
                }
            });
        }
    }
    return broken;
}

}  // namespace mashang::catalogue
