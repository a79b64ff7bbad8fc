#include "contexts/notices/follow.h"

#include <gtest/gtest.h>

#include <set>

#include "contexts/notices/testing/notices_fixture.h"
#include "contexts/notices/wording.h"

namespace mashang::notices {
namespace {

namespace json = boost::json;

const char* const kSteps[] = {"case.submitted",
                              "case.supplement_requested",
                              "case.supplemented",
                              "case.accepted",
                              "case.suspended",
                              "case.resumed",
                              "case.extended",
                              "case.due_changed",
                              "case.refused",
                              "case.decided",
                              "case.terminated",
                              "case.withdrawn",
                              "case.promise_due_soon",
                              "case.promise_late",
                              "case.promise_broken",
                              "case.virus_found",
                              "case.promise_due_changed",
                              "case.contest_settled",
                              "case.handed_over",
                              "case.handed_back"};

const char* const kOfAccounts[] = {"device.new",
                                   "factor.added",
                                   "factor.removed",
                                   "factor.changed",
                                   "passkey.count_fell",
                                   "account.recovered",
                                   "person.proven",
                                   "approval.requested",
                                   "consent.given",
                                   "federation.linked",
                                   "federation.unlinked",
                                   "account.closing_asked",
                                   "account.closing_taken_back",
                                   "account.closing_called_off",
                                   "own_data.copy_asked",
                                   "own_data.copy_ready",
                                   "own_data.correction_answered",
                                   "question.answered",
                                   "screen.confirmed",
                                   "screen.refused",
                                   "account.sessions_ended"};

const char* const kOfLegalPersons[] = {
    "legal_person.proven", "legal_person.not_proven", "legal_person.representative_left",
    "legal_person.lapsed", "agency.accepted",         "agency.ended"};

const char* const kOfMandates[] = {
    "mandate.offered",    "mandate.accepted",        "mandate.declined",
    "mandate.ended",      "guardianship.confirmed",  "guardianship.refused",
    "guardianship.ended", "guardianship.unanswered", "guardianship.restored"};

class NoticesFollower : public testing::NoticesTest {
  protected:
    /// What the gateway was sent: {mobile, text} each.
    std::vector<std::pair<std::string, std::string>> sent() {
        std::vector<std::pair<std::string, std::string>> messages;
        for (const auto& call : gateway.sent()) {
            const auto body = json::parse(call.request.body).as_object();
            messages.emplace_back(body.at("tel").at("mobile").as_string(),
                                  body.at("msg").as_string());
        }
        return messages;
    }
    void deliver() {
        gateway.answer({.status = 200, .body = R"({"result": 0})"});
        outbound::Courier courier{equipment(), channel()};
        while (courier.run_once()) {
        }
    }
};

TEST_P(NoticesFollower, EveryStepIsInTheInboxAndOnThePhoneOnce) {
    for (const char* what : kSteps) tell(what, lin);
    follow();
    deliver();
    const auto notices = inbox(lin);
    const auto messages = sent();
    ASSERT_EQ(notices.size(), std::size(kSteps));
    ASSERT_EQ(messages.size(), std::size(kSteps));
    for (std::size_t i = 0; i < std::size(kSteps); ++i) {
        const Notice& notice = notices[notices.size() - 1 - i];  // newest first
        EXPECT_EQ(notice.what, kSteps[i]);
        EXPECT_EQ(notice.case_id, testing::kCase);
        EXPECT_FALSE(notice.read);
        EXPECT_EQ(messages[i].first, "13800005678");
        EXPECT_TRUE(messages[i].second.starts_with("【马上办】")) << messages[i].second;
    }
    EXPECT_EQ(messages[3].second,
              "【马上办】“居民身份证补领”（GA350102-20180930-7K3F9QD）已受理，将在 2018-10-22 "
              "前办结。");
}

TEST_P(NoticesFollower, WhoAppliesTogetherWithHerIsToldTheSame) {
    const http::Caller chen = person("13900001234", "350203200002290010");
    json::object facts = testing::facts_of_a_case();
    facts["together"] = json::array{chen.person_id};
    tell("case.accepted", lin, facts);
    follow();
    EXPECT_EQ(inbox(lin).size(), 1u);
    EXPECT_EQ(inbox(chen).size(), 1u);
}

TEST_P(NoticesFollower, EveryStepThatIsFollowedHasWords) {
    const auto whats = follower(parts()).whats;
    std::set<std::string> known(std::begin(kSteps), std::end(kSteps));
    known.insert(std::begin(kOfAccounts), std::end(kOfAccounts));
    known.insert(std::begin(kOfLegalPersons), std::end(kOfLegalPersons));
    known.insert(std::begin(kOfMandates), std::end(kOfMandates));
    for (const char* step : {"issued", "failed", "suspended", "resumed", "revoked", "ending"}) {
        known.insert(std::string{"certificate."} + step);
    }
    known.insert({"one_code.verified", "one_code.licence_given"});
    known.insert({"seal.suspended", "seal.resumed", "seal.revoked"});
    for (const char* step : {"invited", "asked_anew", "removed", "confirmed", "declined", "left"}) {
        known.insert(std::string{"case.applicant_"} + step);
    }
    for (const char* step : {"offered", "taken", "declined"}) {
        known.insert(std::string{"case.representation_"} + step);
    }
    known.insert({"case.revocation_proposed", "case.revocation_dropped", "case.revoked"});
    known.insert({"case.withdrawal_asked", "case.withdrawal_agreed", "case.withdrawal_unagreed"});
    known.insert({"bundle.submitted", "bundle.part_fell_away", "bundle.promise_moved",
                  "bundle.needs_you", "bundle.finished"});
    known.insert({"catalogue.item_back", "proactive.reminded", "document.issued"});
    known.insert({"app_rating.replied", "app_rating.hidden", "app_rating.hidden_for_good",
                  "app_rating.restored"});
    for (const char* step : {"booked", "moved", "cancelled", "called_off", "reminded"}) {
        known.insert(std::string{"booking."} + step);
    }
    for (const char* step :
         {"issued", "due_soon", "overdue", "paid", "receipted", "cancelled", "paid_late",
          "paid_twice", "amount_differs", "refund_asked", "refunded", "payment_returned"}) {
        known.insert(std::string{"bill."} + step);
    }
    known.insert("account.closed");  // empties the inbox
    EXPECT_EQ(std::set<std::string>(whats.begin(), whats.end()), known);
    known.erase("account.closed");
    for (const std::string& what : known) {
        EXPECT_TRUE(wording_of(what, {}, *parts().catalogue.get(), Language::zh)) << what;
    }
}

TEST_P(NoticesFollower, WhatChangesOnAnAccountIsToldInWords) {
    const auto text = [&](std::string_view what, const json::object& facts, Language language) {
        return wording_of(what, facts, *parts().catalogue.get(), language).value().text;
    };
    EXPECT_EQ(text("factor.added", {{"factor", "passkey"}}, Language::zh),
              "您的账号增加了登录方式：通行密钥。如非本人操作，请立即处理。");
    EXPECT_EQ(text("approval.requested", {{"app_name", "市图书馆"}, {"message", "3号窗口"}},
                   Language::zh),
              "“市图书馆”请您确认：3号窗口。请在“我的—等待确认”中核对后答复；不是您发起的请拒绝。");
    EXPECT_EQ(text("consent.given", {{"app_name", "市图书馆"}}, Language::en),
              "You let \"市图书馆\" have some of your data; take it back at any time under \"Me - "
              "apps\".");
    EXPECT_EQ(text("factor.changed", {{"factor", "mobile"}}, Language::en),
              "Changed on your account: phone number. If it was not you, act at once.");
    EXPECT_EQ(text("person.proven", {{"level", 3}}, Language::zh),
              "您的实名认证已通过，等级为L3。");
    EXPECT_EQ(text("device.new", {{"device", "Chrome · Windows"}}, Language::zh),
              "您的账号在新设备（Chrome · Windows）上登录。如非本人操作，请立即修改密码。");
    EXPECT_EQ(text("screen.confirmed", {{"device", "Chrome · Windows"}}, Language::zh),
              "您已用手机确认在另一设备（Chrome · "
              "Windows）上登录。如非本人操作，请立即退出该设备并修改密码。");
    EXPECT_EQ(text("screen.confirmed", {{"device", "Chrome · Windows"}}, Language::en),
              "Your phone confirmed a sign-in on another device (Chrome · Windows). If it was not "
              "you, sign that device out and change your password at once.");
    for (const char* what : kOfAccounts) tell(what, lin);
    follow();
    deliver();
    EXPECT_EQ(inbox(lin).size(), std::size(kOfAccounts));
    EXPECT_EQ(sent().size(), std::size(kOfAccounts));
}

TEST_P(NoticesFollower, WhatConcernsTwoIsToldToBothOnceEach) {
    const http::Caller chen = person("13900001234", "350203200002290010");
    const json::object facts{
        {"name", "福州示例科技有限公司"}, {"until", "2018-12-31"}, {"also", chen.person_id}};
    tell("agency.accepted", lin, facts);
    follow();
    follow();
    deliver();
    ASSERT_EQ(inbox(lin).size(), 1);
    ASSERT_EQ(inbox(chen).size(), 1);
    const auto messages = sent();
    ASSERT_EQ(messages.size(), 2);
    EXPECT_EQ(messages[0].second, messages[1].second);
    EXPECT_EQ((std::set{messages[0].first, messages[1].first}),
              (std::set<std::string>{"13800005678", "13900001234"}));
}

TEST_P(NoticesFollower, AMandateIsToldToBothAndItsRefusalOnlyInTheInbox) {
    const http::Caller chen = person("13900001234", "350203200002290010");
    const json::object facts{{"until", "2018-12-31"}, {"also", chen.person_id}};
    for (const char* what : {"mandate.offered", "mandate.declined"}) tell(what, lin, facts);
    follow();
    deliver();
    EXPECT_EQ(inbox(lin).size(), 2);
    EXPECT_EQ(inbox(chen).size(), 2);
    const auto messages = sent();
    ASSERT_EQ(messages.size(), 2);
    EXPECT_NE(messages[0].second.find("至2018-12-31"), std::string::npos) << messages[0].second;
}

TEST_P(NoticesFollower, WhyAnAgencyEndedIsToldInWords) {
    const auto text = [&](std::string_view why, Language language) {
        return wording_of("agency.ended", {{"name", "福州示例科技有限公司"}, {"why", why}},
                          *parts().catalogue.get(), language)
            .value()
            .text;
    };
    EXPECT_EQ(text("date_passed", Language::zh),
              "“福州示例科技有限公司”的一项经办授权已结束：授权到期。");
    EXPECT_EQ(text("representative_left", Language::en),
              "An agency for \"福州示例科技有限公司\" has ended: the representative has changed.");
}

TEST_P(NoticesFollower, ThatAMandatesLastDayIsOverIsToldToBothInTheInboxAndOnThePhone) {
    const http::Caller chen = person("13900001234", "350203200002290010");
    tell("mandate.ended", lin,
         {{"until", "2018-12-31"}, {"why", "last_day_over"}, {"also", chen.person_id}});
    follow();
    deliver();
    EXPECT_EQ(inbox(lin).size(), 1);
    EXPECT_EQ(inbox(chen).size(), 1);
    const auto messages = sent();
    ASSERT_EQ(messages.size(), 2);
    EXPECT_NE(messages[0].second.find("原因：授权到期。"), std::string::npos) << messages[0].second;
    const auto before = wording_of("mandate.ended", {}, *parts().catalogue.get(), Language::zh);
    EXPECT_EQ(before.value().text, "一项代办授权已结束，不能再用于办理。");
}

TEST_P(NoticesFollower, ThatASealEndedIsToldToItsHolderAndToWhoRepresentsTheFirm) {
    const http::Caller chen = person("13900001234", "350203200002290010");
    tell("seal.suspended", lin,
         {{"name", "福州示例科技有限公司"},
          {"es_id", "93f17ac2be2f10d4"},
          {"why", "agency_over"},
          {"also", chen.person_id}});
    tell("seal.resumed", chen, {{"name", "福州示例科技有限公司"}, {"es_id", "93f17ac2be2f10d4"}});
    tell("seal.revoked", chen, {{"name", "福州示例科技有限公司"}, {"es_id", "93f17ac2be2f10d4"}});
    follow();
    deliver();
    EXPECT_EQ(inbox(lin).size(), 1);
    EXPECT_EQ(inbox(chen).size(), 3);
    const auto messages = sent();
    ASSERT_EQ(messages.size(), 4);
    EXPECT_EQ(messages[0].second,
              "【马上办】“福州示例科技有限公司”的一枚电子印章（93f17ac2be2f10d4）已停用，"
              "恢复前不能用于盖章。原因：持有人的经办授权已结束。");
}

TEST_P(NoticesFollower, AUseOfHerCodeIsInTheInboxAndNotOnThePhone) {
    tell("one_code.verified", lin);
    follow();
    deliver();
    EXPECT_EQ(inbox(lin).size(), 1);
    EXPECT_TRUE(sent().empty());
}

TEST_P(NoticesFollower, WhoClosesHerAccountLeavesNoInbox) {
    const auto chen = person("13900005678", "350203200002290010");
    tell("case.accepted", lin);
    tell("case.accepted", chen);
    tell("account.closed", lin, {{"why", "deceased"}});
    follow();
    EXPECT_EQ(inbox(lin).size(), 1) << "what comes of the dead is not hers to remove";
    tell("account.closed", lin, {{"why", "by_owner"}});
    follow();
    EXPECT_TRUE(inbox(lin).empty());
    EXPECT_EQ(inbox(chen).size(), 1);
}

TEST_P(NoticesFollower, WhatConcernsNobodyOrIsNoStepIsNotTold) {
    tell("case.opened", lin);
    tell("case.material_answered", lin);
    tell("case.accepted", http::Caller{});  // for nobody
    follow();
    deliver();
    EXPECT_TRUE(inbox(lin).empty());
    EXPECT_TRUE(sent().empty());
}

TEST_P(NoticesFollower, ANoticeHoldsNothingOfThePersonButHerId) {
    tell("case.accepted", lin);
    follow();
    read([&](sql::Tx& tx) {
        for (const auto& facts : tx.query<std::string>("SELECT facts FROM notices_notice")) {
            EXPECT_EQ(facts.find("13800005678"), std::string::npos);
            EXPECT_EQ(facts.find("林小红"), std::string::npos);
            EXPECT_EQ(facts.find("350102199003071234"), std::string::npos);
        }
        const auto payload = tx.get<std::string>("SELECT payload FROM outbound_order");
        EXPECT_TRUE(payload.starts_with("outbound_order.payload:sms:notice:")) << "sealed";
    });
}

TEST_P(NoticesFollower, ARunThatEndsBetweenTheNoticeAndTheCursorTellsOnceWhenItIsTakenUpAgain) {
    tell("case.submitted", lin);
    journal::Follower dying = follower(parts());
    int deaths = 0;
    dying.effect = [&, effect = dying.effect](sql::Tx& tx, const journal::Entry& entry) {
        effect(tx, entry);
        ++deaths;
        throw std::runtime_error("the power goes");
    };
    follow_with(dying);
    EXPECT_EQ(deaths, 1);
    EXPECT_TRUE(inbox(lin).empty()) << "the notice went with the cursor";

    clock().advance(std::chrono::minutes{1});
    follow();
    follow();
    deliver();
    EXPECT_EQ(inbox(lin).size(), 1u);
    EXPECT_EQ(sent().size(), 1u);
}

TEST_P(NoticesFollower, WithoutItsMessageANoticeIsNotKeptAndBothComeTogetherLater) {
    follow();  // whatever made her account
    failing_orders_ = 2;
    tell("case.submitted", lin);
    tell("case.accepted", lin);
    for (int i = 0; i < 3; ++i) {
        follow();
        if (i < 2) EXPECT_TRUE(inbox(lin).empty()) << i;
        clock().advance(std::chrono::minutes{1});
    }
    deliver();
    EXPECT_EQ(inbox(lin).size(), 2u);
    EXPECT_EQ(sent().size(), 2u);
}

TEST_P(NoticesFollower, ACursorThatWasSetBackDoesNotSendAMessageTwice) {
    tell("case.submitted", lin);
    follow();
    deliver();
    write([](sql::Tx& tx) {
        tx.execute("DELETE FROM journal_cursor");
        tx.execute("DELETE FROM notices_notice");
    });
    follow();
    deliver();
    EXPECT_EQ(inbox(lin).size(), 1u);
    EXPECT_EQ(sent().size(), 1u) << "the order's key is the entry's";
}

TEST_P(NoticesFollower, APersonWhoIsGoneHoldsUpNobodyElse) {
    http::Caller stranger = lin;
    stranger.person_id = "0192f000-0000-7000-8000-00000000dead";
    tell("case.submitted", stranger);
    tell("case.submitted", lin);
    for (int i = 0; i < journal::FollowerRun::kMostTries + 1; ++i) {
        follow();
        clock().advance(std::chrono::minutes{1});
    }
    EXPECT_EQ(inbox(lin).size(), 1u);
    read([](sql::Tx& tx) { EXPECT_EQ(journal::list_parked(tx).size(), 1u); });
}

MASHANG_ON_EACH_ENGINE(NoticesFollower);

}  // namespace
}  // namespace mashang::notices
