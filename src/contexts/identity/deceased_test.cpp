// The dead, children and whoever is known without account.

#include "contexts/identity/flows_deceased.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/identity/flows_levels.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/testing/identity_fixture.h"

namespace mashang::identity {
namespace {

using ::testing::Contains;

constexpr std::string_view kNumber = "350102199003071234";

class DeceasedTest : public testing::IdentityTest {
  protected:
    static Claim claim(const char* name = "林小红", std::string_view number = kNumber) {
        return {*PersonName::parse(name), *CitizenId::parse(number)};
    }
    PersonIds create(const MobileNumber& mobile, const Claim& of) {
        PersonIds ids;
        write([&](sql::Tx& tx) {
            ids = api().create_person(tx, {.mobile = mobile,
                                           .password_hash = api().hash_password(testing::kPassword),
                                           .claim = of});
        });
        return ids;
    }
    const Refusal* recheck(const Claim& of) {
        try {
            write([&](sql::Tx& tx) {
                request_recheck(tx, parts(), testing::staff("officer", "GA-350102000000"), of);
            });
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    }
    void answer(const char* body, int status = 200) {
        const auto channel = population_recheck_channel(parts(), "http://register", "key");
        const auto order = house().orders().back();
        ASSERT_EQ(order.channel, kPopulationRecheck);
        write([&](sql::Tx& tx) { channel.answered(tx, order, {.status = status, .body = body}); });
    }
    bool is_active(const PersonId& person) {
        bool active = false;
        read([&](sql::Tx& tx) { active = api().is_active(tx, person); });
        return active;
    }
    std::string sign_in_refused() {
        return ask("POST", "/api/v1/sessions",
                   {{"mobile", testing::kMobile.view()}, {"password", testing::kPassword}})
            .refused;
    }
};

TEST_P(DeceasedTest, WhoTheRegisterSaysHasDiedIsFrozenAndHeirsAreToldWhereToTurn) {
    const PersonIds ids = create(testing::kMobile, claim());
    const std::string session =
        ask("POST", "/api/v1/sessions",
            {{"mobile", testing::kMobile.view()}, {"password", testing::kPassword}})
            .session();
    ASSERT_EQ(caller_of(session).kind, http::CallerKind::person);
    EXPECT_EQ(recheck(claim()), nullptr);
    EXPECT_TRUE(is_active(ids.person)) << "the officer's word alone freezes nobody";
    answer(R"({"result":"deceased"})");
    EXPECT_FALSE(is_active(ids.person));
    EXPECT_EQ(caller_of(session).kind, http::CallerKind::anonymous);
    EXPECT_EQ(sign_in_refused(), "identity.holder_deceased");
    EXPECT_NE(std::string_view{refusals::kHolderDeceased.zh}.find("继承人"),
              std::string_view::npos);
}

TEST_P(DeceasedTest, AnyOtherAnswerChangesNothing) {
    const PersonIds ids = create(testing::kMobile, claim());
    for (const char* body :
         {R"({"result":"match"})", R"({"result":"mismatch"})", R"({"result":"not_found"})"}) {
        recheck(claim());
        answer(body);
        EXPECT_TRUE(is_active(ids.person)) << body;
    }
    recheck(claim());
    answer("{}", 404);
    EXPECT_TRUE(is_active(ids.person));
    EXPECT_EQ(sign_in_refused(), "");
}

TEST_P(DeceasedTest, OnlySomebodyProvenIsAskedAbout) {
    create(testing::kMobile, claim());
    EXPECT_EQ(recheck(claim("林小虹")), &refusals::kNobodyProven);
    EXPECT_EQ(recheck(claim("林小红", "35009919850612101X")), &refusals::kNobodyProven);
}

TEST_P(DeceasedTest, APersonWithoutAccountIsKnownAndFrozenLikeOthers) {
    PersonId child;
    write([&](sql::Tx& tx) {
        child = api().enter_matched(tx, claim("林小宝", "350099201809011357"),
                                    {.address = "福州市"}, "population_register");
    });
    EXPECT_TRUE(is_active(child));
    read([&](sql::Tx& tx) {
        EXPECT_FALSE(api().find_mobile(tx, child));
        EXPECT_EQ(api().display_name(tx, child), "**宝");
        EXPECT_EQ(api().find_proven(tx, claim("林小宝", "350099201809011357")), child);
        EXPECT_FALSE(api().account_of(tx, child));
        EXPECT_THROW(api().subject_facts(tx, child), Refused) << "no app is told of her";
    });
    PersonId again;
    write([&](sql::Tx& tx) {
        again = api().enter_matched(tx, claim("林小宝", "350099201809011357"), {},
                                    "population_register");
    });
    EXPECT_EQ(again, child);
    EXPECT_EQ(recheck(claim("林小宝", "350099201809011357")), nullptr);
    answer(R"({"result":"deceased"})");
    EXPECT_FALSE(is_active(child));
}

TEST_P(DeceasedTest, AChildIsNotProvenByTheRegisterAlone) {
    const std::string session = sign_up();
    const auto prove = [&](std::string_view number) {
        return ask("POST", "/api/v1/proofings",
                   {{"name", "周雨桐"}, {"citizen_id", number}, {"level", 1}}, session);
    };
    const auto refused = prove("350099201006201325");
    EXPECT_EQ(refused.refused, "json.invalid");
    ASSERT_EQ(refused.faults.size(), 1u);
    EXPECT_EQ(refused.faults[0].refusal, &refusals::kGuardianNeeded);
    EXPECT_EQ(prove("350099200001011317").refused, "") << "18 years old";
}

TEST_P(DeceasedTest, AtAWindowAnAccountTakesItsPersonOverAndByTheRegisterAloneItDoesNot) {
    const Claim who = claim("周宇航", "350099200001011317");
    PersonId known;
    write([&](sql::Tx& tx) { known = api().enter_matched(tx, who, {}, "population_register"); });
    const std::string session = sign_up();
    const std::string fresh = caller_of(session).person_id;
    const auto decide = [&](ProofingWay way) {
        write([&](sql::Tx& tx) {
            const auto person = store::find_person(tx, *PersonId::parse(fresh)).value();
            const auto proofing = open_proofing(tx, parts(), person,
                                                {.way = way,
                                                 .claim = who,
                                                 .actor = "officer",
                                                 .authority = "officer",
                                                 .office = "GA-350102000000"});
            decide_proofing(tx, parts(), person.id, proofing.id, Finding::matched, {});
        });
    };
    decide(ProofingWay::population_register);
    EXPECT_EQ(caller_of(session).person_id, fresh);
    EXPECT_EQ(caller_of(session).assurance_level, kLevelPhone);
    decide(ProofingWay::window);
    EXPECT_EQ(caller_of(session).person_id, known.text());
    EXPECT_EQ(caller_of(session).assurance_level, kLevelInPerson);
    EXPECT_THAT(whats_told("person:" + known.text()), Contains("person.taken_over"));
}

MASHANG_ON_EACH_ENGINE(DeceasedTest);

}  // namespace
}  // namespace mashang::identity
