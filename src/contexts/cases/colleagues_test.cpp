// A firm's case among its agents: what the colleagues of whoever filed it see of him, and do with
// it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/flows.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/signing.h"
#include "contexts/cases/standing.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/views.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* kItem = "GA096";  // of legal persons alone
constexpr const char* kNumber = "350102199003071234";
constexpr const char* kMobile = "13800005678";
constexpr const char* kTyped = "13700007777";

/// Lin filed for the firm; Chen is another agent of it.
class Colleagues : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin = town().agent_of_firm(town().proven_person(database(), kMobile, kNumber), true, false);
        chen = town().proven_person(database(), "13900001234", "35009919850612101X");
        routes_ = routes(parts());
        of = run([&](sql::Tx& tx) {
            return open_draft(tx, parts(), lin, kItem, *DivisionCode::parse("350102001001")).of;
        });
    }
    testing::Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }
    http::Caller colleague(bool may_file, bool may_sign) {
        return town().agent_of_firm(chen, may_file, may_sign);
    }

    std::string call(const http::Caller& caller, http::Method method, std::string_view path,
                     const json::object& members) {
        for (const http::Route& row : routes_) {
            if (row.method != method || row.path != path) continue;
            http::RawOutput output;
            write([&](sql::Tx& tx) { output = http::call(row, &tx, caller, members); });
            return output.body;
        }
        throw std::logic_error{"no such route"};
    }
    std::string shown(const http::Caller& caller) {
        return call(caller, http::Method::get, "/api/v1/cases/{id}", {{"id", of->id.text()}});
    }
    json::object save(const http::Caller& caller, const json::object& form) {
        of = run([&](sql::Tx& tx) { return get_own_case(tx, parts(), caller, of->id); });
        return json::parse(call(caller, http::Method::patch, "/api/v1/cases/{id}",
                                {{"id", of->id.text()}, {"version", of->version}, {"form", form}}))
            .as_object();
    }
    json::object kept_form() {
        return run([&](sql::Tx& tx) { return parts().store.form_of(tx, *of); });
    }
    /// A material with a file, as a register or somebody gave it.
    void give(int seq, MaterialState state) {
        const auto file = parts().files.take(testing::one_pixel());
        write([&](sql::Tx& tx) {
            parts().store.save_material(tx, {.person_id = of->person_id,
                                             .case_id = of->id,
                                             .seq = seq,
                                             .state = state,
                                             .file_id = file.id.text(),
                                             .file_name = "证件.png",
                                             .media_type = "image/png",
                                             .size = 1});
        });
    }
    const Refusal* refusal_of_download(const http::Caller& caller) {
        for (const http::Route& row : routes_) {
            const bool is_it =
                row.method == http::Method::get && row.path == "/api/v1/cases/{id}/materials/{seq}";
            if (!is_it) continue;
            return refusal_of([&](sql::Tx& tx) {
                http::call(row, &tx, caller, {{"id", of->id.text()}, {"seq", 1}});
            });
        }
        throw std::logic_error{"no such route"};
    }
    /// What was read of Lin: ground and what.
    std::vector<std::string> readings() {
        std::vector<std::string> all;
        read([&](sql::Tx& tx) {
            for (const auto& entry :
                 journal::read_subject(tx, "person:" + lin.person_id, 0, 1000)) {
                if (entry.what != journal::kPersonDataRead) continue;
                EXPECT_EQ(entry.actor, chen.account_id);
                EXPECT_EQ(entry.authority, "agency:" + chen.person_id);
                EXPECT_EQ(entry.matter, "case:" + of->id.text());
                all.push_back(std::string{entry.facts.at("ground").as_string()} + " " +
                              std::string{entry.facts.at("what").as_string()});
            }
        });
        return all;
    }

    http::Caller lin;
    http::Caller chen;
    std::optional<Case> of;

  private:
    std::unique_ptr<testing::Town> town_;
    http::Routes routes_;
};
MASHANG_ON_EACH_ENGINE(Colleagues);

