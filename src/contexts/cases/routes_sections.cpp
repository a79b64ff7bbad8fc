#include "contexts/cases/desk_step.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/section_refusals.h"
#include "contexts/cases/section_setup.h"
#include "platform/json/text.h"

namespace mashang::cases {
namespace {

using http::Caller;
using http::Method;
using http::Nothing;

const http::Access kOperators{
    .who = http::Who::staff, .roles = {"operator"}, .over = http::Over::everything};

struct SectionInput {
    std::optional<SectionId> id;  ///< nothing: a new one
    json::Text<40> name;
    std::vector<json::Text<8, 3>> items;
    std::vector<identity::AccountId> officers;
};
BOOST_DESCRIBE_STRUCT(SectionInput, (), (id, name, items, officers))

struct PutSections {
    int seen;  ///< the number that the caller saw; 0: none
    std::vector<SectionInput> sections;
};
BOOST_DESCRIBE_STRUCT(PutSections, (), (seen, sections))

struct OneOffice {
    places::OfficeId office_id;
};
BOOST_DESCRIBE_STRUCT(OneOffice, (), (office_id))

struct PutSectionsOf {
    places::OfficeId office_id;
    int seen;
    std::vector<SectionInput> sections;
};
BOOST_DESCRIBE_STRUCT(PutSectionsOf, (), (office_id, seen, sections))

std::vector<Section> sections_in(const std::vector<SectionInput>& given) {
    std::vector<Section> sections;
    for (const SectionInput& one : given) {
        Section& section = sections.emplace_back(Section{one.id, one.name.text(), {}, {}});
        for (const auto& item : one.items) section.items.push_back(item.text());
        for (const auto& officer : one.officers) section.officers.push_back(officer.text());
    }
    return sections;
}

const std::vector<const Refusal*> kOfPlans{&refusals::kSectionsWrong, &refusals::kSectionsChanged,
                                           &refusals::kSectionNotEmpty};

http::Routes routes_of_operators(const Parts& parts) {
    const char* path = "/api/v1/desk/offices/{office_id}/sections";
    return {
        http::read<OneOffice, SectionsView>(
            path, kOperators, "Shows how an office divides its tasks by item",
            [&parts](sql::Tx& tx, const Caller&, const OneOffice& in) {
                return sections_view_of(tx, parts, in.office_id.text());
            })
            .tag("operating")
            .clause("P 3.1.4"),
        http::write<PutSectionsOf, SectionsView>(
            Method::put, path, kOperators, "Lays down the sections of an office",
            [&parts](sql::Tx& tx, const Caller& caller, const PutSectionsOf& in) {
                const std::string& office = in.office_id.text();
                put_sections(tx, parts, caller, office, in.seen, sections_in(in.sections));
                return sections_view_of(tx, parts, office);
            })
            .tag("operating")
            .clause("P 3.1.4")
            .refuses(kOfPlans),
    };
}

}  // namespace

http::Routes section_routes(const Parts& parts) {
    std::vector<const Refusal*> of_leaders = kOfPlans;
    of_leaders.push_back(&refusals::kLeadersOnly);
    http::Routes all{
        http::read<Nothing, SectionsView>("/api/v1/desk/sections", kOffice,
                                          "Shows how the office divides its tasks by item",
                                          [&parts](sql::Tx& tx, const Caller& caller) {
                                              return sections_view_of(tx, parts, caller.office_id);
                                          })
            .tag("desk")
            .clause("P 3.1.4"),
        http::write<PutSections, SectionsView>(
            Method::put, "/api/v1/desk/sections", kOffice,
            "Lays down the office's sections, which items each handles and who works there; open "
            "tasks go with their item; by who leads the office",
            [&parts](sql::Tx& tx, const Caller& caller, const PutSections& in) {
                put_sections(tx, parts, caller, caller.office_id, in.seen,
                             sections_in(in.sections));
                return sections_view_of(tx, parts, caller.office_id);
            })
            .tag("desk")
            .clause("P 3.1.4")
            .refuses(of_leaders),
    };
    http::append(all, routes_of_operators(parts));
    return all;
}

}  // namespace mashang::cases
