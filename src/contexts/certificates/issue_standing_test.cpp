// Renewing, suspending, resuming, revoking, and what ends by itself.

#include <gmock/gmock.h>

#include "contexts/certificates/testing/issue_fixture.h"
#include "platform/timers/timer_run.h"

namespace mashang::certificates::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class IssueStandingTest : public IssueTest {};
MASHANG_ON_EACH_ENGINE(IssueStandingTest);

constexpr std::chrono::hours kDay{24};

TEST_P(IssueStandingTest, a_hold_counts_at_once_and_the_authority_is_told) {
    const Issued issued = issue(lin, Device{});
    const Issued held = change(lin, issued.id, IssuedEvent::suspend);
    EXPECT_EQ(held.state, IssuedState::suspended);
    EXPECT_FALSE(held.is_told);
    const auto request = channel().wire(last_order());
    EXPECT_EQ(request.path, "/ra/status-changes");
    EXPECT_EQ(request.headers.at("Authorization"), "Basic bWFzaGFuZzpzZWNyZXQ=");
    const auto body = boost::json::parse(request.body).as_object();
    EXPECT_EQ(body.at("serial").as_string(), *issued.serial);
    EXPECT_EQ(body.at("standing"), "suspended");

    EXPECT_EQ(refusal_of([&] { change(lin, issued.id, IssuedEvent::resume); }),
              &refusals::kChangePending);
    acknowledge();
    EXPECT_TRUE(find(issued.id).is_told);
    EXPECT_EQ(change(lin, issued.id, IssuedEvent::resume).state, IssuedState::in_force);
    acknowledge();
    EXPECT_EQ(change(lin, issued.id, IssuedEvent::revoke, EndReason::key_compromise).state,
              IssuedState::revoked);
    EXPECT_THAT(channel().wire(last_order()).body, HasSubstr("key_compromise"));
    EXPECT_THAT(whats(issued.id),
                ElementsAre("certificate.ordered", "certificate.issued", "certificate.suspended",
                            "certificate.resumed", "certificate.revoked"));
    EXPECT_EQ(refusal_of([&] { change(lin, issued.id, IssuedEvent::suspend); }),
              &refusals::kNotFromHere);
}

TEST_P(IssueStandingTest, an_answer_to_an_older_word_says_nothing_of_the_last) {
    const Issued issued = issue(lin, Device{});
    change(lin, issued.id, IssuedEvent::suspend);
    const auto suspension = last_order();
    change(lin, issued.id, IssuedEvent::revoke);
    answer(suspension, {.status = 200, .body = "{}"});
    EXPECT_FALSE(find(issued.id).is_told);
    acknowledge();
    EXPECT_TRUE(find(issued.id).is_told);
    answer(suspension, {.status = 409, .body = "{}"});
    EXPECT_EQ(told(issued.id).back().what, "certificate.revoked");
}

TEST_P(IssueStandingTest, an_objection_is_told_to_operators) {
    const Issued issued = issue(lin, Device{});
    change(lin, issued.id, IssuedEvent::suspend);
    answer(last_order(), {.status = 409, .body = "{}"});
    EXPECT_EQ(told(issued.id).back().what, "certificate.objected");
    EXPECT_FALSE(find(issued.id).is_told);
}

TEST_P(IssueStandingTest, a_stranger_finds_nothing_and_a_representative_ends_an_agents) {
    act(chen);
    const Issued agents = issue(chen, Device{}, {.uscc = company()});
    const http::Caller stranger = face_proven("13700001234", "35009919880321102X");
    for (const IssuedEvent event : {IssuedEvent::suspend, IssuedEvent::revoke}) {
        EXPECT_EQ(refusal_of([&] { change(stranger, agents.id, event); }),
                  &refusals::kNoSuchIssued);
    }
    change(lin, agents.id, IssuedEvent::suspend);
    EXPECT_EQ(told(agents.id).back().authority, "representative");
    EXPECT_EQ(told(agents.id).back().on_behalf, chen.person_id);
    acknowledge();
    EXPECT_EQ(refusal_of([&] { change(chen, agents.id, IssuedEvent::resume); }),
              &refusals::kHeldByOther);
    change(lin, agents.id, IssuedEvent::resume);
    acknowledge();
    change(lin, agents.id, IssuedEvent::revoke);
    const Issued own = issue(lin, Device{});
    EXPECT_EQ(refusal_of([&] { change(chen, own.id, IssuedEvent::revoke); }),
              &refusals::kNoSuchIssued);
}

