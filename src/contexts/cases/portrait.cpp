#include "contexts/cases/portrait.h"

#include "contexts/cases/views.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::size_t kPage = 100;

/// What a form calls one of its fields; nothing for those of older forms.
const value* title_of(const object& form, std::string_view field) {
    const auto* properties = form.if_contains("properties");
    if (properties == nullptr || !properties->is_object()) return nullptr;
    const auto* schema = properties->get_object().if_contains(field);
    if (schema == nullptr || !schema->is_object()) return nullptr;
    const auto* title = schema->get_object().if_contains("title");
    return title != nullptr && title->is_string() ? title : nullptr;
}

/// Answers under what their form calls them.
object titled(const Parts& parts, const Case& of, const object& answers) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item* item = catalogue->find_item(of.item_id);
    if (item == nullptr || item->form == nullptr) return answers;
    object out;
    for (const auto& [field, answer] : answers) {
        const value* title = title_of(*item->form, field);
        boost::json::string_view name = field;
        if (title != nullptr) name = title->get_string();
        out[name] = answer;
    }
    return out;
}

array materials_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    array materials;
    for (const CaseMaterial& material : parts.store.materials_of(tx, of)) {
        materials.push_back(object{{"seq", material.seq},
                                   {"file_name", material.file_name},
                                   {"media_type", material.media_type},
                                   {"size", material.size}});
    }
    return materials;
}

object portrait_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    object portrait = json::parse(json::text_of(summary_of(parts, of, Language::zh))).as_object();
    portrait["form"] = titled(parts, of, parts.store.form_of(tx, of));
    portrait["materials"] = materials_of(tx, parts, of);
    if (!of.remark.empty()) portrait["text"] = of.remark;
    array events;
    for (const TimelineEvent& event : timeline_of(tx, parts, of)) {
        events.push_back(json::parse(json::text_of(event)));
    }
    portrait["events"] = std::move(events);
    return portrait;
}

}  // namespace

object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    array cases;
    PageOf page{.limit = kPage};
    for (;;) {
        const auto some = parts.store.list_of_person(tx, person, std::nullopt, page);
        for (const Case& of : some) cases.push_back(portrait_of(tx, parts, of));
        if (some.size() < kPage) return {{"cases", std::move(cases)}};
        page.cursor = some.back().id.text();
    }
}

}  // namespace mashang::cases
