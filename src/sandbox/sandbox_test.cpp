// The doors of the sandbox over sockets, as our channels knock at them.

#include "sandbox/sandbox.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "platform/crypto/hash.h"
#include "platform/disk/disk.h"
#include "platform/http/raw_client.h"
#include "platform/http/server.h"

namespace mashang::sandbox {
namespace {

using http::RawAnswer;
using http::RawClient;

std::string data_file(std::string_view name) {
    const auto path = std::filesystem::path{MASHANG_SOURCE_DIR} / "data" / name;
    return disk::read(path, 16 << 20).value();
}

std::string mac(std::string_view key, std::string_view body) {
    return crypto::to_hex(crypto::hmac_sm3(key, body));
}

class SandboxTest : public testing::Test {
  protected:
    ~SandboxTest() override { sandbox_.hurry(); }

    std::string bearer(std::string_view key) const {
        return fmt::format("Authorization: Bearer {}\r\n", key);
    }
    std::string signature(std::string_view key, std::string_view body) const {
        return fmt::format("X-Signature: {}\r\n", mac(key, body));
    }

    RawAnswer ask(std::string_view method, std::string_view target, std::string_view headers = {},
                  std::string_view body = {}) {
        return client_.ask(method, target, headers, body).value();
    }
    boost::json::object json(std::string_view method, std::string_view target,
                             std::string_view headers = {}, std::string_view body = {}) {
        return boost::json::parse(ask(method, target, headers, body).body).as_object();
    }

    boost::json::object verify(std::string_view name, std::string_view citizen_id) {
        return json("POST", "/population/verifications", bearer(options_.population_key),
                    fmt::format(R"({{"name":"{}","citizen_id":"{}"}})", name, citizen_id));
    }
    boost::json::object retrieve(std::string_view question) {
        return json("POST", "/licences/retrievals", bearer(options_.licences_key), question);
    }
    std::string envelope(std::int64_t timestamp, std::string_view access_id = "mashang") const {
        return fmt::format(R"({{"head":{{"access_id":"{}","request_id":"r1","timestamp":{}}},)"
                           R"("data":{{"name":"陈建国","citizen_id":"{}"}}}})",
                           access_id, timestamp, kChen);
    }
    RawAnswer send_sms(std::string_view mobile, std::string_view text,
                       std::string_view app_key = "sandbox-sms", std::string_view headers = {}) {
        const std::string signed_text =
            fmt::format("appkey={}&random=77&time={}&mobile={}", app_key, kNow / 1000, mobile);
        return ask(
            "POST", "/sms/v5/tlssmssvr/sendsms?sdkappid=1400000000&random=77", headers,
            fmt::format(R"({{"tel":{{"nationcode":"86","mobile":"{}"}},"type":0,"msg":"{}",)"
                        R"("sig":"{}","time":{},"extend":"","ext":"e"}})",
                        mobile, text, crypto::to_hex(crypto::sha256(signed_text)), kNow / 1000));
    }
    void set_fault(std::string_view channel, std::string_view mode, int delay_ms = 0) {
        ask("PUT", "/sandbox/faults", {},
            fmt::format(R"({{"channel":"{}","mode":"{}","delay_ms":{}}})", channel, mode,
                        delay_ms));
    }

    static constexpr std::string_view kChen = "35009919850612101X";
    static constexpr std::int64_t kNow = 1'538'297'940'000;

