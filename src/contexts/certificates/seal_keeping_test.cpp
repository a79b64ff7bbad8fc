// Who may change a seal, and that it ends with its holder's right to it.

#include <gmock/gmock.h>

#include "contexts/certificates/api.h"
#include "contexts/certificates/seal.h"
#include "contexts/certificates/testing/certificates_fixture.h"
#include "contexts/certificates/views_seals.h"

namespace mashang::certificates {
namespace {

namespace json = boost::json;
using testing::CertificatesTest;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::kUscc;

const std::string kCompany =
    std::string{"/C=CN/O=海峡贸易/CN=海峡贸易/organizationIdentifier=NTRCN-"} + kUscc;

Seal suspended_by(std::optional<Hand> hand) {
    Seal seal;
    seal.state = SealState::suspended;
    seal.held_by = hand;
    return seal;
}

TEST(SealHolds, WhatTheRepresentativeOrThePlatformSuspendedOnlyTheRepresentativeResumes) {
    const Keeper agent{.is_representative = false};
    const Keeper representative{.is_representative = true};
    for (const Hand hand : {Hand::representative, Hand::platform}) {
        EXPECT_EQ(fault_of_change(suspended_by(hand), SealState::in_force, agent),
                  &refusals::kSealHeld);
        EXPECT_EQ(fault_of_change(suspended_by(hand), SealState::in_force, representative),
                  nullptr);
        EXPECT_EQ(fault_of_change(suspended_by(hand), SealState::revoked, agent), nullptr);
    }
    EXPECT_EQ(fault_of_change(suspended_by(Hand::holder), SealState::in_force, agent), nullptr);
}

TEST(SealHolds, NobodyResumesWhatItsHolderMayNotUse) {
    const Keeper by{.is_representative = true, .is_holder_entitled = false};
    for (const Hand hand : {Hand::holder, Hand::representative, Hand::platform}) {
        EXPECT_EQ(fault_of_change(suspended_by(hand), SealState::in_force, by),
                  &refusals::kSealHolderGone);
        EXPECT_EQ(fault_of_change(suspended_by(hand), SealState::revoked, by), nullptr);
    }
}

TEST(SealHolds, OnlyWhatAnAgentLostMayComeBack) {
    EXPECT_EQ(state_after(RightLost::agency_over), SealState::suspended);
    for (const RightLost lost : {RightLost::representative_left, RightLost::account_closed,
                                 RightLost::legal_person_lapsed}) {
        EXPECT_EQ(state_after(lost), SealState::revoked);
    }
}

TEST(SealHolds, NothingIsSealedOutOfForceOutOfDaysOrWithoutTheHoldersRight) {
    const Instant now = Instant::from_ms(1'000'000);
    Seal seal;
    seal.valid_until = now + std::chrono::seconds{1};
    EXPECT_TRUE(is_usable(seal, true, now));
    EXPECT_FALSE(is_usable(seal, false, now));
    EXPECT_FALSE(is_usable(seal, true, seal.valid_until));
    for (const SealState state : {SealState::suspended, SealState::revoked}) {
        seal.state = state;
        EXPECT_FALSE(is_usable(seal, true, now));
    }
}

/// Lin is an agent who made a seal; Chen represents the company.
class SealKeeping : public CertificatesTest {
  protected:
    void SetUp() override {
        CertificatesTest::SetUp();
        trust(*root);
        may_sign_for = kUscc;
        chen = proven("13900001234", "350203200002290010");
        representative = person(chen);
        issue("company", "sm2", {.subject = kCompany});
        seal = make(lin, "company");
    }
    static identity::PersonId person(const http::Caller& caller) {
        return *identity::PersonId::parse(caller.person_id);
    }
    Seal make(const http::Caller& caller, const std::string& name) {
        EXPECT_THAT(binding(caller, name, "sm2"), IsEmpty());
        NewSeal wish;
        read([&](sql::Tx& tx) {
            wish.binding = store::list_bindings(tx, person(caller)).front().id;
        });
        const Judgement judgement = check_seal(parts(), caller, wish);
        Seal made;
        write([&](sql::Tx& tx) { made = make_seal(tx, parts(), caller, wish, judgement); });
        return made;
    }
    /// Null: it was changed.
    const Refusal* change(const http::Caller& caller, SealState state) {
        return refusal_of(
            [&](sql::Tx& tx) { set_seal_state(tx, parts(), caller, seal.id, state, ""); });
    }
    const Refusal* use(const http::Caller& caller) {
        return refusal_of([&](sql::Tx& tx) { get_usable_seal(tx, parts(), caller, seal.id); });
    }
    Seal now_of(const SealId& id) {
        std::optional<Seal> found;
        read([&](sql::Tx& tx) { found = store::find_seal(tx, id); });
        return found.value();
    }
    /// The journal says this, and the follower hears it.
    void hear(const std::string& what, const std::string& on_behalf, json::object facts) {
        facts["uscc"] = kUscc;
        journal::Entry entry;
        entry.what = what;
        entry.on_behalf = on_behalf;
        entry.facts = std::move(facts);
        write([&](sql::Tx& tx) { follower(parts()).effect(tx, entry); });
    }
    void end_agency(const http::Caller& agent, const char* why = "by_representative") {
        may_not.insert(agent.person_id);
        hear("agency.ended", agent.person_id, {{"agent", agent.person_id}, {"why", why}});
    }
    std::vector<journal::Entry> told() {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) {
            entries = journal::read_subject(tx, "seal:" + seal.id.text(), 0, 100);
        });
        return entries;
    }
    bool is_public_in_force() {
        bool is_so = false;
        read([&](sql::Tx& tx) { is_so = is_in_force(tx, parts(), now_of(seal.id)); });
        return is_so;
    }

