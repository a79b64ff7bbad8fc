#pragma once

// Who leads an office lays down its sections: which items each handles, and who works there.

#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "contexts/cases/section.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// All of an office from now on; the open tasks of an item that goes to another section go with it.
/// By who leads the office, or by an operator. `seen` is the number of the plan that the caller
/// saw, 0 for none. Refuses: kLeadersOnly, kSectionsChanged, kSectionsWrong with every fault,
/// kSectionNotEmpty where one is left out that has items or officers.
void put_sections(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& office, int seen, const std::vector<Section>& sections);

struct SectionItem {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(SectionItem, (), (id, name))

struct SectionView {
    SectionId id;
    std::string name;
    std::vector<SectionItem> items;
    std::vector<std::string>
        officers;  ///< account ids; their names tells GET /api/v1/desk/officers
};
BOOST_DESCRIBE_STRUCT(SectionView, (), (id, name, items, officers))

struct SectionsView {
    int number;  ///< of the plan; 0: there is none
    std::vector<SectionView> sections;
    std::vector<SectionItem> others;  ///< that the office carries out and that no section has
};
BOOST_DESCRIBE_STRUCT(SectionsView, (), (number, sections, others))

SectionsView sections_view_of(sql::Tx& tx, const Parts& parts, const std::string& office);

}  // namespace mashang::cases
