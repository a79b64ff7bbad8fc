#include "contexts/catalogue/publishing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/enum_names.h"
#include "contexts/catalogue/decision_check.h"
#include "contexts/catalogue/form_check.h"
#include "contexts/catalogue/publishing_refusals.h"

namespace mashang::catalogue {
namespace {

template <class T>
bool has(const std::vector<T>& list, const T& value) {
    return std::ranges::find(list, value) != list.end();
}

/// As many apply together at most: everybody is asked, told and served by name.
constexpr int kMostTogether = 200;

/// One reading of one content, rule by rule.
class Check {
  public:
    Check(const ItemContent& content, const Catalogue& catalogue)
        : content_{content}, catalogue_{catalogue} {}

    std::vector<Fault> run(const ItemContent* before) {
        check_required();
        check_code(before);
        check_classification();
        check_limits();
        check_power();
        check_visits();
        check_fees();
        check_result();
        for (std::size_t i = 0; i < content_.materials.size(); ++i) check_material(i);
        check_variants();
        check_form();
        check_joint();
        for (Fault& found : check_decision_rules(content_, catalogue_)) {
            faults_.push_back(std::move(found));
        }
        return std::move(faults_);
    }

  private:
    void fault(std::string pointer, const Refusal& refusal, Facts facts = {}) {
        faults_.push_back({std::move(pointer), &refusal, std::move(facts)});
    }

    /// The elements that the national list wants filled in.
    void check_required() {
        const auto demand = [&](std::string_view pointer, bool is_there) {
            if (!is_there) fault(std::string{pointer}, refusals::kMissingElement);
        };
        demand("/interactions", !content_.interactions.empty());
        demand("/audiences", !content_.audiences.empty());
        demand("/levels", !content_.levels.empty());
        demand("/basis", !content_.basis.empty());
        demand("/conditions", !content_.conditions.empty());
        demand("/process", !content_.process.empty());
        demand("/apply_by", !content_.apply_by.empty());
        demand("/serve_by", !content_.serve_by.empty() || content_.result_kind == ResultKind::none);
        check_once("/interactions", content_.interactions);
        check_once("/audiences", content_.audiences);
        check_once("/levels", content_.levels);
        check_once("/apply_by", content_.apply_by);
        check_once("/serve_by", content_.serve_by);
    }

    template <class T>
    void check_once(std::string_view pointer, const std::vector<T>& values) {
        std::set<T> seen;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (seen.insert(values[i]).second) continue;
            fault(fmt::format("{}/{}", pointer, i), refusals::kStandsTwice,
                  {{"value", std::string{name_of_enumerator(values[i])}}});
        }
    }

    void check_code(const ItemContent* before) {
        if (before == nullptr) return;
        if (before->type != content_.type) fault("/type", refusals::kCodeWouldChange);
        if (before->organisation != content_.organisation) {
            fault("/organisation", refusals::kCodeWouldChange);
        }
    }

    void check_classification() {
        const auto* const body = catalogue_.places().find_organisation(content_.organisation);
        if (body == nullptr) {
            fault("/organisation", refusals::kNotOfThisKind, {{"value", content_.organisation}});
        }
        for (std::size_t i = 0; body != nullptr && i < content_.levels.size(); ++i) {
            if (has(body->levels, content_.levels[i])) continue;
            fault(fmt::format("/levels/{}", i), refusals::kLevelNotOfBody,
                  {{"value", std::string{name_of_enumerator(content_.levels[i])}}});
        }
        std::set<Audience> themed;
        std::set<std::string> seen;
        for (std::size_t i = 0; i < content_.themes.size(); ++i) {
            const std::string& id = content_.themes[i];
            const Theme* const theme = catalogue_.find_theme(id);
            const std::string pointer = fmt::format("/themes/{}", i);
            if (theme == nullptr) {
                fault(pointer, refusals::kNotOfThisKind, {{"value", id}});
            } else {
                themed.insert(theme->audience);
            }
            if (!seen.insert(id).second) fault(pointer, refusals::kStandsTwice, {{"value", id}});
        }
        const std::set<Audience> audiences{content_.audiences.begin(), content_.audiences.end()};
        if (themed != audiences) fault("/themes", refusals::kThemesAndAudience);
    }

    void check_limits() {
        const int promised = content_.promised_workdays;
        const bool instant_fits = content_.instant ? promised <= 1 : promised > 0;
        if (!instant_fits || promised < 0) fault("/instant", refusals::kInstantAndPromise);
        constexpr double kPartOfADay = 0.5;
        if (content_.legal_limit && promised > workdays_of(*content_.legal_limit) + kPartOfADay) {
            fault("/promised_workdays", refusals::kPromiseBeyondLegal,
                  {{"promised", std::to_string(promised)}});
        }
    }

