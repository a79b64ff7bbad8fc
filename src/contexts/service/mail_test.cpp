#include "contexts/service/mail.h"

#include <gmock/gmock.h>

#include "contexts/service/mail_wire.h"
#include "contexts/service/testing/service_fixture.h"

namespace mashang::service {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const MailAddress kAddress = *MailAddress::parse("lin@example.com");
constexpr auto kSms = ServiceChannel::sms;
constexpr auto kByMail = ServiceChannel::mail;
constexpr auto kInbox = ServiceChannel::inbox;

class Mails : public testing::ServiceTest {
  protected:
    std::vector<outbound::Order> orders_of(std::string_view channel) {
        std::vector<outbound::Order> all;
        for (outbound::Order& order : town().house.orders()) {
            if (order.channel == channel) all.push_back(std::move(order));
        }
        return all;
    }
    MailView name(const MailAddress& address = kAddress) {
        return run([&](sql::Tx& tx) { return name_mail(tx, parts(), lin, address); });
    }
    MailView confirm(const std::string& code) {
        return run([&](sql::Tx& tx) { return confirm_mail(tx, parts(), lin, code); });
    }
    /// Of the last letter.
    std::string code() {
        const std::string text{orders_of(kMail).back().payload.at("text").as_string()};
        return text.substr(text.find_first_of("0123456789"), 6);
    }
    std::string wrong_code() { return code() == "000000" ? "000001" : "000000"; }
    void proven() {
        name();
        ASSERT_EQ(confirm(code()).state, MailState::confirmed);
    }
    outbound::Channel channel() {
        return mail_channel(parts(), town().house.clock, "smtp://mail.example",
                            "noreply@mashang.example:password");
    }
    void answers(const outbound::Order& order, int status) {
        write([&](sql::Tx& tx) { channel().answered(tx, order, {.status = status, .body = {}}); });
    }
    std::optional<MailView> now() {
        return run(
            [&](sql::Tx& tx) { return mail_of(tx, parts(), *PersonId::parse(lin.person_id)); });
    }
};

TEST_P(Mails, AnAddressCountsWhenItsCodeHasComeBack) {
    EXPECT_EQ(name().state, MailState::waiting);
    ASSERT_THAT(orders_of(kMail), SizeIs(1));
    EXPECT_EQ(orders_of(kMail).front().payload.at("to").as_string(), kAddress.text());
    const auto agree = [&](sql::Tx& tx) {
        give_consent(tx, parts(), lin, {.channels = {kInbox, kByMail}});
    };
    EXPECT_EQ(refusal_of(agree), &refusals::kMailMissing);
    EXPECT_EQ(confirm(code()).state, MailState::confirmed);
    EXPECT_EQ(refusal_of(agree), nullptr);
    EXPECT_THAT(told("person:" + lin.person_id), Contains("service.mail_confirmed"));
}

TEST_P(Mails, ACodeHasFiveTriesAndThirtyMinutes) {
    name();
    const std::string wrong = wrong_code();
    for (int left = 4; left >= 0; --left) {
        const MailView view = confirm(wrong);
        EXPECT_EQ(view.state, MailState::waiting);
        EXPECT_EQ(view.tries_left, left);
    }
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { confirm_mail(tx, parts(), lin, code()); }),
              &refusals::kNoMailCode);
    it_is("2018-09-03T09:02:00+08:00");
    name();
    it_is("2018-09-03T09:32:00+08:00");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { confirm_mail(tx, parts(), lin, code()); }),
              &refusals::kNoMailCode);
}

TEST_P(Mails, CodesAreSentOnceAMinuteAndFiveTimesADay) {
    const auto again = [&] {
        return refusal_of([&](sql::Tx& tx) { name_mail(tx, parts(), lin, kAddress); });
    };
    EXPECT_EQ(again(), nullptr);
    EXPECT_EQ(again(), &refusals::kTooManyMails);
    for (const char* moment : {"2018-09-03T09:01:00+08:00", "2018-09-03T09:02:00+08:00",
                               "2018-09-03T09:03:00+08:00", "2018-09-03T09:04:00+08:00"}) {
        it_is(moment);
        EXPECT_EQ(again(), nullptr) << moment;
    }
    it_is("2018-09-03T12:00:00+08:00");
    EXPECT_EQ(again(), &refusals::kTooManyMails);
    it_is("2018-09-04T09:00:00+08:00");
    EXPECT_EQ(again(), nullptr);
}

