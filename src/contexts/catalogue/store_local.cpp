// The SQL of what offices say for themselves, and of what their own lists say.

#include "base/enum_names.h"
#include "contexts/catalogue/reported_row.h"
#include "contexts/catalogue/store_editions.h"
#include "platform/json/json.h"

namespace mashang::catalogue::store {
namespace {

Reported reported_of(const ReportedRow& row) {
    std::vector<std::string> materials;
    for (const auto& name : json::parse(row.materials).as_array()) {
        materials.emplace_back(name.as_string());
    }
    return reported_of(row, std::move(materials), enumerator_of<LimitUnit>(row.legal_unit));
}

std::vector<Reported> reported_of(const std::vector<ReportedRow>& rows) {
    std::vector<Reported> all;
    for (const ReportedRow& row : rows) all.push_back(reported_of(row));
    return all;
}

}  // namespace

std::optional<Local> find_local(sql::Tx& tx, std::string_view office, std::string_view item) {
    return tx.find<Local>(
        "SELECT office, item, content, source_edition, version, by_whom, changed_at"
        " FROM catalogue_local WHERE office = $1 AND item = $2",
        office, item);
}

std::vector<Local> list_locals(sql::Tx& tx, std::string_view office) {
    return tx.query<Local>(
        "SELECT office, item, content, source_edition, version, by_whom, changed_at"
        " FROM catalogue_local WHERE office = $1 ORDER BY item",
        office);
}

bool save_local(sql::Tx& tx, Local& local, bool is_new) {
    if (is_new) {
        return tx.execute(
                   "INSERT INTO catalogue_local (office, item, content, source_edition, version,"
                   " by_whom, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
                   " ON CONFLICT (office, item) DO NOTHING",
                   local.office, local.item, local.content, local.source_edition, local.version,
                   local.by_whom, local.changed_at) == 1;
    }
    const bool saved =
        tx.execute(
            "UPDATE catalogue_local SET content = $4, source_edition = $5, version = version + 1,"
            " by_whom = $6, changed_at = $7 WHERE office = $1 AND item = $2 AND version = $3",
            local.office, local.item, local.version, local.content, local.source_edition,
            local.by_whom, local.changed_at) == 1;
    if (saved) ++local.version;
    return saved;
}

void save_reported(sql::Tx& tx, const Reported& reported, Instant now) {
    std::optional<int> count;
    std::string unit;
    if (reported.legal_limit) {
        count = reported.legal_limit->count;
        unit = name_of_enumerator(reported.legal_limit->unit);
    }
    tx.execute(
        "INSERT INTO catalogue_reported (office, item, name, materials, legal_limit, legal_unit,"
        " promised_workdays, fee, visits, reported_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (office, item) DO UPDATE SET"
        " name = excluded.name, materials = excluded.materials, legal_limit = excluded.legal_limit,"
        " legal_unit = excluded.legal_unit, promised_workdays = excluded.promised_workdays,"
        " fee = excluded.fee, visits = excluded.visits, reported_at = excluded.reported_at",
        reported.office_id, reported.item_id, reported.name, json::text_of(reported.materials),
        count, unit, reported.promised_workdays, reported.fee, reported.visits, now);
}

std::vector<Reported> list_reported(sql::Tx& tx) {
    return reported_of(tx.query<ReportedRow>(
        "SELECT office, item, name, materials, legal_limit, legal_unit, promised_workdays, fee,"
        " visits FROM catalogue_reported ORDER BY office, item"));
}

std::vector<Reported> list_reported_of(sql::Tx& tx, std::string_view body) {
    return reported_of(tx.query<ReportedRow>(
        "SELECT office, item, name, materials, legal_limit, legal_unit, promised_workdays, fee,"
        " visits FROM catalogue_reported WHERE SUBSTR(item, 1, 2) = $1"
        " ORDER BY office, item",
        body));
}

}  // namespace mashang::catalogue::store
