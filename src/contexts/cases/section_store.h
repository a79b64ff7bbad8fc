#pragma once

// All SQL of an office's sections, one function per query. Nothing of a citizen is in here.

#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/section.h"
#include "contexts/places/office.h"
#include "platform/sql/sql.h"

namespace mashang::cases::section_store {

struct PlanRow {
    std::string office_id;
    int number;  ///< from 1
    Instant made_at;
    std::string made_by;  ///< account id
};
BOOST_DESCRIBE_STRUCT(PlanRow, (), (office_id, number, made_at, made_by))

struct SectionRow {
    std::string office_id;
    SectionId id;
    std::string name;
    std::int64_t place;  ///< in the office's order, from 0
};
BOOST_DESCRIBE_STRUCT(SectionRow, (), (office_id, id, name, place))

struct ItemRow {
    std::string office_id;
    std::string item_id;
    SectionId section_id;

    auto operator<=>(const ItemRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemRow, (), (office_id, item_id, section_id))

struct OfficerRow {
    std::string office_id;
    std::string account_id;
    SectionId section_id;

    auto operator<=>(const OfficerRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(OfficerRow, (), (office_id, account_id, section_id))

/// 0: there is none.
int number_of_plan(sql::Tx& tx, const std::string& office);
void save_plan(sql::Tx& tx, const PlanRow& plan);

/// In the office's order.
std::vector<SectionRow> sections_of(sql::Tx& tx, const std::string& office);
void save_section(sql::Tx& tx, const SectionRow& section);
void remove_section(sql::Tx& tx, const SectionRow& section);

/// By item.
std::vector<ItemRow> items_of(sql::Tx& tx, const std::string& office);
/// Nothing: it is everybody's.
std::optional<SectionId> section_of(sql::Tx& tx, const std::string& office,
                                    const std::string& item);
void save_item(sql::Tx& tx, const ItemRow& item);
void remove_item(sql::Tx& tx, const ItemRow& item);

std::vector<OfficerRow> officers_of(sql::Tx& tx, const std::string& office);
/// Where somebody works; none: in all.
std::vector<SectionId> sections_of_officer(sql::Tx& tx, const std::string& office,
                                           const std::string& account);
void add_officer(sql::Tx& tx, const OfficerRow& officer);
void remove_officer(sql::Tx& tx, const OfficerRow& officer);

/// The open tasks of an item in an office go to its section; with nothing they are everybody's. How
/// many went.
std::int64_t move_tasks(sql::Tx& tx, const std::string& office, const std::string& item,
                        const std::optional<SectionId>& section);

}  // namespace mashang::cases::section_store
