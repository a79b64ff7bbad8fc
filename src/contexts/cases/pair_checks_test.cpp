// Others whom a form names, held against their registers.

#include "contexts/cases/pair_checks.h"

#include <gmock/gmock.h>

#include "contexts/cases/formal_check.h"
#include "contexts/cases/pair_store.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const DivisionCode kGulou = *DivisionCode::parse("350102001001");
constexpr const char* kItem = "WJ003";  // names a spouse
constexpr const char* kChen = "35009919850612101X";
constexpr const char* kCompany = "91350099MA2XYD01X5";

json::object with_spouse(const std::string& name, const std::string& number = kChen) {
    return {{"married", true}, {"spouse", json::object{{"name", name}, {"citizen_id", number}}}};
}

/// A form that names an enterprise.
json::object enterprise_schema() {
    const json::object text{{"type", "string"}, {"title", "名称"}, {"maxLength", 100}};
    const json::object code{{"type", "string"}, {"title", "代码"}, {"format", "uscc"}};
    const json::object group{{"type", "object"},
                             {"title", "用人单位"},
                             {"x-widget", "enterprise"},
                             {"properties", json::object{{"name", text}, {"uscc", code}}}};
    json::object schema;
    schema["type"] = "object";
    schema["properties"].emplace_object()["employer"] = group;
    return schema;
}
json::object employer(const std::string& name) {
    json::object form;
    form["employer"] = json::object{{"name", name}, {"uscc", kCompany}};
    return form;
}

/// A form that lists the members of a household.
json::object household_schema() {
    const json::object text{{"type", "string"}, {"title", "姓名"}, {"maxLength", 50}};
    const json::object number{{"type", "string"}, {"title", "号码"}, {"format", "citizen-id"}};
    const json::object row{{"type", "object"},
                           {"x-widget", "person"},
                           {"properties", json::object{{"name", text}, {"citizen_id", number}}}};
    json::object schema{{"type", "object"}};
    schema["properties"].emplace_object()["members"] =
        json::object{{"type", "array"}, {"title", "家庭成员"}, {"maxItems", 15}, {"items", row}};
    return schema;
}
json::object household(const std::vector<std::pair<const char*, const char*>>& members) {
    json::array rows;
    for (const auto& [name, number] : members) {
        rows.push_back(json::object{{"name", name}, {"citizen_id", number}});
    }
    json::object form;
    form["members"] = std::move(rows);
    return form;
}

class PairChecks : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin = town().proven_person(database());
        draft = run([&](sql::Tx& tx) { return open_draft(tx, parts(), lin, kItem, kGulou).of; });
    }
    testing::Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }

    void save(const json::object& form) {
        write([&](sql::Tx& tx) {
            const Case now = get_own_case(tx, parts(), lin, draft->id);
            save_form(tx, parts(), lin, now.id, now.version, form);
        });
    }
    std::vector<outbound::Order> asked() {
        std::vector<outbound::Order> orders;
        for (const outbound::Order& order : town().house.orders()) {
            if (order.channel == kPersonPairs) orders.push_back(order);
        }
        return orders;
    }
    void answer(const outbound::Order& order, const char* body) {
        const auto channel = person_pairs_channel(parts(), "http://register", "key");
        write([&](sql::Tx& tx) { channel.answered(tx, order, {.status = 200, .body = body}); });
    }
    std::vector<std::string> faults() {
        return run([&](sql::Tx& tx) {
            std::vector<std::string> found;
            const auto dossier =
                open_dossier(tx, parts(), get_own_case(tx, parts(), lin, draft->id));
            for (const Fault& fault : check_formally(tx, parts(), dossier).faults) {
                found.push_back(fault.pointer + " " + std::string{fault.refusal->code});
            }
            return found;
        });
    }
    std::vector<PairView> seen() {
        return run([&](sql::Tx& tx) {
            const auto dossier =
                open_dossier(tx, parts(), get_own_case(tx, parts(), lin, draft->id));
            return view_of(tx, parts(), lin, dossier).pairs;
        });
    }
    PairState state() {
        const auto pairs = seen();
        EXPECT_THAT(pairs, SizeIs(1));
        return pairs.empty() ? PairState::not_checked : pairs.front().state;
    }

    http::Caller lin;
    std::optional<Case> draft;

  private:
    std::unique_ptr<testing::Town> town_;
};
MASHANG_ON_EACH_ENGINE(PairChecks);

constexpr const char* kMismatch = "/form/spouse/citizen_id cases.person_mismatch";

