// A person through a connected app: which doors open to it, and what is counted and kept apart.

#include <gtest/gtest.h>

#include "platform/http/testing/edge_fixture.h"
#include "platform/http/typed_route.h"

namespace mashang::http {
namespace {

struct Note {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text))

struct Seen {
    std::string by;
    std::string client;
};
BOOST_DESCRIBE_STRUCT(Seen, (), (by, client))

class ThroughAppTest : public EdgeFixture {
  protected:
    void SetUp() override {
        EdgeFixture::SetUp();
        database().write([](sql::Tx& tx) { tx.script("CREATE TABLE trace (who TEXT NOT NULL)"); });
        const Access notes{.who = Who::person, .level = 1, .scope = "notes"};
        const auto leave = [](sql::Tx& tx, const Caller& caller) {
            tx.execute("INSERT INTO trace (who) VALUES ($1)", caller.client_id);
        };
        routes.push_back(http::read<Nothing, Seen>("/api/v1/notes", notes, "Looks",
                                                   [leave](sql::Tx& tx, const Caller& caller) {
                                                       if (comes_through_app(caller)) {
                                                           leave(tx, caller);
                                                       }
                                                       return seen(caller);
                                                   }));
        routes.push_back(
            http::write<Note, Seen>(Method::post, "/api/v1/notes", notes, "Writes",
                                    [leave](sql::Tx& tx, const Caller& caller, const Note&) {
                                        leave(tx, caller);
                                        return seen(caller);
                                    }));
        routes.push_back(
            http::upload<Nothing, Seen>(Method::put, "/api/v1/notes", notes, "Keeps",
                                        [](sql::Tx&, const Caller& caller) { return seen(caller); })
                .before([this](Nothing&, Bytes&, const Caller& caller) {
                    looked_at = caller.client_id;
                })
                .media("image/png"));
        for (const auto& [path, who] :
             {std::pair{"/api/v1/own", Who::person}, std::pair{"/api/v1/both", Who::signed_in},
              std::pair{"/api/v1/staff", Who::staff}, std::pair{"/api/v1/open", Who::anyone}}) {
            routes.push_back(http::read<Nothing, Seen>(
                path, {.who = who}, "Looks",
                [](sql::Tx&, const Caller& caller) { return seen(caller); }));
        }
        start();
    }

    RawAnswer through(std::string_view scope, std::string_view method, std::string_view target,
                      const std::string& more = "", std::string_view body = "") {
        const std::string type = body.empty() ? "" : "Content-Type: application/json\r\n";
        return ask(
            method, target,
            "Authorization: Bearer person-2 reader " + std::string{scope} + "\r\n" + type + more,
            body);
    }
    std::int64_t traces() {
        std::int64_t count = 0;
        database().read(
            [&](sql::Tx& tx) { count = tx.get<std::int64_t>("SELECT COUNT(*) FROM trace"); });
        return count;
    }

    static constexpr const char* kNote = R"({"text":"a"})";
    std::string looked_at;

  private:
    static Seen seen(const Caller& caller) { return {caller.account_id, caller.client_id}; }
};

TEST_P(ThroughAppTest, it_passes_where_the_row_names_a_scope_that_its_token_covers) {
    EXPECT_EQ(through("notes", "GET", "/api/v1/notes").body,
              R"({"by":"account-person-2","client":"reader"})");
    EXPECT_EQ(code_of(through("other", "GET", "/api/v1/notes")), "http.scope_too_narrow");
    for (const char* closed : {"/api/v1/own", "/api/v1/both", "/api/v1/staff"}) {
        EXPECT_EQ(code_of(through("notes", "GET", closed)), "http.not_for_you") << closed;
    }
    EXPECT_EQ(through("notes", "GET", "/api/v1/open").body, R"({"by":"","client":""})")
        << "where everybody may come it is nobody";
}

TEST_P(ThroughAppTest, her_level_counts_and_what_it_reads_leaves_a_trace) {
    EXPECT_EQ(
        code_of(ask("GET", "/api/v1/notes", "Authorization: Bearer person-0 reader notes\r\n")),
        "http.assurance_too_low");
    EXPECT_EQ(traces(), 0);
    EXPECT_EQ(through("notes", "GET", "/api/v1/notes").status, 200);
    EXPECT_EQ(traces(), 1);
    EXPECT_EQ(ask("GET", "/api/v1/notes", "Cookie: __Host-sid=person-2\r\n").status, 200);
    EXPECT_EQ(traces(), 1);
}

TEST_P(ThroughAppTest, its_writes_need_no_mark_of_our_pages_as_long_as_no_cookie_is_beside) {
    EXPECT_EQ(through("notes", "POST", "/api/v1/notes", "", kNote).status, 200);
    EXPECT_EQ(code_of(through("notes", "POST", "/api/v1/notes", "Cookie: __Host-sid=person-2\r\n",
                              kNote)),
              "http.other_site");
    EXPECT_EQ(
        code_of(ask("POST", "/api/v1/notes",
                    "Cookie: __Host-sid=person-2\r\nContent-Type: application/json\r\n", kNote)),
        "http.other_site");
}

TEST_P(ThroughAppTest, its_keys_are_not_hers) {
    const std::string key = "Idempotency-Key: key-12345\r\n";
    const auto first = through("notes", "POST", "/api/v1/notes", key, kNote);
    EXPECT_EQ(through("notes", "POST", "/api/v1/notes", key, kNote).body, first.body);
    EXPECT_EQ(traces(), 1);
    const std::string hers =
        "Cookie: __Host-sid=person-2\r\nX-Mashang: 1\r\nContent-Type: application/json\r\n";
    EXPECT_EQ(ask("POST", "/api/v1/notes", hers + key, kNote).body,
              R"({"by":"account-person-2","client":""})");
    EXPECT_EQ(traces(), 2);
}

TEST_P(ThroughAppTest, a_slow_step_hears_of_it_too) {
    EXPECT_EQ(through("notes", "PUT", "/api/v1/notes", "Content-Type: image/png\r\n", "").status,
              400);
    EXPECT_EQ(ask("PUT", "/api/v1/notes",
                  "Authorization: Bearer person-2 reader notes\r\nContent-Type: image/png\r\n", "x")
                  .status,
              200);
    EXPECT_EQ(looked_at, "reader");
}

TEST_P(ThroughAppTest, an_app_is_counted_for_itself_and_uses_up_nothing_of_hers) {
    settings.rates.person_writing = {.per_minute = 1, .burst = 1};
    settings.rates.client_writing = {.per_minute = 1, .burst = 2};
    start();
    const auto write = [&](const std::string& who) {
        return ask("POST", "/api/v1/notes",
                   "Authorization: Bearer " + who + " notes\r\nContent-Type: application/json\r\n",
                   kNote)
            .status;
    };
    EXPECT_EQ(write("person-2 reader"), 200);
    EXPECT_EQ(write("person-2 reader"), 429);
    EXPECT_EQ(write("person-3 reader"), 200);
    EXPECT_EQ(write("person-4 reader"), 429) << "two is all that this app may";
    EXPECT_EQ(write("person-4 other"), 200);
    EXPECT_EQ(ask("POST", "/api/v1/notes",
                  "Cookie: __Host-sid=person-2\r\nX-Mashang: 1\r\nContent-Type: "
                  "application/json\r\n",
                  kNote)
                  .status,
              200);
}

MASHANG_ON_EACH_ENGINE(ThroughAppTest);

}  // namespace
}  // namespace mashang::http
