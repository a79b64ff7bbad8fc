#include "contexts/identity/proofing.h"

#include <latch>
#include <thread>

#include "contexts/identity/flows.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/testing/identity_fixture.h"
#include "platform/json/json.h"

namespace mashang::identity {
namespace {

using namespace std::chrono_literals;
using testing::kMobile;
using testing::kOtherMobile;
using testing::Outcome;

constexpr std::string_view kNumber = "350102199003071234";
constexpr std::string_view kName = "阿卜杜拉·买买提";

TEST(ProofingStatesTest, EveryPairOfStateAndEvent) {
    using enum ProofingState;
    using enum ProofingEvent;
    const struct {
        ProofingState from;
        ProofingEvent event;
        std::optional<ProofingState> to;
    } rows[]{
        {pending, matched, proven}, {pending, not_matched, refused}, {pending, given_up, refused},
        {proven, matched, {}},      {proven, not_matched, {}},       {proven, given_up, {}},
        {refused, matched, {}},     {refused, not_matched, {}},      {refused, given_up, {}},
    };
    EXPECT_EQ(std::size(rows),
              json::names_of<ProofingState>().size() * json::names_of<ProofingEvent>().size());
    for (const auto& row : rows) {
        EXPECT_EQ(next_state(row.from, row.event), row.to)
            << json::name_of(row.from) << " " << json::name_of(row.event);
    }
}

TEST(ProofingStatesTest, AllThatSaysNoReadsAlikeOutside) {
    for (const Finding finding :
         {Finding::mismatch, Finding::not_found, Finding::deceased, Finding::taken}) {
        EXPECT_EQ(reason_of(finding), &refusals::kNotConfirmed);
    }
    EXPECT_EQ(reason_of(Finding::unavailable), &refusals::kRegisterUnavailable);
    EXPECT_EQ(reason_of(Finding::matched), nullptr);
}

const Claim kClaim{*PersonName::parse(kName), *CitizenId::parse(kNumber)};

TEST(RegisterWireTest, AnswersAreReadByTable) {
    const std::string person =
        R"("person":{"name":"阿卜杜拉•买买提","citizen_id":"350102199003071234","sex":"男")";
    const struct {
        int status;
        std::string body;
        Finding finding;
    } rows[]{
        {200, R"({"result":"match"})", Finding::matched},
        {200, R"({"result":"match",)" + person + R"(,"ethnicity":"维吾尔族"}})", Finding::matched},
        {200, R"({"result":"match","person":{"name":"王明","citizen_id":"350102199003071234"}})",
         Finding::mismatch},
        {200,
         R"({"result":"match","person":{"name":"阿卜杜拉·买买提","citizen_id":"11010519491231002X"}})",
         Finding::mismatch},
        {200, R"({"result":"mismatch"})", Finding::mismatch},
        {200, R"({"result":"not_found"})", Finding::not_found},
        {200, R"({"result":"deceased"})", Finding::deceased},
        {404, "no such path", Finding::unavailable},
        {422, R"({"code":"bad"})", Finding::unavailable},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(read_register_answer({.status = row.status, .body = row.body}, kClaim).finding,
                  row.finding)
            << row.body;
    }
}

TEST(RegisterWireTest, AnUnreadableAnswerIsAskedForAgainAndQuotedNowhere) {
    const std::string bodies[]{"",
                               "{}",
                               "null",
                               "[]",
                               R"({"result":"yes"})",
                               "\xff",
                               R"({"result":"match","person":{"name":"王明"}})",
                               R"({"result":"match","surprise":1})",
                               "<html>林小红</html>"};
    for (const std::string& body : bodies) {
        try {
            read_register_answer({.status = 200, .body = body}, kClaim);
            ADD_FAILURE() << body;
        } catch (const std::runtime_error& error) {
            EXPECT_EQ(std::string{error.what()}.find("林小红"), std::string::npos);
        }
    }
}

class ProofingTest : public testing::IdentityTest {
  protected:
    void SetUp() override {
        IdentityTest::SetUp();
        channel_ = population_register_channel(parts(), "http://register", "key");
        session_ = sign_up();
    }

