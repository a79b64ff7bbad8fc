#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/mandates/api.h"
#include "contexts/mandates/testing/guardians_fixture.h"
#include "contexts/mandates/views.h"

namespace mashang::mandates {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

using testing::kChild;

class Guardians : public testing::GuardiansTest {};

TEST_P(Guardians, AGuardianWhomTheRegisterConfirmsActsForTheChild) {
    const Guardianship row = request(lin);
    EXPECT_EQ(row.state, GuardianshipState::pending);
    EXPECT_EQ(row.until.text(), "2036-08-31");
    answer(match());
    const Guardianship now = stored(row);
    ASSERT_EQ(now.state, GuardianshipState::confirmed);
    const Principal principal{PrincipalKind::person, now.minor_id->text()};
    const auto authorities = found(lin, principal);
    ASSERT_THAT(authorities, SizeIs(1));
    EXPECT_EQ(authorities[0].ground, Ground::guardianship);
    EXPECT_EQ(authorities[0].reach, Reach::everything);
    EXPECT_THAT(found(chen, principal), IsEmpty());
    const auto facts =
        run([&](sql::Tx& tx) { return this->authorities().known_facts(tx, principal); });
    EXPECT_EQ(facts.at("name"), "林小宝");
    EXPECT_EQ(facts.at("address"), "福州市");
    EXPECT_FALSE(facts.contains("mobile")) << "a child without account has no phone of ours";
    EXPECT_EQ(run([&](sql::Tx& tx) { return this->authorities().display_name(tx, principal); }),
              "**宝");
}

TEST_P(Guardians, BothParentsMayAndActForTheSameChild) {
    const Guardianship lins_row = request(lin);
    answer(match());
    const Guardianship chens_row = request(chen);
    answer(match());
    EXPECT_EQ(stored(lins_row).minor_id, stored(chens_row).minor_id);
}

TEST_P(Guardians, WhomTheRegisterDoesNotConfirmActsForNobody) {
    for (const char* body :
         {R"({"result":"mismatch"})", R"({"result":"not_found"})", R"({"result":"match"})"}) {
        const Guardianship row = request(lin);
        answer(body);
        EXPECT_EQ(stored(row).state, GuardianshipState::refused) << body;
        EXPECT_FALSE(stored(row).minor_id);
    }
    const Guardianship row = request(lin);
    answer(match("林大宝"));
    EXPECT_EQ(stored(row).state, GuardianshipState::refused) << "another child than asked for";
    EXPECT_EQ(stored(row).finding, RelationFinding::mismatch);
}

TEST_P(Guardians, AllThatSaysNoReadsAlikeOutsideButThatTheRegisterIsDown) {
    const Guardianship row = request(lin);
    const auto reason = [&](RelationFinding finding) {
        Guardianship refused = row;
        refused.state = GuardianshipState::refused;
        refused.finding = finding;
        return view_of(parts(), refused, Language::zh).reason.value();
    };
    EXPECT_EQ(reason(RelationFinding::mismatch), reason(RelationFinding::not_found));
    EXPECT_NE(reason(RelationFinding::mismatch), reason(RelationFinding::unavailable));
}

TEST_P(Guardians, AnAnswerThatIsNoneIsAskedAgainAndAGivenUpOneSaysSo) {
    const Guardianship row = request(lin);
    EXPECT_THROW(answer("<html>"), std::runtime_error);
    EXPECT_THROW(answer(R"({"result":"perhaps"})"), std::runtime_error);
    EXPECT_EQ(stored(row).state, GuardianshipState::pending);
    const auto channel = households_channel(parts(), "http://register", "key");
    write([&](sql::Tx& tx) { channel.given_up(tx, house().orders().back()); });
    EXPECT_EQ(stored(row).finding, RelationFinding::unavailable);
    answer(match());
    EXPECT_EQ(stored(row).state, GuardianshipState::refused) << "what has ended stays";
}

TEST_P(Guardians, WhatAGuardianDidBothSeeAndNobodyElse) {
    const Guardianship row = request(lin);
    answer(match());
    const Guardianship now = stored(row);
    const Principal principal{PrincipalKind::person, now.minor_id->text()};
    const auto authorities_of_lin = found(lin, principal);
    write([&](sql::Tx& tx) {
        authorities().tell_use(tx, lin, principal, authorities_of_lin.front(), "submit", "case:1",
                               {{"item", "GA003"}});
    });
    http::Caller grown = chen;  // once she has an account of her own
    grown.person_id = now.minor_id->text();
    const auto hers = run([&](sql::Tx& tx) { return list_guardians(tx, grown); });
    ASSERT_THAT(hers, SizeIs(1));
    const auto view = run([&](sql::Tx& tx) { return guardian_view_of(tx, parts(), hers[0]); });
    EXPECT_EQ(view.name_masked, "**红");
    EXPECT_FALSE(view.is_over);
    for (const std::string& reference :
         {run([&](sql::Tx& tx) { return get_guardianship(tx, lin, row.id); }).reference(),
          run([&](sql::Tx& tx) { return get_guardian(tx, grown, row.id); }).reference()}) {
        const auto uses = run([&](sql::Tx& tx) { return uses_of(tx, parts(), reference); });
        ASSERT_THAT(uses, SizeIs(1));
        EXPECT_EQ(uses[0].step, "submit");
    }
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_guardian(tx, chen, row.id); }),
              &refusals::kNoSuchGuardian);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_guardianship(tx, chen, row.id); }),
              &refusals::kNoSuchChild);
}

