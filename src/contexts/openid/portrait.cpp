#include "contexts/openid/portrait.h"

#include "contexts/openid/views.h"
#include "platform/json/json.h"

namespace mashang::openid {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    boost::json::array apps;
    const http::Caller herself{.person_id = person.text()};
    for (const OwnAppView& app : own_apps(tx, parts, herself)) {
        apps.push_back(json::parse(json::text_of(app)));
    }
    return {{"apps", std::move(apps)}};
}

}  // namespace mashang::openid
