// People act and sign for legal persons, at the door of the whole program, on both engines.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/testing/certificate_doors.h"
#include "app/testing/comes_true.h"
#include "app/testing/company.h"

namespace mashang::app::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr const char* kCompany = "福州示例科技有限公司";
constexpr const char* kCarveASeal = "GA096";  ///< of legal persons alone
constexpr const char* kDropASeal = "GA105";

class ActingForFirms : public ::testing::TestWithParam<sql::Engine> {
  protected:
    LiveTown& town() { return town_; }
    const Uscc& uscc() const { return uscc_; }
    const std::string& company() const { return company_; }

    json::object act(Visitor visitor) {
        return town().must(visitor, "PUT", "/api/v1/me/acting-for",
                           {{"principal", {{"kind", "legal_person"}, {"id", company()}}}});
    }
    void act_for_oneself(Visitor visitor) {
        LiveTown::read("/api/v1/me/acting-for",
                       town().ask(visitor, "PUT", "/api/v1/me/acting-for", "{}"));
    }
    http::RawAnswer open(Visitor visitor, const char* item) {
        return town().ask(visitor, "POST", "/api/v1/cases",
                          json::serialize(json::object{{"item_id", item}, {"division", kGulou}}));
    }
    json::object complete(Visitor visitor) {
        return town().complete(LiveTown::read("draft", open(visitor, kCarveASeal)), visitor);
    }
    std::string agencies() const { return "/api/v1/me/legal-persons/" + company() + "/agencies"; }
    /// The owner lets the neighbour do that for her company, and he agrees; the agency's id.
    std::string let(json::array verbs, std::optional<json::array> items = {}) {
        json::object wish{{"name", "陈建国"},
                          {"mobile", "13800000001"},
                          {"verbs", std::move(verbs)},
                          {"ends_on", "2018-12-31"}};
        if (items) wish["items"] = *std::move(items);
        const std::string id =
            LiveTown::id_of(town().must(Visitor::owner, "POST", agencies(), wish));
        town().must(Visitor::neighbour, "POST", "/api/v1/me/agency-offers/" + id + "/acceptance");
        return id;
    }
    /// Shows a certificate of the company's to be bound to his account.
    http::RawAnswer bind(Visitor visitor) {
        const Signer key{town(), kCompany, "NTRCN-" + std::string{uscc().view()}};
        const auto challenge = town().must(visitor, "POST", "/api/v1/me/certificate-challenges");
        return town().ask(visitor, "POST", "/api/v1/me/certificate-bindings",
                          json::serialize(key.answer(challenge)));
    }
    /// A certificate of the company's that is bound to the owner's account.
    Signer bound_key() {
        Signer key{town(), kCompany, "NTRCN-" + std::string{uscc().view()}};
        const auto challenge =
            town().must(Visitor::owner, "POST", "/api/v1/me/certificate-challenges");
        town().must(Visitor::owner, "POST", "/api/v1/me/certificate-bindings",
                    key.answer(challenge));
        return key;
    }
    /// Signs in with it; the answer.
    http::RawAnswer enter(const Signer& key) {
        const auto challenge =
            town().must(Visitor::nobody, "POST", "/api/v1/certificate-challenges");
        return town().ask(Visitor::nobody, "POST", "/api/v1/certificate-sessions",
                          json::serialize(key.answer(challenge)));
    }
    /// What /me says in the session that an answer began.
    json::object me_in(const http::RawAnswer& answer) {
        const std::string& cookie = answer.cookies.at(0);
        return LiveTown::read(
            "/api/v1/me",
            town().send("GET", "/api/v1/me",
                        "X-Mashang: 1\r\nCookie: " + cookie.substr(0, cookie.find(';')) + "\r\n",
                        ""));
    }
    static std::string code_of(const http::RawAnswer& answer) {
        return std::string{json::parse(answer.body).at("code").as_string()};
    }

  private:
    LiveTown town_{GetParam()};
    Uscc uscc_ = *Uscc::make('9', '1', "350099", "MA2XYD11");
    std::string company_ = settle_company(town_, kOwnersMobile, uscc_, kCompany);
};