    SandboxOptions options_;
    platform::SetClock clock_{Instant::from_ms(kNow)};
    Sandbox sandbox_{{.people = data_file("sandbox/people.csv"),
                      .licence_types = data_file("licence-types.csv"),
                      .enterprises = data_file("sandbox/enterprises.csv"),
                      .documents = data_file("sandbox/documents.csv"),
                      .resources = data_file("data-resources.csv"),
                      .register_data = data_file("sandbox/register-data.csv")},
                     options_,
                     clock_};
    http::Server server_{sandbox_, {.port = 0}};
    RawClient client_{server_.port()};
};

TEST_F(SandboxTest, ADocumentIsItsHoldersUnderItsNameAndBirthDate) {
    const auto ask_document = [&](std::string_view type, std::string_view number,
                                  std::string_view name, std::string_view birth_date) {
        const auto answer = json(
            "POST", "/documents/verifications", bearer(options_.documents_key),
            fmt::format(R"({{"document_type":"{}","number":"{}","name":"{}","birth_date":"{}"}})",
                        type, number, name, birth_date));
        return std::string{answer.at("result").as_string()};
    };
    EXPECT_EQ(ask_document("hk_mo_travel_permit", "H09900001", "陈大文", "1985-06-12"), "match");
    EXPECT_EQ(ask_document("passport", "X0990005", "NGUYỄN VĂN AN", "1999-09-09"), "match");
    EXPECT_EQ(ask_document("hk_mo_travel_permit", "H09900001", "陈大文", "1985-06-13"), "mismatch");
    EXPECT_EQ(ask_document("hk_mo_travel_permit", "H09900001", "陈小文", "1985-06-12"), "mismatch");
    EXPECT_EQ(ask_document("passport", "H09900001", "陈大文", "1985-06-12"), "not_found");
    EXPECT_EQ(ask_document("tw_travel_permit", "09900004", "王美惠", "1992-08-15"), "expired");
}

TEST_F(SandboxTest, ACardIsItsHoldersWithAllThatBelongsTogether) {
    const CitizenId chen = *CitizenId::parse(kChen);
    const std::string bank = CardIssuers::bank_card_of(chen);
    const auto ask_card = [&](std::string_view kind, std::string_view name, std::string_view card,
                              std::string_view more = R"(,"mobile":"13800000001")") {
        const auto answer = json(
            "POST", "/cards/verifications", bearer(options_.cards_key),
            fmt::format(R"({{"kind":"{}","name":"{}","citizen_id":"{}","card_number":"{}"{}}})",
                        kind, name, kChen, card, more));
        return std::string{answer.at("result").as_string()};
    };
    EXPECT_EQ(bank.size(), 19u);
    EXPECT_EQ(ask_card("bank_card", "陈建国", bank), "match");
    EXPECT_EQ(ask_card("bank_card", "陈建国", bank, ""), "mismatch");
    EXPECT_EQ(ask_card("bank_card", "林晓梅", bank), "mismatch");
    EXPECT_EQ(ask_card("bank_card", "陈建国", "4111111111111111"), "mismatch");
    EXPECT_EQ(
        ask_card("social_security_card", "陈建国", CardIssuers::social_security_card_of(chen), ""),
        "match");
    EXPECT_EQ(ask("POST", "/cards/verifications", bearer("wrong"), "{}").status, 401);
}

TEST_F(SandboxTest, TheEnterpriseRegisterAnswersWhoProvesItselfAndFailsAsItIsTold) {
    const auto ask_register = [&](std::string_view key) {
        const boost::json::object question{{"request_id", "r1"},
                                           {"uscc", "91350099MA2XYD01X5"},
                                           {"name", "福州示例科技有限公司"},
                                           {"representative_name", "陈建国"},
                                           {"representative_citizen_id", kChen}};
        return ask("POST", "/enterprises/verifications", bearer(key),
                   boost::json::serialize(question));
    };
    EXPECT_EQ(boost::json::parse(ask_register("sandbox-enterprises").body).at("result"), "match");
    EXPECT_EQ(ask_register("wrong").status, 401);
    set_fault("enterprises", "down");
    EXPECT_EQ(ask_register("sandbox-enterprises").status, 503);
    set_fault("enterprises", "garbage");
    EXPECT_THROW(boost::json::parse(ask_register("sandbox-enterprises").body), std::exception);
    set_fault("enterprises", "up");
    EXPECT_EQ(
        ask("PUT", "/sandbox/enterprises", {}, R"({"uscc":"91350099MA2XYD01X5","state":"revoked"})")
            .status,
        200);
    EXPECT_EQ(boost::json::parse(ask_register("sandbox-enterprises").body).at("result"), "revoked");
    EXPECT_EQ(json("GET", "/sandbox/named-enterprises").at("enterprises").as_array().size(), 12);
}

/// What a client of the face service sends, signed by the documentation's steps.
struct FaceCall {
    std::string id_card;
    std::string actions = "1,2";
    std::string name = "陈建国";
    std::string key = "sandbox-face";
    std::int64_t late = 0;
};

TEST_F(SandboxTest, AFaceIsRecognisedByItsSampleAndItsActions) {
    const auto mac_of = [](std::string_view key, std::string_view text) {
        return std::string{crypto::view(crypto::hmac_sha256(key, text))};
    };
    const auto call = [&](const FaceCall& face, std::string_view video) {
        const std::string body = boost::json::serialize(
            boost::json::object{{"IdCard", face.id_card},
                                {"Name", face.name},
                                {"VideoBase64", crypto::to_padded_base64(video)},
                                {"LivenessType", "ACTION"},
                                {"ValidateData", face.actions}});
        const std::int64_t timestamp = kNow / 1000 + face.late;
        const std::string day =
            Date::from_days(std::chrono::floor<std::chrono::days>(
                                std::chrono::sys_seconds{std::chrono::seconds{timestamp}}))
                .text();
        const std::string canonical =
            "POST\n/\n\ncontent-type:application/json\nhost:localhost\n\ncontent-type;host\n" +
            crypto::to_hex(crypto::sha256(body));
        const std::string signing =
            mac_of(mac_of(mac_of("TC3" + face.key, day), "faceid"), "tc3_request");
        const std::string signature = crypto::to_hex(
            mac_of(signing, fmt::format("TC3-HMAC-SHA256\n{}\n{}/faceid/tc3_request\n{}", timestamp,
                                        day, crypto::to_hex(crypto::sha256(canonical)))));
        const std::string headers = fmt::format(
            "Content-Type: application/json\r\nX-TC-Action: LivenessRecognition\r\n"
            "X-TC-Timestamp: {}\r\nAuthorization: TC3-HMAC-SHA256 Credential=sandbox/{}/faceid/"
            "tc3_request, SignedHeaders=content-type;host, Signature={}\r\n",
            timestamp, day, signature);
        const auto response = json("POST", "/face/", headers, body).at("Response").as_object();
        const auto* error = response.if_contains("Error");
        return std::string{error == nullptr ? response.at("Result").as_string()
                                            : error->at("Code").as_string()};
    };
    const std::string chen =
        ask("GET", fmt::format("/face/sample?citizen_id={}&actions=1,2", kChen)).body;
    const FaceCall good{.id_card = std::string{kChen}};
    EXPECT_EQ(call(good, chen), "Success");
    EXPECT_EQ(call(good, "a video from a real camera"), "Success");
    EXPECT_EQ(call({.id_card = std::string{kChen}, .actions = "2,1"}, chen),
              "FailedOperation.LifePhotoDetectNoFaces");
    EXPECT_EQ(call({.id_card = "35009919880321102X", .name = "林晓梅"}, chen),
              "FailedOperation.CompareLowSimilarity");
    EXPECT_EQ(call({.id_card = std::string{kChen}, .name = "林晓梅"}, chen),
              "FailedOperation.IdNameMisMatch");
    EXPECT_EQ(call({.id_card = std::string{kChen}, .key = "wrong"}, chen),
              "AuthFailure.SignatureFailure");
    EXPECT_EQ(call({.id_card = std::string{kChen}, .late = 301}, chen),
              "AuthFailure.SignatureFailure");
    EXPECT_EQ(call({.id_card = "1"}, chen), "InvalidParameter");
}

TEST_F(SandboxTest, the_register_confirms_a_person_and_tells_what_it_knows) {
    const auto answer = verify("陈建国", kChen);
    EXPECT_EQ(answer.at("result"), "match");
    const auto& person = answer.at("person").as_object();
    EXPECT_EQ(person.at("sex"), "男");
    EXPECT_EQ(person.at("birth_date"), "1985-06-12");
    EXPECT_EQ(person.at("ethnicity"), "汉族");
    EXPECT_TRUE(std::string_view{person.at("address").as_string()}.starts_with("福州市鼓楼区"));
}

TEST_F(SandboxTest, a_wrong_name_learns_nothing) {
    const auto answer = verify("陈建", kChen);
    EXPECT_EQ(answer.at("result"), "mismatch");
    EXPECT_EQ(answer.size(), 1U);
}

TEST_F(SandboxTest, a_child_is_told_to_its_guardians_and_to_nobody_else) {
    const auto relate = [&](std::string_view guardian, std::string_view name,
                            std::string_view child) {
        const auto answer =
            ask("POST", "/population/relations", bearer(options_.population_key),
                fmt::format(R"({{"guardian_citizen_id":"{}","name":"{}","citizen_id":"{}"}})",
                            guardian, name, child));
        return boost::json::parse(answer.body).as_object();
    };
    const auto told = relate("35009919880321102X", "林小宝", "350099201809011357");
    EXPECT_EQ(told.at("result"), "match");
    EXPECT_EQ(told.at("person").at("birth_date"), "2018-09-01");
    EXPECT_EQ(relate(kChen, "林小宝", "350099201809011357").at("result"), "match");
    const auto other = relate("350099199010011057", "林小宝", "350099201809011357");
    EXPECT_EQ(other.at("result"), "mismatch");
    EXPECT_EQ(other.size(), 1U);
    EXPECT_EQ(relate(kChen, "林大宝", "350099201809011357").at("result"), "mismatch");
    EXPECT_EQ(relate(kChen, "谁", "350099201801019995").at("result"), "not_found");
}

TEST_F(SandboxTest, who_was_a_guardian_is_told_from_who_never_was) {
    const auto relate = [&](std::string_view guardian) {
        const auto answer = ask(
            "POST", "/population/relations", bearer(options_.population_key),
            fmt::format(
                R"({{"guardian_citizen_id":"{}","name":"林小宝","citizen_id":"350099201809011357"}})",
                guardian));
        return std::string{boost::json::parse(answer.body).at("result").as_string()};
    };
    const auto put = [&](std::string_view guardians) {
        return ask("PUT", "/sandbox/guardians", {},
                   fmt::format(R"({{"citizen_id":"350099201809011357","guardians":[{}]}})",
                               guardians))
            .status;
    };
    EXPECT_EQ(put(R"("35009919880321102X")"), 200);
    EXPECT_EQ(relate(kChen), "ended");
    EXPECT_EQ(relate("35009919880321102X"), "match");
    EXPECT_EQ(relate("350099199010011057"), "mismatch");
    EXPECT_EQ(put(fmt::format(R"("{}")", kChen)), 200);
    EXPECT_EQ(relate(kChen), "match") << "given back";
    EXPECT_EQ(relate("35009919880321102X"), "ended");
}

TEST_F(SandboxTest, the_dead_and_nobody_are_told_apart) {
    EXPECT_EQ(verify("何老汉", "350099194001151530").at("result"), "deceased");
    EXPECT_EQ(verify("谁", "350099200001019992").at("result"), "not_found");
}

TEST_F(SandboxTest, what_is_no_citizens_number_is_named) {
    const auto answer = ask("POST", "/population/verifications", bearer(options_.population_key),
                            R"({"name":"陈建国","citizen_id":"350099198506121011"})");
    EXPECT_EQ(answer.status, 422);
}

TEST_F(SandboxTest, without_the_right_token_or_signature_nothing_is_told) {
    const std::string body = fmt::format(R"({{"name":"陈建国","citizen_id":"{}"}})", kChen);
    for (const std::string& headers :
         {std::string{}, bearer("wrong"), bearer(""), bearer(options_.licences_key),
          signature("wrong", body), std::string{"X-Signature: zz\r\n"}}) {
        const auto answer = ask("POST", "/population/verifications", headers, body);
        EXPECT_EQ(answer.status, 401) << headers;
        EXPECT_EQ(answer.body.find("match"), std::string::npos);
    }
}

TEST_F(SandboxTest, a_signed_question_gets_a_signed_answer) {
    const std::string body = envelope(kNow / 1000 - 590);
    const auto answer =
        ask("POST", "/population/verifications", signature(options_.population_key, body), body);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("x-signature"), mac(options_.population_key, answer.body));
    const auto read = boost::json::parse(answer.body);
    EXPECT_EQ(read.at("head").at("code"), "0");
    EXPECT_EQ(read.at("head").at("request_id"), "r1");
    EXPECT_EQ(read.at("data").at("result"), "match");
}

TEST_F(SandboxTest, an_altered_an_old_and_a_strangers_question_are_refused) {
    const auto& key = options_.population_key;
    const auto status = [&](const std::string& signed_body, const std::string& sent_body) {
        return ask("POST", "/population/verifications", signature(key, signed_body), sent_body)
            .status;
    };
    const std::string good = envelope(kNow / 1000);
    std::string altered = good;
    altered[altered.size() - 10] = altered[altered.size() - 10] == '1' ? '2' : '1';
    EXPECT_EQ(status(good, good), 200);
    EXPECT_EQ(status(good, altered), 401);
    const std::string old = envelope(kNow / 1000 - 601);
    EXPECT_EQ(status(old, old), 401);
    const std::string strange = envelope(kNow / 1000, "stranger");
    EXPECT_EQ(status(strange, strange), 401);
    EXPECT_EQ(status("[]", "[]"), 422);
}

TEST_F(SandboxTest, everybody_on_both_lists_is_confirmed_by_the_register) {
    const auto named = json("GET", "/sandbox/named-people").at("people").as_array();
    EXPECT_GE(named.size(), 40U);
    const auto numbered =
        json("GET", "/sandbox/numbered-people?from=123456&count=20").at("people").as_array();
    EXPECT_EQ(numbered.size(), 20U);
    for (const auto* people : {&named, &numbered}) {
        for (const auto& person : *people) {
            const auto answer = verify(std::string_view{person.at("name").as_string()},
                                       std::string_view{person.at("citizen_id").as_string()});
            EXPECT_EQ(answer.at("result"), person.at("state") == "alive" ? "match" : "deceased");
        }
    }
}

TEST_F(SandboxTest, a_licence_comes_with_its_face_and_a_file) {
    const auto answer = retrieve(fmt::format(
        R"({{"licence_type":"L001","holder_code":"{}","use_cause":"办理护照"}})", kChen));
    ASSERT_EQ(answer.at("result"), "found");
    const auto& face = answer.at("licence").at("face").as_object();
    EXPECT_EQ(face.at("姓名"), "陈建国");
    EXPECT_EQ(face.at("公民身份号码").as_string(), kChen);
    EXPECT_EQ(answer.at("file").at("media_type"), "application/pdf");
    std::string content{answer.at("file").at("content").as_string()};
    while (content.ends_with('=')) content.pop_back();
    const auto pdf = crypto::from_base64(content);
    ASSERT_TRUE(pdf);
    EXPECT_TRUE(pdf->starts_with("%PDF-1.5"));
    EXPECT_EQ(answer.at("file").at("sm3").as_string(), crypto::to_hex(crypto::sm3(*pdf)));
}

TEST_F(SandboxTest, an_identity_card_is_valid_by_the_age_at_which_it_was_issued) {
    struct Row {
        std::string holder;
        int least, most;  ///< years between the first and the last day
    };
    for (const auto& [holder, least, most] :
         {Row{"350099197602051096", 20, 20}, Row{"350099194804011136", 900, 1000}}) {
        const auto answer = retrieve(fmt::format(
            R"({{"licence_type":"L001","holder_code":"{}","use_cause":"办理护照"}})", holder));
        ASSERT_EQ(answer.at("result"), "found");
        const auto& face = answer.at("licence").at("face");
        const auto year_of = [&](const char* field) {
            return Date::parse(face.at(field).as_string()).value().year();
        };
        const int years = year_of("有效期止") - year_of("有效期起");
        EXPECT_TRUE(least <= years && years <= most) << holder << ": " << years;
    }
}

TEST_F(SandboxTest, shared_data_is_answered_by_its_name) {
    const auto answer = retrieve(fmt::format(
        R"({{"resource":"婚姻登记信息","holder_code":"{}","use_cause":"办理落户"}})", kChen));
    ASSERT_EQ(answer.at("result"), "found");
    EXPECT_EQ(answer.at("licence").at("name"), "婚姻登记信息");
}

TEST_F(SandboxTest, some_people_have_no_licence_and_always_the_same_ones) {
    int found = 0;
    for (const auto& person :
         json("GET", "/sandbox/numbered-people?count=64").at("people").as_array()) {
        const auto question =
            fmt::format(R"({{"licence_type":"L015","holder_code":"{}","use_cause":"x"}})",
                        std::string_view{person.at("citizen_id").as_string()});
        const auto first = retrieve(question);
        EXPECT_EQ(first, retrieve(question));
        found += first.at("result") == "found" ? 1 : 0;
    }
    EXPECT_GT(found, 40);
    EXPECT_LT(found, 64);
    EXPECT_EQ(retrieve(R"({"licence_type":"L001","holder_code":"350099194001151530",)"
                       R"("use_cause":"x"})")
                  .at("result"),
              "not_found");
}

TEST_F(SandboxTest, of_a_licence_or_a_resource_only_what_is_asked_for_is_told) {
    const auto tell = [&](std::string_view question) {
        return json("POST", "/licences/attributes", bearer(options_.licences_key), question);
    };
    const auto asked = [&](std::string_view thing, std::string_view attributes) {
        return tell(fmt::format(R"({{{},"holder_code":"{}","use_cause":"x","attributes":[{}]}})",
                                thing, kChen, attributes));
    };
    const auto licence = asked(R"("licence_type":"L003")", R"("户号","户别")");
    EXPECT_EQ(licence.at("result"), "found");
    EXPECT_EQ(licence.at("values"),
              (boost::json::object{{"户号", "350102101985"}, {"户别", "家庭户"}}));
    EXPECT_EQ(asked(R"("resource":"R011")", R"("参保状态")").at("values"),
              (boost::json::object{{"参保状态", "正常缴费"}}));
    EXPECT_EQ(tell(R"({"resource":"R011","holder_code":"350099194001151530",)"
                   R"("use_cause":"x","attributes":["参保状态"]})")
                  .at("result"),
              "not_found");
    const auto status = [&](std::string_view question) {
        return ask("POST", "/licences/attributes", bearer(options_.licences_key), question).status;
    };
    EXPECT_EQ(status(R"({"resource":"R011","holder_code":"1","use_cause":"x","attributes":[]})"),
              404);
    EXPECT_EQ(status(R"({"resource":"R001","holder_code":"1","use_cause":"x",)"
                     R"("attributes":["参保状态"]})"),
              404);
    EXPECT_EQ(status(R"({"licence_type":"L003","holder_code":"1","use_cause":"x",)"
                     R"("attributes":["照片"]})"),
              404);
}

TEST_F(SandboxTest, the_document_says_what_the_data_say) {
    const auto document = json("POST", "/licences/retrievals", bearer(options_.licences_key),
                               fmt::format(R"({{"licence_type":"L003","holder_code":"{}",)"
                                           R"("use_cause":"x"}})",
                                           kChen));
    EXPECT_EQ(document.at("licence").at("face").at("户号"), "350102101985");
}

TEST_F(SandboxTest, an_unknown_kind_of_licence_and_a_missing_cause_are_refused) {
    const auto status = [&](std::string_view question) {
        return ask("POST", "/licences/retrievals", bearer(options_.licences_key), question).status;
    };
    EXPECT_EQ(status(R"({"licence_type":"L999","holder_code":"1","use_cause":"x"})"), 404);
    EXPECT_EQ(status(R"({"holder_code":"1","use_cause":"x"})"), 404);
    EXPECT_EQ(status(R"({"licence_type":"L001","holder_code":"1","use_cause":""})"), 422);
    EXPECT_EQ(status(R"({"licence_type":"L001","holder_code":"1"})"), 422);
}

TEST_F(SandboxTest, a_text_message_arrives_in_the_outbox) {
    const auto answer = boost::json::parse(send_sms("13800000001", "验证码 123456").body);
    EXPECT_EQ(answer.at("result"), 0);
    EXPECT_EQ(answer.at("ext"), "e");
    send_sms("13800000002", "别人的");
    const auto outbox = json("GET", "/sms/outbox?mobile=13800000001").at("messages").as_array();
    ASSERT_EQ(outbox.size(), 1U);
    EXPECT_EQ(outbox[0].at("text"), "验证码 123456");
    EXPECT_EQ(outbox[0].at("sid"), answer.at("sid"));
    EXPECT_EQ(outbox[0].at("at"), "2018-09-30T16:59:00.000+08:00");
    EXPECT_EQ(json("GET", "/sms/outbox").at("messages").as_array().size(), 2U);
}

TEST_F(SandboxTest, a_message_sent_again_with_its_key_arrives_once) {
    const std::string_view key = "Idempotency-Key: order-1\r\n";
    const auto first = send_sms("13800000001", "一次", "sandbox-sms", key);
    const auto second = send_sms("13800000001", "一次", "sandbox-sms", key);
    EXPECT_EQ(first.body, second.body);
    EXPECT_EQ(json("GET", "/sms/outbox").at("messages").as_array().size(), 1U);
}

TEST_F(SandboxTest, a_message_with_a_wrong_signature_time_number_or_form_is_not_sent) {
    const auto result = [](const RawAnswer& answer) {
        return boost::json::parse(answer.body).at("result").as_int64();
    };
    EXPECT_EQ(result(send_sms("13800000001", "x", "wrong key")), 1001);
    EXPECT_EQ(result(send_sms("1380000000", "x")), 1016);
    EXPECT_EQ(result(ask("POST", "/sms/v5/tlssmssvr/sendsms?sdkappid=1400000000&random=1", {},
                         "{not json")),
              1004);
    clock_.advance(std::chrono::minutes{11});
    EXPECT_EQ(result(send_sms("13800000001", "x")), 1001);
    EXPECT_TRUE(json("GET", "/sms/outbox").at("messages").as_array().empty());
}

TEST_F(SandboxTest, a_channel_that_is_down_or_broken_says_so_and_comes_back) {
    const std::string body = fmt::format(R"({{"name":"陈建国","citizen_id":"{}"}})", kChen);
    const auto knock = [&] {
        return ask("POST", "/population/verifications", bearer(options_.population_key), body);
    };
    set_fault("population", "down");
    EXPECT_EQ(knock().status, 503);
    set_fault("population", "error");
    EXPECT_EQ(knock().status, 500);
    set_fault("population", "garbage");
    const auto garbage = knock();
    EXPECT_EQ(garbage.status, 200);
    boost::system::error_code error;
    boost::json::parse(garbage.body, error);
    EXPECT_TRUE(error);
    EXPECT_EQ(garbage.header("x-signature"), "");
    EXPECT_EQ(boost::json::parse(send_sms("13800000001", "x").body).at("result"), 0);
    EXPECT_EQ(json("GET", "/sandbox/faults").at("population"), "garbage");
    set_fault("population", "up");
    EXPECT_EQ(knock().status, 200);
}

TEST_F(SandboxTest, a_message_refused_by_a_broken_gateway_was_not_sent) {
    for (const std::string_view mode : {"down", "error"}) {
        set_fault("sms", mode);
        EXPECT_NE(send_sms("13800000001", "x").status, 200);
    }
    EXPECT_TRUE(json("GET", "/sms/outbox").at("messages").as_array().empty());
}

TEST_F(SandboxTest, a_slow_channel_answers_late_and_right) {
    set_fault("population", "slow", 80);
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(verify("陈建国", kChen).at("result"), "match");
    EXPECT_GE(std::chrono::steady_clock::now() - begun, std::chrono::milliseconds{80});
}

TEST_F(SandboxTest, a_slow_answer_does_not_keep_others_waiting) {
    set_fault("sms", "slow", 600'000);
    RawClient waiting{server_.port()};
    waiting.send(
        "POST /sms/v5/tlssmssvr/sendsms HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}");
    EXPECT_EQ(verify("陈建国", kChen).at("result"), "match");
}

TEST_F(SandboxTest, an_unknown_door_and_an_unknown_fault_are_refused) {
    EXPECT_EQ(ask("GET", "/").status, 404);
    EXPECT_EQ(ask("GET", "/population/verifications").status, 404);
    EXPECT_EQ(ask("PUT", "/sandbox/faults", {}, R"({"channel":"mail","mode":"up"})").status, 422);
    EXPECT_EQ(ask("GET", "/healthz").status, 200);
}

// --- The receiving side of the case exchange

std::string exchange_row(std::string_view key, std::string_view table = "up_pro_process",
                         int version = 1) {
    return fmt::format(R"({{"table":"{}","key":"{}","version":{},"order":1,)"
                       R"("cells":{{"row_guid":"{}","project_no":"P1","org_code":"X"}}}})",
                       table, key, version, key);
}

std::string exchange_batch(int sequence, const std::string& rows) {
    return fmt::format(R"({{"sender":"mashang","batch":"B{}","sequence":{},"edition":"mashang-1",)"
                       R"("made_at":"2018-09-30T16:59:00.000+08:00","rows":[{}]}})",
                       sequence, sequence, rows);
}

TEST_F(SandboxTest, the_receiving_side_keeps_each_row_once_and_answers_each) {
    const auto send = [&](int sequence, const std::string& rows) {
        return json("POST", "/exchange/batches", bearer(options_.exchange_key),
                    exchange_batch(sequence, rows));
    };
    EXPECT_EQ(ask("POST", "/exchange/batches", bearer("wrong"), "{}").status, 401);
    const auto early = send(1, exchange_row("r", "up_pro_result") + "," + exchange_row("a"));
    EXPECT_EQ(early.at("results").at(0).at("verdict").as_string(), "rejected");
    EXPECT_EQ(early.at("results").at(0).at("faults").at(0).at("code").as_string(), "E201");
    EXPECT_EQ(early.at("results").at(1).at("verdict").as_string(), "accepted");
    EXPECT_EQ(send(1, exchange_row("a")).at("batch").as_string(), "B1") << "once more";
    send(4, exchange_row("r", "up_pro_result", 2) + "," + exchange_row("x", "up_pro_thing"));
    const auto state = json("GET", "/sandbox/exchange");
    EXPECT_EQ(state.at("tables").at("up_pro_process").as_int64(), 1);
    EXPECT_EQ(state.at("tables").at("up_pro_result").as_int64(), 1);
    EXPECT_EQ(state.at("repeated").as_int64(), 1);
    EXPECT_EQ(state.at("gaps").as_int64(), 2);
    EXPECT_EQ(state.at("last_sequence").at("mashang").as_int64(), 4);
}

TEST_F(SandboxTest, the_receiving_side_finds_wrong_what_it_is_told_to) {
    ask("PUT", "/sandbox/exchange/rules", {},
        R"([{"table":"up_pro_process","column":"org_code","code":"E203","message":"未登记","value":"X"}])");
    const auto answer = json("POST", "/exchange/batches", bearer(options_.exchange_key),
                             exchange_batch(1, exchange_row("a")));
    EXPECT_EQ(answer.at("results").at(0).at("faults").at(0).at("message").as_string(), "未登记");
    ask("PUT", "/sandbox/exchange/rules", {}, "[]");
    EXPECT_EQ(json("POST", "/exchange/batches", bearer(options_.exchange_key),
                   exchange_batch(2, exchange_row("a")))
                  .at("results")
                  .at(0)
                  .at("verdict")
                  .as_string(),
              "accepted");
    set_fault("exchange", "down");
    EXPECT_EQ(ask("POST", "/exchange/batches", bearer(options_.exchange_key), "{}").status, 503);
}

}  // namespace
}  // namespace mashang::sandbox
