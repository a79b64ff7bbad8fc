#pragma once

// A province with cases at work, for tests of this context and of those above it.

#include <gtest/gtest.h>

#include <memory>

#include "contexts/cases/flows.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/register_materials.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/schema.h"
#include "contexts/catalogue/testing.h"
#include "contexts/identity/testing.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::cases::testing {

inline WorkingCalendar real_calendar(const std::filesystem::path& folder) {
    std::ifstream in(folder / "holidays.csv");
    return *WorkingCalendar::parse(std::string{std::istreambuf_iterator<char>(in), {}});
}

/// Everything that cases' parts need, around a database. It is 2018-09-30 16:59, a Sunday on which
/// work is made up.
class Town {
  public:
    Town(sql::Database& database, const std::filesystem::path& data)
        : house{database},
          catalogue{catalogue::testing::real_catalogue(data)},
          calendar{std::make_shared<const WorkingCalendar>(real_calendar(data))},
          parts{.clock = house.clock,
                .ids = house.ids,
                .journal = house.journal,
                .store = store,
                .identity = identity,
                .files = files,
                .catalogue = catalogue,
                .calendar = calendar,
                .place_order = house.parts.place_order,
                .random = [this] { return next_random++; },
                .sign = [](std::string_view) { return std::string{"c2lnbmVk"}; }} {
        database.migrate(schema());
    }

    /// A proven person, as the edge would present her.
    http::Caller proven_person(sql::Database& database, const char* mobile = "13800005678",
                               const char* citizen_id = "350102199003071234") {
        identity::PersonIds ids;
        database.write([&](sql::Tx& tx) {
            ids = identity.create_person(
                tx, {.mobile = *MobileNumber::parse(mobile),
                     .password_hash = "first:",
                     .claim = identity::Claim{.name = *identity::PersonName::parse("林小红"),
                                              .citizen_id = *CitizenId::parse(citizen_id)},
                     .level = identity::kLevelMatched,
                     .facts = {.ethnicity = "汉族", .address = "福州市鼓楼区东街1号"}});
        });
        http::Caller caller;
        caller.kind = http::CallerKind::person;
        caller.account_id = ids.account.text();
        caller.person_id = ids.person.text();
        caller.assurance_level = identity::kLevelMatched;
        return caller;
    }

    static http::Caller officer(const char* office = "GA-350102000000") {
        http::Caller caller;
        caller.kind = http::CallerKind::staff;
        caller.account_id = "0192f000-0000-7000-8000-000000000001";
        caller.roles = {"officer"};
        caller.office_id = office;
        return caller;
    }

    identity::testing::Household house;
    identity::Identity identity{house.parts};
    Store store{house.fields};
    fixture::TemporaryFolder folder;
    files::FileStore files{folder.path(), house.keys, crypto::SealAlgorithm::aes};
    Snapshot<catalogue::Catalogue> catalogue;
    Snapshot<WorkingCalendar> calendar;
    std::uint32_t next_random = 1;
    Parts parts;
};

}  // namespace mashang::cases::testing