TEST_P(ActingForFirms, ARepresentativeFilesForHerCompanyUnderItsOwnNameAndCode) {
    const auto now = act(Visitor::owner).at("now");
    EXPECT_EQ(now.at("name"), kCompany);
    json::object of = complete(Visitor::owner);
    EXPECT_EQ(of.at("form").at("organisation_name"), kCompany);
    json::object form = of.at("form").as_object();
    form["organisation_name"] = "别家有限公司";
    form["organisation_uscc"] = Uscc::make('9', '1', "350099", "MA2XYD12")->view();
    of = town().must(Visitor::owner, "PATCH", LiveTown::path_of(of),
                     {{"version", of.at("version")}, {"form", std::move(form)}});
    of = town().step(Visitor::owner, of, "submission");
    EXPECT_EQ(of.at("form").at("organisation_uscc").as_string(), uscc().view());
    EXPECT_EQ(of.at("form").at("organisation_name"), kCompany);
    EXPECT_EQ(of.at("applicant_kind"), "legal_person");

    const auto seen = town().must(Visitor::officer, "GET", LiveTown::desk_path_of(of));
    EXPECT_EQ(seen.at("applicant").at("name"), kCompany);
    EXPECT_EQ(seen.at("agent").at("ground"), "representative");
    EXPECT_EQ(seen.at("agent").at("name").as_string(), kOwnersName);
    act_for_oneself(Visitor::owner);
    EXPECT_EQ(town().ask(Visitor::owner, "GET", LiveTown::path_of(of)).status, 404)
        << "it is the company's and not hers";
}

TEST_P(ActingForFirms, AnAgentFilesWhatHeMayAndAnAgencyThatEndedStopsTheNextRequest) {
    const std::string agency = let({"file"}, json::array{kCarveASeal});
    act(Visitor::neighbour);
    EXPECT_EQ(code_of(open(Visitor::neighbour, kDropASeal)), "mandates.not_covered");
    const json::object of = complete(Visitor::neighbour);
    EXPECT_EQ(of.at("agent").at("ground"), "agent");
    town().must(Visitor::owner, "DELETE", agencies() + "/" + agency);
    const auto submission =
        town().ask(Visitor::neighbour, "POST", LiveTown::path_of(of) + "/submission",
                   json::serialize(json::object{{"version", of.at("version")}}));
    EXPECT_EQ(submission.status, 403);
    EXPECT_EQ(code_of(submission), "mandates.authority_over");
    EXPECT_EQ(code_of(open(Visitor::neighbour, kCarveASeal)), "mandates.authority_over");
    act_for_oneself(Visitor::neighbour);
    EXPECT_EQ(
        code_of(town().ask(Visitor::neighbour, "PUT", "/api/v1/me/acting-for",
                           json::serialize(json::object{
                               {"principal", {{"kind", "legal_person"}, {"id", company()}}}}))),
        "mandates.no_authority");
    act(Visitor::owner);
    EXPECT_EQ(town().must(Visitor::owner, "GET", LiveTown::path_of(of)).at("state"), "draft");
}

TEST_P(ActingForFirms, WhoMayOnlySeeFilesNothing) {
    let({"see"});
    act(Visitor::neighbour);
    EXPECT_EQ(code_of(open(Visitor::neighbour, kCarveASeal)), "mandates.not_covered");
    EXPECT_EQ(town().ask(Visitor::neighbour, "GET", "/api/v1/cases").status, 200);
}

TEST_P(ActingForFirms, AColleaguesNumbersAreForWhoeverSignsAndHeIsTold) {
    act(Visitor::owner);
    const json::object of = complete(Visitor::owner);
    const std::string number{of.at("form").at("applicant_citizen_id").as_string()};
    const std::string mobile{of.at("form").at("mobile").as_string()};
    const std::string text = "/api/v1/me" + LiveTown::path_of(of).substr(7) + "/signing-text";
    act_for_oneself(Visitor::owner);
    const auto readings = [&] {
        int count = 0;
        for (const auto& access :
             town().must(Visitor::owner, "GET", "/api/v1/me/accesses").at("accesses").as_array()) {
            if (access.at("ground") != "cases.signing") continue;
            EXPECT_THAT(std::string{access.at("who").as_string()}, StartsWith("同单位经办人"));
            EXPECT_THAT(std::string{access.at("what").as_string()}, HasSubstr("为签名"));
            ++count;
        }
        return count;
    };
    let({"file"});
    act(Visitor::neighbour);
    const auto seen = town().ask(Visitor::neighbour, "GET", LiveTown::path_of(of)).body;
    EXPECT_THAT(seen, Not(HasSubstr(number)));
    EXPECT_THAT(seen, Not(HasSubstr(mobile)));
    const auto refused = town().ask(Visitor::neighbour, "GET", text);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(code_of(refused), "mandates.no_sign_scope");
    EXPECT_EQ(readings(), 0);
    let({"sign"});
    const auto whole = town().ask(Visitor::neighbour, "GET", text);
    EXPECT_EQ(whole.status, 200) << whole.body;
    EXPECT_THAT(whole.body, HasSubstr(number));
    EXPECT_EQ(readings(), 1) << "who looked at my data";
}