TEST_P(PairChecks, TheRegisterIsAskedForNameAndNumberAndNothingOfItsAnswerIsKeptButYesOrNo) {
    save(with_spouse("陈建国"));
    ASSERT_THAT(asked(), SizeIs(1));
    const auto request = person_pairs_channel(parts(), "http://register", "key").wire(asked()[0]);
    EXPECT_EQ(request.path, "/verifications");
    EXPECT_EQ(json::parse(request.body),
              (json::object{{"name", "陈建国"},
                            {"citizen_id", kChen},
                            {"request_id", asked()[0].idempotency_key}}));
    EXPECT_EQ(state(), PairState::asked);
    answer(asked()[0], R"({"result":"match","person":{"address":"福州市鼓楼区五四路"}})");
    EXPECT_EQ(state(), PairState::match);
    EXPECT_THAT(faults(), Not(Contains(kMismatch)));
    EXPECT_FALSE(seen().front().name) << "of a person nothing is told";
    const auto stored =
        run([&](sql::Tx& tx) { return tx.get<std::string>("SELECT pair FROM cases_pair"); });
    EXPECT_THAT(stored, Not(HasSubstr(kChen)));
}

TEST_P(PairChecks, AWrongNameAndANumberOfNobodyAreTheSameFault) {
    save(with_spouse("陈建军"));
    answer(asked().back(), R"({"result":"mismatch"})");
    EXPECT_EQ(state(), PairState::mismatch);
    EXPECT_THAT(faults(), Contains(kMismatch));
    save(with_spouse("陈建民"));
    EXPECT_THAT(faults(), Not(Contains(kMismatch))) << "that was said of another pair";
    answer(asked().back(), R"({"result":"not_found"})");
    EXPECT_THAT(faults(), Contains(kMismatch));
}

TEST_P(PairChecks, WhetherSomebodyHasDiedIsNotTold) {
    save(with_spouse("陈建国"));
    answer(asked().back(), R"({"result":"deceased"})");
    EXPECT_EQ(state(), PairState::match);
}

TEST_P(PairChecks, AnAnswerOfWhatWasTypedBeforeSaysNothing) {
    save(with_spouse("陈建军"));
    const auto before = asked().back();
    save(with_spouse("陈建国"));
    answer(before, R"({"result":"mismatch"})");
    EXPECT_EQ(state(), PairState::asked);
}

TEST_P(PairChecks, WhatIsNotWholeOrHiddenIsNotAskedFor) {
    save(with_spouse("陈建国", "350099"));
    save(with_spouse(""));
    json::object hidden = with_spouse("陈建国");
    hidden["married"] = false;
    save(hidden);
    EXPECT_THAT(asked(), IsEmpty());
    EXPECT_THAT(seen(), IsEmpty());
}

TEST_P(PairChecks, ARegisterThatIsDownKeepsNothingFromBeingHandedInAndIsAskedAgain) {
    save(with_spouse("陈建国"));
    const auto channel = person_pairs_channel(parts(), "http://register", "key");
    write([&](sql::Tx& tx) { channel.given_up(tx, asked().back()); });
    EXPECT_EQ(state(), PairState::unavailable);
    EXPECT_THAT(faults(), Not(Contains(kMismatch)));
    town().house.clock.advance(kPairRest);
    save(with_spouse("陈建国"));
    EXPECT_THAT(asked(), SizeIs(2));
    EXPECT_EQ(state(), PairState::asked);
}

TEST_P(PairChecks, ItIsNoWayToFindPeopleOut) {
    for (int i = 0; i < kPersonsADay + 5; ++i) save(with_spouse("陈" + std::to_string(i)));
    EXPECT_THAT(asked(), SizeIs(kPersonsADay));
    EXPECT_EQ(state(), PairState::not_checked);
    town().house.clock.advance(std::chrono::hours{24});
    save(with_spouse("陈建国"));
    EXPECT_THAT(asked(), SizeIs(kPersonsADay + 1)) << "the next day";
}

TEST_P(PairChecks, WhatIsNoAnswerIsTriedAgain) {
    save(with_spouse("陈建国"));
    for (const char* body : {"[]", "{}", R"({"result":"perhaps"})"}) {
        EXPECT_THROW(answer(asked().back(), body), std::runtime_error) << body;
    }
    EXPECT_EQ(state(), PairState::asked);
}

