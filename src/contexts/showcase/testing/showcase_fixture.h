#pragma once

// The real flagship apps with who rates, answers and decides, on a fresh database of each engine.

#include <gmock/gmock.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "contexts/catalogue/testing.h"
#include "contexts/identity/testing.h"
#include "contexts/showcase/flows.h"
#include "contexts/showcase/schema.h"
#include "contexts/showcase/store.h"
#include "platform/journal/testing/whats.h"
#include "platform/sql/testing/database_fixture.h"
#include "platform/timers/schema.h"

namespace mashang::showcase::testing {

inline const std::string kApp = "A09";  ///< 无犯罪记录证明, of the police
inline const std::string kAppItem = "GA023";
inline constexpr const char* kPolice = "GA-350000000000";
inline constexpr const char* kPlatform = "JX-350000000000";

class ShowcaseTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(timers::schema());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house_->parts);
        catalogue_.set(catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"));
        parts_ = std::make_unique<Parts>(
            Parts{.clock = house_->clock,
                  .ids = house_->ids,
                  .journal = house_->journal,
                  .fields = house_->fields,
                  .identity = *identity_,
                  .catalogue = catalogue_,
                  .last_use =
                      [this](sql::Tx&, const identity::PersonId& person, const std::string& item) {
                          const auto found = uses.find({person.text(), item});
                          return found == uses.end() ? std::nullopt : std::optional{found->second};
                      },
                  .handled =
                      [](sql::Tx&, const std::string&) {
                          return Handled{.submitted = 10, .decided = 8, .on_time = 6};
                      },
                  .office_name = [](std::string_view id) { return std::string{id}; }});
        lin = person("13800005678", "350102199003071234");
        chen = person("13900001234", "350203200002290010");
        editor = staff("editor", kPolice, "0192f000-0000-7000-8000-0000000000e1");
        assessor = staff("publisher", kPlatform, "0192f000-0000-7000-8000-0000000000a1");
        other_assessor = staff("publisher", kPlatform, "0192f000-0000-7000-8000-0000000000a2");
        stranger = staff("editor", "SC-350000000000", "0192f000-0000-7000-8000-0000000000f1");
    }

    http::Caller person(const char* mobile, const char* number) {
        return identity::testing::proven_person(database(), *identity_, mobile, number);
    }
    static http::Caller staff(const char* role, const char* office, const char* account) {
        http::Caller caller = identity::testing::staff(role, office);
        caller.account_id = account;
        return caller;
    }
    const Parts& parts() { return *parts_; }
    platform::SetClock& clock() { return house_->clock; }
    const identity::Identity& identity() { return *identity_; }
    Date today() { return clock().now().date(); }

    void use(const http::Caller& who, const std::string& item = kAppItem) {
        uses[{who.person_id, item}] = clock().now();
    }

    AppRating rated(const http::Caller& who, int grade, const std::string& words = "",
                    const std::string& app = kApp) {
        return run([&](sql::Tx& tx) { return rate(tx, parts(), who, app, grade, words); });
    }
    AppRating found(const AppRating& rating) {
        return run([&](sql::Tx& tx) {
            return store::find_rating(tx, parts().fields, rating.app_id, rating.id).value();
        });
    }
    Appeal appealed(const AppRating& rating) {
        return run([&](sql::Tx& tx) {
            return appeal(tx, parts(), editor, rating.app_id, rating.id, AppealGround::abuse,
                          "辱骂");
        });
    }
    Appeal ruled(const AppRating& rating, const http::Caller& by, const Ruling& ruling) {
        return run([&](sql::Tx& tx) {
            return rule_on(tx, parts(), by, rating.app_id, rating.id, ruling);
        });
    }
    RatingSummary summary(const std::string& app = kApp) {
        return run([&](sql::Tx& tx) { return summary_of(store::count_grades(tx, app)); });
    }

    std::vector<journal::Entry> told(const std::string& subject) {
        return run([&](sql::Tx& tx) { return journal::read_subject(tx, subject, 0, 1000); });
    }

    http::Caller lin;
    http::Caller chen;
    http::Caller editor;
    http::Caller assessor;
    http::Caller other_assessor;
    http::Caller stranger;
    std::map<std::pair<std::string, std::string>, Instant> uses;  ///< by person and item

  private:
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    Snapshot<catalogue::Catalogue> catalogue_{std::make_shared<const catalogue::Catalogue>()};
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::showcase::testing