TEST_P(ActingForFirms, WhoFilesWithoutTheScopeToSignPutsNoSignatureUnderIt) {
    let({"file"});
    act(Visitor::neighbour);
    const json::object of = complete(Visitor::neighbour);
    const std::string path = "/api/v1/me" + LiveTown::path_of(of).substr(7) + "/signature";
    const Signer own{town(), "陈建国"};
    const auto sign = [&](std::string_view text) {
        return town().ask(Visitor::neighbour, "PUT", path,
                          json::serialize(json::object{{"certificates", own.pem()},
                                                       {"signature", own.sign(text)}}));
    };
    const auto challenge =
        town().must(Visitor::neighbour, "POST", "/api/v1/me/certificate-challenges");
    town().must(Visitor::neighbour, "POST", "/api/v1/me/certificate-bindings",
                own.answer(challenge));
    const auto refused = sign("{}");
    EXPECT_EQ(refused.status, 403);
    EXPECT_THAT(refused.body, HasSubstr("法定代表人")) << "who can give it";
    let({"sign"});
    const auto text = town().ask(Visitor::neighbour, "GET",
                                 "/api/v1/me" + LiveTown::path_of(of).substr(7) + "/signing-text");
    EXPECT_EQ(sign(text.body).status, 200);
}

TEST_P(ActingForFirms, OnlyWhoMaySignForACompanyBindsItsCertificate) {
    EXPECT_THAT(bind(Visitor::neighbour).body, HasSubstr("certificates.not_theirs"));
    EXPECT_EQ(bind(Visitor::owner).status, 201);
    let({"file"});
    EXPECT_THAT(bind(Visitor::neighbour).body, HasSubstr("certificates.not_theirs"));
    let({"sign"}, json::array{kCarveASeal});
    EXPECT_THAT(bind(Visitor::neighbour).body, HasSubstr("certificates.not_theirs"))
        << "a certificate signs anything";
    const std::string agency = let({"sign"});
    EXPECT_EQ(bind(Visitor::neighbour).status, 201);
    town().must(Visitor::owner, "DELETE", agencies() + "/" + agency);
    EXPECT_THAT(bind(Visitor::neighbour).body, HasSubstr("certificates.not_theirs"));
}

TEST_P(ActingForFirms, ASessionThatACompanysCertificateBeganActsForTheCompany) {
    const Signer key = bound_key();
    const json::object me = me_in(enter(key));
    const json::object& acting = me.at("acting_for").as_object();
    EXPECT_EQ(acting.at("kind"), "legal_person");
    EXPECT_EQ(acting.at("id").as_string(), company());
    EXPECT_EQ(acting.at("name"), kCompany);
    EXPECT_EQ(acting.at("grounds").at(0).at("ground"), "representative");
    EXPECT_FALSE(town().must(Visitor::owner, "GET", "/api/v1/me").contains("acting_for"))
        << "her other session acts for herself as before";
}

TEST_P(ActingForFirms, ItActsForTheCompanyAfterASecondStepToo) {
    const Signer key = bound_key();
    const auto made = town().must(Visitor::owner, "POST", "/api/v1/me/authenticator-app");
    const crypto::Totp app{
        crypto::Secret{*crypto::from_base32(std::string_view{made.at("secret").as_string()})}};
    town().must(Visitor::owner, "POST", "/api/v1/me/authenticator-app/confirmation",
                {{"code", app.code_at(kMorning)}});
    const auto first = enter(key);
    ASSERT_TRUE(first.cookies.empty()) << first.body;
    const auto second =
        town().ask(Visitor::nobody, "POST", "/api/v1/certificate-sessions/second-steps",
                   json::serialize(json::object{
                       {"ticket", json::parse(first.body).at("ticket")},
                       {"second_factor", app.code_at(kMorning + std::chrono::seconds{30})}}));
    EXPECT_EQ(me_in(second).at("acting_for").at("name"), kCompany);
}

