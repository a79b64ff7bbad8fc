// Rows whose messages another standard shapes: on a running edge.

#include "platform/http/wire_route.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <limits>

#include "platform/http/testing/edge_fixture.h"

namespace mashang::http {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kForm = "Content-Type: application/x-www-form-urlencoded\r\n";

std::int64_t count_notes(sql::Tx& tx) {
    return tx.get<std::int64_t>("SELECT COUNT(*) FROM wire_note");
}

RawOutput text(std::string body, int status = 200) {
    return {.reply = {.status = status}, .content_type = "text/plain", .body = std::move(body)};
}

class WireRows : public EdgeFixture {
  protected:
    void SetUp() override {
        EdgeFixture::SetUp();
        database().write([](sql::Tx& tx) { tx.execute("CREATE TABLE wire_note (text TEXT)"); });
        routes.push_back(noting());
        routes.push_back(wire(Kind::read, Method::post, "/wire/{what}/count", "Counts",
                              [](sql::Tx& tx, const Caller&, const WireRequest& request) {
                                  return text(std::string{request.values[0]} + "?" +
                                              std::string{request.query} + "=" +
                                              std::to_string(count_notes(tx)));
                              })
                             .cors());
        routes.push_back(wire_write(
                             Method::post, "/wire/slow", "Takes a slow step first",
                             [](const Caller& caller, const WireRequest& request) {
                                 return caller.address + ":" + std::string{request.body};
                             },
                             [](sql::Tx&, const Caller&, const WireRequest&,
                                const std::string& found) { return text(found); })
                             .cross_site());
        routes.push_back(wire(Kind::memory, Method::get, "/wire/page", "A page",
                              [](const Caller&, const WireRequest&) {
                                  RawOutput page = text("<p>好</p>");
                                  page.content_type = "text/html; charset=utf-8";
                                  page.policy = "default-src 'none'; style-src 'self'";
                                  page.cache_control = "public, max-age=60";
                                  return page;
                              }));
        start();
    }

    /// Writes a note of the body; "undo" is rolled back, "at once" needs no transaction.
    static Route noting() {
        return wire(Kind::write, Method::post, "/wire/notes", "Notes",
                    [](sql::Tx& tx, const Caller& caller, const WireRequest& request) {
                        tx.execute("INSERT INTO wire_note (text) VALUES ($1)",
                                   std::string{request.body});
                        if (request.body == "undo") throw WireAnswer{text("undone", 418)};
                        if (request.body == "refuse") throw Refused{refusal()};
                        RawOutput output = text("noted for " + caller.account_id);
                        output.add_header("X-Noted", "yes");
                        output.finish = [](RawOutput& of) { of.body += ", finished"; };
                        return output;
                    })
            .own_form()
            .at_once([](const Caller&, const WireRequest& request) -> std::optional<RawOutput> {
                if (request.body != "at once") return std::nullopt;
                return text("answered at once");
            })
            .shape_refusal([](const Refused& refused, const RequestHead&) {
                return text("shaped: " + std::string{refused.refusal().code}, 403);
            });
    }
    static const Refusal& refusal() {
        static constexpr Refusal no{"test.no", RefusalKind::forbidden, "不", "No"};
        return no;
    }

    std::int64_t notes() {
        std::int64_t count = 0;
        database().read([&](sql::Tx& tx) { count = count_notes(tx); });
        return count;
    }
};

TEST_P(WireRows, TheHandlerWritesTheWholeAnswerAndFinishesItAfterTheCommit) {
    const auto answer = ask("POST", "/wire/notes", "Cookie: __Host-sid=person-2\r\n", "a");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "noted for account-person-2, finished");
    EXPECT_EQ(answer.header("x-noted"), "yes");
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    EXPECT_EQ(notes(), 1);
}

TEST_P(WireRows, AThrownAnswerGoesOutAndNothingTakesEffect) {
    const auto answer = ask("POST", "/wire/notes", {}, "undo");
    EXPECT_EQ(answer.status, 418);
    EXPECT_EQ(answer.body, "undone");
    EXPECT_EQ(notes(), 0);
}

TEST_P(WireRows, ARefusalHasTheShapeOfTheRow) {
    EXPECT_EQ(ask("POST", "/wire/notes", {}, "refuse").body, "shaped: test.no");
    EXPECT_EQ(ask("POST", "/wire/notes", "Sec-Fetch-Site: cross-site\r\n", "a").body,
              "shaped: http.other_site");
    EXPECT_EQ(ask("POST", "/wire/notes", "Origin: https://elsewhere.example\r\n", "a").body,
              "shaped: http.other_site");
    EXPECT_EQ(notes(), 0);
}

