#include "contexts/mandates/portrait.h"

#include "contexts/mandates/store.h"
#include "contexts/mandates/views.h"
#include "platform/json/json.h"
#include "platform/sql/all.h"

namespace mashang::mandates {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    boost::json::array mandates;
    if (const auto account = parts.identity.account_of(tx, person)) {
        const http::Caller herself{.account_id = account->text(), .person_id = person.text()};
        for (const MandateView& view : mandates_of(tx, parts, herself, sql::kAll)) {
            auto mandate = json::parse(json::text_of(view)).as_object();
            mandate.erase("allowed");  // what may be done next is nothing that is kept
            mandates.push_back(std::move(mandate));
        }
    }
    boost::json::array children;
    for (const Guardianship& guardianship : store::list_of(tx, person)) {
        children.push_back(json::parse(json::text_of(view_of(parts, guardianship, Language::zh))));
    }
    return {{"mandates", std::move(mandates)}, {"guardianships", std::move(children)}};
}

}  // namespace mashang::mandates
