#include "platform/mail/letter.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "base/split.h"
#include "platform/crypto/bytes.h"

namespace mashang::mail {
namespace {

using ::testing::HasSubstr;

Letter letter(std::string subject, std::string text) {
    return {.from = *MailAddress::parse("noreply@mashang.example"),
            .to = *MailAddress::parse("lin@example.com"),
            .subject = std::move(subject),
            .text = std::move(text),
            .id = "mail-1",
            .at = *Instant::parse("2018-09-30T16:59:00+08:00")};
}

TEST(MailAddress, IsOneMailboxAndNothingElse) {
    for (const char* good :
         {"lin@example.com", "a.b+c@sub.example.cn", "1@2.cn", "o'neil@x-y.org"}) {
        EXPECT_TRUE(MailAddress::parse(good)) << good;
    }
    for (const char* bad : {"", "lin", "@example.com", "lin@", "lin@localhost", "lin@-x.cn",
                            "lin@x..cn", ".lin@x.cn", "l in@x.cn", "lin@x.cn\r\nBcc: all@x.cn",
                            "<lin@x.cn>", "林@x.cn", "a@b@x.cn", "a,b@x.cn"}) {
        EXPECT_FALSE(MailAddress::parse(bad)) << bad;
    }
    EXPECT_FALSE(MailAddress::parse(std::string(65, 'a') + "@x.cn"));
    EXPECT_EQ(MailAddress::parse("Lin@EXAMPLE.com")->text(), "Lin@example.com");
    EXPECT_EQ(MailAddress::parse("lin@example.com")->masked(), "l***@example.com");
}

TEST(MailLetter, SaysWhenFromWhomToWhomAndWhat) {
    const std::string message = message_of(letter("文书", "您好"));
    EXPECT_THAT(message, HasSubstr("Date: Sun, 30 Sep 2018 16:59:00 +0800\r\n"));
    EXPECT_THAT(message, HasSubstr("From: <noreply@mashang.example>\r\nTo: <lin@example.com>\r\n"));
    EXPECT_THAT(message, HasSubstr("Subject: =?UTF-8?B?5paH5Lmm?=\r\n"));
    EXPECT_THAT(message, HasSubstr("Message-ID: <mail-1@mashang.example>\r\n"));
    EXPECT_TRUE(message.ends_with("\r\n\r\n" + crypto::to_padded_base64("您好") + "\r\n"));
}

RC_GTEST_PROP(MailLetter, WhateverItSaysItsLinesAreShortAndItsHeadHasNoFurtherFields,
              (const std::string& subject, const std::string& text)) {
    const std::string message = message_of(letter(subject, text));
    std::size_t fields = 0;
    bool is_head = true;
    for (std::string_view line : split(message, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        RC_ASSERT(line.size() <= 78U);
        RC_ASSERT(line.find('\r') == line.npos);
        if (line.empty()) is_head = false;
        if (is_head && !line.starts_with(' ')) ++fields;
    }
    RC_ASSERT(fields == 9U);
}

}  // namespace
}  // namespace mashang::mail
