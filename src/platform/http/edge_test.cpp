#include "platform/http/edge.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/http/cookies.h"
#include "platform/http/raw_client.h"
#include "platform/http/schema.h"
#include "platform/http/server.h"
#include "platform/http/testing/edge_fixture.h"
#include "platform/http/typed_route.h"

namespace mashang::http {
namespace {

using namespace std::chrono_literals;

const Refusal kClosed{"notes.closed", RefusalKind::conflict, "已于{day}截止", "Closed on {day}",
                      "P 1"};
const std::string kOurs = "X-Mashang: 1\r\n";
const std::string kJson = "Content-Type: application/json\r\n";
const std::string kPerson = "Cookie: __Host-sid=person-2\r\n";

struct NewNote {
    std::string text;
    std::optional<int> copies;
};
BOOST_DESCRIBE_STRUCT(NewNote, (), (text, copies))
struct NoteId {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(NoteId, (), (id))
struct Note {
    std::string id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, text))
struct Search {
    std::string q;
    std::optional<int> limit;
    std::optional<bool> hot;
    std::vector<std::string> themes = {};
};
BOOST_DESCRIBE_STRUCT(Search, (), (q, limit, hot, themes))
struct Picture {
    std::string id;
    std::optional<std::string> file_name;
};
BOOST_DESCRIBE_STRUCT(Picture, (), (id, file_name))
struct Size {
    std::int64_t bytes;
};
BOOST_DESCRIBE_STRUCT(Size, (), (bytes))

std::int64_t count_of_notes(sql::Database& database) {
    std::int64_t count = 0;
    database.read([&](sql::Tx& tx) { count = tx.get<std::int64_t>("SELECT COUNT(*) FROM notes"); });
    return count;
}

class EdgeTest : public EdgeFixture {
  protected:
    void SetUp() override {
        EdgeFixture::SetUp();
        database().write([](sql::Tx& tx) {
            tx.script(
                "CREATE TABLE notes (id TEXT PRIMARY KEY, owner TEXT NOT NULL, text TEXT NOT "
                "NULL)");
        });
        append(routes, note_routes());
        append(routes, other_routes());
        start();
    }

    Routes note_routes() {
        return {
            http::write<NewNote, Note>(
                Method::post, "/api/v1/notes", {.who = Who::person, .level = 1}, "Writes a note",
                [this](sql::Tx& tx, const Caller& caller, const NewNote& in, Reply& reply) {
                    handled += 1;
                    if (in.text == "closed") throw Refused{kClosed, {{"day", "2018-09-30"}}};
                    if (in.text == "bug") throw std::logic_error{"secret detail"};
                    if (in.text == "outage") throw sql::Outage{"secret disk"};
                    const Note note{"n" + std::to_string(handled), in.text};
                    tx.execute("INSERT INTO notes (id, owner, text) VALUES ($1, $2, $3)", note.id,
                               caller.person_id, note.text);
                    reply.location = "/api/v1/notes/" + note.id;
                    reply.cookies.push_back(set_cookie("__Host-x", "y", 60s));
                    return note;
                })
                .status(201)
                .refuses({&kClosed}),
            http::read<NoteId, Note>(
                "/api/v1/notes/{id}", {.who = Who::person, .over = Over::own}, "Reads a note",
                [](sql::Tx& tx, const Caller&, const NoteId& in) {
                    auto note = tx.find<Note>("SELECT id, text FROM notes WHERE id = $1", in.id);
                    if (!note) throw Refused{kMissing};
                    return *note;
                }),
            http::write<NoteId, Nothing>(Method::del, "/api/v1/notes/{id}", {.who = Who::signed_in},
                                         "Forgets a note",
                                         [](sql::Tx& tx, const Caller&, const NoteId& in) {
                                             tx.execute("DELETE FROM notes WHERE id = $1", in.id);
                                         }),
            http::read<Nothing, Note>(
                "/api/v1/notes/last", {.who = Who::staff, .roles = {"auditor"}},
                "Reads the last note",
                [](sql::Tx&, const Caller& caller) { return Note{"last", caller.account_id}; }),
        };
    }

