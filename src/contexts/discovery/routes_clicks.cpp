#include "contexts/discovery/routes_clicks.h"

#include "contexts/discovery/clicks.h"
#include "contexts/discovery/refusals.h"
#include "contexts/places/api.h"
#include "platform/http/typed_route.h"

namespace mashang::discovery {
namespace {

struct Click {
    json::Text<1000, 1> q;  ///< as it was searched for
    json::Text<16, 3> item_id;
    DivisionCode division;  ///< of the search
};
BOOST_DESCRIBE_STRUCT(Click, (), (q, item_id, division))

}  // namespace

http::Routes click_routes(const LearningParts& parts) {
    return {http::write<Click, http::Nothing>(
                http::Method::post, "/api/v1/search/clicks", http::Access{},
                "Tells which item somebody chose for her words, so that others find it sooner; "
                "nobody learns who",
                [&parts](sql::Tx& tx, const http::Caller& caller, const Click& in) {
                    choose(tx, parts, caller, {in.q.text(), in.division, in.item_id.text()});
                    return http::Nothing{};
                })
                .tag("discovery")
                .clause("P 3.2.1")
                .refuses({&places::refusals::kNoSuchDivision})};
}

}  // namespace mashang::discovery
