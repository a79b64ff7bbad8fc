#include "sandbox/enterprises.h"

#include <gtest/gtest.h>

#include "platform/disk/disk.h"

namespace mashang::sandbox {
namespace {

std::string data_file(std::string_view name) {
    const auto path = std::filesystem::path{MASHANG_SOURCE_DIR} / "data" / "sandbox" / name;
    return disk::read(path, 16 << 20).value();
}

constexpr std::string_view kCompany = "91350099MA2XYD01X5";
constexpr std::string_view kName = "福州示例科技有限公司";
constexpr std::string_view kChen = "35009919850612101X";
constexpr std::string_view kLin = "35009919880321102X";

class EnterprisesTest : public testing::Test {
  protected:
    boost::json::object verdict(std::string_view uscc, std::string_view name,
                                std::string_view representative, std::string_view number) {
        return enterprises.verify({{"request_id", "r1"},
                                   {"uscc", uscc},
                                   {"name", name},
                                   {"representative_name", representative},
                                   {"representative_citizen_id", number}});
    }
    std::string ask_about(std::string_view uscc, std::string_view name,
                          std::string_view representative = "陈建国",
                          std::string_view number = kChen) {
        return std::string{verdict(uscc, name, representative, number).at("result").as_string()};
    }
    void change(const boost::json::object& change) {
        Request request;
        request.body = boost::json::serialize(change);
        enterprises.put(request);
    }

    const People people{data_file("people.csv"), 1};
    EnterpriseRegister enterprises{data_file("enterprises.csv"), people};
};

TEST_F(EnterprisesTest, FourThingsAreConfirmedTogether) {
    const auto match = verdict(kCompany, kName, "陈建国", kChen);
    EXPECT_EQ(match.at("result"), "match");
    EXPECT_EQ(match.at("enterprise").at("name").as_string(), kName);
    EXPECT_EQ(match.at("enterprise").at("uscc").as_string(), kCompany);
    EXPECT_EQ(ask_about(kCompany, "福州示例有限公司"), "mismatch");
    EXPECT_EQ(ask_about(kCompany, kName, "林晓梅"), "mismatch");
    EXPECT_EQ(ask_about(kCompany, kName, "林晓梅", kLin), "mismatch");
    EXPECT_FALSE(verdict(kCompany, "福州示例有限公司", "陈建国", kChen).contains("enterprise"));
    EXPECT_EQ(ask_about("11350000000000027C", kName), "not_found");
    EXPECT_THROW(ask_about("91350099MA2XYD01X6", kName), Refused);
}

TEST_F(EnterprisesTest, BracketsOfEitherWidthAreTheSame) {
    EXPECT_EQ(ask_about("91350099MA2XYD0285", "厦门示例(海峡)贸易有限公司", "黄志强",
                        "350099199010011057"),
              "match");
}

TEST_F(EnterprisesTest, WhatIsRevokedOrDeregisteredIsToldToWhoKnowsAllFour) {
    const std::string_view revoked = "91350099MA2XYD079D";
    EXPECT_EQ(ask_about(revoked, "漳州示例水产有限公司", "苏建平", "350099196503171370"),
              "revoked");
    EXPECT_EQ(ask_about(revoked, "漳州示例水产有限公司"), "mismatch");
    EXPECT_EQ(
        ask_about("91350099MA2XYD0878", "龙岩示例矿业有限公司", "丁国庆", "350099197809121610"),
        "deregistered");
}

TEST_F(EnterprisesTest, TenMillionMoreFollowFromTheirCode) {
    for (const std::uint32_t index : {0U, 7U, 1'234'567U, 9'999'999U}) {
        const auto one = enterprises.numbered(index);
        EXPECT_TRUE(one.uscc.has_sound_subject_code());
        const auto person = people.numbered(index);
        EXPECT_EQ(ask_about(one.uscc.view(), one.name, person.name, person.citizen_id.view()),
                  "match");
    }
}

TEST_F(EnterprisesTest, TheWorldChanges) {
    change({{"uscc", kCompany}, {"representative_citizen_id", kLin}});
    EXPECT_EQ(ask_about(kCompany, kName), "mismatch");
    EXPECT_EQ(ask_about(kCompany, kName, "林晓梅", kLin), "match");
    change({{"uscc", kCompany}, {"state", "revoked"}});
    EXPECT_EQ(ask_about(kCompany, kName, "林晓梅", kLin), "revoked");
    EXPECT_THROW(change({{"uscc", "11350000000000027C"}, {"state", "revoked"}}), Refused);
    EXPECT_THROW(change({{"uscc", kCompany}, {"state", "closed"}}), Refused);
    const auto list = boost::json::parse(enterprises.list_named().body);
    EXPECT_EQ(list.at("enterprises").at(0).at("representative_name").as_string(), "林晓梅");
    EXPECT_EQ(list.at("enterprises").at(0).at("state").as_string(), "revoked");
}

TEST_F(EnterprisesTest, AFileThatIsWrongIsRefusedWithAllThatIsWrong) {
    const std::string wrong =
        "uscc,name,kind,registered_on,representative_citizen_id,state,note\n"
        "91350099MA2XYD01X6,甲,企业,2015-13-01,1,open,\n";
    try {
        const EnterpriseRegister taken{wrong, people};
        FAIL() << "taken";
    } catch (const std::runtime_error& problems) {
        for (const char* column : {"uscc", "registered_on", "representative_citizen_id", "state"}) {
            EXPECT_NE(std::string_view{problems.what()}.find(column), std::string_view::npos)
                << column;
        }
    }
}

TEST_F(EnterprisesTest, OfACodeTheNameIsToldAndNothingElse) {
    boost::json::object question;
    question["uscc"] = kCompany;
    const auto answer = enterprises.tell(question);
    EXPECT_EQ(answer.size(), 2U);
    EXPECT_EQ(answer.at("result"), "found");
    EXPECT_EQ(answer.at("name").as_string(), kName);
    question["uscc"] = Uscc::make('9', '1', "350099", "MA2XYD99").value().view();
    EXPECT_EQ(enterprises.tell(question).at("result"), "not_found");
}

}  // namespace
}  // namespace mashang::sandbox
