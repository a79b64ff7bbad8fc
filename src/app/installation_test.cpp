#include <gtest/gtest.h>

#include <map>

#include "app/testing/installation.h"
#include "platform/http/tus.h"

namespace mashang::app {
namespace {

namespace json = boost::json;
using testing::Answer;

constexpr const char* kOffice = "GA-350102000000";

class Installation : public testing::InstallationTest {
  protected:
    void SetUp() override {
        InstallationTest::SetUp();
        lin = person("13800005678", "350102199003071234");
        chen = person("13900001234", "350203200002290010");
    }

    /// Her application, complete and handed in.
    json::object hand_in() {
        const Answer opened =
            ask(lin, "POST", "/api/v1/cases", {{"item_id", "GA003"}, {"division", "350102001001"}});
        EXPECT_EQ(opened.status, 201);
        settle();
        const auto id = opened.body.at("id");
        json::object form = opened.body.at("form").as_object();
        form["address"] = "福州市鼓楼区东街1号";
        const Answer saved =
            ask(lin, "PATCH", "/api/v1/cases/{id}",
                {{"id", id}, {"version", opened.body.at("version")}, {"form", form}});
        EXPECT_EQ(saved.status, 200);
        const Answer handed_in = ask(lin, "POST", "/api/v1/cases/{id}/submission",
                                     {{"id", id}, {"version", saved.body.at("version")}});
        EXPECT_EQ(handed_in.status, 200) << handed_in.code;
        return handed_in.body;
    }
    json::object step(const char* path, const json::object& of, json::object more = {}) {
        more["id"] = of.at("id");
        more["version"] = of.at("version");
        const Answer answer = ask(testing::InstallationTest::staff("officer", kOffice), "POST",
                                  std::string{"/api/v1/desk/cases/{id}/"} + path, std::move(more));
        EXPECT_EQ(answer.status, 200) << answer.code;
        return answer.body;
    }
    json::object decided() {
        return step("decision", step("acceptance", hand_in()),
                    {{"outcome", "granted"}, {"text", "准予补领"}});
    }
    std::vector<std::string> texts_sent() {
        std::vector<std::string> texts;
        for (const auto& sent : outside.sent()) {
            if (sent.url != "http://sms.example") continue;
            texts.emplace_back(json::parse(sent.request.body).at("msg").as_string());
        }
        return texts;
    }

