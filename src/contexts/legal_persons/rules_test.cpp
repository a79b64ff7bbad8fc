// The pure part: states, scopes, and who may act.

#include "contexts/legal_persons/rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <tuple>

#include "contexts/legal_persons/claim.h"
#include "contexts/legal_persons/refusals.h"

namespace mashang::legal_persons {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Instant kNow = *Instant::parse("2018-09-30T16:59:00+08:00");
const Date kToday = kNow.date();
const PersonId kLin = *PersonId::parse("0192f000-0000-7000-8000-000000000001");
const PersonId kChen = *PersonId::parse("0192f000-0000-7000-8000-000000000002");
const PersonId kHuang = *PersonId::parse("0192f000-0000-7000-8000-000000000003");

LegalPerson company() {
    return {.id = *LegalPersonId::parse("0192f000-0000-7000-8000-0000000000c1"),
            .uscc = *Uscc::make('9', '1', "350099", "MA2XYD01"),
            .name = *OrganisationName::parse("福州示例科技有限公司"),
            .representative_id = kLin,
            .represented_since = kNow,
            .confirmed_at = kNow,
            .asked_at = kNow};
}

Agency agency() {
    return {.legal_person_id = company().id,
            .id = *AgencyId::parse("0192f000-0000-7000-8000-0000000000a1"),
            .state = AgencyState::accepted,
            .agent_id = kChen,
            .items = "GA003,SC001",
            .verbs = "file,see",
            .starts_on = kToday,
            .ends_on = kToday.plus_days(10),
            .offered_by = kLin,
            .offered_at = kNow,
            .answered_at = kNow};
}

std::optional<Authority> authority(const LegalPerson& legal_person, const std::optional<Agency>& of,
                                   const PersonId& person, Instant now = kNow) {
    return authority_in(legal_person, of, person, Limits{}, now);
}

Instant days_later(int days) {
    return kNow + std::chrono::days{days};
}

TEST(StatesTest, OfALegalPersonFollowTheRegister) {
    using S = LegalPersonState;
    using E = RegisterEvent;
    const std::tuple<S, E, std::optional<S>> table[] = {
        {S::represented, E::matched, S::represented},
        {S::represented, E::left, S::unrepresented},
        {S::represented, E::lapsed, S::lapsed},
        {S::unrepresented, E::matched, S::represented},
        {S::unrepresented, E::left, std::nullopt},
        {S::unrepresented, E::lapsed, S::lapsed},
        {S::lapsed, E::matched, S::represented},
        {S::lapsed, E::left, std::nullopt},
        {S::lapsed, E::lapsed, std::nullopt},
    };
    for (const auto& [from, event, to] : table) {
        EXPECT_EQ(next_state(from, event), to) << static_cast<int>(from) << static_cast<int>(event);
    }
}

TEST(StatesTest, OfAClaimAreFinalOnceDecided) {
    using S = ClaimState;
    using E = ClaimEvent;
    EXPECT_EQ(next_state(S::pending, E::matched), S::proven);
    EXPECT_EQ(next_state(S::pending, E::not_matched), S::refused);
    EXPECT_EQ(next_state(S::pending, E::given_up), S::refused);
    for (const S from : {S::proven, S::refused}) {
        for (const E event : {E::matched, E::not_matched, E::given_up}) {
            EXPECT_EQ(next_state(from, event), std::nullopt);
        }
    }
}

TEST(StatesTest, OfAnAgencyEndOnce) {
    using S = AgencyState;
    using E = AgencyEvent;
    EXPECT_EQ(next_state(S::offered, E::accepted), S::accepted);
    EXPECT_EQ(next_state(S::offered, E::ended), S::ended);
    EXPECT_EQ(next_state(S::accepted, E::accepted), std::nullopt);
    EXPECT_EQ(next_state(S::accepted, E::ended), S::ended);
    EXPECT_EQ(next_state(S::ended, E::accepted), std::nullopt);
    EXPECT_EQ(next_state(S::ended, E::ended), std::nullopt);
}

TEST(FindingTest, EachHasItsMeaning) {
    using F = Finding;
    const std::tuple<F, ClaimEvent, std::optional<RegisterEvent>, const Refusal*> table[] = {
        {F::matched, ClaimEvent::matched, RegisterEvent::matched, nullptr},
        {F::mismatch, ClaimEvent::not_matched, RegisterEvent::left, &refusals::kNotConfirmed},
        {F::not_found, ClaimEvent::not_matched, RegisterEvent::lapsed, &refusals::kNotConfirmed},
        {F::revoked, ClaimEvent::not_matched, RegisterEvent::lapsed, &refusals::kNotInBusiness},
        {F::deregistered, ClaimEvent::not_matched, RegisterEvent::lapsed,
         &refusals::kNotInBusiness},
        {F::unavailable, ClaimEvent::given_up, std::nullopt, &refusals::kRegisterUnavailable},
    };
    for (const auto& [finding, event, of_register, reason] : table) {
        EXPECT_EQ(event_of(finding), event);
        EXPECT_EQ(register_event_of(finding), of_register);
        EXPECT_EQ(reason_of(finding), reason);
    }
}

TEST(OrganisationNameTest, IsReadAsRegistersWriteIt) {
    const std::pair<std::string_view, std::string_view> good[] = {
        {"福州(示例)科技有限公司", "福州（示例）科技有限公司"},
        {"　福州 示例科技 有限公司 ", "福州示例科技有限公司"},
        {"ABC  Trading (Fuzhou) Co., Ltd", "ABC Trading（Fuzhou）Co., Ltd"},
        {"莆田示例·阿卜杜拉餐饮有限公司", "莆田示例·阿卜杜拉餐饮有限公司"},
    };
    for (const auto& [typed, kept] : good) {
        ASSERT_TRUE(OrganisationName::parse(typed)) << typed;
        EXPECT_EQ(OrganisationName::parse(typed)->text(), kept);
    }
    std::string longest;
    for (int i = 0; i < 100; ++i) longest += "福";
    EXPECT_TRUE(OrganisationName::parse(longest));
    for (const std::string& bad :
         {std::string{}, std::string{"福"}, longest + "福", std::string{"福州\n示例"},
          std::string{"\xff\xfe"}, std::string{"福州\x01示例"}}) {
        EXPECT_FALSE(OrganisationName::parse(bad)) << bad;
    }
}

TEST(LevelTest, FollowsTheRepresentativeUpToHisFace) {
    EXPECT_EQ(level_of_legal_person(0), 0);
    EXPECT_EQ(level_of_legal_person(1), 1);
    EXPECT_EQ(level_of_legal_person(2), 2);
    EXPECT_EQ(level_of_legal_person(3), 3);
    EXPECT_EQ(level_of_legal_person(4), 3);
}

TEST(ScopeTest, CoversItsVerbsWithItsItems) {
    const Scope scope =
        Scope::of({Verb::file}, std::vector<std::string>{"SC001", "GA003", "SC001"});
    EXPECT_TRUE(scope.covers(Verb::file, "GA003"));
    EXPECT_TRUE(scope.covers(Verb::see, "SC001")) << "whoever files sees";
    EXPECT_FALSE(scope.covers(Verb::sign, "GA003"));
    EXPECT_FALSE(scope.covers(Verb::file, "GA00"));
    EXPECT_FALSE(scope.covers(Verb::file, "*"));
    EXPECT_EQ(scope.items_column(), "GA003,SC001");
    EXPECT_EQ(scope.verbs_column(), "file,see");
    EXPECT_TRUE(Scope::everything().covers(Verb::sign, "anything"));
    EXPECT_EQ(Scope::everything().items_column(), "*");
    EXPECT_FALSE(Scope::of({}, std::nullopt).covers(Verb::see, "GA003"));
    EXPECT_THROW(Scope::of_columns("file,rule", "*"), std::invalid_argument);
    EXPECT_FALSE(Scope::of_columns("file", "").covers(Verb::file, "GA003"));
}

RC_GTEST_PROP(ScopeProperty, IsReadAsItWasWritten, ()) {
    const auto verbs =
        *rc::gen::container<std::vector<Verb>>(rc::gen::element(Verb::file, Verb::sign, Verb::see));
    const auto items = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("GA001", "GA003", "SC001", "MZ010"));
    const bool is_all = *rc::gen::arbitrary<bool>();
    RC_PRE(is_all || !items.empty());
    const Scope scope = Scope::of(verbs, is_all ? std::nullopt : std::optional{items});
    RC_ASSERT(Scope::of_columns(scope.verbs_column(), scope.items_column()) == scope);
}

