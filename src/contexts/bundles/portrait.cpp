#include "contexts/bundles/portrait.h"

#include "base/enum_names.h"
#include "contexts/bundles/flows.h"
#include "contexts/bundles/standing.h"

namespace mashang::bundles {
namespace {

namespace json = boost::json;

json::array parts_of(const std::vector<LivePart>& live) {
    json::array all;
    for (const LivePart& part : live) {
        json::object one{{"item", part.row.item_id}, {"state", name_of_enumerator(part.state())}};
        if (part.of) one["case_id"] = part.of->id.text();
        all.push_back(std::move(one));
    }
    return all;
}

/// What she typed, under the words by which it was asked.
json::object under_titles(const Matter& matter, const Typed& typed) {
    json::object all;
    for (const Question& question : matter.graph.questions) {
        const auto* answer = typed.answers.if_contains(question.key);
        if (answer != nullptr) all[catalogue::text_in(question.field, "title")] = *answer;
    }
    for (const auto& [key, field] : matter.form.definition.at("properties").as_object()) {
        const auto* value = typed.form.if_contains(key);
        if (value != nullptr) all[catalogue::text_in(field.as_object(), "title")] = *value;
    }
    return all;
}

json::array files_of(const std::vector<RunFile>& files) {
    json::array all;
    for (const RunFile& file : files) {
        all.push_back(json::object{{"material", file.material}, {"name", file.file_name}});
    }
    return all;
}

}  // namespace

json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    json::array runs;
    for (const BundleRun& run : parts.store.list_by_hand_of(tx, person)) {
        const auto live = live_parts(tx, parts, run);
        const Typed typed = parts.store.typed_of(tx, run);
        json::object one{{"id", run.id.text()},
                         {"bundle", run.bundle_id},
                         {"division", run.division.text()},
                         {"opened_at", run.opened_at.text()},
                         {"state", name_of_enumerator(state_of(run, live))},
                         {"form", under_titles(matter_of(tx, parts, run), typed)},
                         {"parts", parts_of(live)},
                         {"materials", files_of(parts.store.files_of(tx, run))}};
        if (run.submitted_at) one["submitted_at"] = run.submitted_at->text();
        if (run.promised) one["promised"] = run.promised->text();
        runs.push_back(std::move(one));
    }
    return {{"matters", std::move(runs)}};
}

}  // namespace mashang::bundles