TEST_P(IssueStandingTest, what_is_resumed_needs_two_factors_and_the_right_to_sign) {
    act(chen);
    const Issued issued = issue(chen, Device{}, {.uscc = company()});
    chen.strength = 1;
    change(chen, issued.id, IssuedEvent::suspend);
    acknowledge();
    EXPECT_EQ(refusal_of([&] { change(chen, issued.id, IssuedEvent::resume); }),
              &refusals::kNotProvenEnough);
    chen.strength = 2;
    signatories.erase(chen.person_id);
    EXPECT_EQ(refusal_of([&] { change(chen, issued.id, IssuedEvent::resume); }),
              &refusals::kNotTheirSigner);
    EXPECT_EQ(refusal_of([&] { change(chen, issued.id, IssuedEvent::revoke); }), nullptr);
}

TEST_P(IssueStandingTest, operators_find_it_by_its_number_and_their_hold_stays) {
    const auto operator_ = identity::testing::staff("operator", "GA-350102000000");
    const Issued issued = issue(lin, Device{});
    const std::string desk = "/api/v1/desk/issued-certificates";
    const auto found = ask(http::Method::get, desk, operator_, {{"serial", *issued.serial}});
    const auto& row = found.at("certificates").as_array().at(0).as_object();
    EXPECT_EQ(row.at("id").as_string(), issued.id.text());
    EXPECT_FALSE(boost::json::serialize(found).contains("林小红"));
    const boost::json::object by_id{{"id", issued.id.text()}};
    ask(http::Method::post, desk + "/{id}/suspension", operator_, by_id);
    acknowledge();
    EXPECT_EQ(refusal_of([&] { change(lin, issued.id, IssuedEvent::resume); }),
              &refusals::kHeldByOther);
    EXPECT_EQ(ask(http::Method::del, desk + "/{id}/suspension", operator_, by_id).at("state"),
              "in_force");
    acknowledge();
    const auto revoked = ask(http::Method::post, desk + "/{id}/revocation", operator_,
                             {{"id", issued.id.text()}, {"reason", "affiliation_changed"}});
    EXPECT_EQ(revoked.at("state"), "revoked");
    EXPECT_EQ(told(issued.id).back().authority, "operator");
    EXPECT_NE(refusal_of([&] { ask(http::Method::get, desk, lin, {{"serial", "1"}}); }), nullptr);
}

TEST_P(IssueStandingTest, it_is_renewed_in_its_last_days_with_the_same_key_or_a_new_one) {
    parts().limits.live_per_subject = 1;
    const Device device;
    const Issued old = issue(lin, device, {}, "-days 40");
    EXPECT_EQ(refusal_of([&] { order(lin, device, {.renews = old.id}); }),
              &refusals::kRenewTooEarly);
    machine_clock.advance(kDay * 15);
    const Issued ordered = order(lin, device, {.renews = old.id});
    EXPECT_EQ(channel().wire(last_order()).path, "/.well-known/est/simplereenroll");
    certify();
    EXPECT_EQ(find(ordered.id).state, IssuedState::in_force);
    EXPECT_EQ(find(ordered.id).renews, old.id);
    EXPECT_EQ(find(old.id).state, IssuedState::in_force) << "until its own end";
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}, {.renews = old.id}); }),
              &refusals::kRenewedAlready);
    EXPECT_EQ(refusal_of([&] { order(chen, Device{}, {.renews = old.id}); }),
              &refusals::kNoSuchIssued);
}

