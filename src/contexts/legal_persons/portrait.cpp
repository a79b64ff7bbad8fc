#include "contexts/legal_persons/portrait.h"

#include "contexts/legal_persons/store.h"
#include "contexts/legal_persons/views.h"
#include "platform/json/json.h"

namespace mashang::legal_persons {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const PersonId& person) {
    constexpr std::size_t kAll = 100'000;
    boost::json::array roles;
    for (const auto& view : legal_persons_seen_by(tx, parts, person, Language::zh)) {
        roles.push_back(json::parse(json::text_of(view)));
    }
    boost::json::array claims;
    for (const Claim& claim : store::list_claims(tx, person, kAll)) {
        claims.push_back(json::parse(json::text_of(view_of(claim, Language::zh))));
    }
    return {{"legal_persons", std::move(roles)}, {"claims", std::move(claims)}};
}

}  // namespace mashang::legal_persons
