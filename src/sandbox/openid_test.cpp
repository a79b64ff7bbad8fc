// The two OpenID providers of the sandbox, as our relying party asks them.

#include "sandbox/openid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/crypto/hash.h"
#include "platform/disk/disk.h"
#include "platform/http/wire_route.h"
#include "platform/jose/claims.h"
#include "platform/jose/jws.h"
#include "platform/jose/key_set.h"

namespace mashang::sandbox {
namespace {

using ::testing::HasSubstr;

class OpenidProvidersTest : public ::testing::Test {
  protected:
    Answer get(std::string path, std::string query = "", std::string authorization = "") {
        return providers.serve({.method = "GET",
                                .path = std::move(path),
                                .query = std::move(query),
                                .authorization = std::move(authorization),
                                .host = "127.0.0.1:8090"});
    }
    Answer post(std::string path, std::string body, std::string authorization = "") {
        return providers.serve({.method = "POST",
                                .path = std::move(path),
                                .authorization = std::move(authorization),
                                .host = "127.0.0.1:8090",
                                .body = std::move(body)});
    }
    static std::string challenge() {
        const auto digest = crypto::sha256("verifier");
        return crypto::to_base64url(crypto::view(digest));
    }
    static std::string request() {
        return http::print_form({{"response_type", "code"},
                                 {"client_id", "mashang"},
                                 {"redirect_uri", "http://127.0.0.1:8080/federation/x/callback"},
                                 {"state", "s"},
                                 {"nonce", "n"},
                                 {"code_challenge", challenge()},
                                 {"code_challenge_method", "S256"}});
    }
    static std::string code_in(const Answer& answer) {
        const std::string location = answer.header("Location");
        const auto form = http::parse_form(location.substr(location.find('?') + 1));
        return http::value_of(*form, "code");
    }
    std::string code(const std::string& house, const char* person = "0") {
        return code_in(post(house + "/authorize", request() + "&person=" + person));
    }
    Answer redeem(const std::string& house, const std::string& of,
                  const char* verifier = "verifier") {
        return post(
            house + "/token",
            http::print_form({{"grant_type", "authorization_code"},
                              {"code", of},
                              {"redirect_uri", "http://127.0.0.1:8080/federation/x/callback"},
                              {"code_verifier", verifier}}),
            "Basic " + crypto::to_padded_base64("mashang:sandbox-openid"));
    }
    std::string id_token(const std::string& house) {
        return std::string{
            boost::json::parse(redeem(house, code(house)).body).at("id_token").as_string()};
    }
    jose::Claims claims_of(const std::string& token) {
        std::vector<Fault> faults;
        return jose::read_claims(jose::Jws::parse(token, 8192)->payload(), faults).value();
    }
    bool is_signed(const std::string& token) {
        const auto jws = jose::Jws::parse(token, 8192);
        return jws && jose::verify(*jws, jose::KeySet::parse(get("/efuzhou/jwks").body),
                                   jose::kFapiAlgorithms) != nullptr;
    }
    void deceive(const char* provider, const char* deceit) {
        providers.deceive({.body = std::string{R"({"provider":")"} + provider + R"(","deceit":")" +
                                   deceit + R"("})"});
    }