TEST_P(IssueStandingTest, a_company_that_changed_its_name_needs_a_new_one) {
    const Issued old = issue(lin, Device{}, {.uscc = company()}, "-days 20");
    signatories.at(lin.person_id).name = "福州市另一有限公司";
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}, {.renews = old.id}); }),
              &refusals::kSubjectChanged);
    EXPECT_EQ(refusal_of([&] { order(lin, Device{}, {.uscc = company()}); }), nullptr);
}

TEST_P(IssueStandingTest, its_holder_hears_of_the_end_when_it_can_be_renewed) {
    timers::TimerRun timers{database(), house().clock, {reminder(parts())}};
    const Issued issued = issue(lin, Device{}, {}, "-days 40");
    const Issued gone = issue(lin, Device{}, {}, "-days 40");
    change(lin, gone.id, IssuedEvent::revoke);
    const auto pass = [&](std::chrono::milliseconds by) {
        house().clock.advance(by);
        machine_clock.advance(by);
        while (timers.run_once()) {
        }
    };
    pass(kDay * 9);
    EXPECT_EQ(told(issued.id).back().what, "certificate.issued");
    pass(kDay + std::chrono::minutes{1});
    EXPECT_EQ(told(issued.id).back().what, "certificate.ending");
    EXPECT_EQ(told(gone.id).back().what, "certificate.revoked");
}

TEST_P(IssueStandingTest, a_closed_account_leaves_nothing_in_force) {
    const Issued own = issue(lin, Device{});
    const Issued companys = issue(lin, Device{}, {.uscc = company()});
    const Issued waiting = order(lin, Device{});
    const auto enrolment = last_order();
    const Issued others = issue(chen, Device{});
    const auto follower = issue_follower(parts());
    journal::Entry entry;
    entry.what = "account.closed";
    entry.on_behalf = lin.person_id;
    write([&](sql::Tx& tx) { follower.effect(tx, entry); });
    EXPECT_EQ(find(own.id).state, IssuedState::revoked);
    EXPECT_EQ(find(companys.id).state, IssuedState::revoked);
    EXPECT_EQ(find(waiting.id).failure, IssueFailure::withdrawn);
    EXPECT_EQ(find(others.id).state, IssuedState::in_force);
    answer(enrolment,
           {.status = 200,
            .body = CommandLineAuthority::shared().enroll(channel().wire(enrolment).body)});
    EXPECT_EQ(find(waiting.id).state, IssuedState::failed);
    write([&](sql::Tx& tx) { follower.effect(tx, entry); });
    EXPECT_EQ(find(own.id).changes, 1);
}

TEST_P(IssueStandingTest, whoever_may_no_longer_sign_for_a_company_loses_what_was_for_that) {
    act(chen);
    const Issued companys = issue(chen, Device{}, {.uscc = company()});
    const Issued own = issue(chen, Device{});
    const auto follower = issue_follower(parts());
    journal::Entry entry;
    entry.what = "agency.ended";
    entry.facts = {{"uscc", company().view()}, {"agent", chen.person_id}};
    write([&](sql::Tx& tx) { follower.effect(tx, entry); });
    EXPECT_EQ(find(companys.id).state, IssuedState::in_force) << "another agency of hers";
    act(chen, false);
    entry.facts["agent"] = lin.person_id;
    write([&](sql::Tx& tx) { follower.effect(tx, entry); });
    EXPECT_EQ(find(companys.id).state, IssuedState::in_force)
        << "somebody else's agency ended while nobody may sign";
    entry.facts["agent"] = chen.person_id;
    write([&](sql::Tx& tx) { follower.effect(tx, entry); });
    EXPECT_EQ(find(companys.id).state, IssuedState::revoked);
    EXPECT_EQ(find(companys.id).reason, EndReason::affiliation_changed);
    EXPECT_EQ(find(own.id).state, IssuedState::in_force);
}

}  // namespace
}  // namespace mashang::certificates::testing
