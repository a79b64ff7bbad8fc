#include "contexts/licences/portrait.h"

#include "base/enum_names.h"
#include "contexts/licences/flows.h"
#include "contexts/licences/store.h"
#include "platform/json/json.h"

namespace mashang::licences {
namespace {

boost::json::object kept_of(const Parts& parts, const Answer& answer) {
    boost::json::object kept;
    if (answer.content) kept = json::parse(json::text_of(open(parts, answer))).as_object();
    kept["licence_type"] = answer.licence_type;
    const auto catalogue = parts.catalogue.get();
    const auto* type = catalogue->find_licence_type(answer.licence_type);
    if (type != nullptr) kept["name"] = type->name;
    kept["state"] = name_of_enumerator(answer.state);
    if (answer.fetched_at) kept["fetched_at"] = answer.fetched_at->text();
    return kept;
}

}  // namespace

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    boost::json::array licences;
    for (const Answer& answer : store::list(tx, person)) {
        licences.push_back(kept_of(parts, answer));
    }
    boost::json::object portrait{{"licences", std::move(licences)}};
    if (const auto asked = store::find_asked_at(tx, person)) portrait["asked_at"] = asked->text();
    return portrait;
}

journal::Follower follower() {
    return {.name = "licences",
            .whats = {"account.closed"},
            .effect = [](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = identity::PersonId::parse(entry.on_behalf);
                if (person) store::forget_person(tx, *person);
            }};
}

}  // namespace mashang::licences