    /// 受委托 names by whom, and nobody else does.
    void check_power() {
        const auto source = content_.power_source;
        const bool is_entrusted =
            source == PowerSource::entrusted_by_higher || source == PowerSource::entrusted_by_peer;
        if (is_entrusted && !content_.entrusted_by) {
            fault("/entrusted_by", refusals::kMissingElement);
        }
        if (!is_entrusted && content_.entrusted_by) {
            fault("/entrusted_by", refusals::kEntrustedByNobody);
        }
    }

    void check_visits() {
        const bool online = has(content_.apply_by, ApplyBy::online);
        if (content_.visits < 0 || content_.visits > 1) fault("/visits", refusals::kTooManyVisits);
        if (content_.visits == 0) {
            if (!content_.visit_reason.empty()) {
                fault("/visit_reason", refusals::kVisitReasonNeedless);
            }
            if (!online && !has(content_.apply_by, ApplyBy::post)) {
                fault("/apply_by", refusals::kNoWayWithoutVisit);
            }
        } else {
            if (content_.visit_reason.empty()) {
                fault("/visit_reason", refusals::kVisitReasonMissing);
            }
            if (content_.online_depth == OnlineDepth::result) {
                fault("/online_depth", refusals::kFullDepthButVisit);
            }
        }
        const bool gets_beyond_asking = content_.online_depth > OnlineDepth::consultation;
        if (online != gets_beyond_asking) {
            fault("/online_depth", refusals::kDepthButNotOnline);
        }
    }

    void check_fees() {
        if (content_.fees.empty() && content_.online_payment) {
            fault("/online_payment", refusals::kPaymentWithoutFee);
        }
        for (std::size_t i = 0; i < content_.fees.size(); ++i) {
            const FeeContent& fee = content_.fees[i];
            const auto demand = [&](std::string_view element, bool is_there) {
                if (is_there) return;
                fault(fmt::format("/fees/{}/{}", i, element), refusals::kMissingElement);
            };
            demand("project", !fee.project.empty());
            demand("standard", !fee.standard.empty());
            demand("basis", !fee.basis.empty());
        }
    }

    void check_result() {
        if (content_.result_licence &&
            catalogue_.find_licence_type(*content_.result_licence) == nullptr) {
            fault("/result_licence", refusals::kNotOfThisKind,
                  {{"value", *content_.result_licence}});
        }
        const bool is_licence = content_.result_kind == ResultKind::licence;
        const bool is_called_one = content_.result_name.text().ends_with("证");
        if ((is_called_one && !is_licence) || is_licence != content_.result_licence.has_value()) {
            fault("/result_kind", refusals::kResultIsLicence);
        }
        if (content_.result_kind != ResultKind::none && content_.result_name.empty()) {
            fault("/result_name", refusals::kMissingElement);
        }
    }

    static constexpr int kMostCopies = 20;

    void check_material(std::size_t i) {
        const MaterialContent& material = content_.materials[i];
        const auto at = [&](std::string_view element) {
            return fmt::format("/materials/{}/{}", i, element);
        };
        if (material.copies && (*material.copies < 1 || *material.copies > kMostCopies)) {
            fault(at("copies"), refusals::kCopies);
        }
        if (!names_
                 .insert(material.name.text() + "/" +
                         (material.applies_to
                              ? std::string{name_of_enumerator(*material.applies_to)}
                              : std::string{}))
                 .second) {
            fault(at("name"), refusals::kStandsTwice, {{"value", material.name.text()}});
        }
        if (material.basis.empty()) fault(at("basis"), refusals::kMissingElement);
        if (material.applies_to && !has(content_.audiences, *material.applies_to)) {
            fault(at("applies_to"), refusals::kNotAnAudience);
        }
        if (material.licence_type &&
            catalogue_.find_licence_type(*material.licence_type) == nullptr) {
            fault(at("licence_type"), refusals::kNotOfThisKind,
                  {{"value", *material.licence_type}});
        }
        const bool form_is_licence = material.form == MaterialForm::licence;
        if (form_is_licence != material.licence_type.has_value() ||
            (material.source == MaterialSource::applicant &&
             material.form != MaterialForm::electronic)) {
            fault(at("form"), refusals::kSourceAndForm);
        }
        if (material.form == MaterialForm::electronic) check_ask_once(material, at("source"));
        check_stand_in(material, at("stand_in"));
    }

    void check_stand_in(const MaterialContent& material, std::string pointer) {
        if (!material.stand_in) return;
        constexpr int kLongest = 365;
        const StandInContent& stand_in = *material.stand_in;
        const bool is_any = stand_in.may_promise || stand_in.may_come_later;
        const bool is_in_range = stand_in.working_days >= 1 && stand_in.working_days <= kLongest;
        if (is_any && is_in_range && material.form == MaterialForm::electronic) return;
        fault(std::move(pointer), refusals::kStandInWrong);
    }

