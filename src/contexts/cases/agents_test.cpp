// Cases of one person in another's hands: what an agent may do, see and not see, and that it ends
// when the mandate does.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "contexts/cases/flows.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

const DivisionCode kGulou = *DivisionCode::parse("350102001001");
constexpr const char* kItem = "GA003";
constexpr const char* kOther = "GA005";

class AgentsTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin = town().proven_person(database());
        chen = town().proven_person(database(), "13900001234", "35009919850612101X");
        routes_ = routes(parts());
        agent = chen;
        agent.acting_for = http::ActingFor{"person", lin.person_id};
    }
    testing::Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }

    /// Lin lets Chen act for her, as the table of mandates has it.
    std::string grant(const std::string& items = kItem, const std::string& fields = "name",
                      const std::string& until = "2018-12-31") {
        const std::string id = town().house.ids.next(town().house.clock.now()).text();
        write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO mandates_mandate (id, kind, state, proposed_by, principal_id, "
                "agent_id, items, fields, until, consent, offered_at, accepted_at) VALUES ($1, "
                "'between_people', 'accepted', 'principal', $2, $3, $4, $5, $6, 'both_signed_in', "
                "1, 1)",
                id, lin.person_id, chen.account_id, items, fields, until);
        });
        return id;
    }
    void end(const std::string& mandate) {
        write([&](sql::Tx& tx) {
            tx.execute("UPDATE mandates_mandate SET state = 'ended' WHERE id = $1", mandate);
        });
    }

    Case open(const http::Caller& caller, const char* item = kItem) {
        return run([&](sql::Tx& tx) { return open_draft(tx, parts(), caller, item, kGulou).of; });
    }
    const Refusal* refusal_of_open(const http::Caller& caller, const char* item = kItem) {
        return refusal_of([&](sql::Tx& tx) { open_draft(tx, parts(), caller, item, kGulou); });
    }
    CaseView seen(const http::Caller& caller, const Case& of) {
        return run([&](sql::Tx& tx) {
            return view_of(tx, parts(), caller,
                           open_dossier(tx, parts(), get_own_case(tx, parts(), caller, of.id)));
        });
    }
    json::object form_of(const Case& of) {
        return run([&](sql::Tx& tx) { return parts().store.form_of(tx, of); });
    }
    /// The agent uploads everything and fills in what is hers to fill in.
    Case complete(Case of) {
        json::object form = seen(agent, of).form;
        form["address"] = "福州市鼓楼区东街1号";
        form["mobile"] = "13900001234";
        of = run([&](sql::Tx& tx) {
                 return save_form(tx, parts(), agent, of.id, of.version, form);
             }).of;
        const auto photo = parts().files.take(testing::one_pixel());
        for (const auto& material : town().catalogue.get()->find_item(kItem)->materials) {
            of = run([&](sql::Tx& tx) {
                return put_material(tx, parts(), agent, of.id, material.seq, photo, "照片.png");
            });
        }
        return of;
    }
    json::object call(const http::Caller& caller, http::Method method, std::string_view path,
                      json::object members = {}) {
        for (const http::Route& row : routes_) {
            if (row.method != method || row.path != path) continue;
            http::RawOutput output;
            write([&](sql::Tx& tx) { output = http::call(row, &tx, caller, members); });
            return json::parse(output.body).as_object();
        }
        throw std::logic_error{"no such route"};
    }
    std::vector<std::string> listed(const http::Caller& caller) {
        const auto list = call(caller, http::Method::get, "/api/v1/cases");
        std::vector<std::string> ids;
        for (const auto& one : list.at("cases").as_array()) {
            ids.emplace_back(one.at("id").as_string());
        }
        return ids;
    }
    std::vector<journal::Entry> told(const std::string& subject) {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) { entries = journal::read_subject(tx, subject, 0, 1000); });
        return entries;
    }
    std::vector<std::string> steps_told(const std::string& mandate) {
        std::vector<std::string> steps;
        for (const auto& entry : told("mandate:" + mandate)) {
            if (entry.what == "mandate.used")
                steps.emplace_back(entry.facts.at("step").as_string());
        }
        return steps;
    }

    http::Caller lin;
    http::Caller chen;
    http::Caller agent;

  private:
    std::unique_ptr<testing::Town> town_;
    http::Routes routes_;
};

