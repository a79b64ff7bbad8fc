// How apps are registered, reviewed and taken from the net.

#include "contexts/openid/apps.h"

#include "base/enum_names.h"
#include "contexts/openid/refusals.h"
#include "contexts/openid/testing/openid_fixture.h"
#include "contexts/openid/testing/proofs.h"
#include "contexts/openid/views.h"

namespace mashang::openid::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class AppsTest : public OpenidTest {
  protected:
    static Caller staff(const char* role, std::string_view office, const char* account) {
        Caller caller = identity::testing::staff(role, std::string{office}.c_str());
        caller.account_id = account;
        return caller;
    }
    const Caller owner_ = staff("officer", kOffice, "account-owner");
    const Caller colleague_ = staff("officer", kOffice, "account-colleague");
    const Caller stranger_ = staff("officer", "GA-350203000000", "account-stranger");
    const Caller operator_ = staff("operator", "", "account-operator");

    /// What it was refused for; empty: it was not.
    std::string refused(const std::function<void(sql::Tx&)>& work) {
        try {
            write(work);
        } catch (const Refused& refused) {
            return std::string{refused.refusal().code};
        }
        return "";
    }
    std::string draft() {
        std::string id;
        write([&](sql::Tx& tx) {
            id = register_app(tx, parts(), owner_, sample_metadata()).client_id;
        });
        return id;
    }
    store::AppRow row(const std::string& id) {
        store::AppRow found;
        read([&](sql::Tx& tx) { found = store::find_app(tx, id).value(); });
        return found;
    }
    std::string in_state(AppState state) {
        const std::string id = draft();
        write([&](sql::Tx& tx) {
            submit_app(tx, parts(), owner_, id);
            auto app = store::find_app(tx, id).value();
            app.state = state;
            store::save_app(tx, app);
        });
        return id;
    }
};

TEST_P(AppsTest, GoesFromDraftToTheNetAndBack) {
    const std::string id = draft();
    EXPECT_EQ(row(id).state, AppState::draft);
    EXPECT_GE(id.size(), 16U);
    write([&](sql::Tx& tx) { submit_app(tx, parts(), owner_, id); });
    write([&](sql::Tx& tx) { review_app(tx, parts(), operator_, id, false, "缺少理由"); });
    EXPECT_EQ(row(id).note, "缺少理由");
    write([&](sql::Tx& tx) {
        change_app(tx, parts(), owner_, id, sample_metadata({{"client_name", "医院"}}));
    });
    write([&](sql::Tx& tx) { submit_app(tx, parts(), owner_, id); });
    write([&](sql::Tx& tx) { review_app(tx, parts(), operator_, id, true, ""); });
    write([&](sql::Tx& tx) { suspend_app(tx, parts(), operator_, id, true, "泄露"); });
    write([&](sql::Tx& tx) { suspend_app(tx, parts(), operator_, id, false, ""); });
    EXPECT_EQ(row(id).state, AppState::approved);
    EXPECT_THAT(told("app:" + id),
                ElementsAre("app.registered", "app.submitted", "app.refused", "app.changed",
                            "app.submitted", "app.approved", "app.suspended", "app.resumed"));
}