    Outcome request(std::string_view session, int level = 1, std::string_view number = kNumber,
                    std::string_view name = kName) {
        return ask("POST", "/api/v1/proofings",
                   {{"name", name}, {"citizen_id", number}, {"level", level}}, session);
    }
    boost::json::object shown(std::string_view session, std::string_view id) {
        return ask("GET", "/api/v1/proofings/{id}", {{"id", id}}, session).body();
    }
    outbound::Order last_order() { return house().orders().back(); }
    void answer(const outbound::Order& order, const std::string& body, int status = 200) {
        write([&](sql::Tx& tx) { channel_.answered(tx, order, {.status = status, .body = body}); });
    }
    static std::string match() {
        return R"({"result":"match","person":{"name":"阿卜杜拉·买买提","citizen_id":"350102199003071234",)"
               R"("sex":"男","birth_date":"1990-03-07","ethnicity":"维吾尔族","address":"福州市鼓楼区一号"}})";
    }
    static std::string id_of(const Outcome& outcome) {
        return std::string{outcome.body().at("id").as_string()};
    }
    std::string proven(const MobileNumber& mobile) {
        const std::string session = mobile == kMobile ? session_ : sign_up(mobile);
        EXPECT_EQ(request(session).refused, "");
        answer(last_order(), match());
        return session;
    }
    int level_of(std::string_view session) { return caller_of(session).assurance_level; }
    PersonId person_of(std::string_view session) {
        return *PersonId::parse(caller_of(session).person_id);
    }