TEST_P(AgentsTest, ACaseThatAnAgentFilesIsThePrincipals) {
    const std::string mandate = grant();
    Case of = complete(open(agent));
    EXPECT_EQ(of.person_id.text(), lin.person_id);
    EXPECT_EQ(of.filed_by, chen.account_id);
    EXPECT_EQ(of.authority, "mandate:" + mandate);
    of = run([&](sql::Tx& tx) { return submit(tx, parts(), agent, of.id, of.version).of; });
    EXPECT_EQ(of.state, CaseState::submitted);
    EXPECT_THAT(listed(lin), ElementsAre(of.id.text())) << "she sees it as hers";
    EXPECT_THAT(listed(agent), ElementsAre(of.id.text()));
    EXPECT_THAT(listed(chen), IsEmpty()) << "his own list is another";
    EXPECT_EQ(form_of(of).at("applicant_name"), "林小红");
    EXPECT_EQ(form_of(of).at("applicant_citizen_id"), "350102199003071234")
        << "the office gets what the agent may not see";
    const DeskCase desk =
        run([&](sql::Tx& tx) { return desk_view_of(tx, parts(), testing::Town::officer(), of); });
    EXPECT_EQ(desk.applicant.citizen_id, "350102199003071234");
    ASSERT_TRUE(desk.agent);
    EXPECT_EQ(desk.agent->mobile, "13900001234");
    EXPECT_EQ(desk.agent->ground, mandates::Ground::mandate);
}

TEST_P(AgentsTest, EachUseIsToldUnderTheMandateAndEachLookToThePrincipal) {
    const std::string mandate = grant();
    Case of = complete(open(agent));
    call(agent, http::Method::get, "/api/v1/cases/{id}", {{"id", of.id.text()}});
    of = run([&](sql::Tx& tx) { return submit(tx, parts(), agent, of.id, of.version).of; });
    EXPECT_THAT(steps_told(mandate), Contains("opened"));
    EXPECT_THAT(steps_told(mandate), Contains("saved"));
    EXPECT_THAT(steps_told(mandate), Contains("submit"));
    int looks = 0;
    for (const auto& entry : told("person:" + lin.person_id)) {
        if (entry.what != journal::kPersonDataRead) continue;
        EXPECT_EQ(entry.authority, "mandate:" + mandate);
        EXPECT_EQ(entry.actor, chen.account_id);
        ++looks;
    }
    EXPECT_EQ(looks, 1);
    const auto entries = told("case:" + of.id.text());
    const auto& last = entries.back();
    EXPECT_EQ(last.what, "case.submitted");
    EXPECT_EQ(last.on_behalf, lin.person_id);
    EXPECT_EQ(last.authority, "mandate:" + mandate);
    EXPECT_EQ(last.facts.at("also").as_string(), chen.person_id) << "both are told";
}

TEST_P(AgentsTest, OfWhatIsKnownAnAgentSeesTheFieldsThatAreNamed) {
    grant(kItem, "name");
    const Case of = open(agent);
    const CaseView view = seen(agent, of);
    EXPECT_EQ(view.form.at("applicant_name"), "林小红");
    EXPECT_EQ(view.known.at("applicant_name"), "林小红");
    const std::string text = mashang::json::text_of(view);
    for (const char* hidden : {"350102199003071234", "13800005678", "东街1号"}) {
        EXPECT_THAT(text, Not(HasSubstr(hidden)));
    }
    EXPECT_THAT(view.withheld, Contains("applicant_citizen_id"));
    EXPECT_THAT(seen(lin, of).withheld, IsEmpty());
    EXPECT_EQ(seen(lin, of).form.at("applicant_citizen_id"), "350102199003071234");
}

TEST_P(AgentsTest, AGuessOfWhatIsWithheldIsNeitherKeptNorToldToBeRight) {
    grant(kItem, "name");
    const Case of = open(agent);
    json::object form = seen(agent, of).form;
    const auto save = [&](const char* guess) {
        form["applicant_citizen_id"] = guess;
        return run([&](sql::Tx& tx) {
            const Case now = get_own_case(tx, parts(), agent, of.id);
            return mashang::json::text_of(
                view_of(tx, parts(), agent, save_form(tx, parts(), agent, of.id, now.version, form))
                    .form);
        });
    };
    EXPECT_EQ(save("350102199003071234"), save("35009919850612101X"));
    EXPECT_EQ(form_of(of).at("applicant_citizen_id"), "350102199003071234");
}

