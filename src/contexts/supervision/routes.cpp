#include "contexts/supervision/routes.h"

#include "base/division_code.h"
#include "contexts/supervision/circular.h"
#include "contexts/supervision/refusals.h"
#include "platform/http/typed_route.h"

namespace mashang::supervision {
namespace {

struct OverviewInput {
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<DivisionCode> city;
    std::optional<std::string> organisation;
};
BOOST_DESCRIBE_STRUCT(OverviewInput, (), (from, to, city, organisation))

struct MonthInput {
    std::string month;
};
BOOST_DESCRIBE_STRUCT(MonthInput, (), (month))

struct CircularList {
    std::vector<CircularOutline> circulars;  ///< newest first
};
BOOST_DESCRIBE_STRUCT(CircularList, (), (circulars))

http::Access supervisors() {
    return {.who = http::Who::staff, .roles = {"supervisor"}, .over = http::Over::everything};
}

Range range_of(const OverviewInput& in) {
    Range range{in.from, in.to, std::nullopt, in.organisation};
    if (in.city) range.city = in.city->text();
    return range;
}

}  // namespace

http::Routes routes(const Parts& parts) {
    return {
        http::read<OverviewInput, Overview>(
            "/api/v1/supervision/overview", supervisors(),
            "Shows items, cases, timeliness and ratings by city, organisation and day",
            [&parts](sql::Tx& tx, const http::Caller&, const OverviewInput& in) {
                return overview(tx, parts.directory(), range_of(in), parts.clock.now().date());
            })
            .tag("supervision")
            .clause("P 3.4.1")
            .refuses({&refusals::kNoSuchRange}),
        http::read<http::Nothing, CircularList>(
            "/api/v1/supervision/circulars", supervisors(), "Lists the monthly circulars",
            [](sql::Tx& tx, const http::Caller&, const http::Nothing&) {
                return CircularList{list_circulars(tx)};
            })
            .tag("supervision")
            .clause("P 4.2"),
        http::read<MonthInput, Circular>(
            "/api/v1/supervision/circulars/{month}", supervisors(),
            "Shows what a month's work came to when its circular was issued",
            [](sql::Tx& tx, const http::Caller&, const MonthInput& in) {
                return get_circular(tx, in.month);
            })
            .tag("supervision")
            .clause("P 4.2")
            .refuses({&refusals::kNoSuchCircular}),
    };
}

}  // namespace mashang::supervision
