#include "contexts/cases/register_wire.h"

#include <gtest/gtest.h>

namespace mashang::cases {
namespace {

namespace json = boost::json;

outbound::Order order_for(const char* licence_type) {
    return {.channel = "shared_data",
            .idempotency_key = "1",
            .subject = "case:1",
            .payload = {{"case", "0192f000-0000-7000-8000-000000000001"},
                        {"seq", 1},
                        {"licence_type", licence_type},
                        {"document", "居民户口簿"},
                        {"holder_citizen_id", "350102199003071234"},
                        {"use_cause", "办理事项 GA003"}}};
}

TEST(RegisterWire, ALicenceIsAskedForByItsType) {
    const auto request = request_of(order_for("L003"));
    EXPECT_EQ(request.path, "/retrievals");
    const auto body = json::parse(request.body).as_object();
    EXPECT_EQ(body.at("licence_type"), "L003");
    EXPECT_EQ(body.at("holder_code"), "350102199003071234");
    EXPECT_EQ(body.at("use_cause"), "办理事项 GA003");
    EXPECT_FALSE(body.contains("resource"));
}

TEST(RegisterWire, SharedDataAreAskedForByTheirName) {
    const auto body = json::parse(request_of(order_for("")).body).as_object();
    EXPECT_EQ(body.at("resource"), "居民户口簿");
    EXPECT_FALSE(body.contains("licence_type"));
}

TEST(RegisterWire, AnAnswerIsADocumentOrNothing) {
    const auto found = read_register_document(
        {.status = 200, .body = R"({"result":"found","file":{"content":"YWJjZA=="}})"}, "户口簿");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->file_name, "户口簿.pdf");
    EXPECT_EQ(found->content, "abcd");
    EXPECT_FALSE(read_register_document({.status = 200, .body = R"({"result":"not_found"})"}, ""));
}

TEST(RegisterWire, WhatIsNoAnswerIsTriedAgain) {
    for (const char* body :
         {"[]", "{}", R"({"result":"found"})", R"({"result":"found","file":{"content":"?"}})"}) {
        EXPECT_THROW(read_register_document({.status = 200, .body = body}, ""), std::runtime_error)
            << body;
    }
    EXPECT_THROW(read_register_document({.status = 404, .body = "{}"}, ""), std::runtime_error);
    EXPECT_THROW(read_register_document({.status = 200, .body = "garbage"}, ""), std::exception);
}

TEST(RegisterWire, OfAttributesOnlyThoseOfTheFormAreAskedFor) {
    auto order = order_for("L003");
    order.payload = {{"case", "0192f000-0000-7000-8000-000000000001"},
                     {"source", "licence:L003"},
                     {"licence_type", "L003"},
                     {"attributes", json::array{"户号"}},
                     {"holder_citizen_id", "350102199003071234"},
                     {"use_cause", "办理事项 WJ003"}};
    const auto request = values_request_of(order);
    EXPECT_EQ(request.path, "/attributes");
    EXPECT_EQ(json::parse(request.body),
              (json::object{{"holder_code", "350102199003071234"},
                            {"use_cause", "办理事项 WJ003"},
                            {"case_number", "0192f000-0000-7000-8000-000000000001"},
                            {"attributes", json::array{"户号"}},
                            {"licence_type", "L003"}}));
}

TEST(RegisterWire, ValuesAreTextsOrNothing) {
    const std::string long_text(501, 'x');
    const auto told =
        read_register_values({.status = 200,
                              .body = R"({"result":"found","values":{"户号":"1","照片":{},"长":")" +
                                      long_text + R"("}})"});
    ASSERT_TRUE(told);
    EXPECT_EQ(*told, (json::object{{"户号", "1"}}));
    EXPECT_FALSE(read_register_values({.status = 200, .body = R"({"result":"not_found"})"}));
    for (const char* body : {"[]", "{}", R"({"result":"found"})",
                             R"({"result":"found","values":[]})", R"({"result":"maybe"})"}) {
        EXPECT_THROW(read_register_values({.status = 200, .body = body}), std::runtime_error)
            << body;
    }
    EXPECT_THROW(read_register_values({.status = 404, .body = "{}"}), std::runtime_error);
}

}  // namespace
}  // namespace mashang::cases
