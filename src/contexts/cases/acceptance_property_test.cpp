// What passes the applicant's dry run is handed in and cannot be refused as incomplete, however it
// came to be; what does not pass is not handed in [行政许可法 31, 32].

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "contexts/cases/flows.h"
#include "contexts/cases/flows_clock.h"
#include "contexts/cases/formal_check.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

class AcceptanceProperty : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town_->proven_person(database());
    }
    const Parts& parts() { return town_->parts; }

    /// A draft in which every field that she types and every material is as it happens to be.
    Case any_draft() {
        const char* item = *rc::gen::element("GA003", "GA005");
        const Case of = town_->case_in(database(), CaseState::draft, lin_, item);
        write([&](sql::Tx& tx) {
            boost::json::object form = parts().store.form_of(tx, of);
            for (const char* field : {"address", "mobile"}) spoil(form, field);
            parts().store.save_form(tx, of, form);
            for (CaseMaterial material : parts().store.materials_of(tx, of)) {
                material.state =
                    *rc::gen::weightedElement<MaterialState>({{6, MaterialState::from_register},
                                                              {3, MaterialState::uploaded},
                                                              {1, MaterialState::missing},
                                                              {1, MaterialState::requested},
                                                              {1, MaterialState::not_found}});
                parts().store.save_material(tx, material);
            }
        });
        return of;
    }

    bool passes(const Case& of) {
        bool is_good = false;
        read([&](sql::Tx& tx) {
            const Case now = *parts().store.find(tx, of.id);
            is_good = check_formally(tx, parts(), open_dossier(tx, parts(), now)).faults.empty();
        });
        return is_good;
    }
    std::optional<Case> handed_in(const Case& of) {
        std::optional<Case> handed;
        const Refusal* refused = refusal_of(
            [&](sql::Tx& tx) { handed = submit(tx, parts(), lin_, of.id, of.version).of; });
        if (refused == nullptr) return handed;
        RC_ASSERT(refused == &refusals::kIncomplete);
        return std::nullopt;
    }
    /// What an officer hears who refuses it as incomplete.
    const Refusal* refused_as_incomplete(const Case& of) {
        return refusal_of([&](sql::Tx& tx) {
            refuse(tx, parts(), officer_, of.id, of.version, RefusalGround::incomplete, "材料不全");
        });
    }
    /// What an office may do before it accepts, and she may answer, without any fact changing.
    Case after_any_step(const Case& of) {
        return run([&](sql::Tx& tx) {
            switch (*rc::gen::inRange(0, 3)) {
                case 0:
                    return pre_check(tx, parts(), officer_, of.id, of.version);
                case 1:
                    return request_supplement(tx, parts(), officer_, of.id, of.version, {"请补"});
                default: {
                    const Case asked =
                        request_supplement(tx, parts(), officer_, of.id, of.version, {"请补"});
                    return supplement(tx, parts(), lin_, of.id, asked.version, "没有变化").of;
                }
            }
        });
    }

  private:
    static void spoil(boost::json::object& form, const char* field) {
        switch (*rc::gen::weightedElement<int>({{5, 0}, {1, 1}, {1, 2}, {1, 3}})) {
            case 0:
                form[field] = std::string_view{field} == "mobile" ? "13800005678" : "东街1号";
                return;
            case 1:
                form[field] = "";
                return;
            case 2:
                form.erase(field);
                return;
            default:
                form[field] = "12-34";  // an address, and no mobile number
        }
    }

    std::unique_ptr<testing::Town> town_;
    http::Caller lin_;
    http::Caller officer_ = testing::Town::officer();
};
MASHANG_ON_EACH_ENGINE(AcceptanceProperty);

TEST_P(AcceptanceProperty, WhatPassesTheDryRunIsHandedInAndNeverRefusedAsIncomplete) {
    int passed = 0;
    int failed = 0;
    EXPECT_TRUE(rc::check([&] {
        const Case of = any_draft();
        const bool is_good = passes(of);
        ++(is_good ? passed : failed);
        const auto handed = handed_in(of);
        RC_ASSERT(handed.has_value() == is_good);
        if (!handed) return;
        RC_ASSERT(passes(*handed));
        RC_ASSERT(refused_as_incomplete(*handed) == &refusals::kFormallyComplete);
        const Case later = after_any_step(*handed);
        RC_ASSERT(passes(later));
        RC_ASSERT(refused_as_incomplete(later) == &refusals::kFormallyComplete);
    }));
    EXPECT_GT(passed, 5);
    EXPECT_GT(failed, 5);
}

}  // namespace
}  // namespace mashang::cases