    platform::SetClock clock{Instant::from_ms(1'538'297'940'000)};
    People people{
        disk::read(std::filesystem::path{MASHANG_SOURCE_DIR} / "data/sandbox/people.csv", 1 << 20)
            .value(),
        1};
    OpenidProviders providers{people, "sandbox-openid", clock};
};

TEST_F(OpenidProvidersTest, SayWhereTheyAre) {
    const auto document =
        boost::json::parse(get("/efuzhou/.well-known/openid-configuration").body).as_object();
    EXPECT_EQ(document.at("issuer").as_string(), "http://127.0.0.1:8090/efuzhou");
    EXPECT_EQ(document.at("token_endpoint").as_string(), "http://127.0.0.1:8090/efuzhou/token");
    EXPECT_THROW(get("/efuzhou/nothing"), Refused);
    EXPECT_FALSE(OpenidProviders::is_path("/population/verifications"));
}

TEST_F(OpenidProvidersTest, SignInOneOfTheNamedPeopleAndSayWhoItIs) {
    EXPECT_THAT(get("/efuzhou/authorize", request()).body, HasSubstr(people.named()[0].name));
    const std::string token = id_token("/efuzhou");
    EXPECT_TRUE(is_signed(token));
    const auto claims = claims_of(token);
    EXPECT_EQ(claims.subject->size(), 16U);
    EXPECT_EQ(claims.text("nonce"), "n");
    EXPECT_EQ(claims.text("citizen_id"), people.named()[0].citizen_id.view());

    const auto got = boost::json::parse(redeem("/mstax", code("/mstax")).body).as_object();
    EXPECT_FALSE(claims_of(std::string{got.at("id_token").as_string()}).all.contains("id_number"));
    EXPECT_NE(claims_of(std::string{got.at("id_token").as_string()}).subject, claims.subject);
    const auto facts = boost::json::parse(
        get("/mstax/userinfo", "", "Bearer " + std::string{got.at("access_token").as_string()})
            .body);
    EXPECT_EQ(facts.at("id_number").as_string(), people.named()[0].citizen_id.view());
    EXPECT_EQ(
        get("/efuzhou/userinfo", "", "Bearer " + std::string{got.at("access_token").as_string()})
            .status,
        401);
}

TEST_F(OpenidProvidersTest, AlsoSignInWhoeversNumberIsTyped) {
    const auto person = people.numbered(7);
    const std::string typed{person.citizen_id.view()};
    const auto got = boost::json::parse(
        redeem("/efuzhou",
               code_in(post("/efuzhou/authorize", request() + "&person=&citizen_id=" + typed)))
            .body);
    EXPECT_EQ(claims_of(std::string{got.at("id_token").as_string()}).text("name"), person.name);
    EXPECT_THAT(post("/efuzhou/authorize", request() + "&citizen_id=" + "350102199003071235")
                    .header("Location"),
                HasSubstr("error=access_denied"));
}

TEST_F(OpenidProvidersTest, ACodeIsOfOneHouseOneVerifierAndOneUse) {
    EXPECT_EQ(redeem("/mstax", code("/efuzhou")).status, 400);
    EXPECT_EQ(redeem("/efuzhou", code("/efuzhou"), "another").status, 400);
    const std::string once = code("/efuzhou");
    EXPECT_EQ(redeem("/efuzhou", once).status, 200);
    EXPECT_EQ(redeem("/efuzhou", once).status, 400);
    EXPECT_EQ(post("/efuzhou/token", "code=" + code("/efuzhou")).status, 401);
    EXPECT_THAT(post("/efuzhou/authorize", request() + "&person=nobody").header("Location"),
                HasSubstr("error=access_denied"));
    EXPECT_EQ(get("/efuzhou/authorize", "client_id=another").status, 400);
}

TEST_F(OpenidProvidersTest, DeceiveWhenTheyAreTold) {
    deceive("efuzhou", "wrong_nonce");
    EXPECT_EQ(claims_of(id_token("/efuzhou")).text("nonce"), "0000");
    EXPECT_EQ(claims_of(id_token("/mstax")).text("nonce"), "n") << "only that one";
    deceive("efuzhou", "alg_none");
    EXPECT_TRUE(id_token("/efuzhou").ends_with('.'));
    deceive("efuzhou", "other_issuer");
    EXPECT_EQ(claims_of(id_token("/efuzhou")).issuer, "https://op.example");
    deceive("efuzhou", "wrong_audience");
    EXPECT_FALSE(claims_of(id_token("/efuzhou")).is_for("mashang"));
    deceive("efuzhou", "expired");
    EXPECT_LT(*claims_of(id_token("/efuzhou")).expires, clock.now());
    deceive("efuzhou", "substituted_key");
    EXPECT_FALSE(is_signed(id_token("/efuzhou")));
    deceive("efuzhou", "same_subject");
    deceive("mstax", "same_subject");
    EXPECT_EQ(claims_of(id_token("/efuzhou")).subject, "1");
    EXPECT_EQ(claims_of(id_token("/mstax")).subject, "1");
    deceive("efuzhou", "other_answer");
    EXPECT_THAT(post("/efuzhou/authorize", request() + "&person=0").header("Location"),
                HasSubstr("op.example"));
    deceive("efuzhou", "false_discovery");
    EXPECT_THAT(get("/efuzhou/.well-known/openid-configuration").body, HasSubstr("op.example"));
    deceive("efuzhou", "none");
    EXPECT_TRUE(is_signed(id_token("/efuzhou")));
}

}  // namespace
}  // namespace mashang::sandbox
