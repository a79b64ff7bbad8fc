#include "contexts/catalogue/decision_check.h"

#include <boost/mp11/algorithm.hpp>
#include <set>
#include <stdexcept>

#include "contexts/catalogue/decision_refusals.h"
#include "contexts/catalogue/form.h"
#include "contexts/catalogue/form_check.h"
#include "contexts/catalogue/form_refusals.h"
#include "contexts/catalogue/publishing_refusals.h"
#include "contexts/catalogue/rule_faults.h"
#include "platform/json/json.h"
#include "platform/json/reader.h"

namespace mashang::catalogue {
namespace {

namespace json = boost::json;
namespace logic = mashang::json::logic;
using mashang::json::Place;

logic::Variables known_variables() {
    logic::Variables known;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Known>>(
        [&](auto name) { known.members[name.name]; });
    known.members["age"];
    return known;
}

/// Of a licence the attributes of its type; what other stocks of data tell is not known before.
logic::Variables variables_of(const MaterialContent& material, const Catalogue& catalogue) {
    logic::Variables variables;
    variables.members["found"];
    variables.members["issued_on"];
    logic::Variables& face = variables.members["face"];
    const LicenceType* type =
        material.licence_type ? catalogue.find_licence_type(*material.licence_type) : nullptr;
    face.is_open = type == nullptr;
    if (type == nullptr) return variables;
    for (const Attribute& attribute : type->attributes) face.members[attribute.name];
    return variables;
}

class DecisionCheck {
  public:
    DecisionCheck(const ItemContent& content, const Catalogue& catalogue)
        : content_{content}, rules_{*content.decision_rules} {
        const auto* type =
            content.result_licence ? catalogue.find_licence_type(*content.result_licence) : nullptr;
        const json::object form =
            content.form ? *content.form : form_schema(content.audiences, type);
        variables_ = decision_variables(form, content, catalogue);
    }

    std::vector<Fault> run() && {
        const Place top;
        const Place place = top.member("decision_rules");
        const Place conditions = place.member("conditions");
        check_item(place);
        if (rules_.conditions.empty() || rules_.conditions.size() > kMostConditions) {
            fault(conditions, refusals::kNoConditions, {{"most", std::to_string(kMostConditions)}});
        }
        if (rules_.sampled_percent < 1 || rules_.sampled_percent > kHundred) {
            fault(place.member("sampled_percent"), refusals::kSampledShare);
        }
        for (std::size_t i = 0; i < rules_.conditions.size(); ++i) {
            check_condition(rules_.conditions[i], conditions.element(i));
        }
        return std::move(faults_);
    }

  private:
    static constexpr int kHundred = 100;

    void fault(const Place& place, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back({place.pointer(), &refusal, std::move(facts)});
    }

    /// What only a person can do or see keeps the item from being granted by rule.
    void check_item(const Place& place) {
        const bool needs_a_person =
            content_.visits > 0 || !content_.special_procedures.empty() || !content_.fees.empty();
        if (needs_a_person) fault(place, refusals::kNeedsAPerson);
    }

    void check_condition(const DecisionCondition& condition, const Place& place) {
        if (!names_.insert(condition.name.text()).second) {
            fault(place.member("name"), refusals::kStandsTwice, {{"value", condition.name.text()}});
        }
        const Place at = place.member("logic");
        const logic::RuleReading reading = logic::read_rule(condition.logic, variables_);
        add_rule_faults(reading.faults, at.pointer(), refusals::kConditionVariable, faults_);
        if (reading.faults.empty() && reading.reads.empty()) {
            fault(at, refusals::kConditionReadsNothing);
        }
    }

    const ItemContent& content_;
    const DecisionRules& rules_;
    logic::Variables variables_;
    std::set<std::string> names_;
    std::vector<Fault> faults_;
};

}  // namespace

logic::Variables decision_variables(const json::object& form, const ItemContent& content,
                                    const Catalogue& catalogue) {
    logic::Variables all;
    all.members["today"];
    all.members["form"] = form_variables(form);
    all.members["known"] = known_variables();
    logic::Variables& given = all.members["from_register"];
    for (std::size_t i = 0; i < content.materials.size(); ++i) {
        const MaterialContent& material = content.materials[i];
        if (material.form == MaterialForm::electronic) continue;  // the applicant uploads it
        given.members["m" + std::to_string(i + 1)] = variables_of(material, catalogue);
    }
    return all;
}

std::vector<Fault> check_decision_rules(const ItemContent& content, const Catalogue& catalogue) {
    if (!content.decision_rules) return {};
    return DecisionCheck{content, catalogue}.run();
}

DecisionRules decision_rules_from(std::string_view text) {
    std::vector<Fault> faults;
    auto rules = mashang::json::decode<DecisionRules>(mashang::json::parse(text), faults);
    if (rules) return *std::move(rules);
    throw std::runtime_error{"decision rules cannot be read at " + faults.front().pointer};
}

}  // namespace mashang::catalogue
