#include "contexts/places/store.h"

#include <boost/describe.hpp>

#include "base/enum_names.h"
#include "base/split.h"
#include "platform/sql/many.h"

namespace mashang::places {
namespace {

struct OrganisationRow {
    std::string id, name, short_name, domain, kind, levels;
    std::string city_name, county_name, district_name, township_name, pingtan_name;
    int number = 0;
};
BOOST_DESCRIBE_STRUCT(OrganisationRow, (),
                      (id, name, short_name, domain, kind, levels, city_name, county_name,
                       district_name, township_name, pingtan_name, number))

OrganisationRow row_of(const Organisation& organisation) {
    std::string levels;
    for (const DivisionLevel level : organisation.levels) {
        if (!levels.empty()) levels += '|';
        levels += name_of_enumerator(level);
    }
    return {organisation.id,
            organisation.name,
            organisation.short_name,
            organisation.domain,
            organisation.kind,
            std::move(levels),
            organisation.city_name,
            organisation.county_name,
            organisation.district_name,
            organisation.township_name,
            organisation.pingtan_name,
            organisation.number};
}

Organisation organisation_of(OrganisationRow row) {
    Organisation organisation{.id = std::move(row.id),
                              .name = std::move(row.name),
                              .short_name = std::move(row.short_name),
                              .domain = std::move(row.domain),
                              .kind = std::move(row.kind),
                              .levels = {},
                              .city_name = std::move(row.city_name),
                              .county_name = std::move(row.county_name),
                              .district_name = std::move(row.district_name),
                              .township_name = std::move(row.township_name),
                              .pingtan_name = std::move(row.pingtan_name),
                              .number = row.number};
    for (const auto name : split(row.levels, '|')) {
        organisation.levels.push_back(*enumerator_of<DivisionLevel>(name));
    }
    return organisation;
}

constexpr std::string_view kAnew =
    "ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, short_name = EXCLUDED.short_name, "
    "level = EXCLUDED.level, kind = EXCLUDED.kind, parent = EXCLUDED.parent, "
    "valid_from = EXCLUDED.valid_from, valid_to = EXCLUDED.valid_to, "
    "has_offices = EXCLUDED.has_offices";

}  // namespace

void save(sql::Tx& tx, const Import& import, Date today) {
    tx.execute("UPDATE places_division SET valid_to = $1 WHERE valid_to IS NULL", today);
    sql::insert_all<Division>(tx, "places_division", import.divisions, kAnew);
    tx.execute("DELETE FROM places_organisation");
    for (const Organisation& organisation : import.organisations) {
        tx.insert("places_organisation", row_of(organisation));
    }
}

Import load(sql::Tx& tx) {
    Import import;
    import.divisions = tx.query<Division>(
        "SELECT code, name, short_name, level, kind, parent, valid_from, valid_to, has_offices "
        "FROM places_division ORDER BY code");
    for (auto& row : tx.query<OrganisationRow>(
             "SELECT id, name, short_name, domain, kind, levels, city_name, county_name, "
             "district_name, township_name, pingtan_name, number "
             "FROM places_organisation ORDER BY number")) {
        import.organisations.push_back(organisation_of(std::move(row)));
    }
    return import;
}

}  // namespace mashang::places