TEST(AuthorityTest, TheRepresentativeMayDoEverything) {
    const auto found = authority(company(), std::nullopt, kLin);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->role, Role::representative);
    EXPECT_TRUE(found->covers(Verb::sign, "GA003"));
    EXPECT_EQ(found->until, std::nullopt);
    EXPECT_EQ(found->text(), "representative");
}

TEST(AuthorityTest, AnAgentMayDoWhatTheAgencySays) {
    const auto found = authority(company(), agency(), kChen);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->role, Role::agent);
    EXPECT_TRUE(found->covers(Verb::file, "GA003"));
    EXPECT_FALSE(found->covers(Verb::sign, "GA003"));
    EXPECT_FALSE(found->covers(Verb::file, "GA004"));
    EXPECT_EQ(found->until, kToday.plus_days(10));
    EXPECT_EQ(found->text(), "agency:0192f000-0000-7000-8000-0000000000a1");
}

TEST(AuthorityTest, NobodyElseMayDoAnything) {
    EXPECT_FALSE(authority(company(), std::nullopt, kHuang));
    EXPECT_FALSE(authority(company(), std::nullopt, kChen));
    EXPECT_FALSE(authority(company(), agency(), kHuang)) << "another's agency";
    Agency elsewhere = agency();
    elsewhere.legal_person_id = *LegalPersonId::parse("0192f000-0000-7000-8000-0000000000c2");
    EXPECT_FALSE(authority(company(), elsewhere, kChen)) << "an agency of another legal person";
}

