#include "contexts/notices/wording.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "contexts/catalogue/testing.h"
#include "contexts/notices/testing/notices_fixture.h"

namespace mashang::notices {
namespace {

namespace json = boost::json;

const catalogue::Catalogue& real() {
    static const auto kCatalogue = catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data");
    return *kCatalogue;
}

struct Told {
    const char* what;
    const char* zh_title;
    const char* zh;
    const char* en_title;
    const char* en;
};

/// Every step of a case as she reads it.
const std::vector<Told>& steps() {
    static const std::vector<Told> kSteps{
        {"case.submitted", "申请已提交",
         "您的“居民身份证补领”申请已提交，办件编号 GA350102-20180930-7K3F9QD。",
         "Application handed in",
         "Your application for \"居民身份证补领\" is in; its number is GA350102-20180930-7K3F9QD."},
        {"case.supplement_requested", "请补充材料",
         "“居民身份证补领”（GA350102-20180930-7K3F9QD）需要您补充材料，请登录查看具体要求。",
         "Something is missing",
         "\"居民身份证补领\" (GA350102-20180930-7K3F9QD) needs something more from you; sign in "
         "to see what."},
        {"case.supplemented", "补充材料已收到",
         "您为“居民身份证补领”（GA350102-20180930-7K3F9QD）补充的材料已收到。",
         "Supplement received",
         "What you added to \"居民身份证补领\" (GA350102-20180930-7K3F9QD) has arrived."},
        {"case.accepted", "申请已受理",
         "“居民身份证补领”（GA350102-20180930-7K3F9QD）已受理，将在 2018-10-22 前办结。",
         "Application accepted",
         "\"居民身份证补领\" (GA350102-20180930-7K3F9QD) is accepted and will be decided by "
         "2018-10-22."},
        {"case.resumed", "恢复办理",
         "“居民身份证补领”（GA350102-20180930-7K3F9QD）的特别程序已结束，将在 2018-10-22 前办结。",
         "It goes on",
         "The special procedure of \"居民身份证补领\" (GA350102-20180930-7K3F9QD) is over; it "
         "will be decided by 2018-10-22."},
        {"case.terminated", "终止办理",
         "“居民身份证补领”（GA350102-20180930-7K3F9QD）已终止办理，请登录查看理由。",
         "Ended without a decision",
         "\"居民身份证补领\" (GA350102-20180930-7K3F9QD) was ended without a decision; sign in to "
         "see why."},
        {"case.refused", "申请未予受理",
         "“居民身份证补领”（GA350102-20180930-7K3F9QD）未予受理，请登录查看理由。",
         "Application not accepted",
         "\"居民身份证补领\" (GA350102-20180930-7K3F9QD) was not accepted; sign in to see why."},
        {"case.decided", "办理完成",
         "“居民身份证补领”（GA350102-20180930-7K3F9QD）已办结，请登录查看结果，并对服务作出评价。",
         "Decided",
         "\"居民身份证补领\" (GA350102-20180930-7K3F9QD) is decided; sign in to see the result "
         "and rate the service."},
        {"case.withdrawn", "申请已撤回", "您已撤回“居民身份证补领”申请。", "Application withdrawn",
         "You took back your application for \"居民身份证补领\"."}};
    return kSteps;
}

TEST(Wording, EveryStepIsToldInBothLanguages) {
    for (const Told& step : steps()) {
        const auto zh = wording_of(step.what, testing::facts_of_a_case(), real(), Language::zh);
        const auto en = wording_of(step.what, testing::facts_of_a_case(), real(), Language::en);
        ASSERT_TRUE(zh && en) << step.what;
        EXPECT_EQ(zh->title, step.zh_title);
        EXPECT_EQ(zh->text, step.zh);
        EXPECT_EQ(en->title, step.en_title);
        EXPECT_EQ(en->text, step.en);
    }
}

TEST(Wording, AClockThatStandsOrMovesSaysForHowLongAndToWhichDay) {
    const auto told = [](const char* what, json::object more) {
        json::object facts = testing::facts_of_a_case();
        for (const auto& [name, value] : more) facts[name] = value;
        return wording_of(what, facts, real(), Language::zh)->text;
    };
    EXPECT_EQ(told("case.suspended", {{"expected_days", 30}}),
              "“居民身份证补领”（GA350102-20180930-7K3F9QD）需要进行特别程序，预计 30 天，"
              "所需时间不计入办理期限。");
    EXPECT_EQ(told("case.extended", {{"working_days", 10}}),
              "“居民身份证补领”（GA350102-20180930-7K3F9QD）的办理期限延长 10 个工作日，将在 "
              "2018-10-22 前办结，理由请登录查看。");
    EXPECT_EQ(told("case.due_changed", {{"was_due", "2018-10-19"}}),
              "节假日安排公布后，“居民身份证补领”（GA350102-20180930-7K3F9QD）的办结日期由 "
              "2018-10-19 调整为 2018-10-22。");
}

TEST(Wording, ABookingSaysWhereWhenAndWithWhichNumber) {
    json::object facts{{"office", "GA-350102000000"},
                       {"office_name", "鼓楼区公安局"},
                       {"item", "GA003"},
                       {"day", "2018-10-08"},
                       {"time", "08:30"},
                       {"number", "0830-1"}};
    const auto zh = [&](const char* what) {
        return wording_of(what, facts, real(), Language::zh)->text;
    };
    EXPECT_EQ(zh("booking.booked"),
              "您已预约 2018-10-08 08:30 到鼓楼区公安局办理“居民身份证补领”，号码 0830-1。");
    EXPECT_EQ(zh("booking.reminded"),
              "请于 2018-10-08 08:30 到鼓楼区公安局办理“居民身份证补领”，号码 "
              "0830-1；不能前往请提前取消。");
    EXPECT_EQ(zh("booking.called_off"),
              "鼓楼区公安局在 2018-10-08 停止办理预约，您 08:30“居民身份证补领”的预约已取消，"
              "请登录另选时间。");
    facts["why"] = "holidays_changed";
    EXPECT_EQ(zh("booking.called_off"),
              "鼓楼区公安局在 2018-10-08 停止办理预约（节假日安排已调整），您 "
              "08:30“居民身份证补领”的预约已取消，请登录另选时间。");
    facts["instead"] = "2018-10-09 08:30";
    facts["reason"] = "检修{stop}";
    EXPECT_EQ(wording_of("booking.called_off", facts, real(), Language::en)->text,
              "鼓楼区公安局 takes nobody on 2018-10-08 (检修{stop}): your booking at 08:30 for "
              "\"居民身份证补领\" is off; sign in to choose another time, for example 2018-10-09 "
              "08:30.");
}

TEST(Wording, AUseOfHerCodeNamesTheTerminal) {
    const json::object facts{{"terminal", "1号闸机"}, {"place", "东街口"}, {"gave", "level"}};
    EXPECT_EQ(wording_of("one_code.verified", facts, real(), Language::zh)->text,
              "“1号闸机”（东街口）核验了您的一码通行。如非您本人出示，请立即停用。");
    EXPECT_EQ(
        wording_of("one_code.verified", facts, real(), Language::en)->text,
        "\"1号闸机\" (东街口) verified your code. If it was not you who showed it, revoke it at "
        "once.");
}

TEST(Wording, AShownLicenceIsNamedWithTheTerminal) {
    const json::object facts{{"terminal", "3号窗口"}, {"place", "一楼"}, {"licence", "居民身份证"}};
    EXPECT_EQ(wording_of("one_code.licence_given", facts, real(), Language::zh)->text,
              "“3号窗口”（一楼）经您同意查看了您的证照“居民身份证”。如非您本人同意，请立即处理。");
}

TEST(Wording, WhatNobodyIsToldOfHasNoWords) {
    for (const char* what : {"case.opened", "case.material_answered", "rating.given",
                             "person_data.read", "", "case.accepted "}) {
        EXPECT_FALSE(wording_of(what, testing::facts_of_a_case(), real(), Language::zh)) << what;
    }
}

TEST(Wording, OfTheFactsOnlyItemNumberAndDayAreSaid) {
    json::object facts = testing::facts_of_a_case();
    const std::vector<std::string> secrets{"林小红", "350102199003071234", "13800005678", "granted",
                                           "GA-350102000000"};
    facts["applicant_name"] = secrets[0];
    facts["citizen_id"] = secrets[1];
    facts["mobile"] = secrets[2];
    facts["outcome"] = secrets[3];
    for (const Told& step : steps()) {
        for (const Language language : {Language::zh, Language::en}) {
            const auto wording = wording_of(step.what, facts, real(), language);
            for (const std::string& secret : secrets) {
                EXPECT_EQ(wording->title.find(secret), std::string::npos) << step.what;
                EXPECT_EQ(wording->text.find(secret), std::string::npos) << step.what;
            }
        }
    }
}

/// Rules of the gateway for a text: the platform's name once, in front, in 【】; 500 characters at
/// most; nothing that a template left open.
TEST(SmsText, KeepsTheGatewaysRulesForEveryStepOfEveryItem) {
    for (const catalogue::Item& item : real().items()) {
        json::object facts = testing::facts_of_a_case();
        facts["item"] = item.id;
        for (const Told& step : steps()) {
            const auto wording = wording_of(step.what, facts, real(), Language::zh);
            const std::string text = sms_text(*wording);
            ASSERT_TRUE(text.starts_with("【马上办】")) << text;
            ASSERT_EQ(text.find("【", 1), std::string::npos) << text;
            ASSERT_LE(code_points(text), 500u) << text;
            ASSERT_EQ(text.find_first_of("{}\n"), std::string::npos) << text;
            ASSERT_NE(text.find(item.name), std::string::npos) << text;
        }
    }
}

TEST(Wording, AReminderSaysWhatInTheReadersLanguageAndHowToStopIt) {
    const std::string stop = "https://mashang.example/stop/AAAAAAAAAAAAAAAAAAAAAA";
    const json::object facts{{"zh", "孩子快满16周岁，应当申领居民身份证"},
                             {"en", "Your child is about to turn 16"},
                             {"item", "GA001"},
                             {"until", "2018-11-20"},
                             {"stop", stop}};
    const auto zh = wording_of("proactive.reminded", facts, real(), Language::zh).value();
    EXPECT_EQ(zh.text,
              "孩子快满16周岁，应当申领居民身份证（2018-11-20），可办理“居民身份证首次申领”。"
              "不再接收此类提醒：" +
                  stop);
    EXPECT_LE(code_points(sms_text(zh)), 500U);
    EXPECT_TRUE(is_sent_by_sms("proactive.reminded"));
    const auto en = wording_of("proactive.reminded", facts, real(), Language::en).value();
    EXPECT_TRUE(en.text.starts_with("Your child is about to turn 16 (2018-11-20): ")) << en.text;
    const json::object of_none{{"zh", "您的一项代办授权即将到期"}, {"stop", stop}};
    EXPECT_EQ(wording_of("proactive.reminded", of_none, real(), Language::zh)->text,
              "您的一项代办授权即将到期。不再接收此类提醒：" + stop);
}

TEST(Wording, AnItemThatIsGoneFromTheCatalogueIsCalledByItsCode) {
    json::object facts = testing::facts_of_a_case();
    facts["item"] = "XX999";
    EXPECT_EQ(wording_of("case.withdrawn", facts, real(), Language::zh)->text,
              "您已撤回“XX999”申请。");
}

TEST(Wording, FactsOfAnotherKindThanTextsAreLeftOut) {
    const auto wording =
        wording_of("case.accepted", {{"item", 3}, {"number", nullptr}}, real(), Language::zh);
    EXPECT_EQ(wording->text, "“”（）已受理，将在  前办结。");
}

}  // namespace
}  // namespace mashang::notices
