#include "contexts/own_data/portrait.h"

#include "contexts/own_data/views.h"
#include "platform/json/json.h"
#include "platform/sql/all.h"

namespace mashang::own_data {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    boost::json::array corrections;
    for (const Correction& correction : corrections_of(tx, parts, person, sql::kAll)) {
        corrections.push_back(json::parse(json::text_of(view_of(parts, correction))));
    }
    boost::json::array copies;
    for (const auto& copy : store::list_copies(tx, person, sql::kAll)) {
        copies.push_back(boost::json::object{{"asked_at", copy.asked_at.text()}});
    }
    return {{"corrections", std::move(corrections)}, {"copies", std::move(copies)}};
}

}  // namespace mashang::own_data
