#include "contexts/catalogue/routes_local.h"

#include <algorithm>

#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/flows_local.h"
#include "platform/http/typed_route.h"

namespace mashang::catalogue {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Over;
using http::Who;

const Access kOffice{.who = Who::staff, .roles = {"editor"}, .over = Over::office};
const Access kReaders{
    .who = Who::staff, .roles = {"editor", "publisher", "supervisor"}, .over = Over::office};
constexpr std::size_t kListBytes = 2 * 1024 * 1024;

using ItemId = json::Text<8, 3>;

struct OneItem {
    ItemId item_id;
};
BOOST_DESCRIBE_STRUCT(OneItem, (), (item_id))
struct WriteLocal {
    ItemId item_id;
    std::int64_t version;  ///< as the caller saw it; 0 when nothing was written yet
    LocalContent content;
};
BOOST_DESCRIBE_STRUCT(WriteLocal, (), (item_id, version, content))
struct ProposalList {
    std::vector<LocalState> items;
};
BOOST_DESCRIBE_STRUCT(ProposalList, (), (items))
struct Taken {
    std::size_t lines;
};
BOOST_DESCRIBE_STRUCT(Taken, (), (lines))

/// Of the caller's body; of all for who works in no office.
DriftReport show_drift(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    const auto office = places::OfficeId::parse(caller.office_id);
    return report_drift(
        office ? store::list_reported_of(tx, office->organisation()) : store::list_reported(tx),
        *parts.catalogue.get());
}

}  // namespace

http::Routes local_routes(const Parts& parts) {
    return {
        http::read<OneItem, LocalState>(
            "/api/v1/desk/office-items/{item_id}", kOffice,
            "Shows what the office says of an item, and what the source proposes",
            [&parts](sql::Tx& tx, const Caller& caller, const OneItem& in) {
                return local_state(tx, parts, caller, in.item_id.text());
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotCarriedOutHere}),
        http::write<WriteLocal, LocalState>(
            Method::put, "/api/v1/desk/office-items/{item_id}", kOffice,
            "Writes what the office says of an item, where the source leaves it open",
            [&parts](sql::Tx& tx, const Caller& caller, const WriteLocal& in) {
                return write_local(tx, parts, caller, in.item_id.text(), in.version, in.content);
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .refuses({&refusals::kNotCarriedOutHere, &refusals::kLocalChanged}),
        http::read<http::Nothing, ProposalList>(
            "/api/v1/desk/office-items", kOffice,
            "Lists the office's items whose source has changed since the office looked",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return ProposalList{list_proposals(tx, parts, caller)};
            })
            .tag("catalogue")
            .clause("P 3.1.1"),
        http::upload<http::Nothing, Taken>(
            Method::post, "/api/v1/desk/catalogue/office-lists", kOffice,
            "Takes in what offices' own lists say, to be compared with the source",
            [&parts](sql::Tx& tx, const Caller& caller, const http::Nothing&,
                     const http::Bytes& list) {
                return Taken{take_report(tx, parts, caller, list.data)};
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .media("text/csv")
            .body_limit(kListBytes)
            .refuses({&refusals::kNotYourItem, &refusals::kReportUnsound}),
        http::read<http::Nothing, DriftReport>(
            "/api/v1/desk/catalogue/drift", kReaders,
            "Shows where offices' own lists differ from the source, with a score of each city and "
            "body",
            [&parts](sql::Tx& tx, const Caller& caller) { return show_drift(tx, parts, caller); })
            .tag("catalogue")
            .clause("P 3.1.1"),
    };
}

}  // namespace mashang::catalogue
