#include "contexts/archive/portrait.h"

#include "base/enum_names.h"
#include "contexts/archive/store.h"

namespace mashang::archive {

boost::json::object portrait_of(sql::Tx& tx, const Parts&, const identity::PersonId& person) {
    constexpr std::size_t kMost = 1000;
    boost::json::array packages;
    for (const PackageRow& row : store::list_of_person(tx, person, kMost)) {
        boost::json::object package{{"number", row.number},
                                    {"archived_at", row.archived_at.text()},
                                    {"retention", name_of_enumerator(row.retention)},
                                    {"sha256", row.sha256},
                                    {"state", name_of_enumerator(row.state)}};
        if (row.kept_until) package["kept_until"] = row.kept_until->text();
        packages.push_back(std::move(package));
    }
    return {{"packages", std::move(packages)}};
}

}  // namespace mashang::archive
