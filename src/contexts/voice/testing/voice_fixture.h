#pragma once

// Ratings on a fresh database of each engine, of cases that stand in any state.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "contexts/cases/testing.h"
#include "contexts/voice/flows.h"
#include "contexts/voice/parts.h"
#include "contexts/voice/schema.h"

namespace mashang::voice::testing {

class VoiceTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<cases::testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        database().migrate(schema());
        parts_ = std::make_unique<Parts>(Parts{.clock = town().house.clock,
                                               .journal = town().house.journal,
                                               .cipher = town().house.fields,
                                               .cases = town().parts});
        lin = town().proven_person(database());
        chen = town().proven_person(database(), "13900001234", "350203200002290010");
    }

    cases::testing::Town& town() { return *town_; }
    const Parts& parts() { return *parts_; }

    cases::Case a_case(cases::CaseState state, const http::Caller& whose) {
        return town().case_in(database(), state, whose);
    }

    Rating rate_now(const http::Caller& caller, const cases::CaseId& id, int grade,
                    const std::vector<std::string>& options = {}, const std::string& comment = "") {
        std::optional<Rating> given;
        write([&](sql::Tx& tx) { given = rate(tx, parts(), caller, id, grade, options, comment); });
        return *std::move(given);
    }

    std::vector<journal::Entry> told() {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) {
            entries = journal::read_subject(tx, "office:GA-350102000000", 0, 1000);
        });
        return entries;
    }
    std::int64_t count_ratings() {
        std::int64_t count = 0;
        read([&](sql::Tx& tx) {
            count = tx.get<std::int64_t>("SELECT COUNT(*) FROM voice_rating");
        });
        return count;
    }

    http::Caller lin;
    http::Caller chen;

  private:
    std::unique_ptr<cases::testing::Town> town_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::voice::testing
