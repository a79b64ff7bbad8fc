#include "contexts/cases/section_store.h"

namespace mashang::cases::section_store {

int number_of_plan(sql::Tx& tx, const std::string& office) {
    return tx.find<int>("SELECT number FROM cases_section_plan WHERE office_id = $1", office)
        .value_or(0);
}

void save_plan(sql::Tx& tx, const PlanRow& plan) {
    tx.execute(
        "INSERT INTO cases_section_plan (office_id, number, made_at, made_by) "
        "VALUES ($1, $2, $3, $4) ON CONFLICT (office_id) DO UPDATE SET number = EXCLUDED.number, "
        "made_at = EXCLUDED.made_at, made_by = EXCLUDED.made_by",
        plan.office_id, plan.number, plan.made_at, plan.made_by);
}

std::vector<SectionRow> sections_of(sql::Tx& tx, const std::string& office) {
    return tx.query<SectionRow>(
        "SELECT office_id, id, name, place FROM cases_section WHERE office_id = $1 "
        "ORDER BY place, id",
        office);
}

void save_section(sql::Tx& tx, const SectionRow& section) {
    tx.execute(
        "INSERT INTO cases_section (office_id, id, name, place) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (office_id, id) DO UPDATE SET name = EXCLUDED.name, place = EXCLUDED.place",
        section.office_id, section.id, section.name, section.place);
}

void remove_section(sql::Tx& tx, const SectionRow& section) {
    tx.execute("DELETE FROM cases_section WHERE office_id = $1 AND id = $2", section.office_id,
               section.id);
}

std::vector<ItemRow> items_of(sql::Tx& tx, const std::string& office) {
    return tx.query<ItemRow>(
        "SELECT office_id, item_id, section_id FROM cases_section_item WHERE office_id = $1 "
        "ORDER BY item_id",
        office);
}

std::optional<SectionId> section_of(sql::Tx& tx, const std::string& office,
                                    const std::string& item) {
    return tx.find<SectionId>(
        "SELECT section_id FROM cases_section_item WHERE office_id = $1 AND item_id = $2", office,
        item);
}

void save_item(sql::Tx& tx, const ItemRow& item) {
    tx.execute(
        "INSERT INTO cases_section_item (office_id, item_id, section_id) VALUES ($1, $2, $3) "
        "ON CONFLICT (office_id, item_id) DO UPDATE SET section_id = EXCLUDED.section_id",
        item.office_id, item.item_id, item.section_id);
}

void remove_item(sql::Tx& tx, const ItemRow& item) {
    tx.execute("DELETE FROM cases_section_item WHERE office_id = $1 AND item_id = $2",
               item.office_id, item.item_id);
}

std::vector<OfficerRow> officers_of(sql::Tx& tx, const std::string& office) {
    return tx.query<OfficerRow>(
        "SELECT office_id, account_id, section_id FROM cases_section_officer "
        "WHERE office_id = $1 ORDER BY account_id, section_id",
        office);
}

std::vector<SectionId> sections_of_officer(sql::Tx& tx, const std::string& office,
                                           const std::string& account) {
    return tx.query<SectionId>(
        "SELECT section_id FROM cases_section_officer WHERE office_id = $1 AND account_id = $2 "
        "ORDER BY section_id",
        office, account);
}

void add_officer(sql::Tx& tx, const OfficerRow& officer) {
    tx.insert("cases_section_officer", officer);
}

void remove_officer(sql::Tx& tx, const OfficerRow& officer) {
    tx.execute(
        "DELETE FROM cases_section_officer WHERE office_id = $1 AND account_id = $2 AND "
        "section_id = $3",
        officer.office_id, officer.account_id, officer.section_id);
}

std::int64_t move_tasks(sql::Tx& tx, const std::string& office, const std::string& item,
                        const std::optional<SectionId>& section) {
    return tx.execute(
        "UPDATE cases_task SET section = $3 WHERE office_id = $1 AND item_id = $2 AND "
        "state = 'open'",
        office, item, section ? section->text() : "");
}

}  // namespace mashang::cases::section_store
