#include <algorithm>
#include <array>
#include <set>

#include "base/enum_names.h"
#include "base/split.h"
#include "contexts/catalogue/form_check.h"
#include "contexts/catalogue/form_parts.h"
#include "contexts/catalogue/form_refusals.h"
#include "contexts/catalogue/rule_faults.h"
#include "platform/json/logic/logic.h"
#include "platform/json/logic/rule_check.h"
#include "platform/json/reader.h"
#include "platform/json/text.h"

namespace mashang::catalogue {
namespace {

namespace json = boost::json;
namespace logic = mashang::json::logic;
using mashang::json::Place;

constexpr std::size_t kMostMessage = 200;
/// Of what a condition reads, so many combinations of choices are tried.
constexpr std::size_t kMostTries = 2048;

/// "/members/age" for "members.age" and, in the rows of /members, for "row.age".
std::string part_of(std::string_view read, std::string_view rows) {
    std::string part;
    for (const std::string_view name : split(read, '.')) {
        if (part.empty() && name == "row") {
            part = rows;
        } else if (name != "length" && name.find_first_not_of("0123456789") != name.npos) {
            part += "/" + std::string{name};
        }
    }
    return part;
}

/// Whether one is the other or stands in it.
bool touch(std::string_view one, std::string_view other) {
    const auto is_within = [](std::string_view part, std::string_view whole) {
        return part.starts_with(whole) &&
               (part.size() == whole.size() || part[whole.size()] == '/' || whole.empty());
    };
    return is_within(one, other) || is_within(other, one);
}

/// One rule, as far as it could be read.
struct Read {
    RuleKind kind = RuleKind::hold;
    std::vector<std::string> parts;
    std::vector<std::string> reads;  ///< as parts
};

class RuleCheck {
  public:
    RuleCheck(const json::object& definition, std::vector<Fault>& faults)
        : definition_{definition}, faults_{faults}, variables_{form_variables(definition)} {}

    void run() {
        const Place top;
        const Place place = top.member("x-rules");
        const auto* const written = definition_.if_contains("x-rules");
        if (written == nullptr) return;
        if (!written->is_array() || written->get_array().size() > kMostRules) {
            return fault(place, refusals::kFormShape);
        }
        for (std::size_t i = 0; i < written->get_array().size(); ++i) {
            const json::value& rule = written->get_array()[i];
            const Place here = place.element(i);
            read_.emplace_back();
            if (rule.is_object()) {
                check_rule(rule.get_object(), here);
            } else {
                fault(here, refusals::kFormShape);
            }
        }
        for (std::size_t i = 0; i < read_.size(); ++i) {
            if (comes_back(i)) fault(place.element(i).member("logic"), refusals::kRuleCycle);
        }
    }

  private:
    void fault(const Place& place, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back({place.pointer(), &refusal, std::move(facts)});
    }

    void check_rule(const json::object& rule, const Place& place) {
        constexpr std::array<std::string_view, 5> kKeywords{"kind", "parts", "logic", "zh", "en"};
        for (const auto& [key, value] : rule) {
            if (std::ranges::find(kKeywords, std::string_view{key}) != kKeywords.end()) continue;
            fault(place.member(key), refusals::kFormKeyword, {{"value", std::string{key}}});
        }
        const auto kind = enumerator_of<RuleKind>(text_in(rule, "kind"));
        if (!kind) return fault(place.member("kind"), refusals::kFormShape);
        read_.back().kind = *kind;
        check_parts(rule, place.member("parts"));
        if (*kind == RuleKind::hold) {
            check_message(rule, place, "zh");
            check_message(rule, place, "en");
        }
        const auto* const written = rule.if_contains("logic");
        const Place at = place.member("logic");
        if (written == nullptr) return fault(at, refusals::kFormShape);
        check_logic(*written, at);
    }

