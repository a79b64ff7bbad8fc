#include "contexts/legal_persons/register_wire.h"

#include <gtest/gtest.h>

#include <string>

#include "contexts/legal_persons/testing/legal_persons_fixture.h"

namespace mashang::legal_persons {
namespace {

using testing::kCompany;
using testing::kName;

RegisterAnswer read(int status, std::string body) {
    return read_register_answer({.status = status, .body = std::move(body)}, kCompany);
}

TEST(EnterpriseWireTest, AnswersAreReadByTable) {
    EXPECT_EQ(read(200, R"({"result":"match"})").finding, Finding::matched);
    EXPECT_EQ(read(200, R"({"result":"mismatch"})").finding, Finding::mismatch);
    EXPECT_EQ(read(200, R"({"result":"not_found"})").finding, Finding::not_found);
    EXPECT_EQ(read(200, R"({"result":"revoked"})").finding, Finding::revoked);
    EXPECT_EQ(read(200, R"({"result":"deregistered"})").finding, Finding::deregistered);
    EXPECT_EQ(read(404, "").finding, Finding::unavailable);
    for (const char* body : {"", "{}", R"({"result":"yes"})", "<html>", R"({"result":"match")",
                             R"({"result":"match","enterprise":{"uscc":7}})"}) {
        EXPECT_THROW(read(200, body), std::runtime_error) << body;
    }
}

TEST(EnterpriseWireTest, AMatchIsOfTheOneThatWasAskedFor) {
    const auto body = [](std::string_view uscc, std::string_view name) {
        return boost::json::serialize(boost::json::object{
            {"result", "match"}, {"enterprise", {{"uscc", uscc}, {"name", name}}}});
    };
    const auto good = read(200, body(kCompany.view(), "福州示例科技(集团)有限公司"));
    EXPECT_EQ(good.finding, Finding::matched);
    EXPECT_EQ(good.name->text(), "福州示例科技（集团）有限公司");
    EXPECT_EQ(read(200, body(testing::kOtherCompany.view(), kName.text())).finding,
              Finding::mismatch);
    EXPECT_EQ(read(200, body("nonsense", kName.text())).finding, Finding::mismatch);
    // A name that is none is not taken over; the match stands.
    EXPECT_EQ(read(200, body(kCompany.view(), "x")).name, std::nullopt);
}

}  // namespace
}  // namespace mashang::legal_persons