    http::Caller chen;
    Seal seal;
};
MASHANG_ON_EACH_ENGINE(SealKeeping);

TEST_P(SealKeeping, AnAgencyThatEndedSuspendsItsAgentsSealAndTheFirmIsTold) {
    EXPECT_EQ(seal.made_as, SealRight::agent);
    end_agency(lin);
    const Seal now = now_of(seal.id);
    EXPECT_EQ(now.state, SealState::suspended);
    EXPECT_EQ(now.held_by, Hand::platform);
    EXPECT_EQ(now.lost_by, RightLost::agency_over);
    const journal::Entry entry = told().back();
    EXPECT_EQ(entry.what, "seal.suspended");
    EXPECT_EQ(entry.actor, "system");
    EXPECT_EQ(entry.on_behalf, lin.person_id);
    EXPECT_EQ(entry.facts.at("also").as_string(), chen.person_id) << "who represents the firm";
    EXPECT_EQ(entry.facts.at("why"), "agency_over");
    end_agency(lin);
    EXPECT_EQ(told().size(), 2U) << "made, and suspended once";
}

TEST_P(SealKeeping, NothingIsSealedFromThatMomentAlsoBeforeAnybodySaidSo) {
    EXPECT_EQ(use(lin), nullptr);
    EXPECT_TRUE(is_public_in_force());
    may_not.insert(lin.person_id);  // its last day is over; no entry says so yet
    EXPECT_EQ(now_of(seal.id).state, SealState::in_force);
    EXPECT_EQ(use(lin), &refusals::kNoSuchSeal);
    EXPECT_EQ(use(chen), &refusals::kSealNotUsable);
    EXPECT_FALSE(is_public_in_force());
    may_not.clear();
    end_agency(lin);
    may_not.clear();
    EXPECT_EQ(use(lin), &refusals::kSealNotUsable) << "he may sign again; the seal is on hold";
}

TEST_P(SealKeeping, OnlyTheRepresentativeTakesOffTheHoldAndOnceTheHolderMaySignAgain) {
    end_agency(lin);
    EXPECT_EQ(change(chen, SealState::in_force), &refusals::kSealHolderGone);
    may_not.clear();
    EXPECT_EQ(change(lin, SealState::in_force), &refusals::kSealHeld);
    EXPECT_EQ(change(chen, SealState::in_force), nullptr);
    const Seal now = now_of(seal.id);
    EXPECT_EQ(now.state, SealState::in_force);
    EXPECT_EQ(now.held_by, std::nullopt);
    EXPECT_EQ(now.lost_by, std::nullopt);
    EXPECT_EQ(use(lin), nullptr);
}

TEST_P(SealKeeping, WhatTheRepresentativeSuspendedNoAgentResumes) {
    EXPECT_EQ(change(chen, SealState::suspended), nullptr) << "without a certificate of his own";
    EXPECT_EQ(now_of(seal.id).held_by, Hand::representative);
    EXPECT_EQ(change(lin, SealState::in_force), &refusals::kSealHeld);
    EXPECT_EQ(change(chen, SealState::in_force), nullptr);
    EXPECT_EQ(change(lin, SealState::suspended), nullptr);
    EXPECT_EQ(change(lin, SealState::in_force), nullptr) << "his own hold he takes off";
}

