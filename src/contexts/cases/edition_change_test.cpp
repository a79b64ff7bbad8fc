// What becomes of drafts and of open cases when their item changes or goes.

#include <gmock/gmock.h>

#include "contexts/cases/flows.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/testing.h"
#include "contexts/catalogue/refusals.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;

constexpr const char* kItem = "GA005";  // asks for no material
const DivisionCode kGulou = *DivisionCode::parse("350102001001");

class EditionChange : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town_->proven_person(database());
    }
    const Parts& parts() { return town_->parts; }
    http::Caller lin_;

    template <class Flow>
    std::optional<Refused> refusal_of(Flow flow) {
        try {
            write([&](sql::Tx& tx) { flow(tx); });
        } catch (const Refused& refused) {
            return refused;
        }
        return std::nullopt;
    }

    Case draft() {
        return run([&](sql::Tx& tx) { return open_draft(tx, parts(), lin_, kItem, kGulou).of; });
    }
    Case hand_in(const Case& of) {
        return run([&](sql::Tx& tx) { return submit(tx, parts(), lin_, of.id, of.version).of; });
    }
    Case decided(const Case& of) {
        const Case taken =
            run([&](sql::Tx& tx) { return accept(tx, parts(), officer_, of.id, of.version); });
        return run([&](sql::Tx& tx) {
            return decide(tx, parts(), officer_, of.id, taken.version, Outcome::granted, "准予");
        });
    }

    /// The item's second edition asks for a reason, too; the first is a former one.
    void ask_for_reason() {
        const json::object form =
            *json::parse(R"({"type": "object", "required": ["reason"], "properties":
            {"reason": {"type": "string", "title": "原因", "minLength": 1, "maxLength": 50}}})")
                 .if_object();
        change([&](catalogue::ItemSource& item) {
            catalogue::ItemContent content = *item.content;
            content.form = form;
            item.edition = 2;
            item.content = std::make_shared<const catalogue::ItemContent>(std::move(content));
        });
    }
    /// The item is abolished, as it was in its first edition.
    void abolish() {
        change([](catalogue::ItemSource& item) {
            item.standing.status = catalogue::ItemStatus::abolished;
            item.standing.reason = "法律修改";
        });
    }

  private:
    template <class Change>
    void change(Change change) {
        town_->catalogue.set(catalogue::testing::edited_catalogue(
            MASHANG_SOURCE_DIR "/data", [&](catalogue::Sources& sources) {
                const auto found =
                    std::ranges::find(sources.items, kItem, &catalogue::ItemSource::id);
                catalogue::ItemSource former = *found;
                change(*found);
                if (found->edition == former.edition) return;
                former.is_former = true;
                sources.items.push_back(std::move(former));
            }));
    }

    std::unique_ptr<testing::Town> town_;
    http::Caller officer_ = testing::Town::officer();
};

TEST_P(EditionChange, ADraftIsHandedInUnderTheFormOfThatDay) {
    const Case of = draft();
    ask_for_reason();
    const auto refused =
        refusal_of([&](sql::Tx& tx) { submit(tx, parts(), lin_, of.id, of.version); });
    ASSERT_TRUE(refused);
    EXPECT_EQ(&refused->refusal(), &refusals::kIncomplete);
    ASSERT_EQ(refused->faults().size(), 1u);
    EXPECT_EQ(refused->faults().front().pointer, "/form/reason");

    const Case written = run([&](sql::Tx& tx) {
        return save_form(tx, parts(), lin_, of.id, of.version, {{"reason", "迁居"}}).of;
    });
    const Case handed = hand_in(written);
    EXPECT_EQ(handed.item_edition, 2);
    EXPECT_EQ(decided(handed).state, CaseState::decided);
}

TEST_P(EditionChange, WhatWasHandedInKeepsTheEditionOfItsDay) {
    const Case handed = hand_in(draft());
    EXPECT_EQ(handed.item_edition, 1);
    ask_for_reason();
    const Case done = decided(handed);
    EXPECT_EQ(done.state, CaseState::decided);
    EXPECT_EQ(done.item_edition, 1);
}

TEST_P(EditionChange, WhatWasHandedInIsDecidedThoughTheItemIsAbolished) {
    const Case handed = hand_in(draft());
    const Case second = draft();
    abolish();
    EXPECT_EQ(decided(handed).state, CaseState::decided);

    const auto refused =
        refusal_of([&](sql::Tx& tx) { submit(tx, parts(), lin_, second.id, second.version); });
    ASSERT_TRUE(refused) << "a draft of it is not handed in any more";
    EXPECT_EQ(&refused->refusal(), &catalogue::refusals::kAbolished);
    EXPECT_TRUE(refusal_of([&](sql::Tx& tx) { open_draft(tx, parts(), lin_, kItem, kGulou); }));
}

MASHANG_ON_EACH_ENGINE(EditionChange);

}  // namespace
}  // namespace mashang::cases
