#include <gmock/gmock.h>

#include "contexts/one_code/check.h"
#include "contexts/one_code/testing/one_code_fixture.h"
#include "contexts/one_code/views.h"
#include "platform/http/refusals.h"
#include "platform/json/refusals.h"

namespace mashang::one_code {
namespace {

using http::Method;
using testing::LivePhone;
using testing::OneCodeTest;

constexpr const char* kCredentials = "/api/v1/one-code/credentials";
constexpr const char* kTerminals = "/api/v1/desk/one-code/terminals";

class Issue : public OneCodeTest {
  protected:
    const Refusal* refusal_of_wish(const http::Caller& caller, const CredentialWish& wish) {
        return refusal_of([&] { write([&](sql::Tx& tx) { issue(tx, parts(), caller, wish); }); });
    }
    RevocationList revoked() {
        const auto keys = Keys::parse(call(Method::get, "/api/v1/one-code/keys", {}).body);
        return RevocationList::parse(call(Method::get, "/api/v1/one-code/revocations", {}).body,
                                     keys.value())
            .value();
    }
};

TEST_P(Issue, what_is_answered_makes_a_code_together_with_the_chain) {
    LivePhone phone;
    const auto wish = phone.wish(Purpose::entry, 240);
    const auto view = ask(
        Method::post, kCredentials, lin,
        {{"purpose", "entry"}, {"cid", wish.cid}, {"anchor", wish.anchor}, {"slots", wish.slots}});
    EXPECT_EQ(view.at("cid").as_string(), wish.cid);
    EXPECT_EQ(view.at("slots"), 240);
    EXPECT_EQ(view.at("slot_seconds"), 15);
    EXPECT_EQ(Instant::parse(view.at("ends_at").as_string()),
              *Instant::parse(view.at("begins_at").as_string()) + std::chrono::hours{1});
    const std::string header = *crypto::from_base64url(view.at("header").as_string());
    ASSERT_EQ(header.size(), kHeaderBytes);
    phone.keep({.header = decode(header + std::string(82, 'x')).value().header,
                .signature = *crypto::from_base64url(view.at("signature").as_string())});
    const auto keys = Keys::parse(call(Method::get, "/api/v1/one-code/keys", {}).body);
    EXPECT_EQ(check_authenticity(phone.code_at(now()), keys.value(), now()), nullptr);
}

TEST_P(Issue, sm2_is_to_be_had) {
    LivePhone phone;
    write([&](sql::Tx& tx) {
        phone.keep(issue(tx, parts(), lin, phone.wish(Purpose::entry, 4, Algorithm::sm2)));
    });
    EXPECT_EQ(phone.code_of(1).header.key_id, 128);
    EXPECT_EQ(refusal_of([&] { show(phone.code_of(1), gate); }), nullptr);
}

TEST_P(Issue, every_fault_of_a_wish_is_named) {
    LivePhone phone;
    const auto good = phone.wish(Purpose::entry);
    EXPECT_EQ(refusal_of_wish(lin, {Purpose::entry, "01", "AA", 0, Algorithm::es256}),
              &mashang::json::refusals::kInvalid);
    EXPECT_EQ(faults.size(), 3);
    for (const int slots : {0, -1, kMostSlots + 1}) {
        auto wish = good;
        wish.slots = slots;
        refusal_of_wish(lin, wish);
        ASSERT_EQ(faults.size(), 1) << slots;
        EXPECT_EQ(faults[0].refusal, &refusals::kBadSlots);
    }
    EXPECT_EQ(refusal_of_wish(lin, good), nullptr);
    EXPECT_EQ(refusal_of_wish(chen, good), &refusals::kCidTaken);
}

TEST_P(Issue, is_for_persons_whom_the_register_knows) {
    http::Caller claimed = lin;
    claimed.assurance_level = 0;
    for (const char* path : {kCredentials, "/api/v1/one-code/numbers"}) {
        EXPECT_EQ(refusal_of([&] { ask(Method::post, path, claimed); }), &http::kAssuranceTooLow);
        EXPECT_EQ(refusal_of([&] { ask(Method::post, path, {}); }), &http::kSignInFirst);
        EXPECT_EQ(refusal_of([&] { ask(Method::post, path, operator_()); }), &http::kNotForYou);
        EXPECT_EQ(refusal_of([&] { ask(Method::post, path, app()); }), &http::kNotForYou);
    }
}

TEST_P(Issue, licences_ask_for_two_kinds_of_factor) {
    lin.strength = 1;
    EXPECT_EQ(refusal_of_wish(lin, LivePhone{}.wish(Purpose::licence)), &refusals::kStrongerSignIn);
    EXPECT_EQ(refusal_of_wish(lin, LivePhone{}.wish(Purpose::identity)), nullptr);
    lin.strength = 2;
    EXPECT_EQ(refusal_of_wish(lin, LivePhone{}.wish(Purpose::licence)), nullptr);
}

TEST_P(Issue, so_many_codes_are_in_force_at_once) {
    parts().limits.credentials_per_person = 2;
    const LivePhone first = phone_of(lin);
    phone_of(lin);
    EXPECT_EQ(refusal_of_wish(lin, LivePhone{}.wish(Purpose::entry)),
              &refusals::kTooManyCredentials);
    EXPECT_EQ(refusal_of_wish(chen, LivePhone{}.wish(Purpose::entry)), nullptr);
    write([&](sql::Tx& tx) { revoke(tx, parts(), lin, first.cid()); });
    EXPECT_EQ(refusal_of_wish(lin, LivePhone{}.wish(Purpose::entry)), nullptr);
    clock().advance(std::chrono::hours{6});
    EXPECT_EQ(refusal_of_wish(lin, LivePhone{}.wish(Purpose::entry)), nullptr);
}

TEST_P(Issue, a_revoked_code_is_refused_on_line_and_listed_for_verifiers_without_network) {
    const LivePhone phone = phone_of(lin);
    EXPECT_EQ(revoked().size(), 0);
    const std::string path = std::string{kCredentials} + "/{cid}";
    const auto revoke_by = [&](const http::Caller& caller) {
        return refusal_of([&] { call(Method::del, path, caller, {{"cid", phone.cid()}}); });
    };
    EXPECT_EQ(revoke_by(chen), &refusals::kNoSuchCredential);
    EXPECT_EQ(revoke_by(lin), nullptr);
    EXPECT_EQ(revoke_by(lin), &refusals::kNoSuchCredential);
    EXPECT_EQ(refusal_of([&] { show(phone.code_at(now()), gate); }), &refusals::kRevoked);
    EXPECT_TRUE(revoked().contains(*crypto::from_hex(phone.cid())));
    EXPECT_TRUE(ask(Method::get, kCredentials, lin).at("credentials").as_array().empty());
    clock().advance(std::chrono::hours{6});
    EXPECT_EQ(revoked().size(), 0) << "its time is over anyway";
}

TEST_P(Issue, codes_end_with_the_session_in_which_they_were_issued) {
    const LivePhone phone = phone_of(lin);
    http::Caller elsewhere = lin;
    elsewhere.session_id = "another session";
    const LivePhone other = phone_of(elsewhere);
    std::string number;
    write([&](sql::Tx& tx) {
        number = mint_number(tx, parts(), lin, Purpose::entry).number.text();
        follower(parts()).effect(
            tx, {{.what = "session.ended", .facts = {{"session", lin.session_id}}}});
    });
    EXPECT_EQ(refusal_of([&] { show(phone.code_at(now()), gate); }), &refusals::kRevoked);
    EXPECT_EQ(refusal_of([&] { show(number, gate); }), &refusals::kUnknownCredential);
    EXPECT_EQ(refusal_of([&] { show(other.code_at(now()), gate); }), nullptr);
}

TEST_P(Issue, all_codes_of_a_person_can_be_revoked_at_once) {
    const LivePhone first = phone_of(lin);
    phone_of(lin, Purpose::entry);
    const LivePhone of_chen = phone_of(chen);
    write([&](sql::Tx& tx) {
        const auto person = *identity::PersonId::parse(lin.person_id);
        EXPECT_EQ(revoke_all(tx, parts(), person, RevokedBecause::account_closed), 2);
        EXPECT_EQ(revoke_all(tx, parts(), person, RevokedBecause::account_closed), 0);
    });
    EXPECT_EQ(refusal_of([&] { show(first.code_at(now()), gate); }), &refusals::kRevoked);
    EXPECT_EQ(refusal_of([&] { show(of_chen.code_at(now()), gate); }), nullptr);
}

TEST_P(Issue, codes_and_uses_end_with_the_account) {
    const LivePhone phone = phone_of(lin);
    const LivePhone of_chen = phone_of(chen);
    show(phone.code_at(now()), gate);
    const auto uses = [&] {
        std::size_t uses = 0;
        read([&](sql::Tx& tx) {
            uses = store::list_uses(tx, *identity::PersonId::parse(lin.person_id), 10).size();
        });
        return uses;
    };
    const auto happens = [&](const char* what, boost::json::object facts) {
        write([&](sql::Tx& tx) {
            follower(parts()).effect(
                tx, {{.what = what, .on_behalf = lin.person_id, .facts = std::move(facts)}});
        });
    };
    happens("account.closing_asked", {});
    clock().advance(std::chrono::seconds{15});
    EXPECT_EQ(refusal_of([&] { show(phone.code_at(now()), gate); }), &refusals::kRevoked);
    EXPECT_EQ(uses(), 1U);
    happens("account.closed", {{"why", "by_owner"}});
    EXPECT_EQ(uses(), 0U);
    EXPECT_EQ(refusal_of([&] { show(of_chen.code_at(now()), gate); }), nullptr);
}

TEST_P(Issue, keys_and_revocations_may_be_kept_by_whoever_fetches_them) {
    for (const char* path : {"/api/v1/one-code/keys", "/api/v1/one-code/revocations"}) {
        EXPECT_TRUE(call(Method::get, path, {}).cache_control.starts_with("public, max-age="));
        EXPECT_TRUE(route(Method::get, path).cors);
    }
}

TEST_P(Issue, operators_register_terminals_of_connected_apps) {
    const auto wish = [](const char* app, boost::json::array purposes,
                         boost::json::array licence_types = {}) {
        return boost::json::object{{"client_id", app},
                                   {"name", "窗口"},
                                   {"place", "大厅"},
                                   {"purposes", purposes},
                                   {"licence_types", licence_types}};
    };
    const auto made =
        ask(Method::post, kTerminals, operator_(), wish("kiosks", {"licence"}, {"L001", "L004"}));
    EXPECT_EQ(made.at("key").as_string().size(), 43U) << "shown this once";
    const auto& view = made.at("terminal").as_object();
    EXPECT_EQ(view.at("purposes"), (boost::json::array{"licence"}));
    EXPECT_EQ(view.at("licence_types"), (boost::json::array{"L001", "L004"}));
    const auto refused = [&](boost::json::object members) {
        refusal_of([&] { ask(Method::post, kTerminals, operator_(), std::move(members)); });
        return faults.empty() ? nullptr : faults[0].refusal;
    };
    EXPECT_EQ(refused(wish("nobodys", {"entry"})), &refusals::kNoSuchApp);
    EXPECT_EQ(refused(wish("gates", {})), &refusals::kNoPurpose);
    EXPECT_EQ(refused(wish("gates", {"entry", "entry"})), &refusals::kNoPurpose);
    EXPECT_EQ(refused(wish("gates", {"licence"})), &refusals::kLicenceTypes);
    EXPECT_EQ(refused(wish("gates", {"licence"}, {"L001", "L001"})), &refusals::kLicenceTypes);
    EXPECT_EQ(refused(wish("gates", {"licence"}, {"L999"})), &refusals::kLicenceTypes);
    EXPECT_EQ(refused(wish("gates", {"entry"}, {"L001"})), &refusals::kLicenceTypes);
    for (const char* role : {"officer", "supervisor", "auditor"}) {
        const auto other = identity::testing::staff(role, "GA-350102000000");
        EXPECT_EQ(
            refusal_of([&] { ask(Method::get, kTerminals, other, {{"client_id", "kiosks"}}); }),
            &http::kNotForYou);
    }

    const auto listed = [&](const char* app) {
        return ask(Method::get, kTerminals, operator_(), {{"client_id", app}})
            .at("terminals")
            .as_array()
            .size();
    };
    EXPECT_EQ(listed("kiosks"), 1);
    EXPECT_EQ(listed("gates"), 1);
    const auto close = [&] {
        return refusal_of([&] {
            call(Method::del, std::string{kTerminals} + "/{id}", operator_(),
                 {{"id", view.at("id")}});
        });
    };
    EXPECT_EQ(close(), nullptr);
    EXPECT_EQ(close(), &refusals::kTerminalMissing);
    EXPECT_EQ(listed("kiosks"), 0);
    parts().limits.terminals_per_app = 1;
    EXPECT_EQ(
        refusal_of([&] { ask(Method::post, kTerminals, operator_(), wish("gates", {"entry"})); }),
        &refusals::kTooManyTerminals);
}

TEST_P(Issue, a_token_that_does_not_cover_verifying_is_refused) {
    http::Caller narrow = app();
    narrow.scopes = {"openid"};
    EXPECT_EQ(refusal_of([&] { ask(Method::post, "/api/v1/one-code/verify", narrow); }),
              &http::kScopeTooNarrow);
    const auto phone = phone_of(lin);
    EXPECT_EQ(ask(Method::post, "/api/v1/one-code/verify", app(),
                  {{"terminal", gate.text()},
                   {"key", proof(gate).key},
                   {"code", text_of(phone.code_at(now()))}})
                  .at("name_masked"),
              "**红");
}

TEST_P(Issue, all_codes_end_with_the_account_and_when_the_phone_alone_opened_it) {
    for (const char* what : {"account.closed", "account.recovered"}) {
        const LivePhone phone = phone_of(lin);
        const LivePhone of_chen = phone_of(chen);
        std::string number;
        write([&](sql::Tx& tx) {
            number = mint_number(tx, parts(), lin, Purpose::entry).number.text();
            follower(parts()).effect(tx, {{.what = what, .on_behalf = lin.person_id}});
        });
        EXPECT_EQ(refusal_of([&] { show(phone.code_at(now()), gate); }), &refusals::kRevoked);
        EXPECT_EQ(refusal_of([&] { show(number, gate); }), &refusals::kUnknownCredential);
        EXPECT_EQ(refusal_of([&] { show(of_chen.code_at(now()), gate); }), nullptr);
        const auto revoked = told("person:" + lin.person_id).back();
        EXPECT_EQ(revoked.what, "one_code.revoked");
        EXPECT_TRUE(std::string{what}.ends_with(
            std::string{revoked.facts.at("why").as_string()}.substr(8)));
        EXPECT_TRUE(this->revoked().contains(*crypto::from_hex(phone.cid())));
    }
    const auto whats = follower(parts()).whats;
    EXPECT_NE(std::ranges::find(whats, "account.recovered"), whats.end());
    EXPECT_NE(std::ranges::find(whats, "account.closed"), whats.end());
}

TEST_P(Issue, the_list_of_terminals_says_when_each_was_used_last) {
    const auto listed = [&] {
        return ask(Method::get, kTerminals, operator_(), {{"client_id", "gates"}});
    };
    EXPECT_FALSE(listed().at("terminals").at(0).as_object().contains("used_at")) << "never";
    EXPECT_EQ(listed().at("licence_types").as_array().size(), 2U);
    EXPECT_FALSE(listed().at("terminals").at(0).as_object().contains("key"));
    show(phone_of(lin).code_at(now()), gate);
    clock().advance(std::chrono::minutes{1});
    const Instant last = now();
    show(phone_of(chen).code_at(now()), gate);
    EXPECT_EQ(listed().at("terminals").at(0).at("used_at").as_string(), last.text());
    const auto suspended = ask(Method::post, std::string{kTerminals} + "/{id}/suspension",
                               operator_(), {{"id", gate.text()}, {"suspends", true}});
    EXPECT_EQ(suspended.at("is_suspended"), true);
    EXPECT_EQ(listed().at("terminals").at(0).at("is_suspended"), true);
}

MASHANG_ON_EACH_ENGINE(Issue);

/// Keys of a given age.
class DatedShelf final : public crypto::KeyShelf {
  public:
    explicit DatedShelf(const platform::Clock& clock) : clock_{clock} {}
    std::vector<std::string> names() override { return shelf_->names(); }
    std::optional<crypto::Secret> read(const std::string& name) override {
        return shelf_->read(name);
    }
    bool write_new(const std::string& name, std::string_view content) override {
        made_at_.emplace(name, clock_.now());
        return shelf_->write_new(name, content);
    }
    std::optional<Instant> made_at(const std::string& name) override { return made_at_.at(name); }