TEST_P(SealKeeping, WhatTheAgentSuspendedHimselfIsThePlatformsToHoldOnceHisAgencyIsOver) {
    ASSERT_EQ(change(lin, SealState::suspended), nullptr);
    end_agency(lin);
    EXPECT_EQ(now_of(seal.id).held_by, Hand::platform);
    may_not.clear();
    EXPECT_EQ(change(lin, SealState::in_force), &refusals::kSealHeld);
}

TEST_P(SealKeeping, OfOthersAndOfWhoMayStillSignNothingEnds) {
    hear("agency.ended", lin.person_id, {{"agent", lin.person_id}, {"why", "replaced"}});
    EXPECT_EQ(now_of(seal.id).state, SealState::in_force) << "a newer agency of his";
    // The register has been silent too long: nobody may sign, and nothing has ended.
    may_not = {lin.person_id, chen.person_id};
    representative.reset();
    hear("agency.ended", chen.person_id, {{"agent", chen.person_id}, {"why", "date_passed"}});
    EXPECT_EQ(now_of(seal.id).state, SealState::in_force);
    EXPECT_FALSE(is_public_in_force());
}

TEST_P(SealKeeping, AnotherRepresentativeRevokesTheSealsOfTheOneBefore) {
    representative = person(lin);
    issue("second", "sm2", {.subject = kCompany});
    ASSERT_THAT(binding(lin, "second", "sm2"), IsEmpty());
    seal = [&] {
        NewSeal wish;
        read([&](sql::Tx& tx) {
            wish.binding = store::find_binding(tx, root->read("second").fingerprint()).value().id;
        });
        const Judgement judgement = check_seal(parts(), lin, wish);
        Seal made;
        write([&](sql::Tx& tx) { made = make_seal(tx, parts(), lin, wish, judgement); });
        return made;
    }();
    EXPECT_EQ(seal.made_as, SealRight::representative);
    representative = person(chen);
    may_not.insert(lin.person_id);
    hear("legal_person.representative_left", lin.person_id, {});
    EXPECT_EQ(now_of(seal.id).state, SealState::revoked);
    EXPECT_EQ(now_of(seal.id).lost_by, RightLost::representative_left);
    EXPECT_EQ(told().back().facts.at("also").as_string(), chen.person_id) << "the new one";
}

TEST_P(SealKeeping, ALapsedFirmHasNoSealAndTellsOnce) {
    may_not = {lin.person_id, chen.person_id};
    representative.reset();
    hear("agency.ended", lin.person_id, {{"agent", lin.person_id}, {"why", "legal_person_lapsed"}});
    hear("legal_person.lapsed", chen.person_id, {});
    EXPECT_EQ(now_of(seal.id).state, SealState::revoked);
    EXPECT_EQ(now_of(seal.id).lost_by, RightLost::legal_person_lapsed);
    const auto entries = told();
    EXPECT_EQ(entries.size(), 2U) << "made and revoked";
    EXPECT_EQ(entries.back().facts.at("also").as_string(), chen.person_id);
}

TEST_P(SealKeeping, AClosedAccountLeavesNoSeal) {
    hear("account.closed", lin.person_id, {{"why", "by_owner"}});
    EXPECT_EQ(now_of(seal.id).state, SealState::revoked);
    EXPECT_EQ(now_of(seal.id).lost_by, RightLost::account_closed);
    end_agency(lin, "account_closed");
    EXPECT_EQ(told().size(), 2U);
}

TEST_P(SealKeeping, ItsKeepersSeeWhyItIsOnHoldAndWhetherTheyMayResumeIt) {
    ASSERT_EQ(change(chen, SealState::suspended), nullptr);
    const auto view_for = [&](const http::Caller& caller) {
        std::optional<KeptSeal> kept;
        read([&](sql::Tx& tx) { kept = get_seal(tx, parts(), caller, seal.id); });
        return view_of(kept->seal, kept->by, now());
    };
    EXPECT_EQ(view_for(lin).held_by, Hand::representative);
    EXPECT_FALSE(view_for(lin).may_resume);
    EXPECT_FALSE(view_for(lin).is_usable);
    EXPECT_TRUE(view_for(chen).may_resume);
}

}  // namespace
}  // namespace mashang::certificates
