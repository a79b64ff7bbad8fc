#include "contexts/places/routes.h"

#include "contexts/places/api.h"
#include "platform/http/typed_route.h"

namespace mashang::places {
namespace {

struct ChildrenOf {
    std::optional<DivisionCode> parent;
};
BOOST_DESCRIBE_STRUCT(ChildrenOf, (), (parent))

struct DivisionList {
    std::vector<DivisionView> divisions;
};
BOOST_DESCRIBE_STRUCT(DivisionList, (), (divisions))

struct OneDivision {
    DivisionCode code;
};
BOOST_DESCRIBE_STRUCT(OneDivision, (), (code))

struct DivisionWithPath : DivisionView {
    std::vector<DivisionName> path;  ///< from the province down
};
BOOST_DESCRIBE_STRUCT(DivisionWithPath, (DivisionView), (path))

DivisionList list_children(const Places& places, const ChildrenOf& in) {
    DivisionList list;
    if (!in.parent) {
        list.divisions.push_back(view_of(places, get_division(places, in.parent)));
        return list;
    }
    for (const Division* child : places.children(get_division(places, in.parent).code)) {
        list.divisions.push_back(view_of(places, *child));
    }
    return list;
}

DivisionWithPath show(const Places& places, const OneDivision& in) {
    const Division& division = get_division(places, in.code);
    return {view_of(places, division), path_of(places, division)};
}

}  // namespace

http::Routes routes(const std::function<std::shared_ptr<const Places>()>& places,
                    const std::function<std::uint64_t()>& version) {
    return {
        http::memory<ChildrenOf, DivisionList>(
            "/api/v1/divisions",
            "Lists the divisions directly served from a parent; the province without one",
            [places](const ChildrenOf& in) { return list_children(*places(), in); })
            .tag("places")
            .clause("P 2.1")
            .refuses({&refusals::kNoSuchDivision})
            .version(version),
        http::memory<OneDivision, DivisionWithPath>(
            "/api/v1/divisions/{code}", "Shows a division and the way up to the province",
            [places](const OneDivision& in) { return show(*places(), in); })
            .tag("places")
            .clause("P 2.1")
            .refuses({&refusals::kNoSuchDivision})
            .version(version),
    };
}

}  // namespace mashang::places
