// Forms against their definitions: `check_form` and its kin of rules.h.

#include <algorithm>
#include <cmath>

#include "base/citizen_id.h"
#include "base/division_code.h"
#include "base/mobile_number.h"
#include "base/uscc.h"
#include "base/utf8.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/rules.h"
#include "contexts/catalogue/api.h"
#include "platform/json/reader.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using catalogue::array_in;
using catalogue::object_in;
using catalogue::PartKind;
using catalogue::text_in;

constexpr std::size_t kMostUnlessSaid = 100;  ///< characters

std::string pointer_to(std::string_view at, std::string_view field) {
    return std::string{at} + mashang::json::Place{}.member(field).pointer();
}

/// A member that is a whole number and not negative, or `otherwise`.
std::size_t count_in(const json::object& of, std::string_view name, std::size_t otherwise) {
    const auto* const value = of.if_contains(name);
    if (value == nullptr || !value->is_int64() || value->get_int64() < 0) return otherwise;
    return static_cast<std::size_t>(value->get_int64());
}

bool is_well_formed(std::string_view format, std::string_view text) {
    if (format == "citizen-id") return CitizenId::parse(text).has_value();
    if (format == "uscc") return Uscc::parse(text).has_value();
    if (format == "mobile") return MobileNumber::parse(text).has_value();
    if (format == "date") return Date::parse(text).has_value();
    if (format == "division") return DivisionCode::parse(text).has_value();
    return true;
}

/// One field under the rules of its definition.
struct FieldCheck {
    const json::object& rule;
    const json::value* value;  ///< null: not there
    const json::value* known;  ///< null: nothing is known
    Stage stage;
    bool required;

    /// At most one fault: the first thing to mend.
    const Refusal* fault() const {
        const std::string_view type = text_in(rule, "type");
        if (type == "boolean") return fault_of_truth();
        if (type == "number" || type == "integer") return fault_of_number(type == "integer");
        return fault_of_text();
    }

    std::size_t most() const { return count_in(rule, "maxLength", kMostUnlessSaid); }

  private:
    bool is_complete() const { return stage == Stage::complete; }
    bool is_absent() const { return value == nullptr || value->is_null(); }
    const Refusal* missing() const {
        return required && is_complete() ? &refusals::kFieldMissing : nullptr;
    }

    const Refusal* fault_of_truth() const {
        if (is_absent()) return missing();
        return value->is_bool() ? nullptr : &refusals::kFieldWrong;
    }

    /// While it is typed a number may be a text that is none yet.
    const Refusal* fault_of_number(bool whole) const {
        if (is_absent()) return missing();
        if (!value->is_number()) {
            const bool is_typed =
                value->is_string() && !is_complete() &&
                mashang::json::fault_of_text(value->get_string(), 0, kMostUnlessSaid) == nullptr;
            return is_typed ? nullptr : &refusals::kFieldWrong;
        }
        if (!is_complete()) return nullptr;
        const double number = value->to_number<double>();
        if (whole && std::trunc(number) != number) return &refusals::kFieldWrong;
        const auto* const min = rule.if_contains("minimum");
        const auto* const max = rule.if_contains("maximum");
        const bool is_below = min != nullptr && number < min->to_number<double>();
        const bool is_above = max != nullptr && number > max->to_number<double>();
        return is_below || is_above ? &refusals::kNumberOutOfRange : nullptr;
    }

    const Refusal* fault_of_text() const {
        if (value != nullptr && !value->is_string()) return &refusals::kFieldWrong;
        const std::string_view text =
            value != nullptr ? std::string_view{value->get_string()} : std::string_view{};
        const Refusal* no_text = mashang::json::fault_of_text(text, 0, most());
        if (no_text == &mashang::json::refusals::kTextTooLong) return &refusals::kFieldTooLong;
        if (no_text != nullptr) return &refusals::kFieldWrong;
        const bool is_fixed = rule.contains("readOnly") && known != nullptr;
        const bool is_as_known = is_fixed && *known == json::value(text);
        if (is_fixed && !text.empty() && !is_as_known) return &refusals::kFieldFixed;
        // What the register says is not for the applicant to mend.
        if (!is_complete() || is_as_known) return nullptr;
        const std::string typed = mashang::json::tidied(text);
        if (typed.empty()) return missing();
        return is_taken(typed) ? nullptr : &refusals::kFieldWrong;
    }

