#pragma once

// The provider's routes, called as the edge calls them, without a socket: apps, a person, a clock
// that is set by hand, on each engine.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/testing.h"
#include "contexts/openid/flows_apps.h"
#include "contexts/openid/flows_token.h"
#include "contexts/openid/pkce.h"
#include "contexts/openid/routes.h"
#include "contexts/openid/schema.h"
#include "contexts/openid/testing/provider.h"
#include "contexts/openid/testing/sample_app.h"
#include "platform/http/problem.h"
#include "platform/http/wire_route.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::openid::testing {

using boost::json::object;
using http::Caller;
using http::FormFields;

inline constexpr const char* kMobile = "13800005678";
inline constexpr const char* kCitizenId = "350102199003071234";
inline constexpr std::string_view kOffice = "GA-350102000000";
inline const std::string kVerifier(50, 'v');

using Headers = std::vector<std::pair<std::string, std::string>>;

class OpenidTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        provider_ = std::make_unique<Provider>(database());
        caller_ =
            identity::testing::proven_person(database(), provider().identity, kMobile, kCitizenId);
        caller_.session_id = sign_in();
        caller_.methods = "pwd";
        caller_.strength = 1;
        caller_.signed_in_at = clock().now();
        clock().advance(std::chrono::seconds{1});
    }

    Provider& provider() { return *provider_; }
    const Parts& parts() { return provider().parts; }
    platform::SetClock& clock() { return provider().house.clock; }
    /// 林小红, signed in a second ago by password.
    const Caller& person() const { return caller_; }

    /// An approved app; its secret is known to `post` if it keeps one.
    AppPtr install(const object& metadata, std::string client_id = std::string{kClient}) {
        write([&](sql::Tx& tx) {
            const auto row = install_app(tx, parts(), client_id, kOffice, metadata);
            const AuthMethod method = app_of(row, {})->metadata.token_endpoint_auth_method;
            if (method == AuthMethod::client_secret_basic ||
                method == AuthMethod::client_secret_post) {
                secrets_[client_id] = make_secret(tx, parts(), {}, row).secret;
            }
            provider().apps.read(tx);
        });
        return provider().apps.find(client_id);
    }
    void set_state(std::string_view client_id, AppState state) {
        write([&](sql::Tx& tx) {
            auto row = store::find_app(tx, client_id).value();
            row.state = state;
            store::save_app(tx, row);
            provider().apps.read(tx);
        });
    }
    const std::string& secret_of(const std::string& client_id) { return secrets_.at(client_id); }

    Answer get(std::string_view path, const FormFields& query = {}, const Caller& caller = {},
               const Headers& headers = {}) {
        return provider().call("GET", path, http::print_form(query), "", caller, headers);
    }
    /// A form as a browser of the caller sends it.
    Answer submit(std::string_view path, const FormFields& fields, const Caller& caller) {
        return provider().call("POST", path, "", http::print_form(fields), caller, {kFormType});
    }
    /// A form as an app's server sends it: with the secret of `client`, or with its client_id.
    Answer post(std::string_view path, FormFields fields, const std::string& client,
                Headers headers = {}) {
        headers.push_back(kFormType);
        const auto secret = secrets_.find(client);
        if (secret != secrets_.end()) {
            headers.emplace_back("Authorization", basic(client, secret->second));
        } else if (!client.empty()) {
            fields.emplace_back("client_id", client);
        }
        return provider().call("POST", path, "", http::print_form(fields), {}, headers);
    }
    Answer token(FormFields fields, const std::string& client = std::string{kClient},
                 Headers headers = {}) {
        return post("/oidc/token", std::move(fields), client, std::move(headers));
    }
    Answer with_token(std::string_view path, const std::string& access_token) {
        return get(path, {}, {}, {{"Authorization", "Bearer " + access_token}});
    }
    static std::string basic(const std::string& client, const std::string& secret) {
        return "Basic " + crypto::to_padded_base64(client + ":" + secret);
    }

    /// A good request with parameters set; an empty value removes one.
    static FormFields request(const FormFields& changes = {}) {
        FormFields fields{{"client_id", std::string{kClient}},
                          {"redirect_uri", std::string{kCallback}},
                          {"response_type", "code"},
                          {"scope", "openid profile phone"},
                          {"state", "st"},
                          {"nonce", "no"},
                          {"code_challenge", code_challenge_of(kVerifier)},
                          {"code_challenge_method", "S256"}};
        for (const auto& [name, value] : changes) {
            std::erase_if(fields, [&](const auto& field) { return field.first == name; });
            if (!value.empty()) fields.emplace_back(name, value);
        }
        return fields;
    }
    /// What redeems the code of that request.
    static FormFields redemption(const std::string& code, const FormFields& changes = {}) {
        FormFields fields{{"grant_type", std::string{kAuthorizationCode}},
                          {"code", code},
                          {"redirect_uri", std::string{kCallback}},
                          {"code_verifier", kVerifier}};
        for (const auto& [name, value] : changes) {
            std::erase_if(fields, [&](const auto& field) { return field.first == name; });
            if (!value.empty()) fields.emplace_back(name, value);
        }
        return fields;
    }

    /// The page or the answer to which a redirect within our own pages leads.
    Answer follow(const Answer& answer, const Caller& caller) {
        const std::string& location = answer.output.reply.location;
        if (!location.starts_with("/oidc/")) return answer;
        const auto query = std::min(location.find('?'), location.size());
        return provider().call("GET", location.substr(0, query),
                               location.substr(std::min(query + 1, location.size())), "", caller,
                               {});
    }
    /// Presses a button of a page.
    Answer press(const Answer& page, std::string_view action, const Caller& caller,
                 FormFields more = {}) {
        more.emplace_back("flow", page.hidden("flow"));
        more.emplace_back("form", page.hidden("form"));
        more.emplace_back("action", action);
        return submit("/oidc/interaction", more, caller);
    }
    Answer authorize(const FormFields& changes, const Caller& caller) {
        return follow(get("/oidc/authorize", request(changes), caller), caller);
    }
    /// A code, with the person's consent where it is asked for.
    std::string code_for(const FormFields& changes = {}) { return code_for(changes, person()); }
    std::string code_for(const FormFields& changes, const Caller& caller) {
        Answer answer = authorize(changes, caller);
        if (answer.shows("allow")) answer = press(answer, "allow", caller);
        return answer.parameter("code");
    }
    /// Tokens of a code.
    Answer tokens_for(const FormFields& changes = {}) {
        return token(redemption(code_for(changes)));
    }

    object introspected(const std::string& token,
                        const std::string& client = std::string{kClient}) {
        return post("/oidc/introspect", {{"token", token}}, client).json();
    }
    bool is_active(const std::string& token, const std::string& client = std::string{kClient}) {
        return introspected(token, client).at("active").as_bool();
    }

    std::vector<std::string> told(const std::string& subject) {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, subject, 0, 1000)) {
                whats.push_back(entry.what);
            }
        });
        return whats;
    }
    std::vector<std::string> told_of_person() { return told("person:" + person().person_id); }
    std::int64_t count(const std::string& table) {
        std::int64_t rows = 0;
        read([&](sql::Tx& tx) { rows = tx.get<std::int64_t>("SELECT COUNT(*) FROM " + table); });
        return rows;
    }

    static inline const std::pair<std::string, std::string> kFormType{
        "Content-Type", "application/x-www-form-urlencoded"};

  private:
    /// By a code from a text message; the session's id.
    std::string sign_in() {
        const auto mobile = *MobileNumber::parse(kMobile);
        write([&](sql::Tx& tx) { provider().sign_in.send_code(tx, {}, mobile); });
        const std::string text{provider().house.orders().back().payload.at("text").as_string()};
        const auto code =
            identity::SixDigits::parse(text.substr(text.find_first_of("0123456789"), 6));
        const auto check = provider().sign_in.check(mobile, {.code = code}, "203.0.113.7");
        std::string session;
        write([&](sql::Tx& tx) {
            session = provider().sign_in.sign_in(tx, {}, mobile, check).session->session.text();
        });
        return session;
    }

    std::unique_ptr<Provider> provider_;
    Caller caller_;
    std::map<std::string, std::string> secrets_;
};

}  // namespace mashang::openid::testing