TEST_P(WireRows, WhatNeedsNoTransactionIsAnsweredAtOnce) {
    EXPECT_EQ(ask("POST", "/wire/notes", {}, "at once").body, "answered at once");
    EXPECT_EQ(notes(), 0);
}

TEST_P(WireRows, ReadsMayBePosts) {
    EXPECT_EQ(ask("POST", "/wire/a%20b/count?x=%201", kForm, "c=d").body, "a b?x=%201=0");
}

TEST_P(WireRows, TheSlowStepComesBeforeTheTransaction) {
    EXPECT_EQ(ask("POST", "/wire/slow", {}, "step").body, "127.0.0.1:step");
}

TEST_P(WireRows, APageHasItsOwnPolicyAndTheOtherHeadersOfPages) {
    const auto page = ask("GET", "/wire/page");
    EXPECT_EQ(page.header("content-security-policy"), "default-src 'none'; style-src 'self'");
    EXPECT_EQ(page.header("referrer-policy"), "same-origin");
    EXPECT_EQ(page.header("cache-control"), "public, max-age=60");
    EXPECT_EQ(page.header("cross-origin-opener-policy"), "same-origin");
}

TEST_P(WireRows, ScriptsOfOtherSitesMayAskWhereTheRowSaysSo) {
    const auto asked = ask("OPTIONS", "/wire/x/count");
    EXPECT_EQ(asked.status, 204);
    EXPECT_EQ(asked.header("access-control-allow-origin"), "*");
    EXPECT_THAT(asked.header("access-control-allow-headers"), HasSubstr("DPoP"));
    EXPECT_EQ(ask("POST", "/wire/x/count").header("access-control-allow-origin"), "*");
    EXPECT_EQ(ask("OPTIONS", "/wire/notes").header("access-control-allow-origin"), "");
    EXPECT_EQ(ask("POST", "/wire/notes", {}, "a").header("access-control-allow-origin"), "");
}

TEST(WireOutput, AHeaderHasOneLine) {
    RawOutput output;
    EXPECT_THROW(output.add_header("Location", "/a\r\nSet-Cookie: b"), std::invalid_argument);
    EXPECT_EQ(output.headers, "");
}

TEST(Forms, AreReadInOrderWithWhatComesTwice) {
    const auto fields = parse_form("a=1&b=%E9%A9%AC+x&&a=2&c");
    ASSERT_TRUE(fields);
    EXPECT_EQ(*fields, (FormFields{{"a", "1"}, {"b", "马 x"}, {"a", "2"}, {"c", ""}}));
    EXPECT_EQ(only_field(*fields, "b"), "马 x");
    EXPECT_EQ(only_field(*fields, "a"), std::nullopt);
    EXPECT_EQ(only_field(*fields, "z"), std::nullopt);
    EXPECT_EQ(repeated_field(*fields), "a");
    EXPECT_EQ(repeated_field({{"a", ""}, {"b", ""}}), "");
    EXPECT_EQ(
        repeated_field({{"a", ""}, {"b", ""}, {"a", ""}}, std::array<std::string_view, 1>{"a"}),
        "");
    EXPECT_EQ(repeated_field({{"a", ""}, {"a", ""}, {"b", ""}, {"b", ""}},
                             std::array<std::string_view, 1>{"a"}),
              "b");
}

TEST(Forms, ThatAreBrokenAreNone) {
    for (const char* broken : {"a=%", "a=%4", "a=%zz", "a=%ff", "%=1", "a=%00"}) {
        EXPECT_EQ(parse_form(broken), std::nullopt) << broken;
    }
    EXPECT_EQ(parse_form("a=1&b=2&c=3", 2), std::nullopt);
}

RC_GTEST_PROP(Forms, WhatIsPrintedReadsTheSame, ()) {
    const auto text = rc::gen::container<std::string>(
        rc::gen::inRange<char>(1, std::numeric_limits<char>::max()));
    const auto fields =
        *rc::gen::resize(30, rc::gen::container<FormFields>(rc::gen::pair(text, text)));
    RC_ASSERT(parse_form(print_form(fields)) == fields);
}

MASHANG_ON_EACH_ENGINE(WireRows);

}  // namespace
}  // namespace mashang::http