TEST(AuthorityTest, OnlyAnAcceptedAgencyCounts) {
    for (const auto state : {AgencyState::offered, AgencyState::ended}) {
        Agency other = agency();
        other.state = state;
        EXPECT_FALSE(authority(company(), other, kChen)) << static_cast<int>(state);
    }
}

TEST(AuthorityTest, FirstAndLastDayCountInChinasTime) {
    const auto at = [](const char* moment) {
        return authority(company(), agency(), kChen, *Instant::parse(moment)).has_value();
    };
    EXPECT_FALSE(at("2018-09-29T23:59:59.999+08:00"));
    EXPECT_TRUE(at("2018-09-30T00:00:00+08:00"));
    EXPECT_TRUE(at("2018-10-10T23:59:59.999+08:00"));
    EXPECT_FALSE(at("2018-10-11T00:00:00+08:00"));
}

TEST(AuthorityTest, WithoutARepresentativeNobodyMayDoAnything) {
    for (const auto state : {LegalPersonState::unrepresented, LegalPersonState::lapsed}) {
        LegalPerson other = company();
        other.state = state;
        EXPECT_FALSE(authority(other, std::nullopt, kLin));
        EXPECT_FALSE(authority(other, agency(), kChen));
    }
}

TEST(AuthorityTest, AnAgencyDoesNotOutliveItsRepresentative) {
    LegalPerson other = company();
    other.representative_id = kHuang;
    EXPECT_FALSE(authority(other, agency(), kChen));
    EXPECT_FALSE(authority(other, std::nullopt, kLin));
    EXPECT_TRUE(authority(other, std::nullopt, kHuang));
}

TEST(AuthorityTest, TheRegistersWordAges) {
    Agency longer = agency();
    longer.ends_on = kToday.plus_days(300);
    EXPECT_TRUE(authority(company(), longer, kChen, days_later(90) - std::chrono::milliseconds{1}));
    EXPECT_FALSE(authority(company(), longer, kChen, days_later(90)));
    EXPECT_FALSE(authority(company(), std::nullopt, kLin, days_later(90)));
}