TEST_P(Guardians, OnTheEighteenthBirthdayItIsOver) {
    const auto teenager = child("周雨桐", "350099201006201325");
    const Guardianship row = request(lin, teenager);
    answer(R"({"result":"match","person":{"name":"周雨桐","citizen_id":"350099201006201325"}})");
    const Principal principal{PrincipalKind::person, stored(row).minor_id->text()};
    house().clock.set(*Instant::parse("2028-06-19T23:59:00+08:00"));
    EXPECT_THAT(found(lin, principal), SizeIs(1));
    house().clock.set(*Instant::parse("2028-06-20T00:00:00+08:00"));
    EXPECT_THAT(found(lin, principal), IsEmpty());
}

TEST_P(Guardians, WhoIsOfAgeOrNotBornIsNoChild) {
    const auto grown = child("周宇航", "350099200001011317");
    EXPECT_NE(refusal_of_request(lin, grown), nullptr);
    ASSERT_THAT(faults, SizeIs(1));
    EXPECT_EQ(faults[0].refusal, &refusals::kNotAMinor);
}

TEST_P(Guardians, AGuardianWithoutACitizensNumberIsSentToAWindow) {
    const auto guest = identity::testing::numberless_person(database(), identity(), "13700000001");
    EXPECT_EQ(refusal_of_request(guest, child()), &identity::refusals::kCitizenIdNeeded);
}

TEST_P(Guardians, QuestionsAboutChildrenAreFew) {
    request(lin);
    EXPECT_EQ(refusal_of_request(lin, child()), &refusals::kChildKnown);
    answer(R"({"result":"mismatch"})");
    for (int i = 1; i < parts().limits.children_asked_a_day; ++i) {
        request(lin);
        answer(R"({"result":"mismatch"})");
    }
    EXPECT_EQ(refusal_of_request(lin, child()), &refusals::kTooManyChildren);
}

TEST_P(Guardians, WhatIsAskedLeavesTheHouseWithoutIdsOfOurs) {
    const Guardianship row = request(lin);
    const auto channel = households_channel(parts(), "http://register", "key");
    const auto request = channel.wire(house().orders().back());
    EXPECT_EQ(request.path, "/relations");
    EXPECT_THAT(request.body, HasSubstr(kChild));
    EXPECT_THAT(request.body, HasSubstr("350102199003071234"));
    EXPECT_THAT(request.body, Not(HasSubstr(row.guardian_id.text())));
    std::string sealed;
    read([&](sql::Tx& tx) {
        sealed = tx.get<std::string>("SELECT child_sealed FROM mandates_guardianship");
    });
    EXPECT_THAT(sealed, Not(HasSubstr(kChild)));
}

MASHANG_ON_EACH_ENGINE(Guardians);

TEST_P(Guardians, WhoLeavesIsNoGuardianHereAndOfTheDeadItIsOnRecord) {
    const auto close = [&](const http::Caller& who, const char* why) {
        const journal::Entry entry{
            {.what = "account.closed", .on_behalf = who.person_id, .facts = {{"why", why}}}};
        write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    };
    const auto children_of = [&](const http::Caller& who) {
        return run([&](sql::Tx& tx) { return store::list_of(tx, person_of(who)); });
    };
    request(lin);
    close(lin, "deceased");
    EXPECT_THAT(children_of(lin), SizeIs(1));
    close(lin, "by_owner");
    EXPECT_THAT(children_of(lin), IsEmpty());
    answer(match());  // too late: there is nobody whom it could be about
    EXPECT_THAT(children_of(lin), IsEmpty());
}

}  // namespace
}  // namespace mashang::mandates