TEST_P(PairChecks, AnEnterpriseIsAskedForByItsCodeAndTellsItsName) {
    catalogue::Item item = *town().catalogue.get()->find_item(kItem);
    item.form = std::make_shared<const json::object>(enterprise_schema());
    const auto ask = [&](const std::string& name) {
        write([&](sql::Tx& tx) { request_pairs(tx, parts(), lin, item, *draft, employer(name)); });
    };
    const auto rows = [&] {
        return run([&](sql::Tx& tx) { return PairStore{parts().store}.list_of(tx, *draft); });
    };
    ask("福州示例公司");
    const auto order = town().house.orders().back();
    ASSERT_EQ(order.channel, kEnterpriseNames);
    const auto channel = enterprise_names_channel(parts(), "http://register", "key");
    EXPECT_EQ(channel.wire(order).path, "/names");
    write([&](sql::Tx& tx) {
        channel.answered(
            tx, order,
            {.status = 200, .body = R"({"result":"found","name":"福州示例（海峡）公司"})"});
    });
    const std::size_t orders = town().house.orders().size();
    ask("福州示例(海峡)公司");
    EXPECT_EQ(town().house.orders().size(), orders) << "the name is known by now";
    const auto schema = enterprise_schema();
    EXPECT_THAT(check_pairs(schema, employer("福州示例(海峡)公司"), rows(), "/form"), IsEmpty());
    EXPECT_THAT(check_pairs(schema, employer(""), rows(), "/form"), IsEmpty());
    const auto wrong = check_pairs(schema, employer("福州示例公司"), rows(), "/form");
    ASSERT_THAT(wrong, SizeIs(1));
    EXPECT_EQ(wrong[0].pointer, "/form/employer/name");
    EXPECT_EQ(message_of(*wrong[0].refusal, wrong[0].facts, Language::zh),
              "该统一社会信用代码登记的名称是“福州示例（海峡）公司”");
    EXPECT_EQ(pair_views(schema, employer(""), rows()).at(0).name, "福州示例（海峡）公司");
}

TEST_P(PairChecks, EachRowOfAListIsHeldAgainstTheRegisterAndKeepsItsAnswerWhereverItStands) {
    catalogue::Item item = *town().catalogue.get()->find_item(kItem);
    const json::object schema = household_schema();
    item.form = std::make_shared<const json::object>(schema);
    const auto ask = [&](const json::object& form) {
        write([&](sql::Tx& tx) { request_pairs(tx, parts(), lin, item, *draft, form); });
        return asked().size();
    };
    const auto wrong = [&](const json::object& form) {
        return run([&](sql::Tx& tx) {
            std::vector<std::string> pointers;
            const auto rows = PairStore{parts().store}.list_of(tx, *draft);
            for (const Fault& fault : check_pairs(schema, form, rows, "/form")) {
                EXPECT_EQ(fault.refusal, &refusals::kPersonMismatch);
                pointers.push_back(fault.pointer);
            }
            return pointers;
        });
    };
    const std::pair<const char*, const char*> chen{"陈建国", kChen};
    const std::pair<const char*, const char*> li{"李小明", "350203200002290010"};
    const std::pair<const char*, const char*> wu{"吴小芳", "350102199003071234"};
    ASSERT_EQ(ask(household({chen, li, {"", kChen}, {"赵", "350"}})), 2u) << "those that are whole";
    answer(asked()[0], R"({"result":"match"})");
    answer(asked()[1], R"({"result":"mismatch"})");
    EXPECT_THAT(wrong(household({chen, li})), ::testing::ElementsAre("/form/members/1/citizen_id"));
    EXPECT_EQ(ask(household({li})), 2u) << "a row that moved is not asked for anew";
    EXPECT_THAT(wrong(household({li})), ::testing::ElementsAre("/form/members/0/citizen_id"));
    EXPECT_EQ(ask(household({li, wu})), 3u);
    EXPECT_THAT(wrong(household({li, wu})), ::testing::ElementsAre("/form/members/0/citizen_id"))
        << "what was said of one stands when another is asked for";
    const auto views = run([&](sql::Tx& tx) {
        return pair_views(schema, household({wu, li}),
                          PairStore{parts().store}.list_of(tx, *draft));
    });
    ASSERT_THAT(views, SizeIs(2));
    EXPECT_EQ(views[0].part, "/members/0");
    EXPECT_EQ(views[0].state, PairState::asked);
    EXPECT_EQ(views[1].state, PairState::mismatch);
}

}  // namespace
}  // namespace mashang::cases
