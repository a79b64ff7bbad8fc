#include "contexts/one_code/portrait.h"

#include "contexts/one_code/views.h"
#include "platform/json/json.h"

namespace mashang::one_code {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    constexpr std::size_t kAll = 100'000;
    boost::json::array codes;
    for (const auto& row : store::list_credentials(tx, person, parts.clock.now())) {
        const HeldCredential held{row.cid, row.purpose, row.issued_at, row.ends_at, false};
        codes.push_back(json::parse(json::text_of(held)));
    }
    boost::json::array uses;
    for (const auto& use : store::list_uses(tx, person, kAll)) {
        uses.push_back(json::parse(json::text_of(view_of(parts, use))));
    }
    return {{"codes", std::move(codes)}, {"uses", std::move(uses)}};
}

}  // namespace mashang::one_code