TEST_P(Mails, AddressAndCodeLieSealed) {
    name();
    const auto row = run([](sql::Tx& tx) {
        return tx.get<std::string>("SELECT address FROM service_mail") +
               tx.get<std::string>("SELECT code FROM service_mail");
    });
    EXPECT_THAT(row, Not(HasSubstr("example.com")));
    EXPECT_THAT(row, Not(HasSubstr(code())));
}

TEST_P(Mails, ALetterSaysThatADocumentLiesThereAndNothingOfIt) {
    proven();
    consent({}, {kInbox, kByMail, kSms});
    decided();
    const auto letters = orders_of(kMail);
    ASSERT_THAT(letters, SizeIs(3));  // the code, and one for each document
    const outbound::Request request = channel().wire(letters.back());
    EXPECT_EQ(request.headers.at("Mail-To"), kAddress.text());
    EXPECT_EQ(request.headers.at("Mail-From"), "noreply@mashang.example");
    const std::string text{letters.back().payload.at("text").as_string()};
    EXPECT_THAT(text, HasSubstr(testing::kBase));
    for (const char* told : {"决定书", "林", "〔2018〕", "身份证"}) {
        EXPECT_THAT(text, Not(HasSubstr(told)));
    }
    EXPECT_THAT(orders_of("sms"), IsEmpty()) << "the next channel is for when this one fails";
}

TEST_P(Mails, AnAddressThatItsServerDoesNotHaveIsDeadAndTheNextChannelIsTried) {
    proven();
    consent({}, {kInbox, kByMail, kSms});
    decided();
    answers(orders_of(kMail).back(), 404);
    EXPECT_EQ(now()->state, MailState::dead);
    EXPECT_THAT(orders_of("sms"), SizeIs(1));
    EXPECT_THAT(told("person:" + lin.person_id), Contains("service.mail_dead").Times(1));
    decided();
    EXPECT_THAT(orders_of(kMail), SizeIs(3)) << "nothing more is sent there";
    EXPECT_THAT(orders_of("sms"), SizeIs(3));
    it_is("2018-09-04T10:00:00+08:00");
    EXPECT_EQ(name(*MailAddress::parse("lin@other.example")).state, MailState::waiting);
    answers(orders_of(kMail).at(1), 404);  // of the old one, late
    EXPECT_EQ(now()->state, MailState::waiting);
}

TEST_P(Mails, ALetterThatIsGivenUpLeavesTheAddressAliveAndTriesTheNextChannel) {
    proven();
    consent({}, {kInbox, kByMail, kSms});
    decided();
    const outbound::Order letter = orders_of(kMail).back();
    write([&](sql::Tx& tx) { channel().given_up(tx, letter); });
    EXPECT_EQ(now()->state, MailState::confirmed);
    EXPECT_THAT(orders_of("sms"), SizeIs(1));
}

TEST_P(Mails, WhatIsTakenOutOfTheBookIsGone) {
    proven();
    write([&](sql::Tx& tx) { remove_mail(tx, parts(), lin); });
    EXPECT_FALSE(now());
    write([&](sql::Tx& tx) { remove_mail(tx, parts(), lin); });
    EXPECT_THAT(told("person:" + lin.person_id), Contains("service.mail_removed").Times(1));
}

TEST_P(Mails, TheSenderIsAnAddress) {
    EXPECT_THROW(mail_channel(parts(), town().house.clock, "smtp://mail.example", "nobody:x"),
                 std::runtime_error);
}

MASHANG_ON_EACH_ENGINE(Mails);

}  // namespace
}  // namespace mashang::service