TEST_P(Colleagues, SeeTheNameOfWhoeverFiledAndNoNumberOfHis) {
    json::object form = kept_form();
    form["mobile"] = kTyped;
    save(lin, form);
    EXPECT_THAT(shown(lin), HasSubstr(kNumber));
    EXPECT_THAT(shown(lin), HasSubstr(kTyped));
    for (const auto& caller : {colleague(false, false), colleague(true, true)}) {
        const std::string text = shown(caller);
        EXPECT_THAT(text, HasSubstr("林小红"));
        EXPECT_THAT(text, HasSubstr("海峡贸易")) << "what is the firm's is everybody's";
        for (const char* hidden : {kNumber, kMobile, kTyped}) {
            EXPECT_THAT(text, Not(HasSubstr(hidden)));
        }
        const auto withheld = json::parse(text).at("withheld").as_array();
        EXPECT_EQ(withheld, (json::array{"applicant_citizen_id", "mobile", "address"}));
    }
    EXPECT_THAT(readings(), IsEmpty()) << "nothing of his was shown";
}

TEST_P(Colleagues, WorkOnADraftWithoutSeeingOrLosingWhatIsHis) {
    json::object form = kept_form();
    form["mobile"] = kTyped;
    save(lin, form);
    const auto helper = colleague(true, false);
    json::object sent = json::parse(shown(helper)).at("form").as_object();
    sent["remarks"] = "请从速";
    sent["applicant_citizen_id"] = "35009919850612101X";
    const auto view = save(helper, sent);
    EXPECT_FALSE(view.at("form").as_object().contains("applicant_citizen_id"));
    EXPECT_EQ(kept_form().at("mobile"), kTyped);
    EXPECT_EQ(kept_form().at("applicant_citizen_id"), kNumber);
    EXPECT_EQ(kept_form().at("remarks"), "请从速");
}

TEST_P(Colleagues, TheOfficerSeesWhoFiledInFull) {
    const DeskCase desk =
        run([&](sql::Tx& tx) { return desk_view_of(tx, parts(), testing::Town::officer(), *of); });
    EXPECT_EQ(desk.form.at("applicant_citizen_id"), kNumber);
    ASSERT_TRUE(desk.agent);
    EXPECT_EQ(desk.agent->mobile, kMobile);
}

TEST_P(Colleagues, WhoMaySignIsGivenExactlyWhatIsSigned) {
    const auto text_for = [&](const http::Caller& caller) {
        return run(
            [&](sql::Tx& tx) { return text_of_submission(tx, parts(), caller, of->id).text; });
    };
    const std::string text = text_for(colleague(false, true));
    EXPECT_THAT(text, HasSubstr(kNumber));
    const json::object form = json::parse(text).at("form").as_object();
    for (const auto& [field, value] : kept_form()) EXPECT_EQ(form.at(field), value) << field;
    for (const auto& caller : {colleague(true, false), colleague(false, false), lin}) {
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { text_of_submission(tx, parts(), caller, of->id); }),
                  &mandates::refusals::kNoSignScope);
    }
}

TEST_P(Colleagues, ALookToSignIsToldToWhoeverFiledAndNoneToHimself) {
    write([&](sql::Tx& tx) {
        tell_look_to_sign(tx, parts(), colleague(false, true), *of, "submission");
        town().agent_of_firm(lin, true, true);
        tell_look_to_sign(tx, parts(), lin, *of, "submission");
    });
    EXPECT_THAT(readings(), ElementsAre("cases.signing submission"));
}

TEST_P(Colleagues, ADocumentOfHisIsShownToWhoIsAboutToSignAndTold) {
    give(1, MaterialState::from_register);
    EXPECT_EQ(refusal_of_download(lin), nullptr);
    EXPECT_EQ(refusal_of_download(colleague(true, false)), &refusals::kMaterialNotThere);
    EXPECT_THAT(readings(), IsEmpty());
    EXPECT_EQ(refusal_of_download(colleague(false, true)), nullptr);
    EXPECT_THAT(readings(), ElementsAre("cases.signing materials"));
    write([&](sql::Tx& tx) {
        tx.execute("UPDATE cases_case SET state = 'withdrawn' WHERE id = $1", of->id);
    });
    EXPECT_EQ(refusal_of_download(colleague(false, true)), &refusals::kMaterialNotThere)
        << "nothing is left to be signed";
}

}  // namespace
}  // namespace mashang::cases
