#include "contexts/proactive/views.h"

#include <fmt/format.h>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

namespace mashang::proactive {
namespace {

std::string item_name(const Parts& parts, const catalogue::Catalogue& catalogue,
                      const std::string& id, Language language) {
    const catalogue::Item* item = catalogue.find_edition(id, 0);
    return item == nullptr ? id : parts.item_name(*item, language);
}

std::string words_of(const Parts& parts, const catalogue::Catalogue& catalogue,
                     const Reason& reason, Language language) {
    const bool is_zh = language == Language::zh;
    const auto fill = [&](fmt::format_string<std::string> zh, fmt::format_string<std::string> en,
                          std::string name) {
        return is_zh ? fmt::format(zh, std::move(name)) : fmt::format(en, std::move(name));
    };
    const auto of_item = [&] { return item_name(parts, catalogue, reason.item, language); };
    switch (reason.code) {
        case ReasonCode::life_event:
        case ReasonCode::season:
            return reason.words.in(language);
        case ReasonCode::next_matter:
            return fill("您办过“{}”", "You had \"{}\"", of_item()) + (is_zh ? "：" : ": ") +
                   reason.words.in(language);
        case ReasonCode::similar_cases:
            return fill("办过“{}”的人，半年内常接着办这一项",
                        "Within half a year of \"{}\" others often needed this", of_item());
        case ReasonCode::subscribed:
            return fill("您订阅了“{}”", "You subscribed to \"{}\"",
                        name_of(*reason.subscription, catalogue));
        case ReasonCode::hot:
            return is_zh ? "大家常办" : "Many people need it";
    }
    return "";
}

ReasonView view_of(const Parts& parts, const catalogue::Catalogue& catalogue, const Reason& reason,
                   Language language) {
    return {.code = reason.code,
            .text = words_of(parts, catalogue, reason, language),
            .day = reason.day,
            .attribute = reason.attribute.empty() ? std::nullopt : std::optional{reason.attribute}};
}

/// "1990-03-**": enough to see whether it is right.
std::string masked(Date day) {
    constexpr std::size_t kMonth = 8;
    return day.text().substr(0, kMonth) + "**";
}

std::string value_of(const Parts& parts, const Attribute& attribute, Language language) {
    const bool is_zh = language == Language::zh;
    const std::string day = attribute.day ? attribute.day->text() : "";
    switch (attribute.kind) {
        case AttributeKind::born:
            return attribute.day ? masked(*attribute.day) : "";
        case AttributeKind::sex:
            if (attribute.sex == Sex::female) return is_zh ? "女" : "female";
            return is_zh ? "男" : "male";
        case AttributeKind::child:
            return attribute.shown + (attribute.day ? " " + masked(*attribute.day) : "");
        case AttributeKind::legal_person:
            return attribute.shown;
        case AttributeKind::matter:
            return item_name(parts, *parts.catalogue.get(), attribute.key, language) + " " + day;
    }
    return "";
}

std::string used_for(AttributeKind kind, Language language) {
    const bool is_zh = language == Language::zh;
    switch (kind) {
        case AttributeKind::born:
            return is_zh ? "按年龄推荐和提醒：换证、退休、高龄津贴等"
                         : "To suggest what comes with an age: cards, pension, allowances";
        case AttributeKind::sex:
            return is_zh ? "只用于仅面向男性或女性的事项"
                         : "Only for what is for women or men alone";
        case AttributeKind::child:
            return is_zh ? "按孩子的年龄推荐和提醒：入园、入学、首次领身份证"
                         : "To suggest what comes with your child's age: schools, identity card";
        case AttributeKind::legal_person:
            return is_zh ? "提醒企业按期办理的事项，如年度报告"
                         : "To remind of what firms owe each year, as their report";
        case AttributeKind::matter:
            return is_zh ? "推荐接下来要办的事" : "To suggest what comes next";
    }
    return "";
}

}  // namespace

SettingsView view_of(const Settings& settings) {
    SettingsView view{.profiling = settings.profiling, .off_kinds = {}};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ReminderKind>>([&](auto kind) {
        if (settings.is_off(kind.value)) view.off_kinds.push_back(kind.value);
    });
    return view;
}

HomeView view_of(const Parts& parts, const Home& home, catalogue::Audience audience,
                 Language language) {
    HomeView view{.audience = audience,
                  .settings = view_of(home.settings),
                  .waiting = {},
                  .upcoming = {},
                  .recommendations = {}};
    for (const Waiting& one : home.outlook.waiting) {
        view.waiting.push_back({one.kind, one.id, one.name, one.since});
    }
    for (const Upcoming& one : home.outlook.upcoming) {
        view.upcoming.push_back({one.kind, one.id, one.name, one.day});
    }
    for (const Recommendation& one : home.recommendations) {
        RecommendationView shown{
            .item_id = one.item_id,
            .item_name = item_name(parts, *home.catalogue, one.item_id, language),
            .reasons = {}};
        for (const Reason& reason : one.reasons) {
            shown.reasons.push_back(view_of(parts, *home.catalogue, reason, language));
        }
        view.recommendations.push_back(std::move(shown));
    }
    return view;
}

PortraitView view_of(const Parts& parts, const Settings& settings,
                     const std::vector<KnownAttribute>& known, Language language) {
    PortraitView view{.settings = view_of(settings), .attributes = {}};
    for (const auto& [attribute, is_hidden] : known) {
        view.attributes.push_back({.id = attribute.id(),
                                   .kind = attribute.kind,
                                   .source = attribute.source,
                                   .value = value_of(parts, attribute, language),
                                   .since = attribute.since,
                                   .used_for = used_for(attribute.kind, language),
                                   .is_hidden = is_hidden});
    }
    return view;
}

SubscriptionList view_of(const Parts& parts, const std::vector<Subscription>& subscriptions,
                         Language language) {
    const auto catalogue = parts.catalogue.get();
    SubscriptionList list;
    for (const Subscription& one : subscriptions) {
        const bool is_item = one.kind == SubscriptionKind::item;
        std::string name =
            is_item ? item_name(parts, *catalogue, one.target, language) : name_of(one, *catalogue);
        list.subscriptions.push_back({one.kind, one.target, std::move(name)});
    }
    return list;
}

}  // namespace mashang::proactive