    Routes other_routes() {
        return {
            memory<Search, Search>("/api/v1/search", "Searches",
                                   [this](const Search& in) {
                                       searched += 1;
                                       return in;
                                   })
                .version([this] { return version.load(); }),
            memory<Nothing, Note>(
                "/api/v1/hello", "Greets",
                [](const Caller& caller, const Nothing&) {
                    return Note{caller.address, caller.language == Language::en ? "hello" : "您好"};
                }),
            upload<Picture, Size>(Method::put, "/api/v1/pictures/{id}", {.who = Who::person},
                                  "Uploads a picture",
                                  [](sql::Tx&, const Caller&, const Picture&, const Bytes& bytes) {
                                      return Size{static_cast<std::int64_t>(bytes.data.size())};
                                  })
                .media("image/png, image/jpeg")
                .body_limit(1 << 20),
            download<NoteId>("/api/v1/pictures/{id}", {.who = Who::person}, "Gets a picture",
                             [](sql::Tx&, const Caller&, const NoteId& in) {
                                 return Bytes{"image/png", std::string(100'000, 'p'),
                                              "图 " + in.id + ".png"};
                             }),
            http::write<NewNote, Note>(
                Method::post, "/api/v1/slow", {}, "Takes its time first",
                [](sql::Tx&, const Caller&, const NewNote& in) { return Note{"slow", in.text}; })
                .before([this](NewNote& in, const Caller& anonymous) {
                    gate.pass();
                    in.text += " from " + anonymous.address;
                })
                .cross_site(),
            http::write<Nothing, Nothing>(Method::post, "/api/v1/codes", {}, "Sends a code",
                                          [](sql::Tx&) {})
                .rate(RateClass::strict),
        };
    }

    RawAnswer post(const std::string& body, const std::string& headers = kPerson) {
        return ask("POST", "/api/v1/notes", headers + kOurs + kJson, body);
    }

    static const inline Refusal kMissing{"notes.missing", RefusalKind::missing, "没有", "None"};
    std::atomic<int> handled = 0;
    std::atomic<int> searched = 0;
    std::atomic<std::uint64_t> version = 1;
    Gate gate;
};

TEST_P(EdgeTest, a_write_is_answered_when_it_is_durable) {
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

TEST_P(EdgeTest, a_refusal_rolls_back_and_is_a_problem_document_in_the_callers_language) {
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

TEST_P(EdgeTest, all_faults_of_an_input_are_named_at_once) {
    const auto answer = post(R"({"copies":"many","colour":1})");
    EXPECT_EQ(answer.status, 422);
    std::set<std::string> pointers;
    for (const auto& fault : boost::json::parse(answer.body).at("faults").as_array()) {
        pointers.insert(std::string{fault.at("pointer").as_string()});
    }
    EXPECT_EQ(pointers, (std::set<std::string>{"/text", "/copies", "/colour"}));
    EXPECT_EQ(handled, 0);
}

TEST_P(EdgeTest, a_body_that_is_no_json_is_refused) {
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

TEST_P(EdgeTest, a_bug_gives_a_reference_and_no_detail) {
    for (const auto& [text, status] : {std::pair{"bug", 500}, std::pair{"outage", 503}}) {
        const auto answer = post(R"({"text":")" + std::string{text} + R"("})");
        EXPECT_EQ(answer.status, status);
        EXPECT_EQ(answer.body.find("secret"), std::string::npos);
        EXPECT_NE(answer.body.find(answer.header("x-request-id")), std::string::npos);
        EXPECT_EQ(answer.header("retry-after"), status == 503 ? "2" : "");
    }
    EXPECT_NE(seen_bugs().find("secret detail"), std::string::npos);
}

TEST_P(EdgeTest, who_may_not_is_told_why) {
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

TEST_P(EdgeTest, who_may_not_is_told_so_before_what_is_wrong_with_the_input) {
    EXPECT_EQ(post("{", "Cookie: __Host-sid=officer\r\n").status, 403);
    EXPECT_EQ(post("{", "Cookie: __Host-sid=gone\r\n").status, 401);
}

TEST_P(EdgeTest, a_write_that_another_site_may_have_caused_is_refused) {
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

TEST_P(EdgeTest, the_same_key_and_body_get_the_same_answer_once) {
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

TEST_P(EdgeTest, two_writes_with_one_key_at_the_same_time_take_effect_once) {
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

TEST_P(EdgeTest, a_refused_write_gives_its_key_back) {
    const std::string key = "Idempotency-Key: refused-first\r\n";
    EXPECT_EQ(post(R"({"text":"closed"})", kPerson + key).status, 409);
    EXPECT_EQ(post(R"({"text":"closed"})", kPerson + key).status, 409);
    EXPECT_EQ(handled, 2);
    EXPECT_EQ(post(R"({"text":"milk"})", kPerson + key).status, 201);
}

TEST_P(EdgeTest, a_kept_answer_is_encrypted_and_forgotten_after_a_day) {
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

TEST_P(EdgeTest, parameters_come_from_path_and_query_by_their_types) {
    const auto found =
        ask("GET", "/api/v1/search?q=%E5%85%AC%E7%A7%AF%E9%87%91+x&limit=5&hot=true&themes=a,b");
    EXPECT_EQ(found.body, R"({"q":"公积金 x","limit":5,"hot":true,"themes":["a","b"]})");
    EXPECT_EQ(ask("GET", "/api/v1/search?q=a&themes=&limit=five").status, 422);
    EXPECT_EQ(ask("GET", "/api/v1/search?q=a&themes=&colour=1").status, 422);
    EXPECT_EQ(ask("GET", "/api/v1/search?q=a&q=b&themes=").status, 422);
    EXPECT_EQ(ask("GET", "/api/v1/search?q=%zz").status, 400);
    EXPECT_EQ(ask("GET", "/api/v1/search?q=%ff").status, 400);
    EXPECT_EQ(ask("POST", "/api/v1/notes?text=a", kPerson + kOurs + kJson, "{}").status, 422);
    EXPECT_EQ(ask("DELETE", "/api/v1/notes/n1?id=n2", kPerson + kOurs).status, 422);
    EXPECT_EQ(ask("GET", "/api/v1/notes/%6E%31?x=1", kPerson).status, 422);
}

TEST_P(EdgeTest, an_answer_from_memory_is_kept_until_its_data_change) {
    const std::string target = "/api/v1/search?q=a&themes=b";
    const auto first = ask("GET", target);
    EXPECT_EQ(ask("GET", target).body, first.body);
    EXPECT_EQ(searched, 1);
    ask("GET", target, "Accept-Language: en\r\n");
    EXPECT_EQ(searched, 2);
    version = 2;
    EXPECT_EQ(ask("GET", target).body, first.body);
    EXPECT_EQ(searched, 3);
}

TEST_P(EdgeTest, who_has_an_answer_from_memory_already_gets_304) {
    for (const std::string target : {"/api/v1/search?q=a&themes=b", "/api/v1/hello"}) {
        const auto first = ask("GET", target);
        const std::string etag = first.header("etag");
        ASSERT_FALSE(etag.empty());
        const auto again = ask("GET", target, "If-None-Match: \"x\", W/" + etag + "\r\n");
        EXPECT_EQ(again.status, 304);
        EXPECT_EQ(again.header("etag"), etag);
        EXPECT_TRUE(again.header("content-length").empty());
        EXPECT_EQ(ask("GET", target, "If-None-Match: \"x\"\r\n").status, 200);
    }
}

TEST_P(EdgeTest, methods_are_told) {
    const auto wrong = ask("PATCH", "/api/v1/notes/n1", kPerson + kOurs);
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.header("allow"), "GET, HEAD, DELETE, OPTIONS");
    const auto options = ask("OPTIONS", "/api/v1/notes");
    EXPECT_EQ(options.status, 204);
    EXPECT_EQ(options.header("allow"), "POST, OPTIONS");
    EXPECT_TRUE(options.header("access-control-allow-origin").empty());
    EXPECT_EQ(ask("BREW", "/api/v1/notes").status, 405);
    const auto head = ask("HEAD", "/api/v1/hello");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("content-length"),
              std::to_string(ask("GET", "/api/v1/hello").body.size()));
    const auto nothing = ask("GET", "/api/v1/nothing");
    EXPECT_EQ(nothing.status, 404);
    EXPECT_EQ(code_of(nothing), "http.no_such_path");
}

TEST_P(EdgeTest, paths_that_mean_two_things_are_refused) {
    for (const std::string target :
         {"/api/v1/../v1/hello", "/api/v1/%2e%2e/hello", "/api/v1/notes/a%2Fb",
          "/api/v1/notes/a%00", "/api/v1/notes/%ff", "/api/v1/notes/a%5Cb", "/./api", "/api/v1/%zz",
          "/api/v1/%4"}) {
        EXPECT_EQ(ask("GET", target, kPerson).status, 400) << target;
    }
    EXPECT_EQ(ask("GET", "/api//v1/hello").status, 404);
    EXPECT_EQ(ask("GET", "/api/v1/hello/").status, 404);
    EXPECT_EQ(ask("GET", "/%61pi/v1/hello").status, 200);
}

TEST_P(EdgeTest, an_upload_is_bytes_of_a_named_type) {
    const auto put = [&](const std::string& type, const std::string& body) {
        return ask("PUT", "/api/v1/pictures/1?file_name=a.png",
                   kPerson + kOurs + "Content-Type: " + type + "\r\n", body);
    };
    EXPECT_EQ(put("image/png", std::string(900'000, '\xff')).body, R"({"bytes":900000})");
    EXPECT_EQ(put("IMAGE/JPEG; q=1", "x").status, 200);
    EXPECT_EQ(put("text/html", "x").status, 415);
    EXPECT_EQ(put("image/png", "").status, 400);
    EXPECT_EQ(put("image/png", std::string((1 << 20) + 1, 'x')).status, 413);
    EXPECT_EQ(ask("GET", "/api/v1/hello", kJson, "{}").status, 413);
}

TEST_P(EdgeTest, a_download_has_its_name_and_cannot_be_run) {
    const auto answer = ask("GET", "/api/v1/pictures/1", kPerson);
    EXPECT_EQ(answer.body.size(), 100'000u);
    EXPECT_EQ(answer.header("content-type"), "image/png");
    EXPECT_EQ(answer.header("content-disposition"),
              "attachment; filename*=UTF-8''%E5%9B%BE%201.png");
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
}

TEST_P(EdgeTest, every_answer_protects_the_browser) {
    const auto read_answer = ask("GET", "/api/v1/notes/n1", kPerson);
    EXPECT_EQ(read_answer.status, 404);
    EXPECT_EQ(read_answer.header("cache-control"), "no-store");
    EXPECT_EQ(ask("GET", "/api/v1/pictures/1", kPerson).header("cache-control"), "no-store");
    for (const std::string target : {"/api/v1/hello", "/api/v1/nothing", "/api/v1/%zz"}) {
        const auto answer = ask("GET", target);
        EXPECT_NE(answer.header("content-security-policy").find("frame-ancestors 'none'"),
                  std::string::npos);
        EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
        EXPECT_EQ(answer.header("referrer-policy"), "no-referrer");
        EXPECT_FALSE(answer.header("x-request-id").empty());
        EXPECT_TRUE(answer.header("strict-transport-security").empty());
        EXPECT_TRUE(answer.header("server").empty());
    }
}

TEST_P(EdgeTest, only_a_trusted_proxy_says_for_whom_it_asks) {
    const std::string forwarded =
        "X-Forwarded-For: 6.6.6.6, 203.0.113.7, 10.0.0.2\r\nX-Forwarded-Proto: https\r\n"
        "X-Request-Id: from-the-proxy_1\r\n";
    const auto distrusted = ask("GET", "/api/v1/hello", forwarded);
    EXPECT_NE(distrusted.body.find("127.0.0.1"), std::string::npos);
    EXPECT_NE(distrusted.header("x-request-id"), "from-the-proxy_1");
    EXPECT_TRUE(distrusted.header("strict-transport-security").empty());

    settings.trusted_proxies = {"127.0.0.1", "10.0.0.0/8"};
    start();
    const auto trusted = ask("GET", "/api/v1/hello", forwarded);
    EXPECT_NE(trusted.body.find("203.0.113.7"), std::string::npos);
    EXPECT_EQ(trusted.header("x-request-id"), "from-the-proxy_1");
    EXPECT_FALSE(trusted.header("strict-transport-security").empty());
    EXPECT_NE(ask("GET", "/api/v1/hello", "X-Request-Id: <script>\r\n").header("x-request-id"),
              "<script>");
}

TEST_P(EdgeTest, who_asks_too_often_waits) {
    settings.rates.address_strict = {.per_minute = 1, .burst = 2};
    settings.rates.person_writing = {.per_minute = 1, .burst = 1};
    start();
    const auto code = [&] { return ask("POST", "/api/v1/codes", kOurs); };
    EXPECT_EQ(code().status, 204);
    EXPECT_EQ(code().status, 204);
    const auto third = code();
    EXPECT_EQ(third.status, 429);
    const int seconds = std::stoi(third.header("retry-after"));
    EXPECT_TRUE(seconds >= 50 && seconds <= 60) << seconds;
    EXPECT_EQ(ask("GET", "/api/v1/hello").status, 200);
    EXPECT_EQ(post(R"({"text":"a"})").status, 201);
    EXPECT_EQ(post(R"({"text":"a"})").status, 429);
    EXPECT_EQ(post(R"({"text":"a"})", "Cookie: __Host-sid=person-3\r\n").status, 201);
}

TEST_P(EdgeTest, a_slow_step_runs_first_and_its_queue_is_bounded) {
    settings.slow_threads = 1;
    settings.slow_waiting = 1;
    start();
    gate.close();
    std::array<RawAnswer, 2> answers;
    std::vector<std::jthread> clients;
    const auto slow = [&] { return ask("POST", "/api/v1/slow", kJson, R"({"text":"a"})"); };
    clients.emplace_back([&] { answers[0] = slow(); });
    gate.wait_until_somebody_waits();
    clients.emplace_back([&] { answers[1] = slow(); });
    // One runs, one waits; sooner or later a third is told to come back.
    RawAnswer busy;
    do {
        RawClient client{server->port()};
        client.send("POST /api/v1/slow HTTP/1.1\r\nHost: a\r\n" + kJson +
                    "Content-Length: 12\r\n\r\n{\"text\":\"b\"}");
        std::this_thread::yield();
        busy = ask("POST", "/api/v1/slow", kJson, R"({"text":"c"})");
    } while (busy.status != 503);
    EXPECT_EQ(busy.header("retry-after"), "2");
    gate.open();
    clients.clear();
    EXPECT_EQ(answers[0].body, R"({"id":"slow","text":"a from 127.0.0.1"})");
}

TEST_P(EdgeTest, beyond_the_limit_in_flight_it_says_come_back) {
    settings.max_in_flight = 1;
    start();
    gate.close();
    RawAnswer first;
    std::jthread client{[&] { first = ask("POST", "/api/v1/slow", kJson, R"({"text":"a"})"); }};
    gate.wait_until_somebody_waits();
    EXPECT_EQ(post(R"({"text":"a"})").status, 503);
    gate.open();
    client.join();
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(post(R"({"text":"a"})").status, 201);
}

TEST_P(EdgeTest, stopping_answers_writes_that_are_under_way) {
    gate.close();
    RawAnswer answer;
    std::jthread client{[&] { answer = ask("POST", "/api/v1/slow", kJson, R"({"text":"a"})"); }};
    gate.wait_until_somebody_waits();
    std::jthread stopper{[this] { server->stop(); }};
    gate.open();
    client.join();
    EXPECT_EQ(answer.status, 200);
}

MASHANG_ON_EACH_ENGINE(EdgeTest);

}  // namespace
}  // namespace mashang::http