    void check_message(const json::object& rule, const Place& place, std::string_view name) {
        const std::string_view words = text_in(rule, name);
        const bool is_good = !mashang::json::tidied(words).empty() &&
                             mashang::json::fault_of_text(words, 1, kMostMessage) == nullptr;
        if (!is_good) fault(place.member(name), refusals::kFormWordsMissing);
    }

    void check_parts(const json::object& rule, const Place& place) {
        const json::array& parts = array_in(rule, "parts");
        Read& read = read_.back();
        if (parts.empty()) fault(place, refusals::kFormShape);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::string name =
                parts[i].is_string() ? std::string{parts[i].get_string()} : std::string{};
            const auto* const part = find_part(definition_, name);
            if (part == nullptr) {
                fault(place.element(i), refusals::kFormNoSuchPart, {{"value", name}});
                continue;
            }
            const bool is_computable = kind_of(*part) == PartKind::field && has_value(*part) &&
                                       !part->contains("x-known") && !part->contains("x-source");
            if (read.kind == RuleKind::compute && (!is_computable || parts.size() > 1)) {
                fault(place.element(i), refusals::kFormShape);
            }
            read.parts.push_back(name);
        }
    }

    /// The repeated group in whose rows all parts of the rule stand; empty: in none.
    std::string rows_of(const Read& read) const {
        std::string rows;
        for (const std::string& part : read.parts) {
            const std::string top = part.substr(0, part.find('/', 1));
            const auto* const whole = find_part(definition_, top);
            const bool is_in_rows =
                part.size() > top.size() && whole != nullptr && kind_of(*whole) == PartKind::rows;
            if (!is_in_rows || (!rows.empty() && rows != top)) return {};
            rows = top;
        }
        return rows;
    }

    void check_logic(const json::value& written, const Place& place) {
        Read& read = read_.back();
        const std::string rows = rows_of(read);
        logic::Variables variables = variables_;
        if (!rows.empty()) {
            variables.members["row"].members = variables.members.at(rows.substr(1)).members;
        }
        const std::string at = place.pointer();
        const logic::RuleReading reading = logic::read_rule(written, variables);
        add_rule_faults(reading.faults, at, refusals::kRuleVariable, faults_);
        for (const std::string& one : reading.reads) read.reads.push_back(part_of(one, rows));
        check_choices(written, at, variables, rows);
        if (read.kind == RuleKind::show && reading.faults.empty()) {
            check_reach(written, place, reading.reads, rows);
        }
    }

    const json::object* field_read(const json::value& operand, const std::string& rows) const {
        if (!operand.is_object()) return nullptr;
        const std::string_view name = text_in(operand.get_object(), "var");
        return name.empty() ? nullptr : find_part(definition_, part_of(name, rows));
    }

    /// A choice is compared with one that it has.
    void check_choices(const json::value& rule, const std::string& at,
                       const logic::Variables& variables, const std::string& rows) {
        if (rule.is_array()) {
            for (std::size_t i = 0; i < rule.get_array().size(); ++i) {
                check_choices(rule.get_array()[i], at + "/" + std::to_string(i), variables, rows);
            }
        }
        if (!rule.is_object() || rule.get_object().size() != 1) return;
        const auto& [name, operands] = *rule.get_object().begin();
        const std::string here = at + "/" + std::string{name};
        check_choices(operands, here, variables, rows);
        const bool compares =
            name == "==" || name == "===" || name == "!=" || name == "!==" || name == "in";
        if (!compares || !operands.is_array() || operands.get_array().size() != 2) return;
        for (const std::size_t i : {0U, 1U}) {
            const auto* const field = field_read(operands.get_array()[i], rows);
            if (field == nullptr || !field->contains("enum")) continue;
            check_choice(*field, operands.get_array()[1 - i], here + "/" + std::to_string(1 - i));
        }
    }