    /// What the applicant would have to hand in although the state has it.
    void check_ask_once(const MaterialContent& material, std::string pointer) {
        const std::string supplier = supplier_of(material.name.text(), catalogue_);
        if (!supplier.empty()) {
            fault(std::move(pointer), refusals::kAskedAlready,
                  {{"value", material.name.text()}, {"supplier", supplier}});
        } else if (material.source != MaterialSource::applicant) {
            fault(std::move(pointer), refusals::kNotMapped);
        }
    }

    void check_variants() {
        std::set<int> used;
        std::set<std::string> names;
        const int count = static_cast<int>(content_.materials.size());
        for (std::size_t i = 0; i < content_.variants.size(); ++i) {
            const VariantContent& variant = content_.variants[i];
            if (!names.insert(variant.name.text()).second) {
                fault(fmt::format("/variants/{}/name", i), refusals::kStandsTwice,
                      {{"value", variant.name.text()}});
            }
            for (std::size_t j = 0; j < variant.materials.size(); ++j) {
                const int number = variant.materials[j];
                used.insert(number);
                if (number >= 1 && number <= count) continue;
                fault(fmt::format("/variants/{}/materials/{}", i, j), refusals::kNoSuchMaterial,
                      {{"value", std::to_string(number)}});
            }
        }
        if (content_.variants.empty()) return;
        for (int number = 1; number <= count; ++number) {
            const MaterialContent& material =
                content_.materials[static_cast<std::size_t>(number - 1)];
            if (material.necessity != Necessity::required || used.contains(number)) continue;
            fault("/variants", refusals::kRequiredMaterialLeftOut,
                  {{"value", material.name.text()}});
        }
    }

    void check_joint() {
        if (!content_.joint) return;
        const auto [least, most] = *content_.joint;
        if (least >= 1 && most >= 2 && least <= most && most <= kMostTogether) return;
        fault("/joint", refusals::kJointWrong, {{"most", std::to_string(kMostTogether)}});
    }

    void check_form() {
        if (!content_.form) return;
        for (Fault& found : check_form_definition(*content_.form, content_, catalogue_)) {
            found.pointer.insert(0, "/form");
            faults_.push_back(std::move(found));
        }
    }

    const ItemContent& content_;
    const Catalogue& catalogue_;
    std::set<std::string> names_;
    std::vector<Fault> faults_;
};

/// The name without what only says in which copy it comes.
std::string_view bare_name(std::string_view name) {
    constexpr std::array<std::string_view, 12> kEndings{
        "（正本）", "（副本）", "（原件）", "（复印件）", "原件及复印件", "原件和复印件",
        "复印件",   "原件",     "扫描件",   "电子版",     "正本",         "副本"};
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view ending : kEndings) {
            if (name.size() <= ending.size() || !name.ends_with(ending)) continue;
            name.remove_suffix(ending.size());
            cut = true;
        }
    }
    return name;
}

/// By its name, or by the end of it that people say: "身份证" for "居民身份证".
bool is_called(const LicenceType& type, std::string_view name) {
    if (type.name == name) return true;
    constexpr std::size_t kThreeCharacters = 9;  // bytes
    const bool is_document =
        name.ends_with("证") || name.ends_with("证书") || name.ends_with("执照");
    return is_document && name.size() >= kThreeCharacters && type.name.ends_with(name);
}

}  // namespace

double workdays_of(const LimitContent& limit) {
    constexpr double kWorkdaysOfADay = 5.0 / 7.0;
    constexpr double kWorkdaysOfAMonth = 21.0;
    constexpr double kHoursOfADay = 24.0;
    switch (limit.unit) {
        case LimitUnit::working_day:
            return limit.count;
        case LimitUnit::calendar_day:
            return limit.count * kWorkdaysOfADay;
        case LimitUnit::month:
            return limit.count * kWorkdaysOfAMonth;
        case LimitUnit::hour:
            return limit.count * kWorkdaysOfADay / kHoursOfADay;
    }
    return 0;
}

std::vector<Fault> check_publishing(const ItemContent& content, const ItemContent* before,
                                    const Catalogue& catalogue) {
    return Check{content, catalogue}.run(before);
}

std::vector<Fault> check_references(const ItemContent& content, const Catalogue& catalogue) {
    std::vector<Fault> faults = check_publishing(content, nullptr, catalogue);
    std::erase_if(faults, [](const Fault& fault) {
        const bool is_reference = fault.refusal == &refusals::kNotOfThisKind;
        const bool is_use = fault.pointer == "/interactions" || fault.pointer == "/levels";
        return !is_reference && !is_use;
    });
    return faults;
}

std::string supplier_of(std::string_view material, const Catalogue& catalogue) {
    const std::string_view name = bare_name(material);
    for (const LicenceType& type : catalogue.licence_types()) {
        if (is_called(type, name)) return type.name;
    }
    for (const DataResource& resource : catalogue.data_resources()) {
        if (std::ranges::find(resource.supplies, name) != resource.supplies.end()) {
            return resource.name;
        }
    }
    return {};
}

}  // namespace mashang::catalogue
