#include "contexts/certificates/issue_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "contexts/certificates/est_wire.h"
#include "contexts/certificates/issue_refusals.h"

namespace mashang::certificates {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::array kStates{IssuedState::ordered, IssuedState::in_force, IssuedState::suspended,
                             IssuedState::revoked, IssuedState::failed};
constexpr std::array kEvents{IssuedEvent::issue, IssuedEvent::fail, IssuedEvent::suspend,
                             IssuedEvent::resume, IssuedEvent::revoke};
constexpr std::chrono::hours kDay{24};
const Instant kNow = *Instant::parse("2026-11-29T12:00:00+08:00");

identity::PersonId person() {
    return *identity::PersonId::parse("0192f000-0000-7000-8000-000000000001");
}
Uscc company() {
    return *Uscc::make('9', '1', "350100", "MA2Y0000");
}

/// One in force, ending in `left`.
Issued issued(std::chrono::milliseconds left = kDay * 10) {
    return {.person_id = person(),
            .state = IssuedState::in_force,
            .subject = subject_of_person(person(), "林小红"),
            .not_before = kNow - kDay,
            .not_after = kNow + left};
}

TEST(IssuedStates, allow_these_ways_and_no_others) {
    using enum IssuedState;
    using enum IssuedEvent;
    const std::set<std::tuple<IssuedState, IssuedEvent, IssuedState>> ways{
        {ordered, issue, in_force},    {ordered, fail, failed},     {in_force, suspend, suspended},
        {suspended, resume, in_force}, {in_force, revoke, revoked}, {suspended, revoke, revoked}};
    for (const IssuedState from : kStates) {
        for (const IssuedEvent event : kEvents) {
            const auto to = next_state(from, event);
            if (to) {
                EXPECT_TRUE(ways.contains({from, event, *to}));
            } else {
                for (const IssuedState any : kStates) {
                    EXPECT_FALSE(ways.contains({from, event, any}));
                }
            }
        }
    }
}

TEST(IssuedStates, nothing_leads_out_of_an_end) {
    for (const IssuedEvent event : kEvents) {
        EXPECT_FALSE(next_state(IssuedState::revoked, event));
        EXPECT_FALSE(next_state(IssuedState::failed, event));
    }
}

TEST(IssuedSubject, of_a_person_is_her_name_and_a_number_that_tells_nothing) {
    const pki::Name name = subject_of_person(person(), "林小红");
    EXPECT_EQ(name.first("C"), "CN");
    EXPECT_EQ(name.common_name(), "林小红");
    EXPECT_EQ(name.first("serialNumber").size(), 20U);
    EXPECT_EQ(name, subject_of_person(person(), "林小红"));
    const auto other = *identity::PersonId::parse("0192f000-0000-7000-8000-000000000002");
    EXPECT_NE(name, subject_of_person(other, "林小红"));
}

TEST(IssuedSubject, of_an_organisation_carries_its_code_where_others_look_for_it) {
    const pki::Name name = subject_of_organisation(company(), "福州市某某有限公司");
    EXPECT_EQ(pki::uscc_in_identifier(name.first("organizationIdentifier")), company());
    EXPECT_EQ(name.organization(), "福州市某某有限公司");
}

TEST(IssuedSubject, another_is_named_with_what_was_expected) {
    const pki::Name expected = subject_of_person(person(), "林小红");
    EXPECT_THAT(faults_of_subject(expected, expected, "/request"), IsEmpty());
    const pki::Name found{.parts = {{"CN", "陈建国"}}};
    const auto faults = faults_of_subject(expected, found, "/request");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].refusal, &refusals::kOtherSubject);
    EXPECT_EQ(faults[0].facts.at("found"), "CN=陈建国");
    EXPECT_EQ(faults[0].facts.at("expected"), expected.text());
    pki::Name reordered = expected;
    std::swap(reordered.parts[0], reordered.parts[1]);
    EXPECT_EQ(faults_of_subject(expected, reordered, "/request").size(), 1U);
}

TEST(Renewal, begins_thirty_days_before_the_end) {
    const IssueLimits limits;
    const auto fault = [&](std::chrono::milliseconds left) {
        const Issued old = issued(left);
        return fault_of_renewal(old, false, old.subject, limits, kNow);
    };
    EXPECT_EQ(fault(kDay * 30 + std::chrono::milliseconds{1}), &refusals::kRenewTooEarly);
    EXPECT_EQ(fault(kDay * 30), nullptr);
    EXPECT_EQ(fault(std::chrono::milliseconds{0}), nullptr);
    EXPECT_EQ(fault(std::chrono::milliseconds{-1}), &refusals::kRenewNotInForce);
}

TEST(Renewal, is_of_what_is_in_force_once_and_under_the_same_name) {
    const IssueLimits limits;
    Issued old = issued();
    EXPECT_EQ(fault_of_renewal(old, true, old.subject, limits, kNow), &refusals::kRenewedAlready);
    EXPECT_EQ(fault_of_renewal(old, false, subject_of_person(person(), "林大红"), limits, kNow),
              &refusals::kSubjectChanged);
    for (const IssuedState state : kStates) {
        if (state == IssuedState::in_force) continue;
        old.state = state;
        EXPECT_EQ(fault_of_renewal(old, false, old.subject, limits, kNow),
                  &refusals::kRenewNotInForce);
    }
}

TEST(IssuedChange, is_refused_when_the_days_are_over_or_from_a_wrong_state) {
    EXPECT_EQ(fault_of_change(issued(), IssuedEvent::suspend, Hand::holder, kNow), nullptr);
    EXPECT_EQ(fault_of_change(issued(), IssuedEvent::resume, Hand::holder, kNow),
              &refusals::kNotFromHere);
    EXPECT_EQ(fault_of_change(issued(-kDay), IssuedEvent::revoke, Hand::holder, kNow),
              &refusals::kDaysOver);
}

TEST(IssuedChange, waits_until_the_authority_knows_of_the_last_but_for_revocation) {
    Issued one = issued();
    one.is_told = false;
    EXPECT_EQ(fault_of_change(one, IssuedEvent::suspend, Hand::holder, kNow),
              &refusals::kChangePending);
    EXPECT_EQ(fault_of_change(one, IssuedEvent::revoke, Hand::holder, kNow), nullptr);
}

TEST(IssuedChange, a_hold_is_not_taken_off_by_a_lesser_hand) {
    constexpr std::array hands{Hand::holder, Hand::representative, Hand::platform};
    for (const Hand held : hands) {
        for (const Hand by : hands) {
            Issued one = issued();
            one.state = IssuedState::suspended;
            one.held_by = held;
            EXPECT_EQ(fault_of_change(one, IssuedEvent::resume, by, kNow),
                      by < held ? &refusals::kHeldByOther : nullptr);
            EXPECT_EQ(fault_of_change(one, IssuedEvent::revoke, by, kNow), nullptr);
        }
    }
}

TEST(IssuedStanding, is_what_the_authority_is_told) {
    EXPECT_EQ(standing_of(IssuedState::in_force), Standing::good);
    EXPECT_EQ(standing_of(IssuedState::suspended), Standing::suspended);
    EXPECT_EQ(standing_of(IssuedState::revoked), Standing::revoked);
}

TEST(EstAnswer, that_is_no_bag_of_certificates_is_nothing) {
    for (const char* body : {"", "hello", "aGVsbG8=", "MAA=", "\xff\xfe"}) {
        EXPECT_FALSE(read_enrolment(body)) << body;
    }
    EXPECT_FALSE(read_enrolment(std::string(kMostEstBytes + 1, 'A')));
}

}  // namespace
}  // namespace mashang::certificates