    bool is_taken(const std::string& typed) const {
        if (const auto& choices = array_in(rule, "enum"); !choices.empty()) {
            return std::ranges::find(choices, json::value(typed)) != choices.end();
        }
        if (code_points(typed) < count_in(rule, "minLength", 0)) return false;
        return is_well_formed(text_in(rule, "format"), typed);
    }
};

/// All parts of one form.
class FormCheck {
  public:
    FormCheck(const json::object& known, Stage stage, const catalogue::Shaped& shaped,
              std::string_view at)
        : known_{known}, stage_{stage}, shaped_{shaped}, at_{at} {}

    std::vector<Fault> faults;

    /// `inside` is the pointer within the form: "", "/spouse", "/members/0".
    void check_all(const json::object& rules, const json::object& values, const std::string& inside,
                   const std::string& of) {
        for (const auto& [key, value] : values) {
            const auto* const rule = object_in(rules, "properties").if_contains(key);
            if (rule != nullptr && catalogue::has_value(rule->get_object())) continue;
            faults.push_back({pointer_to(at_ + inside, key),
                              &refusals::kFieldUnknown,
                              {{"field", std::string{key}}}});
        }
        const auto required = catalogue::required_of(rules);
        for (const auto& [key, rule] : object_in(rules, "properties")) {
            const std::string pointer = pointer_to(inside, key);
            const bool is_seen = stage_ == Stage::drafting || !shaped_.is_hidden(pointer);
            if (!is_seen || !catalogue::has_value(rule.get_object())) continue;
            const bool is_required =
                std::ranges::find(required, std::string_view{key}) != required.end() ||
                shaped_.required.contains(pointer);
            check_part(rule.get_object(), key, values.if_contains(key), pointer, of, is_required);
        }
    }

    void check_rules(const json::object& schema) {
        const auto is_faulty = [&](std::string_view pointer) {
            const std::string whole = at_ + std::string{pointer};
            return std::ranges::any_of(faults, [&](const Fault& fault) {
                return fault.pointer == whole || fault.pointer.starts_with(whole + "/");
            });
        };
        for (const auto& broken : catalogue::broken_rules(schema, shaped_, is_faulty)) {
            add(broken.pointer, refusals::kRuleBroken,
                {{"zh", std::string{broken.zh}}, {"en", std::string{broken.en}}});
        }
    }

  private:
    void add(const std::string& pointer, const Refusal& refusal, Facts facts) {
        faults.push_back({at_ + pointer, &refusal, std::move(facts)});
    }

    void check_part(const json::object& rule, std::string_view key, const json::value* value,
                    const std::string& pointer, const std::string& of, bool required) {
        const std::string title = of + std::string{text_in(rule, "title")};
        switch (catalogue::kind_of(rule)) {
            case PartKind::field: {
                const auto* const known = of.empty() ? known_.if_contains(key) : nullptr;
                const FieldCheck check{rule, value, known, stage_, required};
                const Refusal* const refusal = check.fault();
                if (refusal == nullptr) return;
                return add(pointer, *refusal,
                           {{"field", title}, {"most", std::to_string(check.most())}});
            }
            case PartKind::group: {
                static const json::object kNothing;
                if (value != nullptr && !value->is_object()) {
                    return add(pointer, refusals::kFieldWrong, {{"field", title}});
                }
                return check_all(rule, value != nullptr ? value->get_object() : kNothing, pointer,
                                 title + " · ");
            }
            case PartKind::rows:
                return check_rows(rule, value, pointer, title, required);
        }
    }