TEST_P(ActingForFirms, MeSaysForWhomByWhichRightUntilWhenAndThatItIsOver) {
    const std::string agency = let({"file", "see"});
    act(Visitor::neighbour);
    const auto acting = [&] {
        return town().must(Visitor::neighbour, "GET", "/api/v1/me").at("acting_for").as_object();
    };
    EXPECT_EQ(acting().at("grounds"),
              (json::array{{{"ground", "agent"}, {"until", "2018-12-31"}}}));
    town().must(Visitor::owner, "DELETE", agencies() + "/" + agency);
    EXPECT_EQ(acting().at("name"), kCompany);
    EXPECT_TRUE(acting().at("grounds").as_array().empty());
    act_for_oneself(Visitor::neighbour);
    EXPECT_FALSE(town().must(Visitor::neighbour, "GET", "/api/v1/me").contains("acting_for"));
}

TEST_P(ActingForFirms, TheCompanysCertificateSignsItsMattersAndAnyPersonsNone) {
    const Signer key = bound_key();
    const auto sign = [&](const json::object& of) {
        const std::string path = "/api/v1/me" + LiveTown::path_of(of).substr(7);
        const auto text = town().ask(Visitor::owner, "GET", path + "/signing-text");
        EXPECT_EQ(text.status, 200) << text.body;
        return town().ask(Visitor::owner, "PUT", path + "/signature",
                          json::serialize(json::object{{"certificates", key.pem()},
                                                       {"signature", key.sign(text.body)}}));
    };
    EXPECT_THAT(sign(town().draft()).body, HasSubstr("certificates.other_matters"));
    act(Visitor::owner);
    json::object of = complete(Visitor::owner);
    of = town().step(Visitor::owner, of, "submission");
    const auto kept = sign(of);
    ASSERT_EQ(kept.status, 200) << kept.body;
    const auto signature = json::parse(kept.body);
    EXPECT_EQ(signature.at("signer").at("uscc").as_string(), uscc().view());
    EXPECT_EQ(signature.at("signer").at("name"), kCompany);
    EXPECT_EQ(signature.at("is_current"), true);
}

TEST_P(ActingForFirms, ASealEndsWithItsAgentsRightAndOnlyTheRepresentativeResumesIt) {
    const std::string agency = let({"sign"});
    const std::string binding =
        LiveTown::id_of(LiveTown::read("binding", bind(Visitor::neighbour)));
    const json::object seal = town().must(Visitor::neighbour, "POST", "/api/v1/me/seals",
                                          {{"binding", binding}, {"kind", "contract"}});
    const std::string path = "/api/v1/me/seals/" + LiveTown::id_of(seal);
    const auto file = [&] { return town().ask(Visitor::neighbour, "GET", path + "/file"); };
    const auto is_in_force = [&] {
        return town()
            .must(Visitor::nobody, "GET",
                  "/api/v1/seals/" + std::string{seal.at("es_id").as_string()})
            .at("is_in_force")
            .as_bool();
    };
    const auto resume = [&](Visitor visitor) {
        return town().ask(visitor, "PUT", path + "/state", R"({"state":"in_force"})");
    };
    const auto kept = [&] {
        const auto list = town().must(Visitor::owner, "GET", "/api/v1/me/seals");
        return list.at("seals").at(0).as_object();
    };
    EXPECT_EQ(file().status, 200);
    EXPECT_TRUE(is_in_force());
    EXPECT_EQ(kept().at("state"), "in_force") << "the representative sees it without a certificate";

    town().must(Visitor::owner, "DELETE", agencies() + "/" + agency);
    EXPECT_EQ(code_of(file()), "certificates.no_such_seal");
    EXPECT_FALSE(is_in_force()) << "whether the journal was followed or not";
    EXPECT_TRUE(comes_true([&] { return kept().at("state") == "suspended"; }));
    EXPECT_EQ(kept().at("lost_by"), "agency_over");
    EXPECT_EQ(code_of(resume(Visitor::owner)), "certificates.seal_holder_gone");
    let({"sign"});
    EXPECT_EQ(code_of(resume(Visitor::neighbour)), "certificates.seal_held");
    EXPECT_EQ(code_of(file()), "certificates.seal_not_usable");
    EXPECT_EQ(resume(Visitor::owner).status, 200);
    EXPECT_EQ(file().status, 200);
    EXPECT_TRUE(is_in_force());
}

MASHANG_ON_EACH_ENGINE(ActingForFirms);

}  // namespace
}  // namespace mashang::app::testing
