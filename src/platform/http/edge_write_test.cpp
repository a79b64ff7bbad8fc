// Writes: transactions, refusals, who may, the same write sent twice.

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <thread>
#include <vector>

#include "platform/http/testing/notes_fixture.h"

namespace mashang::http {
namespace {

class EdgeWriteTest : public NotesFixture {};

using namespace std::chrono_literals;

TEST_P(EdgeWriteTest, a_write_is_answered_when_it_is_durable) {
    const auto answer = post(R"({"text":"milk"})");
    EXPECT_EQ(answer.status, 201);
    EXPECT_EQ(answer.body, R"({"id":"n1","text":"milk"})");
    EXPECT_EQ(answer.header("content-type"), "application/json");
    EXPECT_EQ(answer.header("location"), "/api/v1/notes/n1");
    EXPECT_EQ(answer.cookies.at(0),
              "__Host-x=y; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=60");
    EXPECT_EQ(count_of_notes(database()), 1);
    EXPECT_EQ(ask("GET", "/api/v1/notes/n1", kPerson).body, answer.body);
}

TEST_P(EdgeWriteTest, a_refusal_rolls_back_and_is_a_problem_document_in_the_callers_language) {
    const auto answer =
        post(R"({"text":"closed"})", kPerson + "Accept-Language: en-GB, zh;q=0.5\r\n");
    EXPECT_EQ(answer.status, 409);
    EXPECT_EQ(answer.header("content-type"), "application/problem+json");
    EXPECT_EQ(answer.header("content-language"), "en");
    const auto problem = boost::json::parse(answer.body).as_object();
    EXPECT_EQ(problem.at("type"), "urn:mashang:notes.closed");
    EXPECT_EQ(problem.at("detail"), "Closed on 2018-09-30");
    EXPECT_EQ(problem.at("clause"), "P 1");
    EXPECT_EQ(problem.at("instance").as_string(), answer.header("x-request-id"));
    EXPECT_EQ(problem.at("facts").at("day"), "2018-09-30");
    EXPECT_EQ(boost::json::parse(post(R"({"text":"closed"})").body).at("detail"),
              "已于2018-09-30截止");
    EXPECT_EQ(count_of_notes(database()), 0);
}

/// What was told of answers, in their order: whether they left work.
struct Listener final : Observer {
    void answered(const Answered& answered) override { told.push_back(answered.left_work); }
    std::vector<bool> told;
};

TEST_P(EdgeWriteTest, commits_that_left_work_for_others_are_told_from_those_that_did_not) {
    Listener heard;
    listener = &heard;
    start({.port = 0, .threads = 1});
    for (const char* text : {"milk", "work", "work closed", "work", "milk"}) {
        post(R"({"text":")" + std::string{text} + R"("})");
    }
    server.reset();
    EXPECT_EQ(heard.told, (std::vector{false, true, false, true, false}));
}

TEST_P(EdgeWriteTest, all_faults_of_an_input_are_named_at_once) {
    const auto answer = post(R"({"copies":"many","colour":1})");
    EXPECT_EQ(answer.status, 422);
    std::set<std::string> pointers;
    for (const auto& fault : boost::json::parse(answer.body).at("faults").as_array()) {
        pointers.insert(std::string{fault.at("pointer").as_string()});
    }
    EXPECT_EQ(pointers, (std::set<std::string>{"/text", "/copies", "/colour"}));
    EXPECT_EQ(handled, 0);
}

TEST_P(EdgeWriteTest, a_body_that_is_no_json_is_refused) {
    for (const std::string_view body :
         {"{", "{\"text\":\"\xff\"}", "[]", "1", "{\"text\":\"a\",\"text\":\"b\"}", "\xff\xfe"}) {
        const int status = post(std::string{body}).status;
        EXPECT_TRUE(status == 400 || status == 422) << body << status;
    }
    EXPECT_EQ(ask("POST", "/api/v1/notes", kPerson + kOurs, R"({"text":"a"})").status, 415);
    EXPECT_EQ(
        ask("POST", "/api/v1/notes", kPerson + kOurs + "Content-Type: text/plain\r\n", "x").status,
        415);
    EXPECT_EQ(handled, 0);
}

TEST_P(EdgeWriteTest, a_bug_gives_a_reference_and_no_detail) {
    for (const auto& [text, status] : {std::pair{"bug", 500}, std::pair{"outage", 503}}) {
        const auto answer = post(R"({"text":")" + std::string{text} + R"("})");
        EXPECT_EQ(answer.status, status);
        EXPECT_EQ(answer.body.find("secret"), std::string::npos);
        EXPECT_NE(answer.body.find(answer.header("x-request-id")), std::string::npos);
        EXPECT_EQ(answer.header("retry-after"), status == 503 ? "2" : "");
    }
    EXPECT_NE(seen_bugs().find("secret detail"), std::string::npos);
}

TEST_P(EdgeWriteTest, who_may_not_is_told_why) {
    EXPECT_EQ(code_of(post(R"({"text":"a"})", "")), "http.sign_in_first");
    EXPECT_EQ(code_of(post(R"({"text":"a"})", "Cookie: __Host-sid=gone\r\n")),
              "http.sign_in_first");
    EXPECT_EQ(code_of(post(R"({"text":"a"})", "Cookie: __Host-sid=person-0\r\n")),
              "http.assurance_too_low");
    EXPECT_EQ(code_of(post(R"({"text":"a"})", "Cookie: __Host-sid=officer\r\n")),
              "http.not_for_you");
    const auto last = [&](const std::string& session) {
        return ask("GET", "/api/v1/notes/last", "Cookie: __Host-sid=" + session + "\r\n");
    };
    EXPECT_EQ(last("auditor").status, 200);
    EXPECT_EQ(last("officer").status, 403);
    EXPECT_EQ(last("person-2").status, 403);
    EXPECT_EQ(last("gone").status, 401);
    EXPECT_EQ(last("gone").header("www-authenticate"), "Session realm=\"mashang\"");
    EXPECT_EQ(ask("DELETE", "/api/v1/notes/n9", "Cookie: __Host-sid=officer\r\n" + kOurs).status,
              204);
    EXPECT_EQ(ask("DELETE", "/api/v1/notes/n9", kPerson + kOurs).status, 204);
}

TEST_P(EdgeWriteTest, who_may_not_is_told_so_before_what_is_wrong_with_the_input) {
    EXPECT_EQ(post("{", "Cookie: __Host-sid=officer\r\n").status, 403);
    EXPECT_EQ(post("{", "Cookie: __Host-sid=gone\r\n").status, 401);
}

TEST_P(EdgeWriteTest, a_write_that_another_site_may_have_caused_is_refused) {
    const std::string body = R"({"text":"a"})";
    const auto with = [&](const std::string& headers) {
        return ask("POST", "/api/v1/notes", kPerson + kJson + headers, body).status;
    };
    EXPECT_EQ(with(""), 403);
    EXPECT_EQ(with("X-Mashang: 2\r\n"), 403);
    EXPECT_EQ(with(kOurs + "Sec-Fetch-Site: cross-site\r\n"), 403);
    EXPECT_EQ(with(kOurs + "Sec-Fetch-Site: same-site\r\n"), 403);
    EXPECT_EQ(with(kOurs + "Origin: https://evil.example\r\n"), 403);
    EXPECT_EQ(with(kOurs + "Origin: null\r\n"), 403);
    EXPECT_EQ(count_of_notes(database()), 0);
    EXPECT_EQ(with(kOurs + "Sec-Fetch-Site: same-origin\r\nOrigin: http://localhost\r\n"), 201);
}

TEST_P(EdgeWriteTest, the_same_key_and_body_get_the_same_answer_once) {
    const std::string key = "Idempotency-Key: 01234567-key\r\n";
    const auto first = post(R"({"text":"milk"})", kPerson + key);
    const auto again = post(R"({"text":"milk"})", kPerson + key);
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(again.header("location"), first.header("location"));
    EXPECT_EQ(again.cookies, first.cookies);
    EXPECT_EQ(handled, 1);
    EXPECT_EQ(code_of(post(R"({"text":"tea"})", kPerson + key)), "http.idempotency_key_reused");
    EXPECT_EQ(post(R"({"text":"milk"})", "Cookie: __Host-sid=person-3\r\n" + key).status, 201);
    EXPECT_EQ(count_of_notes(database()), 2);
    EXPECT_EQ(post(R"({"text":"a"})", kPerson + "Idempotency-Key: short\r\n").status, 400);
}

TEST_P(EdgeWriteTest, two_writes_with_one_key_at_the_same_time_take_effect_once) {
    const std::string key = "Idempotency-Key: at-the-same-time\r\n";
    std::vector<std::jthread> clients;
    std::array<RawAnswer, 8> answers;
    for (RawAnswer& answer : answers) {
        clients.emplace_back([&] { answer = post(R"({"text":"milk"})", kPerson + key); });
    }
    clients.clear();
    for (const RawAnswer& answer : answers) {
        EXPECT_EQ(answer.status, 201) << answer.body;
        EXPECT_EQ(answer.body, answers[0].body);
    }
    EXPECT_EQ(count_of_notes(database()), 1);
}

TEST_P(EdgeWriteTest, a_refused_write_gives_its_key_back) {
    const std::string key = "Idempotency-Key: refused-first\r\n";
    EXPECT_EQ(post(R"({"text":"closed"})", kPerson + key).status, 409);
    EXPECT_EQ(post(R"({"text":"closed"})", kPerson + key).status, 409);
    EXPECT_EQ(handled, 2);
    EXPECT_EQ(post(R"({"text":"milk"})", kPerson + key).status, 201);
}

TEST_P(EdgeWriteTest, a_kept_answer_is_encrypted_and_forgotten_after_a_day) {
    const std::string key = "Idempotency-Key: kept-for-a-day\r\n";
    EXPECT_EQ(post(R"({"text":"my secret"})", kPerson + key).status, 201);
    database().read([](sql::Tx& tx) {
        const auto kept = tx.get<std::string>("SELECT answer FROM http_idempotency");
        EXPECT_FALSE(kept.empty());
        EXPECT_EQ(kept.find("secret"), std::string::npos);
    });
    clock.advance(24h);
    database().write([&](sql::Tx& tx) { EXPECT_EQ(IdempotencyStore::purge(tx, clock.now()), 0); });
    clock.advance(1ms);
    EXPECT_EQ(post(R"({"text":"other"})", kPerson + key).status, 201);  // a new claim
    clock.advance(24h + 1ms);
    database().write([&](sql::Tx& tx) { EXPECT_EQ(IdempotencyStore::purge(tx, clock.now()), 1); });
}

TEST_P(EdgeWriteTest, what_is_fetched_is_neither_kept_under_a_key_nor_given_again) {
    for (const char* text : {"1", "2"}) {
        const auto answer = ask("GET", "/api/v1/notes/n1/journalled",
                                kPerson + kOurs + "Idempotency-Key: fetched-twice\r\n");
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(boost::json::parse(answer.body).at("text").as_string(), text);
    }
    database().read([](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM http_idempotency"), 0);
    });
}

MASHANG_ON_EACH_ENGINE(EdgeWriteTest);

}  // namespace
}  // namespace mashang::http
