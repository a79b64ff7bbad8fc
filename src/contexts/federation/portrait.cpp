#include "contexts/federation/portrait.h"

#include "contexts/federation/views.h"
#include "platform/json/json.h"

namespace mashang::federation {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    boost::json::array links;
    const auto account = parts.identity.account_of(tx, person);
    if (account) {
        const http::Caller herself{.account_id = account->text(), .person_id = person.text()};
        for (const LinkView& link : links_of(tx, herself).links) {
            links.push_back(json::parse(json::text_of(link)));
        }
    }
    return {{"links", std::move(links)}};
}

}  // namespace mashang::federation
