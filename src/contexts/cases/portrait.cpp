#include "contexts/cases/portrait.h"

#include "base/enum_names.h"
#include "contexts/cases/applicant_store.h"
#include "contexts/cases/promise_store.h"
#include "contexts/cases/source_store.h"
#include "contexts/cases/views.h"
#include "platform/json/json.h"

namespace mashang::cases {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

constexpr std::size_t kPage = 100;

/// Answers under what their form calls them, those of groups too; others under their names.
object titled(const object& part, const object& answers) {
    object out;
    for (const auto& [field, answer] : answers) {
        const object& inner = catalogue::object_in(catalogue::properties_of(part), field);
        const auto title = catalogue::text_in(inner, "title");
        value& told = out[title.empty() ? std::string_view{field} : title];
        if (answer.is_object()) {
            told = titled(inner, answer.get_object());
        } else if (answer.is_array()) {
            array& rows = told.emplace_array();
            for (const value& row : answer.get_array()) {
                rows.push_back(row.is_object() ? titled(inner, row.get_object()) : row);
            }
        } else {
            told = answer;
        }
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

/// "居民身份证在有效期内：符合": what the item's rules came to.
array conditions_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    array lines;
    const auto view = automatic_view_of(tx, parts, {}, of);
    if (!view) return lines;
    for (const ConditionView& condition : view->conditions) {
        const bool held = condition.state == ConditionState::held;
        lines.emplace_back(condition.name + (held ? "：符合" : "：未能确认符合"));
    }
    return lines;
}

array promises_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    array promises;
    for (const Promise& promise : PromiseStore{parts.store}.list_of(tx, of)) {
        promises.push_back(object{{"seq", promise.seq},
                                  {"kind", name_of_enumerator(promise.kind)},
                                  {"at", promise.given_at.text()},
                                  {"state", name_of_enumerator(promise.state)},
                                  {"text", promise.remark}});
    }
    return promises;
}

/// What registers told for the form, by their own names.
array sources_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    const auto catalogue = parts.catalogue.get();
    array sources;
    for (const SourceRow& row : SourceStore{parts.store}.list_of(tx, of)) {
        object source{{"asked_at", row.asked_at.text()},
                      {"state", name_of_enumerator(row.state)},
                      {"name", row.source}};
        const auto* const type =
            catalogue->find_licence_type(row.source.substr(row.source.find(':') + 1));
        if (type != nullptr) source["name"] = type->name;
        if (!row.facts.empty()) source["gave"] = json::parse(row.facts);
        sources.push_back(std::move(source));
    }
    return sources;
}

/// The applications of others in which she takes or took part: what she said, and what came of it.
array parts_taken_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    constexpr std::size_t kMost = 1000;
    array all;
    for (const Applicant& mine : ApplicantStore{parts.store}.list_of_principal(tx, person, kMost)) {
        const auto of = parts.store.find(tx, mine.case_id);
        if (!of) continue;
        object one = json::parse(json::text_of(summary_of(parts, *of, Language::zh))).as_object();
        one["part"] = name_of_enumerator(mine.state);
        if (mine.answered_at) one["answered_at"] = mine.answered_at->text();
        if (mine.takes_part())
            one["form"] = form_in_words(parts, *of, parts.store.form_of(tx, *of));
        if (mine.takes_part() && of->has_result()) one["text"] = of->remark;
        all.push_back(std::move(one));
    }
    return all;
}

array together_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    array all;
    for (const Applicant& each : ApplicantStore{parts.store}.list_of(tx, of)) {
        if (each.is_opener()) continue;
        all.push_back(
            object{{"name", masked_name(each)}, {"part", name_of_enumerator(each.state)}});
    }
    return all;
}

object portrait_of(sql::Tx& tx, const Parts& parts, const Case& of) {
    object portrait = json::parse(json::text_of(summary_of(parts, of, Language::zh))).as_object();
    portrait["form"] = form_in_words(parts, of, parts.store.form_of(tx, of));
    portrait["materials"] = materials_of(tx, parts, of);
    if (array promises = promises_of(tx, parts, of); !promises.empty()) {
        portrait["promises"] = std::move(promises);
    }
    if (array sources = sources_of(tx, parts, of); !sources.empty()) {
        portrait["sources"] = std::move(sources);
    }
    if (array together = together_of(tx, parts, of); !together.empty()) {
        portrait["together"] = std::move(together);
    }
    if (!of.remark.empty()) portrait["text"] = of.remark;
    if (array lines = conditions_of(tx, parts, of); !lines.empty()) {
        portrait["automatic"] = std::move(lines);
    }
    array events;
    for (const TimelineEvent& event : timeline_of(tx, parts, of, Language::zh)) {
        events.push_back(json::parse(json::text_of(event)));
    }
    portrait["events"] = std::move(events);
    return portrait;
}

}  // namespace

object form_in_words(const Parts& parts, const Case& of, const object& answers) {
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item* item = catalogue->find_edition(of.item_id, of.item_edition);
    if (item == nullptr || item->form == nullptr) return answers;
    return titled(*item->form, answers);
}

object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    array cases;
    PageOf page{.limit = kPage};
    for (;;) {
        const auto some = parts.store.list_of_person(tx, person, {}, page);
        for (const Case& of : some) cases.push_back(portrait_of(tx, parts, of));
        if (some.size() < kPage) break;
        page.cursor = some.back().id.text();
    }
    object portrait{{"cases", std::move(cases)}};
    if (array parts_taken = parts_taken_of(tx, parts, person); !parts_taken.empty()) {
        portrait["cases_together"] = std::move(parts_taken);
    }
    return portrait;
}

}  // namespace mashang::cases
