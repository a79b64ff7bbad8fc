#include "contexts/catalogue/guide.h"

#include <fmt/format.h>

#include <algorithm>

namespace mashang::catalogue {
namespace {

/// The sentence in the caller's language.
std::string say(Language language, std::string_view zh, std::string_view en) {
    return std::string{language == Language::zh ? zh : en};
}

std::vector<std::string> texts_of(const std::vector<FullPassage>& passages) {
    std::vector<std::string> texts;
    for (const FullPassage& passage : passages) texts.push_back(passage.text());
    return texts;
}

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

std::vector<std::string> conditions_of(const Implementation& implementation, Language language) {
    const Item* const item = implementation.item;
    const places::Office* const office = implementation.office;
    if (!item->content->conditions.empty()) return texts_of(item->content->conditions);
    std::vector<std::string> conditions;
    if (item->is_for(Audience::person)) {
        conditions.push_back(say(language, "自然人须完成实名认证（L1 及以上）",
                                 "Persons: identity proven at level L1 or above"));
    }
    if (item->is_for(Audience::legal_person)) {
        conditions.push_back(say(language,
                                 "法人须具有统一社会信用代码，由法定代表人或其授权的人办理",
                                 "Legal persons: a unified social credit code; the legal "
                                 "representative or an authorised agent applies"));
    }
    conditions.push_back(
        language == Language::zh
            ? fmt::format("属于{}的办理范围（{}）", office->name, office->division->name)
            : fmt::format("Within the remit of {} ({})", office->name, office->division->name));
    for (const Material& material : item->materials) {
        const bool is_held = material.source == MaterialSource::government &&
                             material.necessity == Necessity::required;
        if (!is_held) continue;
        conditions.push_back(language == Language::zh
                                 ? fmt::format("持有有效的{}", material.name)
                                 : fmt::format("Holds a valid {}", material.name));
    }
    return conditions;
}

std::vector<ProcessStep> process_of(const Implementation& implementation, Language language) {
    const Item& item = *implementation.item;
    if (!item.content->process.empty()) {
        std::vector<ProcessStep> steps;
        for (const StepContent& step : item.content->process) {
            const int number = static_cast<int>(steps.size()) + 1;
            steps.push_back({number, step.name.text(), step.note.text()});
        }
        return steps;
    }
    const int promised = implementation.promised_workdays();
    const std::string limit = item.instant ? say(language, "当场办结", "decided at once")
                              : language == Language::zh
                                  ? fmt::format("自受理之日起 {} 个工作日内", promised)
                                  : fmt::format("within {} working days of acceptance", promised);
    std::vector<ProcessStep> steps{
        {1, say(language, "申请", "Apply"),
         say(language, "网上填写表单；政府部门已有的材料免提交",
             "Fill in the form on line; what the state already holds need not be handed in")},
        {2, say(language, "受理", "Acceptance"),
         say(language, "材料齐全即受理；不齐的一次性告知补正",
             "Accepted when complete; otherwise everything missing is named in one go")},
        {3, say(language, "审查与决定", "Examination and decision"), limit},
    };
    if (item.fee) {
        steps.push_back({4, say(language, "缴费", "Payment"), item.fee_note});
    }
    steps.push_back({static_cast<int>(steps.size()) + 1, say(language, "送达", "Service"),
                     item.delivery ? say(language, "网上送达，可选邮寄", "On line, or by courier")
                                   : say(language, "网上送达", "On line")});
    return steps;
}

MaterialView view_of(const Material& material) {
    MaterialView view{.seq = material.seq,
                      .name = material.name,
                      .source = material.source,
                      .necessity = material.necessity,
                      .form = material.form,
                      .licence_type = {},
                      .licence_name = {},
                      .applies_to = material.applies_to,
                      .how = material.is_from_register() ? How::from_register : How::upload,
                      .note = {},
                      .copies = {},
                      .paper_size = {}};
    if (material.licence_type != nullptr) {
        view.licence_type = material.licence_type->id;
        view.licence_name = material.licence_type->name;
    }
    return view;
}

std::string said(PowerSource source, Language language) {
    switch (source) {
        case PowerSource::statutory:
            return say(language, "法定本级行使", "By law, at this level");
        case PowerSource::handed_down:
            return say(language, "上级下放", "Handed down from the level above");
        case PowerSource::granted_by_higher:
            return say(language, "上级授权", "Granted by the level above");
        case PowerSource::granted_by_peer:
            return say(language, "同级授权", "Granted at the same level");
        case PowerSource::entrusted_by_higher:
            return say(language, "上级委托", "Entrusted by the level above");
        case PowerSource::entrusted_by_peer:
            return say(language, "同级委托", "Entrusted at the same level");
    }
    return {};
}

std::string said(BodyNature nature, Language language) {
    switch (nature) {
        case BodyNature::statutory:
            return say(language, "法定机关", "An authority by law");
        case BodyNature::authorised:
            return say(language, "授权组织", "An organisation that a law authorises");
        case BodyNature::entrusted:
            return say(language, "受委托组织", "An organisation that is entrusted");
    }
    return {};
}

std::string said(bool is_so, Language language) {
    return is_so ? say(language, "是", "Yes") : say(language, "否", "No");
}

template <class Text>
std::string said(const Text& text, Language) {
    return text.text();
}

/// Those elements that the source tells; passages stay as it has them.
std::vector<GuideNote> notes_of(const ItemContent& content, Language language) {
    std::vector<GuideNote> notes;
    const auto add = [&](GuideElement element, const auto& value) {
        if (value) notes.push_back({element, said(*value, language)});
    };
    add(GuideElement::legal_limit_note, content.legal_limit_note);
    add(GuideElement::promise_note, content.promise_note);
    add(GuideElement::quantity_limit, content.quantity_limit);
    add(GuideElement::joint_bodies, content.joint_bodies);
    add(GuideElement::intermediaries, content.intermediaries);
    add(GuideElement::enquiries, content.enquiries);
    add(GuideElement::complaints, content.complaints);
    add(GuideElement::in_hall, content.in_hall);
    add(GuideElement::self_service, content.self_service);
    add(GuideElement::power_source, content.power_source);
    add(GuideElement::body_nature, content.body_nature);
    add(GuideElement::entrusted_by, content.entrusted_by);
    return notes;
}

/// Items that are done together with this one in a bundle, the first six [P 3.4.4].
std::vector<ItemName> related_to(const Catalogue& catalogue, const Item& item) {
    constexpr std::size_t kMost = 6;
    std::vector<ItemName> related;
    for (const Bundle& bundle : catalogue.bundles()) {
        const auto has = [&](const Item* other) {
            return std::ranges::find(bundle.items, other, &BundleItem::item) != bundle.items.end();
        };
        if (!has(&item)) continue;
        for (const BundleItem& other : bundle.items) {
            const bool is_listed =
                std::ranges::find(related, other.item->id, &ItemName::item_id) != related.end();
            if (other.item == &item || is_listed || related.size() == kMost) continue;
            related.push_back({other.item->id, other.item->name});
        }
    }
    return related;
}

}  // namespace

NextAction next_action_of(const Item& item, Language language) {
    if (item.status == ItemStatus::suspended) {
        return {NextActionKind::wait, say(language, "恢复时提醒我", "Tell me when it is back")};
    }
    switch (item.interactions.front()) {
        case Interaction::query:
            return {NextActionKind::query, say(language, "去查询", "Look up")};
        case Interaction::booking:
            return {NextActionKind::book, say(language, "去预约", "Book")};
        case Interaction::enrolment:
            return {NextActionKind::enrol, say(language, "去报名", "Enrol")};
        case Interaction::payment:
            return {NextActionKind::pay, say(language, "去缴费", "Pay")};
        case Interaction::certificate:
        case Interaction::application:
            return {NextActionKind::apply, say(language, "马上办", "Apply now")};
    }
    return {NextActionKind::apply, ""};
}

ItemGuide guide_of(const Catalogue& catalogue, const Implementation& implementation,
                   Language language) {
    const Item& item = *implementation.item;
    const ItemContent& content = *item.content;
    ItemGuide guide{.item_id = item.id,
                    .edition = item.edition,
                    .status = item.status,
                    .status_reason = unless_empty(item.status_reason),
                    .suspended_until = item.suspended_until,
                    .planned = item.planned,
                    .task_code = implementation.task_code().text(),
                    .basic_code = item.basic_code.text(),
                    .name = item.name,
                    .type = item.type,
                    .type_name = std::string{word_of(item.type)},
                    .audience = item.audiences,
                    .themes = {},
                    .basis = texts_of(content.basis),
                    .conditions = conditions_of(implementation, language),
                    .variants = {},
                    .materials = {},
                    .process = process_of(implementation, language),
                    .legal_limit = {},
                    .promised_workdays = implementation.promised_workdays(),
                    .instant = item.instant,
                    .fee = item.fee,
                    .fee_note = {},
                    .visits = item.visits,
                    .visit_reason = unless_empty(content.visit_reason.text()),
                    .delivery = item.delivery,
                    .result = {item.result_name, {}},
                    .interactions = item.interactions,
                    .cross_province = item.cross_province,
                    .office = places::view_of(catalogue.places(), *implementation.office,
                                              catalogue.count_items(*implementation.office)),
                    .local = {},
                    .assurance_level = kLevelToSubmit,
                    .faq = {},
                    .notes = notes_of(content, language),
                    .related = related_to(catalogue, item),
                    .next_action = next_action_of(item, language)};
    for (const Theme* theme : item.themes) guide.themes.push_back({theme->id, theme->name});
    for (const Material& material : item.materials) {
        MaterialView& view = guide.materials.emplace_back(view_of(material));
        const auto place = static_cast<std::size_t>(material.seq) - 1;
        const MaterialContent& written = content.materials[place];
        view.note = unless_empty(written.note.text());
        view.copies = written.copies;
        if (written.paper_size) view.paper_size = written.paper_size->text();
    }
    if (implementation.local != nullptr) guide.local = *implementation.local;
    for (const VariantContent& variant : content.variants) {
        guide.variants.push_back({variant.name.text(), variant.when.text(), variant.materials});
    }
    for (const FaqContent& faq : content.faq) {
        guide.faq.push_back({faq.question.text(), faq.answer.text()});
    }
    if (item.legal_limit) guide.legal_limit = {item.legal_limit->count, item.legal_limit->unit};
    if (item.fee) guide.fee_note = item.fee_note;
    if (item.result_licence != nullptr) guide.result.licence_type = item.result_licence->id;
    return guide;
}

}  // namespace mashang::catalogue
