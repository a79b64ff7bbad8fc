// Whoever acts for another: which doors open to her, and that her reads leave a trace.

#include <gtest/gtest.h>

#include "platform/http/testing/edge_fixture.h"
#include "platform/http/typed_route.h"

namespace mashang::http {
namespace {

struct Seen {
    std::string by;
    std::optional<std::string> for_whom;
};
BOOST_DESCRIBE_STRUCT(Seen, (), (by, for_whom))

/// Reads whose handler writes down who looked when she acts for another.
class ActingTest : public EdgeFixture {
  protected:
    void SetUp() override {
        EdgeFixture::SetUp();
        database().write([](sql::Tx& tx) { tx.script("CREATE TABLE trace (who TEXT NOT NULL)"); });
        for (const auto& [path, whom] :
             {std::pair{"/api/v1/own", ForAnother::nobody},
              std::pair{"/api/v1/by-persons", ForAnother::persons},
              std::pair{"/api/v1/by-officers", ForAnother::persons_and_officers}}) {
            routes.push_back(http::read<Nothing, Seen>(
                path, {.who = Who::person, .level = 1, .for_another = whom}, "Looks",
                [for_another = whom](sql::Tx& tx, const Caller& caller) {
                    return look(tx, caller, for_another);
                }));
        }
        routes.push_back(http::download<Nothing>(
            "/api/v1/picture", {.who = Who::person, .for_another = ForAnother::persons}, "Shows",
            [](sql::Tx& tx, const Caller& caller) {
                look(tx, caller, ForAnother::persons);
                return Bytes{"image/png", "bytes"};
            }));
        start();
    }

    RawAnswer ask_as(const std::string& who, const std::string& target) {
        return ask("GET", target, "Cookie: __Host-sid=" + who + "\r\n");
    }
    std::int64_t traces() {
        std::int64_t count = 0;
        database().read(
            [&](sql::Tx& tx) { count = tx.get<std::int64_t>("SELECT COUNT(*) FROM trace"); });
        return count;
    }

  private:
    static Seen look(sql::Tx& tx, const Caller& caller, ForAnother for_another) {
        Seen seen{caller.account_id, std::nullopt};
        if (for_another == ForAnother::nobody || !caller.acting_for) return seen;
        tx.execute("INSERT INTO trace (who) VALUES ($1)", caller.account_id);
        seen.for_whom = caller.acting_for->id;
        return seen;
    }
};

TEST_P(ActingTest, a_read_of_one_who_acts_for_another_may_write_and_a_persons_own_does_not) {
    const auto answer = ask_as("agent-2", "/api/v1/by-persons");
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.body, R"({"by":"account-agent-2","for_whom":"mother"})");
    EXPECT_EQ(traces(), 1);
    EXPECT_EQ(ask_as("person-2", "/api/v1/by-persons").body, R"({"by":"account-person-2"})");
    EXPECT_EQ(traces(), 1);
}

TEST_P(ActingTest, a_download_leaves_its_trace_too) {
    EXPECT_EQ(ask_as("agent-2", "/api/v1/picture").body, "bytes");
    EXPECT_EQ(traces(), 1);
}

TEST_P(ActingTest, a_door_that_does_not_say_so_serves_her_own_things) {
    EXPECT_EQ(ask_as("agent-2", "/api/v1/own").body, R"({"by":"account-agent-2"})");
    EXPECT_EQ(traces(), 0);
}

TEST_P(ActingTest, an_officer_passes_where_he_may_assist_and_only_while_he_does) {
    EXPECT_EQ(ask_as("assistant", "/api/v1/by-officers").status, 200);
    EXPECT_EQ(traces(), 1);
    for (const char* target : {"/api/v1/by-persons", "/api/v1/own", "/api/v1/picture"}) {
        EXPECT_EQ(code_of(ask_as("assistant", target)), "http.not_for_you") << target;
    }
    EXPECT_EQ(code_of(ask_as("officer", "/api/v1/by-officers")), "http.not_for_you");
    EXPECT_EQ(traces(), 1);
}

TEST_P(ActingTest, her_own_level_is_what_counts_and_a_refused_read_leaves_none) {
    EXPECT_EQ(code_of(ask_as("agent-0", "/api/v1/by-persons")), "http.assurance_too_low");
    EXPECT_EQ(ask_as("agent-2", "/api/v1/by-persons?colour=1").status, 422);
    EXPECT_EQ(traces(), 0);
}

TEST_P(ActingTest, such_reads_wait_like_writes_and_each_is_answered) {
    RawClient client{server->port()};
    for (int i = 0; i < 20; ++i) {
        const auto answer =
            client.ask("GET", "/api/v1/by-persons", "Cookie: __Host-sid=agent-2\r\n");
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 200);
    }
    EXPECT_EQ(traces(), 20);
}

MASHANG_ON_EACH_ENGINE(ActingTest);

}  // namespace
}  // namespace mashang::http