    http::Caller lin, chen;
};

TEST_P(Installation, WhatCasesTellIsInTheInboxOnThePhoneAndCounted) {
    const json::object of = decided();
    const Answer rated = ask(lin, "POST", "/api/v1/cases/{id}/rating",
                             {{"id", of.at("id")}, {"grade", 5}, {"options", {"501"}}});
    EXPECT_EQ(rated.status, 201);
    settle();
    settle();

    const json::object inbox = ask(lin, "GET", "/api/v1/notices").body;
    EXPECT_EQ(inbox.at("unread"), 3);
    ASSERT_EQ(inbox.at("notices").as_array().size(), 3u);
    EXPECT_EQ(inbox.at("notices").at(0).at("title"), "办理完成");
    EXPECT_EQ(inbox.at("notices").at(0).at("case_id"), of.at("id"));
    const std::string number{of.at("number").as_string()};
    const std::string accepted{inbox.at("notices").at(1).at("text").as_string()};
    EXPECT_NE(accepted.find(number), accepted.npos) << accepted;
    EXPECT_EQ(accepted.find("将在  前"), accepted.npos) << "the day is told: " << accepted;
    const auto texts = texts_sent();
    ASSERT_EQ(texts.size(), 3u);
    EXPECT_EQ(texts[1], "【马上办】" + accepted);
    EXPECT_TRUE(ask(chen, "GET", "/api/v1/notices").body.at("notices").as_array().empty());

    const json::object seen =
        ask(staff("supervisor", ""), "GET", "/api/v1/supervision/overview").body;
    EXPECT_EQ(seen.at("cases"), (json::object{{"submitted", 1},
                                              {"decided", 1},
                                              {"on_time", 1},
                                              {"late", 0},
                                              {"open_late", 0},
                                              {"by_state", {{"decided", 1}}}}));
    EXPECT_EQ(seen.at("ratings").at("by_grade"), (json::object{{"5", 1}}));
    EXPECT_EQ(seen.at("by_organisation").at(0).at("id"), "GA");
    EXPECT_EQ(seen.at("by_day").at(0).at("date"), "2018-09-30");
    std::size_t cities = 0;
    for (const auto& city : seen.at("by_city").as_array()) {
        const bool is_fuzhou = city.at("id") == "350100000000";
        EXPECT_EQ(city.at("submitted"), is_fuzhou ? 1 : 0);
        EXPECT_EQ(city.at("ratings"), is_fuzhou ? 1 : 0);
        ++cities;
    }
    EXPECT_EQ(cities, 10u) << "nine cities and Pingtan";
}

/// Of the steps of an officer that touch a case's clock.
void add_members_of_clock(const std::string& path, const json::value& version,
                          json::object& members) {
    if (path.find("/desk/cases/") == path.npos) return;
    const std::map<std::string, json::object> more{
        {"pre-check", {}},
        {"review", {}},
        {"suspension",
         {{"procedure", "hearing"}, {"expected_days", 20}, {"reason", "依法举行听证"}}},
        {"resumption", {{"result", "听证结束"}}},
        {"extension", {{"working_days", 5}, {"reason", "需要现场核查"}}},
        {"extension-approval", {{"approved", true}}},
        {"termination", {{"ground", "matter_gone"}, {"reason", "所涉房屋已灭失"}}}};
    const auto found = more.find(path.substr(path.rfind('/') + 1));
    if (found == more.end()) return;
    members["version"] = version;
    for (const auto& [name, value] : found->second) members[name] = value;
}

/// Of the acts of an officer on a task, and his words about a case.
void add_members_of_tasks(const std::string& path, const json::value& version,
                          json::object& members) {
    if (path.ends_with("/notes")) members["text"] = "材料已核";
    if (path.ends_with("/recusal")) members["reason"] = "申请人是亲属";
    if (path.find("/desk/tasks/") == path.npos) return;
    members["version"] = version;
    if (path.ends_with("/assignment") || path.ends_with("/hand-over")) {
        members["to"] = "0192f000-0000-7000-8000-000000000001";
    }
    if (path.ends_with("/sending-back")) members["to"] = "first";
    if (path.ends_with("/hand-over") || path.ends_with("/sending-back")) {
        members["reason"] = "他更熟悉";
    }
    if (path.ends_with("/completion")) {
        members["outcome"] = "agreed";
        members["opinion"] = "同意";
    }
}

/// Of what is decided by rule.
void add_members_of_instant(const std::string& path, const json::value& version,
                            json::object& members) {
    if (path.ends_with("/contest")) members["reason"] = "证明上的地址写错了";
    if (path.ends_with("/contest-settlement")) {
        members["version"] = version;
        members["text"] = "地址与户口簿一致";
    }
    if (path.find("/desk/") != path.npos && path.ends_with("/revocation")) {
        members["version"] = version;
    }
    if (path.ends_with("/revocation-answer")) members["text"] = "没有挂失";
    if (path.ends_with("/revocation-settlement")) {
        members["version"] = version;
        members["revokes"] = false;
        members["text"] = "没有挂失";
    }
    if (path.ends_with("/automatic-inspection")) {
        members["right"] = false;
        members["remark"] = "身份证已挂失";
    }
}

/// Of those who apply together.
void add_members_of_applicants(const std::string& path, const json::object& of,
                               json::object& members) {
    if (path.ends_with("/applicants")) {
        members["kind"] = "person";
        members["name"] = "林小红";
        members["number"] = "350102199003071234";
    }
    if (path.find("{applicant_id}") != path.npos) members["applicant_id"] = of.at("id");
    if (path.ends_with("/cases/{id}/confirmation")) members["version"] = of.at("version");
    if (path.ends_with("/withdrawal-request")) members["reason"] = "大家都不办了";
    if (path.ends_with("/withdrawal-agreement")) members["agrees"] = true;
    if (path.ends_with("/representation")) members["takes"] = true;
}

/// What a stranger sends: the path's and the body's members of each door that is somebody's.
json::object members_for(const std::string& path, const json::object& of, const json::value& notice,
                         const json::value& version) {
    json::object members{{"id", path.find("/notices/") != path.npos ? notice : of.at("id")}};
    for (const char* others : {"/me/agency-offers/", "/me/mandates/"}) {
        if (path.find(others) != path.npos) return members;  // steps without a word
    }
    if (path.find("{legal_person_id}") != path.npos) members["legal_person_id"] = of.at("id");
    if (path.find("{seq}") != path.npos) members["seq"] = "1";
    if (path.find("{material}") != path.npos) members["material"] = "1-1";
    if (path.find("{document_id}") != path.npos) members["document_id"] = of.at("id");
    if (path.ends_with("/replacement")) members["why"] = "文书有误";
    if (path.ends_with("/bills/{id}/payment")) members["way"] = "native";
    if (path.ends_with("/refund-request")) members["why"] = "重复收费";
    if (path.ends_with("/returned-payment")) {
        members["channel"] = "wechat_pay";
        members["channel_txn"] = "4200001";
    }
    if (path.ends_with("/document-preview")) {
        members["kind"] = "granted";
        members["reason"] = "准予";
    }
    if (path.find("{client_id}") != path.npos) members["client_id"] = "clinic";
    for (const char* step :
         {"/submission", "/supplement", "/withdrawal", "/acceptance", "/refusal",
          "/supplement-request", "/decision", "/reception", "/handing-over", "/handing-back"}) {
        if (path.ends_with(step)) members["version"] = version;
    }
    if (path.ends_with("/receptions")) members["place"] = "350203000000";
    add_members_of_clock(path, version, members);
    add_members_of_tasks(path, version, members);
    add_members_of_instant(path, version, members);
    add_members_of_applicants(path, of, members);
    if (path.ends_with("/webhooks/{id}/suspension")) members["suspends"] = true;
    if (path.ends_with("/refusal")) {
        members["ground"] = "not_competent";
        members["reason"] = "不属于本机关职权";
    }
    if (path.ends_with("/handing-back")) members["reason"] = "缺少原件核对记录";
    if (path.ends_with("/supplement-request")) members["reasons"] = json::array{"照片不清晰"};
    if (path.ends_with("/decision")) {
        members["outcome"] = "granted";
        members["text"] = "准予";
    }
    if (path.ends_with("/corrections/{id}/answer")) {
        members["outcome"] = "declined";
        members["text"] = "与原件一致";
    }
    if (path.ends_with("/questions/{id}/answer")) members["text"] = "请到窗口办理";
    if (path.find("{upload_id}") != path.npos) members["upload_id"] = of.at("id");
    if (path.ends_with("/settlement")) {
        members["kept"] = true;
        members["remark"] = "";
    }
    if (path.find("{format}") != path.npos) members["format"] = "json";
    if (path.ends_with("/attendance")) members["came"] = true;
    if (path.ends_with("/bookings/{id}/move")) {
        members["day"] = "2018-10-08";
        members["starts"] = "08:30";
    }
    if (path.ends_with("/rating")) members["grade"] = 5;
    if (path.ends_with("/me/passkeys/{id}")) members["name"] = "手机";
    if (path.ends_with("/me/seals/{id}/state")) members["state"] = "suspended";
    if (path.ends_with("/revocation")) members["reason"] = "superseded";
    return members;
}

/// Of what is sent in headers, and of promises.
void add_members_by_method(const http::Route& row, json::object& members) {
    if (row.path.ends_with("/materials/{seq}/uploads")) members["upload_length"] = 68;
    if (row.upload_type == http::tus::kPiece) members["upload_offset"] = 0;
    for (const http::Parameter& parameter : row.parameters) {
        if (parameter.name == "tus_resumable") members[parameter.name] = http::tus::kVersion;
    }
    if (row.method == http::Method::post && row.path.ends_with("/cases/{id}/bills")) {
        members["amount"] = "40.00";
        members["name"] = "";
    }
    const bool puts = row.method == http::Method::put;
    if (puts && row.path.ends_with("/promise")) members["kind"] = "later";
}

TEST_P(Installation, NoDoorOpensSomebodyElsesThing) {
    const json::object of = decided();
    settle();
    const auto notice = ask(lin, "GET", "/api/v1/notices").body.at("notices").at(0).at("id");
    const http::Caller elsewhere = staff("officer", "GA-350203000000");
    std::size_t tried = 0;
    for (const http::Route& row : routes()) {
        const bool is_own = row.access.over == http::Over::own;
        const bool is_offices = row.access.over == http::Over::office;
        if ((!is_own && !is_offices) || row.path.find("{id}") == row.path.npos) continue;
        json::object members = members_for(row.path, of, notice, of.at("version"));
        add_members_by_method(row, members);
        const bool is_form = row.method == http::Method::patch && row.upload_type.empty();
        if (is_form) {
            members["version"] = of.at("version");
            members["form"] = json::object{};
        }
        if (row.method == http::Method::del) members.erase("name");
        if (row.method == http::Method::put && row.path.ends_with("/signature")) {
            members["certificates"] = members["signature"] = "";
        }
        if (row.path.ends_with("/account-signature")) {
            for (const char* member : {"credential_id", "client_data", "authenticator_data",
                                       "signature", "user_handle"}) {
                members[member] = "";
            }
        }
        if (row.method == http::Method::put && row.path.ends_with("/webhooks/{id}")) {
            members["url"] = "https://app.example/events";
            members["events"] = json::array{"case.decided"};
        }
        if (row.method == http::Method::get || !row.upload_type.empty()) {
            members.erase("grade");
            members.erase("version");
        }
        const Answer answer = call(row, is_own ? chen : elsewhere, members);
        EXPECT_EQ(answer.status, 404)
            << http::name_of(row.method) << " " << row.path << " " << answer.code;
        EXPECT_EQ(call(row, {}, members).status, 401) << row.path;
        const bool is_for_both = row.access.who == http::Who::signed_in;
        EXPECT_EQ(call(row, is_own ? elsewhere : lin, members).status, is_for_both ? 404 : 403)
            << row.path;
        ++tried;
    }
    EXPECT_GE(tried, 20u);
}

TEST_P(Installation, EveryDoorIsThereOnceAndSaysWhoMayPass) {
    std::set<std::string> seen;
    for (const http::Route& row : routes()) {
        const std::string door = std::string{http::name_of(row.method)} + " " + row.path;
        EXPECT_TRUE(seen.insert(door).second) << door;
        EXPECT_FALSE(row.summary.empty()) << door;
        if (row.access.who == http::Who::anyone) EXPECT_EQ(row.access.over, http::Over::nothing);
        if (row.access.who == http::Who::person) EXPECT_NE(row.access.over, http::Over::everything);
        for (const Refusal* refusal : row.refusals) {
            EXPECT_FALSE(refusal->zh.empty() || refusal->en.empty()) << refusal->code;
        }
    }
    EXPECT_GE(seen.size(), 48u);
}

MASHANG_ON_EACH_ENGINE(Installation);

}  // namespace
}  // namespace mashang::app