    outbound::Channel channel_;
    std::string session_;
};
MASHANG_ON_EACH_ENGINE(ProofingTest);

TEST_P(ProofingTest, TheRegistersMatchRaisesTheLevelOfTheLivingSession) {
    const Outcome outcome = request(session_);
    ASSERT_EQ(outcome.refused, "");
    EXPECT_EQ(outcome.body().at("state").as_string(), "pending");
    EXPECT_EQ(level_of(session_), 0);

    const outbound::Order order = last_order();
    EXPECT_EQ(order.channel, "population_register");
    EXPECT_EQ(order.subject.find(kNumber), std::string::npos);
    const outbound::Request wire = channel_.wire(order);
    EXPECT_EQ(wire.path, "/verifications");
    const auto question = boost::json::parse(wire.body).as_object();
    EXPECT_EQ(question.at("name").as_string(), kName);
    EXPECT_EQ(question.at("citizen_id").as_string(), kNumber);
    EXPECT_EQ(question.size(), 3u);  // the person's id stays in the house

    answer(order, match());
    EXPECT_EQ(shown(session_, id_of(outcome)).at("state").as_string(), "proven");
    EXPECT_EQ(level_of(session_), kLevelMatched);
    EXPECT_EQ(
        whats_told("person:" + person_of(session_).text()),
        (std::vector<std::string>{"account.registered", "proofing.requested", "person.proven"}));
}

TEST_P(ProofingTest, WhatTheRegisterToldIsKnownToForms) {
    proven(kMobile);
    std::map<std::string, std::string> facts;
    read([&](sql::Tx& tx) { facts = api().known_facts(tx, person_of(session_)); });
    EXPECT_EQ(facts, (std::map<std::string, std::string>{{"name", std::string{kName}},
                                                         {"citizen_id", std::string{kNumber}},
                                                         {"birth_date", "1990-03-07"},
                                                         {"sex", "男"},
                                                         {"ethnicity", "维吾尔族"},
                                                         {"address", "福州市鼓楼区一号"},
                                                         {"mobile", "13800005678"}}));
}

TEST_P(ProofingTest, AnAnswerThatArrivesTwiceTakesEffectOnce) {
    ASSERT_EQ(request(session_).refused, "");
    const outbound::Order order = last_order();
    answer(order, match());
    const auto before = whats_told("person:" + person_of(session_).text());
    answer(order, match());
    answer(order, R"({"result":"mismatch"})");
    write([&](sql::Tx& tx) { channel_.given_up(tx, order); });
    EXPECT_EQ(whats_told("person:" + person_of(session_).text()), before);
    EXPECT_EQ(level_of(session_), kLevelMatched);
}

TEST_P(ProofingTest, ARefusalTellsTheReasonInTheCallersLanguageAndLeavesTheLevel) {
    const Outcome outcome = request(session_);
    answer(last_order(), R"({"result":"deceased"})");
    const auto proofing = shown(session_, id_of(outcome));
    EXPECT_EQ(proofing.at("state").as_string(), "refused");
    EXPECT_EQ(proofing.at("reason_code").as_string(), "identity.not_confirmed");
    EXPECT_EQ(proofing.at("reason").as_string(), refusals::kNotConfirmed.zh);
    EXPECT_FALSE(proofing.contains("finding"));
    EXPECT_EQ(level_of(session_), 0);
    EXPECT_EQ(request(session_).refused, "");  // she may try again
}

TEST_P(ProofingTest, ARegisterThatCannotBeAskedEndsTheProofing) {
    const Outcome outcome = request(session_);
    write([&](sql::Tx& tx) { channel_.given_up(tx, last_order()); });
    EXPECT_EQ(shown(session_, id_of(outcome)).at("reason_code").as_string(),
              "identity.register_unavailable");
    EXPECT_EQ(request(session_).refused, "");
}

TEST_P(ProofingTest, ANumberBelongsToOnePersonAndTheOtherLearnsNothing) {
    proven(kMobile);
    const std::string other = sign_up(kOtherMobile);
    const Outcome taken = request(other);
    ASSERT_EQ(taken.refused, "");
    answer(last_order(), match());
    auto of_taken = shown(other, id_of(taken));

    const Outcome mismatch = request(other, 1, "11010519491231002X", "王明");
    answer(last_order(), R"({"result":"mismatch"})");
    auto of_mismatch = shown(other, id_of(mismatch));
    for (auto* view : {&of_taken, &of_mismatch}) view->erase("id");
    EXPECT_EQ(of_taken, of_mismatch);
    EXPECT_EQ(level_of(other), 0);
    EXPECT_EQ(told("person:" + person_of(other).text()).back().what, "proofing.refused");
}

TEST_P(ProofingTest, OfTwoWhoProveOneNumberAtOnceOneIsProven) {
    const std::string other = sign_up(kOtherMobile);
    ASSERT_EQ(request(session_).refused, "");
    const outbound::Order first = last_order();
    ASSERT_EQ(request(other).refused, "");
    const outbound::Order second = last_order();
    std::latch start{2};
    {
        const auto send = [&](const outbound::Order& order) {
            start.arrive_and_wait();
            answer(order, match());
        };
        std::jthread one{send, first};
        std::jthread two{send, second};
    }
    EXPECT_EQ(level_of(session_) + level_of(other), 1);
}

TEST_P(ProofingTest, WhoIsProvenNeedNotAndCannotBeProvenLower) {
    proven(kMobile);
    const Outcome again = request(session_, 1, "11010519491231002X", "王明");
    EXPECT_EQ(again.refused, "identity.already_proven");
    EXPECT_EQ(again.facts.at("level"), "1");
}

TEST_P(ProofingTest, OneProofingAtATimeAndFiveADay) {
    ASSERT_EQ(request(session_).refused, "");
    EXPECT_EQ(request(session_).refused, "identity.proofing_pending");
    answer(last_order(), R"({"result":"mismatch"})");
    for (int i = 1; i < 5; ++i) {
        ASSERT_EQ(request(session_).refused, "") << i;
        answer(last_order(), R"({"result":"mismatch"})");
    }
    EXPECT_EQ(request(session_).refused, "identity.too_many_proofings");
    clock().set(*Instant::parse("2018-10-01T00:00:00+08:00"));
    session_ = sign_in(testing::kPassword).session();
    EXPECT_EQ(request(session_).refused, "");
}

TEST_P(ProofingTest, NobodySeesAnothersProofing) {
    const Outcome outcome = request(session_);
    const std::string other = sign_up(kOtherMobile);
    EXPECT_EQ(ask("GET", "/api/v1/proofings/{id}", {{"id", id_of(outcome)}}, other).refused,
              "identity.no_such_proofing");
    EXPECT_EQ(ask("GET", "/api/v1/proofings/{id}", {{"id", id_of(outcome)}}).refused,
              http::kSignInFirst.code);
}

TEST_P(ProofingTest, ImpossibleClaimsAreRefusedWithTheirFaults) {
    const struct {
        int level;
        std::string_view number;
        std::string_view name;
        std::string_view code;
    } rows[]{
        {1, "350102199003071235", kName, "base.citizen_id.check_digit"},
        {1, "350102199002301237", kName, "base.citizen_id.birth_date"},
        {1, kNumber, "王1", "identity.name.form"},
        {0, kNumber, kName, "identity.level_not_offered"},
        {2, kNumber, kName, "identity.level_not_offered"},
        {-1, kNumber, kName, "identity.level_not_offered"},
    };
    const std::size_t before = house().orders().size();
    for (const auto& row : rows) {
        const Outcome outcome = request(session_, row.level, row.number, row.name);
        EXPECT_EQ(outcome.refused, "json.invalid") << row.code;
        ASSERT_FALSE(outcome.faults.empty()) << row.code;
        EXPECT_EQ(outcome.faults[0].refusal->code, row.code);
    }
    clock().set(*Instant::parse("1985-01-01T00:00:00+08:00"));  // before she is born
    const Outcome unborn = request(session_);
    ASSERT_EQ(unborn.faults.size(), 1u);
    EXPECT_EQ(unborn.faults[0].refusal->code, "base.citizen_id.unborn");
    EXPECT_EQ(house().orders().size(), before);
}

}  // namespace
}  // namespace mashang::identity