/// All pairs of state and verb.
TEST_P(AppsTest, EachVerbIsForItsStatesAlone) {
    using enum AppState;
    struct Verb {
        const char* name;
        std::function<void(sql::Tx&, const std::string&)> work;
        std::vector<AppState> from;
        AppState to;
    };
    const std::vector<Verb> verbs{
        {"change",
         [&](sql::Tx& tx, const std::string& id) {
             change_app(tx, parts(), owner_, id, sample_metadata());
         },
         {AppState::draft, AppState::refused, suspended},
         AppState::draft},
        {"submit",
         [&](sql::Tx& tx, const std::string& id) { submit_app(tx, parts(), owner_, id); },
         {AppState::draft, AppState::refused},
         in_review},
        {"approve",
         [&](sql::Tx& tx, const std::string& id) {
             review_app(tx, parts(), operator_, id, true, "");
         },
         {in_review},
         approved},
        {"refuse",
         [&](sql::Tx& tx, const std::string& id) {
             review_app(tx, parts(), operator_, id, false, "x");
         },
         {in_review},
         AppState::refused},
        {"suspend",
         [&](sql::Tx& tx, const std::string& id) {
             suspend_app(tx, parts(), operator_, id, true, "x");
         },
         {approved},
         suspended},
        {"resume",
         [&](sql::Tx& tx, const std::string& id) {
             suspend_app(tx, parts(), operator_, id, false, "");
         },
         {suspended},
         approved}};
    for (const AppState state :
         {AppState::draft, in_review, approved, AppState::refused, suspended}) {
        for (const Verb& verb : verbs) {
            SCOPED_TRACE(std::string{verb.name} + " in " + std::string{name_of_enumerator(state)});
            const std::string id = in_state(state);
            const auto said = this->refused([&](sql::Tx& tx) { verb.work(tx, id); });
            const bool may = std::ranges::find(verb.from, state) != verb.from.end();
            EXPECT_EQ(said, may ? "" : "openid.not_in_this_state");
            EXPECT_EQ(row(id).state, may ? verb.to : state);
        }
    }
}

TEST_P(AppsTest, NobodyReviewsHisOwn) {
    const std::string id = draft();
    Caller both = operator_;
    both.office_id = kOffice;
    write([&](sql::Tx& tx) { submit_app(tx, parts(), both, id); });
    EXPECT_EQ(refused([&](sql::Tx& tx) { review_app(tx, parts(), both, id, true, ""); }),
              "openid.own_review");
    EXPECT_EQ(row(id).state, AppState::in_review);
    EXPECT_EQ(refused([&](sql::Tx& tx) { review_app(tx, parts(), operator_, id, true, ""); }),
              "openid.own_review")
        << "it is the account that counts";
    const Caller second = staff("operator", "", "account-second");
    EXPECT_EQ(refused([&](sql::Tx& tx) { review_app(tx, parts(), second, id, true, ""); }), "");
}

TEST_P(AppsTest, OfAnotherOfficeThereIsNone) {
    const std::string id = in_state(AppState::draft);
    const auto said = [&](const Caller& caller) {
        return refused([&](sql::Tx& tx) { submit_app(tx, parts(), caller, id); });
    };
    EXPECT_EQ(said(stranger_), "openid.no_such_app");
    for (const auto& work : std::vector<std::function<void(sql::Tx&)>>{
             [&](sql::Tx& tx) { get_app(tx, stranger_, id); },
             [&](sql::Tx& tx) { change_app(tx, parts(), stranger_, id, sample_metadata()); },
             [&](sql::Tx& tx) { remove_secret(tx, parts(), stranger_, id, "x"); },
             [&](sql::Tx& tx) { get_app(tx, owner_, "nobody"); }}) {
        EXPECT_EQ(refused(work), "openid.no_such_app");
    }
    EXPECT_EQ(said(colleague_), "");
}

TEST_P(AppsTest, WhoBelongsToNoOfficeRegistersNone) {
    const Caller nowhere = staff("operator", "", "account-nowhere");
    EXPECT_EQ(refused([&](sql::Tx& tx) { register_app(tx, parts(), nowhere, sample_metadata()); }),
              "openid.no_office");
    EXPECT_EQ(count("openid_app"), 0);
}

TEST_P(AppsTest, WhatIsWrongIsToldWholeAndNothingIsKept) {
    const auto before = count("openid_app");
    try {
        write([&](sql::Tx& tx) {
            register_app(
                tx, parts(), owner_,
                sample_metadata({{"redirect_uris", {"http://10.0.0.1/"}}, {"client_uri", "x"}}));
        });
        ADD_FAILURE();
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.refusal().code, "json.invalid");
        ASSERT_THAT(refused.faults(), SizeIs(2));
        EXPECT_EQ(refused.faults()[0].pointer, "/metadata/redirect_uris/0");
        EXPECT_EQ(refused.faults()[1].pointer, "/metadata/client_uri");
    }
    EXPECT_EQ(count("openid_app"), before);
}

