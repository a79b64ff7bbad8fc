#include "contexts/showcase/portrait.h"

#include "contexts/showcase/store.h"
#include "contexts/showcase/views.h"
#include "platform/json/json.h"

namespace mashang::showcase {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    boost::json::array ratings;
    for (const AppRating& rating : store::list_ratings_of(tx, parts.fields, person)) {
        auto view = json::parse(json::text_of(own_view_of(tx, parts, rating))).as_object();
        view.erase("may_object");  // what may be done next is nothing that is kept
        view["app_id"] = rating.app_id;
        view["app_name"] = name_of_candidate(*parts.catalogue.get(), subject_of_app(rating.app_id));
        ratings.push_back(std::move(view));
    }
    return {{"app_ratings", std::move(ratings)}};
}

journal::Follower follower() {
    return {.name = "showcase",
            .whats = {"account.closed"},
            .effect = [](sql::Tx& tx, const journal::Entry& entry) {
                const auto person = identity::PersonId::parse(entry.on_behalf);
                if (person) store::forget_person(tx, *person);
            }};
}

}  // namespace mashang::showcase
