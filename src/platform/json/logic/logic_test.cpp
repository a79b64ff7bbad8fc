#include "platform/json/logic/logic.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>

namespace mashang::json::logic {
namespace {

namespace json = boost::json;

/// What json-logic-js makes of rules (web/tools/logic-vectors.mjs).
const json::object& vectors() {
    static const json::value kVectors = [] {
        std::ifstream in{MASHANG_SOURCE_DIR "/tests/forms/logic.json"};
        return json::parse(std::string{std::istreambuf_iterator<char>{in}, {}});
    }();
    return kVectors.as_object();
}

/// As JSON.stringify tells it: numbers that JSON does not have are null.
bool is_the_same(const json::value& made, const json::value& told) {
    if (made.is_number()) {
        const double number = made.to_number<double>();
        if (!std::isfinite(number)) return told.is_null();
        // Boost.JSON 1.81 reads what has more than 15 digits within two steps of what is written.
        constexpr double kStep = 2 * std::numeric_limits<double>::epsilon();
        const double other = told.is_number() ? told.to_number<double>() : NAN;
        return std::abs(number - other) <= std::abs(other) * kStep;
    }
    if (made.is_array() && told.is_array()) {
        return std::ranges::equal(made.get_array(), told.get_array(), is_the_same);
    }
    if (made.is_object() && told.is_object()) {
        const auto& other = told.get_object();
        return made.get_object().size() == other.size() &&
               std::ranges::all_of(made.get_object(), [&](const auto& member) {
                   const auto* value = other.if_contains(member.key());
                   return value != nullptr && is_the_same(member.value(), *value);
               });
    }
    return made == told;
}

std::string spelled(const json::value& rule, const json::value& made) {
    return json::serialize(rule) + " is " + json::serialize(made);
}

TEST(JsonLogic, MakesOfEveryRuleWhatTheBrowsersPackageMakes) {
    const json::value& data = vectors().at("data");
    for (const json::value& one : vectors().at("cases").as_array()) {
        const json::value& rule = one.at("rule");
        const Result made = evaluate(rule, data);
        if (one.as_object().contains("fails")) {
            EXPECT_TRUE(made.failure) << json::serialize(rule);
            continue;
        }
        EXPECT_FALSE(made.failure) << json::serialize(rule);
        EXPECT_TRUE(is_the_same(made.value, one.at("result")))
            << spelled(rule, made.value) << ", not " << json::serialize(one.at("result"));
    }
    EXPECT_GT(vectors().at("cases").as_array().size(), 500U);
}

TEST(JsonLogic, ComparesAndReckonsEveryTwoValuesAsTheBrowserDoes) {
    const json::array& values = vectors().at("values").as_array();
    for (const json::value& table : vectors().at("tables").as_array()) {
        const std::string operation{table.at("operation").as_string()};
        for (std::size_t i = 0; i < values.size(); ++i) {
            for (std::size_t j = 0; j < values.size(); ++j) {
                const json::value rule =
                    json::object{{operation, json::array{values[i], values[j]}}};
                const json::value& told = table.at("results").at(i).at(j);
                const Result made = evaluate(rule, nullptr);
                EXPECT_TRUE(is_the_same(made.value, told))
                    << spelled(rule, made.value) << ", not " << json::serialize(told);
            }
        }
    }
}

/// {"!": [{"!": [ … ]}]}, so deep.
json::value nested(int depth) {
    json::value rule = true;
    for (int i = 0; i < depth; ++i) rule = json::object{{"!", json::array{std::move(rule)}}};
    return rule;
}

TEST(JsonLogic, EndsARuleThatGoesTooDeep) {
    EXPECT_EQ(evaluate(nested(20), nullptr).value, json::value(true));
    EXPECT_EQ(evaluate(nested(200), nullptr).failure, Failure::too_deep);
}

TEST(JsonLogic, EndsARuleThatTakesTooLong) {
    json::array many;
    for (int i = 0; i < 100; ++i) many.emplace_back(i);
    const json::value data = json::object{{"n", many}};
    const json::value inner = json::parse(R"({"map":[{"var":"n"},{"var":""}]})");
    const json::value rule = json::object{{"map", json::array{json::object{{"var", "n"}}, inner}}};
    EXPECT_FALSE(evaluate(rule, data).failure);
    EXPECT_EQ(evaluate(rule, data, {.max_steps = 100}).failure, Failure::too_long);
}

TEST(JsonLogic, EndsARuleThatMakesTooMuch) {
    const json::value data = json::object{{"n", json::array{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}};
    const json::value rule = json::parse(
        R"({"reduce":[{"var":"n"},{"cat":[{"var":"accumulator"},{"var":"accumulator"}]},"0123456789"]})");
    EXPECT_FALSE(evaluate(rule, data).failure);
    EXPECT_EQ(evaluate(rule, data, {.max_bytes = 5000}).failure, Failure::too_large);
}

TEST(JsonLogic, KnowsNoOperationBeyondItsList) {
    for (const char* rule : {R"({"log":1})", R"({"eval":["1"]})", R"({"constructor":[]})"}) {
        EXPECT_EQ(evaluate(json::parse(rule), nullptr).failure, Failure::unknown_operation) << rule;
    }
    EXPECT_EQ(evaluate(json::parse(R"({"*":[]})"), nullptr).failure, Failure::not_evaluable);
}

TEST(JsonLogic, TakesAnEmptyListForFalseAndAnEmptyObjectForTrue) {
    EXPECT_FALSE(is_truthy(json::array{}));
    EXPECT_TRUE(is_truthy(json::object{}));
    EXPECT_TRUE(is_truthy(json::value("0")));
}

}  // namespace
}  // namespace mashang::json::logic
