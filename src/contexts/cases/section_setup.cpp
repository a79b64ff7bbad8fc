#include "contexts/cases/section_setup.h"

#include <algorithm>
#include <map>

#include "contexts/cases/office_setup.h"
#include "contexts/cases/section_refusals.h"
#include "contexts/cases/section_store.h"
#include "contexts/cases/task_store.h"

namespace mashang::cases {
namespace {

using section_store::ItemRow;
using section_store::SectionRow;
using PlacedOfficer = section_store::OfficerRow;

/// What an office has laid down.
struct Plan {
    std::vector<SectionRow> sections;
    std::vector<ItemRow> items;
    std::vector<PlacedOfficer> officers;
};

Plan plan_of(sql::Tx& tx, const std::string& office) {
    return {section_store::sections_of(tx, office), section_store::items_of(tx, office),
            section_store::officers_of(tx, office)};
}

bool carries_out(const catalogue::Catalogue& catalogue, const catalogue::Item& item,
                 const std::string& office_id) {
    const auto id = places::OfficeId::parse(office_id);
    const auto* office = id ? catalogue.places().find_office(*id) : nullptr;
    return office != nullptr && office->organisation == item.organisation &&
           catalogue.is_implemented_in(item, *office->division);
}

OfficeFacts facts_of(sql::Tx& tx, const Parts& parts, const std::string& office, const Plan& plan) {
    const auto catalogue = parts.catalogue.get();
    OfficeFacts facts;
    for (const SectionRow& row : plan.sections) facts.sections.insert(row.id);
    for (const ItemRow& row : plan.items) facts.placed_items.insert(row.item_id);
    for (const auto& row : TaskStore{parts.store}.officers_of(tx, office)) {
        facts.officers.insert(row.account_id);
    }
    facts.is_item = [catalogue](const std::string& item) {
        return catalogue->find_item(item) != nullptr;
    };
    facts.carries_out = [catalogue, office](const std::string& item) {
        return cases::carries_out(*catalogue, *catalogue->find_item(item), office);
    };
    return facts;
}

void demand_sound(const std::vector<Section>& sections, const OfficeFacts& facts) {
    std::vector<Fault> faults = check(sections, facts);
    if (faults.empty()) return;
    throw Refused{
        refusals::kSectionsWrong, {{"count", std::to_string(faults.size())}}, std::move(faults)};
}

/// What the sections come to as rows; a new one gets its id.
Plan rows_of(const Parts& parts, const std::string& office, const std::vector<Section>& sections) {
    Plan plan;
    for (const Section& section : sections) {
        const SectionId id = section.id.value_or(SectionId{parts.ids.next(parts.clock.now())});
        plan.sections.push_back(
            {office, id, section.name, static_cast<std::int64_t>(plan.sections.size())});
        for (const auto& item : section.items) plan.items.push_back({office, item, id});
        for (const auto& officer : section.officers) plan.officers.push_back({office, officer, id});
    }
    std::ranges::sort(plan.items);
    std::ranges::sort(plan.officers);
    return plan;
}

void save_sections(sql::Tx& tx, const Plan& before, const Plan& after) {
    for (const SectionRow& row : before.sections) {
        if (std::ranges::find(after.sections, row.id, &SectionRow::id) != after.sections.end()) {
            continue;
        }
        const bool is_empty =
            std::ranges::find(before.items, row.id, &ItemRow::section_id) == before.items.end() &&
            std::ranges::find(before.officers, row.id, &PlacedOfficer::section_id) ==
                before.officers.end();
        if (!is_empty) throw Refused{refusals::kSectionNotEmpty, {{"name", row.name}}};
        section_store::remove_section(tx, row);
    }
    for (const SectionRow& row : after.sections) section_store::save_section(tx, row);
}

void save_officers(sql::Tx& tx, const Plan& before, const Plan& after) {
    for (const PlacedOfficer& row : before.officers) {
        if (!std::ranges::binary_search(after.officers, row)) {
            section_store::remove_officer(tx, row);
        }
    }
    for (const PlacedOfficer& row : after.officers) {
        if (!std::ranges::binary_search(before.officers, row)) section_store::add_officer(tx, row);
    }
}

/// Items that moved, and the open tasks that went with them.
struct Moved {
    std::size_t items = 0;
    std::int64_t tasks = 0;
};

Moved save_items(sql::Tx& tx, const Plan& before, const Plan& after) {
    Moved moved;
    const auto move = [&](const ItemRow& row, const std::optional<SectionId>& section) {
        ++moved.items;
        moved.tasks += section_store::move_tasks(tx, row.office_id, row.item_id, section);
    };
    for (const ItemRow& row : before.items) {
        if (std::ranges::binary_search(after.items, row.item_id, {}, &ItemRow::item_id)) continue;
        section_store::remove_item(tx, row);
        move(row, std::nullopt);
    }
    for (const ItemRow& row : after.items) {
        if (std::ranges::binary_search(before.items, row)) continue;
        section_store::save_item(tx, row);
        move(row, row.section_id);
    }
    return moved;
}

}  // namespace

void put_sections(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const std::string& office, int seen, const std::vector<Section>& sections) {
    demand_leads(tx, parts, caller, office);
    const int number = section_store::number_of_plan(tx, office);
    if (number != seen) {
        throw Refused{refusals::kSectionsChanged, {{"number", std::to_string(number)}}};
    }
    const Plan before = plan_of(tx, office);
    demand_sound(sections, facts_of(tx, parts, office, before));
    const Plan after = rows_of(parts, office, sections);
    save_sections(tx, before, after);
    save_officers(tx, before, after);
    const Moved moved = save_items(tx, before, after);
    section_store::save_plan(tx, {office, number + 1, parts.clock.now(), caller.account_id});
    tell_of_office(tx, parts, caller, "office.sections_laid_down", "office:" + office,
                   {{"number", number + 1},
                    {"sections", after.sections.size()},
                    {"items_moved", moved.items},
                    {"tasks_moved", moved.tasks}});
}

SectionsView sections_view_of(sql::Tx& tx, const Parts& parts, const std::string& office) {
    const auto catalogue = parts.catalogue.get();
    const Plan plan = plan_of(tx, office);
    SectionsView view{
        .number = section_store::number_of_plan(tx, office), .sections = {}, .others = {}};
    std::map<SectionId, std::size_t> place;
    for (const SectionRow& row : plan.sections) {
        place.emplace(row.id, view.sections.size());
        view.sections.push_back({.id = row.id, .name = row.name, .items = {}, .officers = {}});
    }
    for (const ItemRow& row : plan.items) {
        const auto* item = catalogue->find_edition(row.item_id, 0);
        view.sections[place.at(row.section_id)].items.push_back(
            {row.item_id, item != nullptr ? item->name : row.item_id});
    }
    for (const PlacedOfficer& row : plan.officers) {
        view.sections[place.at(row.section_id)].officers.push_back(row.account_id);
    }
    for (const catalogue::Item& item : catalogue->items()) {
        if (!carries_out(*catalogue, item, office)) continue;
        if (std::ranges::binary_search(plan.items, item.id, {}, &ItemRow::item_id)) continue;
        view.others.push_back({item.id, item.name});
    }
    return view;
}

}  // namespace mashang::cases