/// Whatever the rows say: authority is never there after the last day, nor under another
/// representative, nor for who is neither.
RC_GTEST_PROP(AuthorityProperty, NeverOutlivesEndDateNorRepresentative, ()) {
    const auto someone = rc::gen::element(kLin, kChen, kHuang);
    LegalPerson legal_person = company();
    legal_person.state = *rc::gen::element(
        LegalPersonState::represented, LegalPersonState::unrepresented, LegalPersonState::lapsed);
    legal_person.representative_id = *someone;
    legal_person.confirmed_at = days_later(-*rc::gen::inRange(0, 200));
    Agency of = agency();
    of.state = *rc::gen::element(AgencyState::offered, AgencyState::accepted, AgencyState::ended);
    of.agent_id = *someone;
    of.offered_by = *someone;
    of.starts_on = kToday.plus_days(*rc::gen::inRange(-20, 20));
    of.ends_on = of.starts_on.plus_days(*rc::gen::inRange(0, 20));
    const PersonId person = *someone;
    const Instant now = days_later(*rc::gen::inRange(-30, 50));

    const auto found = authority(legal_person, of, person, now);
    if (!found) return;
    RC_ASSERT(legal_person.state == LegalPersonState::represented);
    RC_ASSERT(now - legal_person.confirmed_at < Limits{}.longest_unconfirmed);
    if (found->role == Role::representative) {
        RC_ASSERT(legal_person.representative_id == person);
        return;
    }
    RC_ASSERT(of.agent_id == person);
    RC_ASSERT(of.offered_by == *legal_person.representative_id);
    RC_ASSERT(of.state == AgencyState::accepted);
    RC_ASSERT(of.starts_on <= now.date());
    RC_ASSERT(now.date() <= *found->until);
    RC_ASSERT(*found->until == of.ends_on);
}

TEST(OverTest, OffersAreGoodForTwoWeeksAndNotBeyondTheirLastDay) {
    Agency offer = agency();
    offer.state = AgencyState::offered;
    offer.ends_on = kToday.plus_days(100);
    EXPECT_FALSE(is_over(offer, Limits{}, days_later(14) - std::chrono::milliseconds{1}));
    EXPECT_TRUE(is_over(offer, Limits{}, days_later(14)));
    offer.ends_on = kToday;
    EXPECT_FALSE(is_over(offer, Limits{}, kNow));
    EXPECT_TRUE(is_over(offer, Limits{}, days_later(1)));
    Agency accepted = agency();
    EXPECT_FALSE(is_over(accepted, Limits{}, days_later(10)));
    EXPECT_TRUE(is_over(accepted, Limits{}, days_later(11)));
}

std::vector<std::pair<std::string, const Refusal*>> found_in(const AgencyWish& wish) {
    std::vector<std::pair<std::string, const Refusal*>> found;
    const auto is_item = [](std::string_view item) { return item == "GA003" || item == "SC001"; };
    for (const Fault& fault : faults_of(wish, Limits{}, kToday, is_item)) {
        found.emplace_back(fault.pointer, fault.refusal);
    }
    return found;
}

AgencyWish good_wish() {
    return {.verbs = {Verb::file},
            .items = std::vector<std::string>{"GA003"},
            .starts_on = kToday,
            .ends_on = kToday.plus_days(365)};
}

TEST(WishTest, AllThatIsWrongIsNamedAtOnce) {
    EXPECT_THAT(found_in(good_wish()), IsEmpty());
    const AgencyWish wrong{.verbs = {},
                           .items = std::vector<std::string>{"GA003", "XX999"},
                           .starts_on = kToday.plus_days(-1),
                           .ends_on = kToday.plus_days(-2)};
    EXPECT_THAT(found_in(wrong),
                ElementsAre(std::pair{"/verbs", &refusals::kNoVerb},
                            std::pair{"/items/1", &refusals::kUnknownItem},
                            std::pair{"/starts_on", &refusals::kStartsInThePast},
                            std::pair{"/ends_on", &refusals::kEndsBeforeItStarts}));
}

TEST(WishTest, HasLimits) {
    AgencyWish wish = good_wish();
    wish.ends_on = kToday.plus_days(366);
    EXPECT_THAT(found_in(wish), ElementsAre(std::pair{"/ends_on", &refusals::kLastsTooLong}));
    wish = good_wish();
    wish.starts_on = kToday.plus_days(90);
    EXPECT_THAT(found_in(wish), IsEmpty());
    wish.starts_on = kToday.plus_days(91);
    EXPECT_THAT(found_in(wish), ElementsAre(std::pair{"/starts_on", &refusals::kStartsTooLate}));
    wish = good_wish();
    wish.items->clear();
    EXPECT_THAT(found_in(wish), ElementsAre(std::pair{"/items", &refusals::kNoItem}));
    wish.items->assign(101, "XX999");
    EXPECT_THAT(found_in(wish), ElementsAre(std::pair{"/items", &refusals::kTooManyItems}));
    wish.items.reset();
    EXPECT_THAT(found_in(wish), IsEmpty());
}

}  // namespace
}  // namespace mashang::legal_persons
