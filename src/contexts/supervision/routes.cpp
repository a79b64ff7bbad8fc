#include "contexts/supervision/routes.h"

#include "base/division_code.h"
#include "contexts/supervision/overview.h"
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

Range range_of(const OverviewInput& in) {
    Range range{in.from, in.to, std::nullopt, in.organisation};
    if (in.city) range.city = in.city->text();
    return range;
}

}  // namespace

http::Routes routes(const std::function<Directory()>& directory, const platform::Clock& clock) {
    return {
        http::read<OverviewInput, Overview>(
            "/api/v1/supervision/overview",
            {.who = http::Who::staff, .roles = {"supervisor"}, .over = http::Over::everything},
            "Shows items, cases, timeliness and ratings by city, organisation and day",
            [directory, &clock](sql::Tx& tx, const http::Caller&, const OverviewInput& in) {
                return overview(tx, directory(), range_of(in), clock.now().date());
            })
            .tag("supervision")
            .clause("P 3.4.1")
            .refuses({&refusals::kNoSuchRange}),
    };
}

}  // namespace mashang::supervision
