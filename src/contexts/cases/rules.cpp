#include "contexts/cases/rules.h"

#include <algorithm>
#include <array>

#include "base/citizen_id.h"
#include "base/identity_document.h"
#include "base/mobile_number.h"
#include "base/uscc.h"
#include "contexts/cases/refusals.h"
#include "platform/json/reader.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

std::string text_of(const json::value* value) {
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : "";
}

bool is_number_of_a_document(std::string_view text) {
    using enum DocumentType;
    return std::ranges::any_of(
        std::array{hk_mo_travel_permit, tw_travel_permit, foreign_permanent_residence, passport},
        [&](DocumentType type) { return IdentityDocument::make(type, text).has_value(); });
}

std::string pointer_to(std::string_view at, std::string_view field) {
    return std::string{at} + mashang::json::Place{}.member(field).pointer();
}

/// One field of the form under the rules of its schema.
class FieldCheck {
  public:
    FieldCheck(std::string_view key, const json::object& rule, const json::object& form,
               const json::object& known, std::string_view at)
        : key_{key},
          rule_{rule},
          value_{form.if_contains(key)},
          known_{known.if_contains(key)},
          pointer_{pointer_to(at, key)} {}

    /// At most one fault: the first thing to mend.
    const Refusal* fault(Stage stage, bool required) const {
        if (value_ != nullptr && !value_->is_string()) return &refusals::kFieldWrong;
        const std::string text = text_of(value_);
        const Refusal* no_text = mashang::json::fault_of_text(text, 0, most());
        if (no_text == &mashang::json::refusals::kTextTooLong) return &refusals::kFieldTooLong;
        if (no_text != nullptr) return &refusals::kFieldWrong;
        if (is_fixed() && !text.empty() && text != text_of(known_)) return &refusals::kFieldFixed;
        if (stage == Stage::drafting) return nullptr;
        if (text.empty()) return required ? &refusals::kFieldMissing : nullptr;
        return is_well_formed(text) ? nullptr : &refusals::kFieldWrong;
    }

    Fault as_fault(const Refusal& refusal) const {
        return {pointer_,
                &refusal,
                {{"field", text_of(rule_.if_contains("title"))}, {"most", std::to_string(most())}}};
    }

  private:
    std::size_t most() const { return rule_.at("maxLength").to_number<std::size_t>(); }

    bool is_fixed() const { return rule_.contains("readOnly") && known_ != nullptr; }

    bool is_well_formed(std::string_view text) const {
        const std::string format = text_of(rule_.if_contains("format"));
        if (format == "citizen-id") {
            // Of the applicant the registers know what she is known by.
            return CitizenId::parse(text) || (is_fixed() && is_number_of_a_document(text));
        }
        if (format == "uscc") return Uscc::parse(text).has_value();
        if (format == "mobile") return MobileNumber::parse(text).has_value();
        if (format == "date") return Date::parse(text).has_value();
        return true;
    }

    std::string_view key_;
    const json::object& rule_;
    const json::value* value_;
    const json::value* known_;
    std::string pointer_;
};

bool is_required(const json::object& schema, std::string_view key) {
    const auto& required = schema.at("required").as_array();
    return std::ranges::any_of(required,
                               [&](const json::value& name) { return name.as_string() == key; });
}

const CaseMaterial* find_material(std::span<const CaseMaterial> materials, int seq) {
    const auto place = std::ranges::find(materials, seq, &CaseMaterial::seq);
    return place != materials.end() ? &*place : nullptr;
}

}  // namespace

ReckonedDate examination_due(const WorkingCalendar& calendar, Date submitted) {
    const ReckonedDate received = calendar.working_day_from(submitted);
    ReckonedDate due = calendar.add_working_days(received.date, kExaminationWorkingDays);
    due.provisional = due.provisional || received.provisional;
    return due;
}

ReckonedDate decision_due(const WorkingCalendar& calendar, Date accepted,
                          const catalogue::Item& item) {
    return calendar.due_date(accepted, {item.promised_workdays, LimitUnit::working_day});
}

DueColour due_colour(const WorkingCalendar& calendar, const Case& of, Date today) {
    if (!of.due_date) return DueColour::none;
    if (*of.due_date < today) return DueColour::red;
    return calendar.working_days_between(today, *of.due_date).days <= 1 ? DueColour::yellow
                                                                        : DueColour::green;
}

std::vector<Fault> check_form(const json::object& schema, const json::object& form,
                              const json::object& known, Stage stage, std::string_view at) {
    std::vector<Fault> faults;
    const json::object& fields = schema.at("properties").as_object();
    for (const auto& [key, value] : form) {
        if (fields.contains(key)) continue;
        faults.push_back(
            {pointer_to(at, key), &refusals::kFieldUnknown, {{"field", std::string{key}}}});
    }
    for (const auto& [key, rule] : fields) {
        const FieldCheck check{key, rule.as_object(), form, known, at};
        const Refusal* refusal = check.fault(stage, is_required(schema, key));
        if (refusal != nullptr) faults.push_back(check.as_fault(*refusal));
    }
    return faults;
}

std::vector<Fault> check_materials(const catalogue::Item& item, catalogue::Audience by,
                                   std::span<const CaseMaterial> materials) {
    std::vector<Fault> faults;
    for (const catalogue::Material& material : item.materials) {
        if (material.necessity != catalogue::Necessity::required) continue;
        if (material.applies_to && *material.applies_to != by) continue;
        const CaseMaterial* given = find_material(materials, material.seq);
        if (given != nullptr && given->is_there()) continue;
        const bool on_its_way = given != nullptr && given->state == MaterialState::requested;
        faults.push_back({"/materials/" + std::to_string(material.seq),
                          on_its_way ? &refusals::kMaterialOnItsWay : &refusals::kMaterialMissing,
                          {{"material", material.name}}});
    }
    return faults;
}

std::vector<CaseEvent> allowed_events(const Case& of, Actor by) {
    std::vector<CaseEvent> events;
    for (const Transition& transition : transitions()) {
        if (transition.from == of.state && transition.by == by) events.push_back(transition.event);
    }
    return events;
}

}  // namespace mashang::cases
