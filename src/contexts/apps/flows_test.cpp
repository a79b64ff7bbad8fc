#include "contexts/apps/flows.h"

#include "contexts/apps/refusals.h"
#include "contexts/apps/sealing.h"
#include "contexts/apps/testing/apps_fixture.h"
#include "platform/json/refusals.h"

namespace mashang::apps::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::StartsWith;

class EndpointsTest : public AppsTest {};

TEST_P(EndpointsTest, a_secret_is_shown_once_and_lies_sealed) {
    const WithSecret made = registered();
    EXPECT_THAT(made.secret, StartsWith("whsec_"));
    EXPECT_EQ(crypto::from_padded_base64(made.secret.substr(6))->size(), kSecretBytes);
    read([&](sql::Tx& tx) {
        const auto kept = store::find_endpoint(tx, kApp, made.endpoint.id);
        EXPECT_EQ(kept->secret.find(made.secret.substr(6)), std::string::npos);
        EXPECT_THAT(secrets_of(parts(), *kept, clock.now()),
                    ElementsAre(*crypto::from_padded_base64(made.secret.substr(6))));
    });
}

TEST_P(EndpointsTest, only_the_apps_office_and_the_platform_touch_them) {
    const std::string id = registered().endpoint.id;
    http::Caller stranger = owner;
    stranger.office_id = "GA-350203000000";
    http::Caller platform = stranger;
    platform.roles = {"operator"};
    const std::vector<std::function<void(sql::Tx&, const http::Caller&, std::string_view)>> verbs{
        [&](sql::Tx& tx, const http::Caller& by, std::string_view app) {
            list_of(tx, parts(), by, app);
        },
        [&](sql::Tx& tx, const http::Caller& by, std::string_view app) {
            register_endpoint(tx, parts(), by, app, {kHook, {"case.decided"}, ""});
        },
        [&](sql::Tx& tx, const http::Caller& by, std::string_view app) {
            change_endpoint(tx, parts(), by, app, id, {kHook, {"case.decided"}, ""});
        },
        [&](sql::Tx& tx, const http::Caller& by, std::string_view app) {
            rotate_secret(tx, parts(), by, app, id);
        },
        [&](sql::Tx& tx, const http::Caller& by, std::string_view app) {
            test_endpoint(tx, parts(), by, app, id);
        },
        [&](sql::Tx& tx, const http::Caller& by, std::string_view app) {
            suspend_endpoint(tx, parts(), by, app, id, true);
        },
        [&](sql::Tx& tx, const http::Caller& by, std::string_view app) {
            remove_endpoint(tx, parts(), by, app, id);
        }};
    for (const auto& verb : verbs) {
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { verb(tx, stranger, kApp); }),
                  &refusals::kNoSuchApp);
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { verb(tx, owner, "another"); }),
                  &refusals::kNoSuchApp);
        EXPECT_EQ(refusal_of([&](sql::Tx& tx) { verb(tx, platform, kApp); }), nullptr);
    }
}

TEST_P(EndpointsTest, what_is_wrong_is_named_and_five_are_enough) {
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  register_endpoint(tx, parts(), owner, kApp, {"http://10.0.0.1/", {}, ""});
              }),
              &json::refusals::kInvalid);
    EXPECT_EQ(faults.size(), 2u);
    for (std::size_t i = 0; i < kMostEndpoints; ++i) registered();
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  register_endpoint(tx, parts(), owner, kApp, {kHook, {"case.decided"}, ""});
              }),
              &refusals::kTooManyEndpoints);
}

TEST_P(EndpointsTest, a_state_goes_where_it_may) {
    const std::string id = registered().endpoint.id;
    const auto suspend = [&](bool suspends) {
        return refusal_of(
            [&](sql::Tx& tx) { suspend_endpoint(tx, parts(), owner, kApp, id, suspends); });
    };
    EXPECT_EQ(suspend(false), &refusals::kNotInThisState);
    EXPECT_EQ(suspend(true), nullptr);
    EXPECT_EQ(suspend(true), &refusals::kNotInThisState);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { test_endpoint(tx, parts(), owner, kApp, id); }),
              &refusals::kNotInThisState);
    EXPECT_EQ(suspend(false), nullptr);
    write([&](sql::Tx& tx) { remove_endpoint(tx, parts(), owner, kApp, id); });
    EXPECT_EQ(suspend(true), &refusals::kNoSuchEndpoint);
    EXPECT_THAT(told(), ElementsAre("webhook.registered", "webhook.suspended", "webhook.resumed",
                                    "webhook.removed"));
}

TEST_P(EndpointsTest, what_is_on_the_way_goes_to_the_new_address) {
    const Endpoint endpoint = registered().endpoint;
    receiver.answer = {.status = 500};
    tell("case.submitted", "a", 2);
    settle();
    run([&](sql::Tx& tx) {
        return change_endpoint(tx, parts(), owner, kApp, endpoint.id,
                               {"https://card.example/new", {"case.decided"}, "新地址"});
    });
    receiver.answer = {.status = 200};
    receiver.addresses.clear();
    pass(std::chrono::hours{1});
    EXPECT_THAT(receiver.addresses, ElementsAre("https://card.example/new"));
    EXPECT_EQ(receiver.taken.size(), 1u);
}

MASHANG_ON_EACH_ENGINE(EndpointsTest);

}  // namespace
}  // namespace mashang::apps::testing
