#include "contexts/openid/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::openid {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

http::RawOutput page_with(const std::string& text, const Look& look = {}) {
    Page page{look, text};
    page.heading(text).paragraph(text).fault(text).note(text).list({{text, text}}).link(text, text);
    page.open_form("/oidc/x?" + text, {{text, text}});
    page.field("name", text, "type=\"text\"", text).button("allow", text).close_form();
    return std::move(page).print("/oidc/x?a=" + text);
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// Where an app's name or a person's input makes a page, it makes no element and ends no attribute:
/// the page has as many of each mark as one with a plain word.
RC_GTEST_PROP(PageProperty, NoTextMakesMarkup, (const std::string& random)) {
    const std::string text =
        *rc::gen::element<std::string>("", "<script>alert(1)</script>", "\"><img src=x onerror=y>",
                                       "' onmouseover='x", "</title>", "&lt;", "\"", "-->") +
        random;
    const std::string plain = page_with("word").body;
    const std::string page = page_with(text).body;
    for (const char* mark : {"<", ">", "\""})
        RC_ASSERT(count_of(page, mark) == count_of(plain, mark));
}

TEST(Page, IsInTheLanguageAndTypeOfTheLook) {
    const std::string zh = page_with("x", {}).body;
    EXPECT_THAT(zh, HasSubstr("<html lang=\"zh-CN\">"));
    EXPECT_THAT(zh, HasSubstr("&amp;look=en-0\">English"));
    EXPECT_THAT(zh, HasSubstr("&amp;look=zh-1\">大字版"));
    const std::string elder = page_with("x", {.language = Language::en, .is_elder = true}).body;
    EXPECT_THAT(elder, HasSubstr("<html lang=\"en\" class=\"elder\">"));
    EXPECT_THAT(elder, HasSubstr("&amp;look=zh-1\">中文"));
    EXPECT_THAT(elder, HasSubstr("&amp;look=en-0\">Normal type"));
}

TEST(Page, TheAnswerToAPostHasNoSwitches) {
    Page page{{}, "x"};
    EXPECT_THAT(std::move(page).print("").body, Not(HasSubstr("<footer>")));
}

TEST(Page, LetsNothingRunAndFormsGoOnlyWhereItSays) {
    Page plain{{}, "x"};
    EXPECT_EQ(std::move(plain).print("").policy,
              "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
              "base-uri 'none'; frame-ancestors 'none'");
    Page sending{{}, "x"};
    sending.script("/oidc/submit.js");
    const auto output = std::move(sending).print("", "https://clinic.example");
    EXPECT_THAT(output.policy, HasSubstr("script-src 'self';"));
    EXPECT_THAT(output.policy, HasSubstr("form-action 'self' https://clinic.example;"));
    EXPECT_THAT(output.body, Not(HasSubstr("<script>")));
}

TEST(Page, AnOriginIsNothingThatCouldAddToAPolicy) {
    EXPECT_EQ(origin_of("https://clinic.example/callback?a=b"), "https://clinic.example");
    EXPECT_EQ(origin_of("https://clinic.example:8443/callback"), "https://clinic.example:8443");
    EXPECT_EQ(origin_of("http://127.0.0.1:7000/"), "http://127.0.0.1:7000");
    EXPECT_EQ(origin_of("cn.example.clinic:/callback"), "cn.example.clinic:");
    EXPECT_EQ(origin_of("cn.example.clinic://a;script-src"), "cn.example.clinic:");
    EXPECT_EQ(origin_of("cn.example.clinic://host/callback"), "cn.example.clinic:");
    EXPECT_EQ(origin_of(""), "");
    EXPECT_EQ(origin_of("callback"), "");
}

TEST(Page, GoingOnIsBySeeOther) {
    const auto output = see_other("/oidc/interaction");
    EXPECT_EQ(output.reply.status, 303) << "never 307: the password must not come along";
    EXPECT_EQ(output.reply.location, "/oidc/interaction");
    EXPECT_EQ(output.body, "");
}

Look look_with(const std::string& cookie, std::string_view pressed, const Words& locales,
               Language browser = Language::zh) {
    const std::string value = std::string{kLookCookie} + "=" + cookie;
    const http::Header header{.name = "Cookie", .value = value};
    http::RequestHead head;
    head.language = browser;
    if (!cookie.empty()) head.headers = {&header, 1};
    return look_of(head, pressed, locales);
}

TEST(Look, IsWhatWasPressedThenRememberedThenAskedForThenTheBrowsers) {
    EXPECT_EQ(look_with("zh-0", "en-1", {"zh"}).text(), "en-1");
    EXPECT_EQ(look_with("en-1", "", {"zh"}).text(), "en-1");
    EXPECT_EQ(look_with("", "", {"fr", "en-GB", "zh"}).text(), "en-0");
    EXPECT_EQ(look_with("", "", {"fr", "zh-CN", "en"}, Language::en).text(), "zh-0");
    EXPECT_EQ(look_with("", "", {"fr"}, Language::en).text(), "en-0");
    EXPECT_EQ(look_with("", "", {}).text(), "zh-0");
}

TEST(Look, WhatIsNoneIsPassedOver) {
    for (const char* odd :
         {"", "en", "en-", "en-2", "en_0", "EN-0", "fr-0", "en-00", "xx-1", "-en0"}) {
        EXPECT_EQ(look_with(odd, odd, {}).text(), "zh-0") << odd;
    }
}

TEST(Look, ComesBackAsItWasWritten) {
    for (const char* text : {"zh-0", "zh-1", "en-0", "en-1"}) {
        EXPECT_EQ(look_with("", text, {}).text(), text);
    }
}

}  // namespace
}  // namespace mashang::openid