    void check_rows(const json::object& rule, const json::value* value, const std::string& pointer,
                    const std::string& title, bool required) {
        static const json::array kNone;
        if (value != nullptr && !value->is_array()) {
            return add(pointer, refusals::kFieldWrong, {{"field", title}});
        }
        const json::array& rows = value != nullptr ? value->get_array() : kNone;
        const std::size_t most = count_in(rule, "maxItems", 0);
        const std::size_t least = count_in(rule, "minItems", 0);
        const std::size_t wanted = std::max<std::size_t>(least, required ? 1 : 0);
        if (rows.size() > most) {
            return add(pointer, refusals::kTooManyRows,
                       {{"field", title}, {"most", std::to_string(most)}});
        }
        if (stage_ == Stage::complete && rows.size() < wanted) {
            add(pointer, refusals::kTooFewRows,
                {{"field", title}, {"least", std::to_string(wanted)}});
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string here = pointer + "/" + std::to_string(i);
            const std::string name = title + " " + std::to_string(i + 1) + " · ";
            if (rows[i].is_object()) {
                check_all(object_in(rule, "items"), rows[i].get_object(), here, name);
            } else {
                add(here, refusals::kFieldWrong, {{"field", title}});
            }
        }
    }

    const json::object& known_;
    Stage stage_;
    const catalogue::Shaped& shaped_;
    std::string at_;
};

/// Asks `with` for every part of the format that is there: its rule, and whether it is required.
template <class With>
void each_of_format(const json::object& schema, const json::object& form, std::string_view format,
                    With with) {
    const catalogue::Shaped shaped = catalogue::shape(schema, form);
    const auto required = catalogue::required_of(schema);
    for (const auto& [key, rule] : catalogue::properties_of(schema)) {
        if (text_in(rule.get_object(), "format") != format) continue;
        const std::string pointer = pointer_to("", key);
        const bool is_required =
            std::ranges::find(required, std::string_view{key}) != required.end() ||
            shaped.required.contains(pointer);
        with(rule.get_object(), shaped.is_hidden(pointer), is_required);
    }
}

}  // namespace

std::vector<Fault> check_form(const json::object& schema, const json::object& form,
                              const json::object& known, Stage stage, std::string_view at) {
    const catalogue::Shaped shaped =
        stage == Stage::complete ? catalogue::shape(schema, form)
                                 : catalogue::Shaped{.form = form, .hidden = {}, .required = {}};
    FormCheck check{known, stage, shaped, at};
    check.check_all(schema, shaped.form, "", "");
    if (stage == Stage::complete) check.check_rules(schema);
    return std::move(check.faults);
}

FormMaterials materials_by_form(const json::object& schema, const json::object& form) {
    FormMaterials materials;
    each_of_format(schema, form, "file",
                   [&](const json::object& rule, bool is_hidden, bool is_required) {
                       const int seq = static_cast<int>(count_in(rule, "x-material", 0));
                       if (is_hidden) {
                           materials.left_out.insert(seq);
                       } else if (is_required) {
                           materials.required.insert(seq);
                       }
                   });
    for (const auto& [key, rule] : catalogue::properties_of(schema)) {
        const auto& by_answer = object_in(rule.get_object(), "x-leaves-out");
        if (by_answer.empty()) continue;
        for (const json::value& seq : array_in(by_answer, text_in(form, key))) {
            materials.left_out.insert(seq.to_number<int>());
        }
    }
    return materials;
}

bool asks_signature(const json::object& schema, const json::object& form) {
    bool asks = false;
    each_of_format(schema, form, "signature",
                   [&](const json::object&, bool is_hidden, bool is_required) {
                       asks = asks || (!is_hidden && is_required);
                   });
    return asks;
}

}  // namespace mashang::cases