  private:
    const platform::Clock& clock_;
    std::unique_ptr<crypto::KeyShelf> shelf_ = crypto::shelf_in_memory();
    std::map<std::string, Instant> made_at_;
};

TEST(IssuerKeysTest, a_fresh_key_is_published_at_once_and_signs_when_verifiers_know_it) {
    platform::SetClock clock{*Instant::parse("2018-09-30T10:00:00+08:00")};
    crypto::KeyStore keys{std::make_unique<DatedShelf>(clock), crypto::KeyCreation::allowed};
    Issuer issuer{keys, clock};
    EXPECT_EQ(issuer.get()->es256.key_id, 1);
    EXPECT_EQ(issuer.get()->sm2.key_id, 128);
    EXPECT_TRUE(issuer.get()->published.knows(1));

    keys.rotate(crypto::kOneCode);
    EXPECT_FALSE(issuer.get()->published.knows(2)) << "it was looked at a moment ago";
    clock.advance(std::chrono::seconds{20});
    EXPECT_TRUE(issuer.get()->published.knows(2));
    EXPECT_EQ(issuer.get()->es256.key_id, 1) << "verifiers without network do not know it yet";

    clock.advance(std::chrono::hours{26});
    EXPECT_EQ(issuer.get()->es256.key_id, 2);
    EXPECT_EQ(issuer.get()->sm2.key_id, 128);
    EXPECT_TRUE(issuer.get()->published.knows(1)) << "its codes live on for hours";
    clock.advance(std::chrono::hours{8});
    EXPECT_FALSE(issuer.get()->published.knows(1));
    EXPECT_TRUE(issuer.get()->published.knows(2));
}

}  // namespace
}  // namespace mashang::one_code
