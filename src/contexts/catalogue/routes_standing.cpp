#include "contexts/catalogue/routes_standing.h"

#include "contexts/catalogue/api.h"
#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/flows_editions.h"
#include "contexts/catalogue/guide.h"
#include "contexts/catalogue/views_editions.h"
#include "platform/http/typed_route.h"

namespace mashang::catalogue {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Over;
using http::Who;

const Access kPublishers{.who = Who::staff, .roles = {"publisher"}, .over = Over::office};
const Access kOwn{.who = Who::person, .over = Over::own};

using ItemId = json::Text<8, 3>;
using Note = json::Text<500>;

struct OneItem {
    ItemId item_id;
};
BOOST_DESCRIBE_STRUCT(OneItem, (), (item_id))
struct Suspension {
    ItemId item_id;
    Note reason;
    std::optional<Date> from;  ///< a day to come; absent: at once
    std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(Suspension, (), (item_id, reason, from, until))
struct Abolition {
    ItemId item_id;
    Note reason;
    bool open_cases_confirmed;
    std::optional<Date> from;  ///< a day to come; absent: at once
};
BOOST_DESCRIBE_STRUCT(Abolition, (), (item_id, reason, open_cases_confirmed, from))
struct WaitedForList {
    std::vector<ItemName> items;
};
BOOST_DESCRIBE_STRUCT(WaitedForList, (), (items))

http::Routes changing_routes(const Parts& parts) {
    return {
        http::write<Suspension, StandingView>(
            Method::post, "/api/v1/desk/catalogue/items/{item_id}/suspension", kPublishers,
            "Suspends an item, at once or from a day on; whoever looks at it reads why",
            [&parts](sql::Tx& tx, const Caller& caller, const Suspension& in) {
                return view_of(suspend_item(tx, parts, caller, in.item_id.text(), in.reason.text(),
                                            in.until, in.from));
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kItemStatus,
                      &refusals::kPlannedAlready}),
        http::write<OneItem, StandingView>(
            Method::del, "/api/v1/desk/catalogue/items/{item_id}/suspension", kPublishers,
            "Brings a suspended item back; those who wait are told",
            [&parts](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                return view_of(resume_item(tx, parts, caller, in.item_id.text()));
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .status(200)
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kItemStatus}),
        http::write<Abolition, StandingView>(
            Method::post, "/api/v1/desk/catalogue/items/{item_id}/abolition", kPublishers,
            "Abolishes an item, at once or from a day on; what was begun is finished as it began",
            [&parts](sql::Tx& tx, const Caller& caller, const Abolition& in) {
                return view_of(abolish_item(tx, parts, caller, in.item_id.text(), in.reason.text(),
                                            in.open_cases_confirmed, in.from));
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kItemStatus,
                      &refusals::kOpenCases, &refusals::kPlannedAlready}),
        http::write<OneItem, StandingView>(
            Method::del, "/api/v1/desk/catalogue/items/{item_id}/plan", kPublishers,
            "Calls off a suspension or abolition that is to come",
            [&parts](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                return view_of(call_off_plan(tx, parts, caller, in.item_id.text()));
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .status(200)
            .refuses({&refusals::kNotYourItem, &refusals::kNoSuchItem, &refusals::kNothingPlanned}),
    };
}

http::Routes waiting_routes(const Parts& parts) {
    return {
        http::write<OneItem, http::Nothing>(
            Method::put, "/api/v1/me/waiting-items/{item_id}", kOwn,
            "Asks to be told when a suspended item is back",
            [&parts](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                wait_for_item(tx, parts, caller, in.item_id.text());
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNoSuchItem, &refusals::kNotSuspended}),
        http::write<OneItem, http::Nothing>(
            Method::del, "/api/v1/me/waiting-items/{item_id}", kOwn, "Asks no more to be told",
            [&parts](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                stop_waiting(tx, parts, caller, in.item_id.text());
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNoSuchItem}),
        http::read<http::Nothing, WaitedForList>(
            "/api/v1/me/waiting-items", kOwn, "Lists the suspended items that one waits for",
            [&parts](sql::Tx& tx, const Caller& caller) {
                const auto catalogue = parts.catalogue.get();
                WaitedForList list;
                for (const std::string& id : store::list_waited_for(tx, caller.person_id)) {
                    const Item* const item = catalogue->find_edition(id, 0);
                    if (item != nullptr) list.items.push_back({id, item->name});
                }
                return list;
            })
            .tag("catalogue")
            .clause("P 3.1.1"),
    };
}

}  // namespace

http::Routes standing_routes(const Parts& parts) {
    http::Routes all = changing_routes(parts);
    http::append(all, waiting_routes(parts));
    return all;
}

}  // namespace mashang::catalogue