TEST_P(AgentsTest, OutsideTheItemsNothingIsDoneAndNothingSeen) {
    const std::string mandate = grant(kItem);
    EXPECT_EQ(refusal_of_open(agent, kOther), &mandates::refusals::kNotCovered);
    const Case own = open(lin);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_own_case(tx, parts(), agent, own.id); }),
              &refusals::kNoSuchCase)
        << "what she began herself is not his to see";
    EXPECT_NE(open(agent).id, own.id);
    end(mandate);
    grant(kOther);
    EXPECT_EQ(refusal_of_open(agent, kItem), &mandates::refusals::kNotCovered);
    EXPECT_THAT(listed(agent), IsEmpty()) << "cases of items that are covered no more";
}

TEST_P(AgentsTest, WhoseMandateHasEndedDoesNothingMoreAndNeverInHisOwnName) {
    const std::string mandate = grant();
    const Case of = complete(open(agent));
    end(mandate);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { submit(tx, parts(), agent, of.id, of.version); }),
              &mandates::refusals::kAuthorityOver);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_own_case(tx, parts(), agent, of.id); }),
              &mandates::refusals::kAuthorityOver);
    EXPECT_EQ(refusal_of_open(agent), &mandates::refusals::kAuthorityOver);
    EXPECT_THAT(listed(chen), IsEmpty());
    EXPECT_EQ(run([&](sql::Tx& tx) { return get_own_case(tx, parts(), lin, of.id); }).state,
              CaseState::draft)
        << "it is still hers";
}

TEST_P(AgentsTest, WithoutAnyMandateASessionThatSaysSoIsRefused) {
    EXPECT_EQ(refusal_of_open(agent), &mandates::refusals::kAuthorityOver);
    http::Caller firm = chen;
    firm.acting_for = http::ActingFor{"legal_person", lin.person_id};
    EXPECT_EQ(refusal_of_open(firm), &mandates::refusals::kAuthorityOver);
}

TEST_P(AgentsTest, WhatARegisterGaveIsNotShownToOneWhoSeesAPartOnly) {
    const std::string mandate = grant();
    Case of = open(agent);
    const auto photo = parts().files.take(testing::one_pixel());
    write([&](sql::Tx& tx) {
        parts().store.save_material(tx, {.person_id = of.person_id,
                                         .case_id = of.id,
                                         .seq = 1,
                                         .state = MaterialState::from_register,
                                         .file_id = photo.id.text(),
                                         .file_name = "户口簿.png",
                                         .media_type = "image/png",
                                         .size = 1});
    });
    const auto download = [&](const http::Caller& caller) {
        for (const http::Route& row : routes(parts())) {
            if (row.path != "/api/v1/cases/{id}/materials/{seq}" ||
                row.method != http::Method::get) {
                continue;
            }
            return refusal_of([&](sql::Tx& tx) {
                http::call(row, &tx, caller, {{"id", of.id.text()}, {"seq", 1}});
            });
        }
        throw std::logic_error{"no such route"};
    };
    EXPECT_EQ(download(agent), &refusals::kMaterialNotThere);
    EXPECT_EQ(download(lin), nullptr);
}

TEST_P(AgentsTest, OfEndAndSubmissionAtOnceOneComesFirstAndTheOtherKnowsIt) {
    for (int round = 0; round < 8; ++round) {
        const std::string mandate = grant();
        const Case of = complete(open(agent));
        const Refusal* refused = nullptr;
        std::thread submitting{[&] {
            try {
                database().write(
                    [&](sql::Tx& tx) { submit(tx, parts(), agent, of.id, of.version); });
            } catch (const Refused& no) {
                refused = &no.refusal();
            }
        }};
        std::thread ending{[&] { end(mandate); }};
        submitting.join();
        ending.join();
        const bool is_in = run([&](sql::Tx& tx) {
                               return get_own_case(tx, parts(), lin, of.id);
                           }).state == CaseState::submitted;
        EXPECT_EQ(is_in, refused == nullptr);
        if (refused != nullptr) EXPECT_EQ(refused, &mandates::refusals::kAuthorityOver);
        const auto steps = steps_told(mandate);
        EXPECT_EQ(std::ranges::find(steps, "submit") != steps.end(), is_in);
        if (is_in) continue;
        write([&](sql::Tx& tx) {  // room for the next round's draft
            tx.execute("UPDATE cases_case SET state = 'withdrawn' WHERE id = $1", of.id);
        });
    }
}

MASHANG_ON_EACH_ENGINE(AgentsTest);

}  // namespace
}  // namespace mashang::cases
