#include "contexts/certificates/portrait.h"

#include "contexts/certificates/issue_store.h"
#include "contexts/certificates/issue_views.h"
#include "contexts/certificates/store.h"
#include "contexts/certificates/views.h"
#include "platform/json/json.h"

namespace mashang::certificates {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const IssueParts& issue,
                                const identity::PersonId& person) {
    constexpr std::size_t kAll = 100'000;
    boost::json::array bindings;
    for (const auto& row : store::list_bindings(tx, person)) {
        bindings.push_back(json::parse(json::text_of(view_of(parts, row))));
    }
    const http::Caller herself{.person_id = person.text()};
    boost::json::array certificates;
    for (const Issued& issued : store::list_issued_of_holder(tx, issue, person, kAll)) {
        certificates.push_back(json::parse(json::text_of(view_of(tx, issue, issued, herself))));
    }
    boost::json::object portrait{{"bindings", std::move(bindings)},
                                 {"certificates", std::move(certificates)}};
    if (const auto key = store::find_account_key(tx, person)) {
        portrait["account_key"] = {{"made_at", key->made_at.text()}};
    }
    return portrait;
}

}  // namespace mashang::certificates