TEST_P(AppsTest, TwoSecretsAtMostAndEachIsShownOnce) {
    install(sample_metadata());
    const store::AppRow app = row(kClient);
    std::vector<NewSecret> made;
    write([&](sql::Tx& tx) { made.push_back(make_secret(tx, parts(), owner_, app)); });
    EXPECT_EQ(refused([&](sql::Tx& tx) { make_secret(tx, parts(), owner_, app); }),
              "openid.too_many_secrets");
    write([&](sql::Tx& tx) {
        provider().apps.read(tx);
        EXPECT_THAT(details_of(tx, app).secrets, SizeIs(2));
    });
    const auto works = [&](const std::string& secret) {
        return provider()
                   .call("POST", "/oidc/revoke", "", "token=x", {},
                         {kFormType, {"Authorization", basic(kClient, secret)}})
                   .status() == 200;
    };
    EXPECT_TRUE(works(made[0].secret)) << "the old and the new, while an app changes";
    EXPECT_TRUE(works(secret_of(kClient)));
    write([&](sql::Tx& tx) {
        remove_secret(tx, parts(), owner_, kClient, made[0].id);
        provider().apps.read(tx);
    });
    EXPECT_FALSE(works(made[0].secret));
    EXPECT_EQ(
        refused([&](sql::Tx& tx) { remove_secret(tx, parts(), owner_, kClient, made[0].id); }),
        "openid.no_such_secret");
    EXPECT_THAT(told(std::string{"app:"} + kClient), Contains("app.secret_removed"));
    for (const object& none :
         {sample_metadata({{"token_endpoint_auth_method", "none"}}), fapi_metadata()}) {
        std::string id;
        write([&](sql::Tx& tx) { id = register_app(tx, parts(), owner_, none).client_id; });
        EXPECT_EQ(refused([&](sql::Tx& tx) { make_secret(tx, parts(), owner_, row(id)); }),
                  "openid.no_secret");
    }
}

TEST_P(AppsTest, AreReadAgainWhenTheyChangeAndNotElse) {
    install(sample_metadata());
    Apps node;
    EXPECT_TRUE(node.refresh(database()));
    EXPECT_FALSE(node.refresh(database()));
    ASSERT_NE(node.find(kClient), nullptr);
    EXPECT_EQ(node.find("nobody"), nullptr);
    set_state(kClient, AppState::suspended);
    EXPECT_TRUE(node.refresh(database()));
    EXPECT_EQ(node.find(kClient)->state, AppState::suspended);
    write([&](sql::Tx& tx) {
        make_secret(tx, parts(), owner_, store::find_app(tx, kClient).value());
    });
    EXPECT_TRUE(node.refresh(database())) << "a secret is a change as well";
}

TEST_P(AppsTest, OnlyAnApprovedAppServesAnApi) {
    install(sample_metadata({{"resource", "https://api.example/"}}));
    EXPECT_NE(provider().apps.find_serving("https://api.example/"), nullptr);
    EXPECT_EQ(provider().apps.find_serving("https://api.example"), nullptr);
    set_state(kClient, AppState::suspended);
    EXPECT_EQ(provider().apps.find_serving("https://api.example/"), nullptr);
}

TEST_P(AppsTest, APersonSeesWhatHerAppsMayHaveAndWhy) {
    install(sample_metadata());
    tokens_for({{"claims", R"({"userinfo":{"phone_number":null}})"}, {"scope", "openid profile"}});
    read([&](sql::Tx& tx) {
        const auto views = own_apps(tx, parts(), person());
        ASSERT_THAT(views, SizeIs(1));
        EXPECT_EQ(views[0].name, "诊所");
        ASSERT_THAT(views[0].granted, SizeIs(3));
        EXPECT_EQ(views[0].granted[1].words, "姓名、性别和出生日期");
        EXPECT_EQ(views[0].granted[1].reason, "挂号");
        EXPECT_EQ(views[0].granted[2].words, "手机号码");
        EXPECT_TRUE(views[0].last_used_at);
        Caller nobody = person();
        nobody.person_id = "another";
        EXPECT_THAT(own_apps(tx, parts(), nobody), IsEmpty());
    });
}

MASHANG_ON_EACH_ENGINE(AppsTest);

}  // namespace
}  // namespace mashang::openid::testing