    void check_choice(const json::object& field, const json::value& value, const std::string& at) {
        if (value.is_array()) {
            for (const json::value& one : value.get_array()) check_choice(field, one, at);
        }
        if (!value.is_string() || value.get_string().empty()) return;
        const json::array& choices = array_in(field, "enum");
        if (std::ranges::find(choices, value) != choices.end()) return;
        faults_.push_back(
            {at, &refusals::kRuleChoice, {{"value", std::string{value.get_string()}}}});
    }

    /// All values that a field may have, when they are few; else none.
    static std::vector<json::value> values_of(const json::object& field) {
        std::vector<json::value> values{nullptr};
        if (text_in(field, "type") == "boolean") {
            values.insert(values.end(), {true, false});
            return values;
        }
        const json::array& choices = array_in(field, "enum");
        values.insert(values.end(), choices.begin(), choices.end());
        return choices.empty() ? std::vector<json::value>{} : values;
    }

    static void put(json::object& data, std::string_view read, const json::value& value) {
        const auto dot = read.find('.');
        if (dot == read.npos) {
            data[read] = value;
            return;
        }
        json::value& inner = data[read.substr(0, dot)];
        if (!inner.is_object()) inner = json::object{};
        put(inner.get_object(), read.substr(dot + 1), value);
    }

    /// Of a condition over choices alone all combinations are tried.
    void check_reach(const json::value& written, const Place& place,
                     const std::vector<std::string>& reads, const std::string& rows) {
        const std::set<std::string> names{reads.begin(), reads.end()};
        std::vector<json::object> tries(1);
        for (const std::string& name : names) {
            const auto* const field = find_part(definition_, part_of(name, rows));
            const auto values = field != nullptr ? values_of(*field) : std::vector<json::value>{};
            if (values.empty() || tries.size() * values.size() > kMostTries) return;
            std::vector<json::object> more;
            for (const json::object& before : tries) {
                for (const json::value& value : values) put(more.emplace_back(before), name, value);
            }
            tries = std::move(more);
        }
        const bool is_ever_true = std::ranges::any_of(tries, [&](const json::object& data) {
            return logic::is_truthy(logic::evaluate(written, data).value);
        });
        if (is_ever_true) return;
        const auto& parts = read_.back().parts;
        fault(place, refusals::kRuleNeverTrue, {{"value", parts.empty() ? "" : parts.front()}});
    }

    /// Whether what the rule decides leads, over other rules, to what it reads.
    bool comes_back(std::size_t start) const {
        if (!decides(read_[start])) return false;
        std::vector<std::size_t> waiting{start};
        std::set<std::size_t> seen;
        while (!waiting.empty()) {
            const Read& from = read_[waiting.back()];
            waiting.pop_back();
            for (std::size_t next = 0; next < read_.size(); ++next) {
                const bool leads = decides(read_[next]) && depends(read_[next], from);
                if (!leads) continue;
                if (next == start) return true;
                if (seen.insert(next).second) waiting.push_back(next);
            }
        }
        return false;
    }

    static bool decides(const Read& rule) {
        return rule.kind == RuleKind::show || rule.kind == RuleKind::compute;
    }

    /// Whether the rule reads what the other decides.
    static bool depends(const Read& rule, const Read& on) {
        return std::ranges::any_of(rule.reads, [&](const std::string& read) {
            return std::ranges::any_of(on.parts,
                                       [&](const std::string& part) { return touch(read, part); });
        });
    }

    const json::object& definition_;
    std::vector<Fault>& faults_;
    logic::Variables variables_;
    std::vector<Read> read_;
};

}  // namespace

logic::Variables form_variables(const json::object& part) {
    logic::Variables variables;
    for (const auto& [name, inner] : properties_of(part)) {
        if (!inner.is_object() || !has_value(inner.get_object())) continue;
        logic::Variables& made = variables.members[std::string{name}];
        made = form_variables(inner.get_object());
        made.is_list = kind_of(inner.get_object()) == PartKind::rows;
    }
    return variables;
}

void check_form_rules(const json::object& definition, std::vector<Fault>& faults) {
    RuleCheck{definition, faults}.run();
}

}  // namespace mashang::catalogue
