#pragma once

// Identity's routes, called as the edge calls them, without a socket.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/authenticator.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/routes.h"
#include "contexts/identity/testing.h"
#include "platform/http/cookies.h"
#include "platform/http/refusals.h"
#include "platform/sql/errors.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::identity::testing {

/// What came of a call.
struct Outcome {
    http::RawOutput output;
    std::string refused;  ///< code, or empty
    Facts facts;
    std::vector<Fault> faults;

    bool is_good() const { return refused.empty(); }
    boost::json::object body() const { return boost::json::parse(output.body).as_object(); }
    /// The value of the session cookie that was set.
    std::string session() const {
        for (const std::string& cookie : output.reply.cookies) {
            const auto begin = cookie.find('=') + 1;
            return cookie.substr(begin, cookie.find(';') - begin);
        }
        return "";
    }
};

inline const MobileNumber kMobile = *MobileNumber::parse("13800005678");
inline const MobileNumber kOtherMobile = *MobileNumber::parse("13900001234");
inline constexpr std::string_view kPassword = "correct horse 电池";
inline constexpr std::string_view kUserAgent =
    "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36";

/// Calls the routes as the edge does: the step before, then who asks, then the transaction.
class IdentityTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<Household>(database());
        authenticator_ = std::make_unique<SessionAuthenticator>(house().parts);
        routes_ = routes(house().parts, neighbours_);
    }

    Household& house() { return *house_; }
    Parts& parts() { return house().parts; }
    platform::SetClock& clock() { return house().clock; }
    SessionAuthenticator& authenticator() { return *authenticator_; }
    Identity api() { return Identity{parts()}; }

    const http::Route& route(std::string_view method, std::string_view path) const {
        for (const http::Route& row : routes_) {
            if (http::name_of(row.method) == method && row.path == path) return row;
        }
        throw std::logic_error{"no such route"};
    }

    /// `session`: value of the cookie; `members`: path parameters and body together.
    Outcome ask(std::string_view method, std::string_view path, boost::json::object members = {},
                std::string_view session = {}, std::string_view address = "203.0.113.7") {
        const http::Route& row = route(method, path);
        Outcome outcome;
        try {
            outcome.output = carry_out(row, std::move(members), session, address);
        } catch (const Refused& refused) {
            outcome.refused = refused.refusal().code;
            outcome.facts = refused.facts();
            outcome.faults = refused.faults();
        } catch (const sql::Outage&) {  // a conflict on every try: the edge says "try again"
            outcome.refused = http::kOutage.code;
        }
        return outcome;
    }

    http::Caller caller_of(std::string_view session) {
        http::Caller caller;
        read([&](sql::Tx& tx) { caller = authenticate(tx, session); });
        return caller;
    }

    /// The code in the last text message to a number.
    std::string last_code(const MobileNumber& mobile = kMobile) {
        const std::string text = last_text(mobile);
        const auto digits = text.find_first_of("0123456789");
        return digits == text.npos ? "" : text.substr(digits, 6);
    }
    std::string last_text(const MobileNumber& mobile = kMobile) {
        const auto orders = house().orders();
        for (auto order = orders.rbegin(); order != orders.rend(); ++order) {
            const auto* number = order->payload.if_contains("mobile");
            if (number == nullptr || number->as_string() != mobile.view()) continue;
            return std::string{order->payload.at("text").as_string()};
        }
        return "";
    }

    Outcome send_code(std::string_view purpose, const MobileNumber& mobile = kMobile,
                      std::string_view address = "203.0.113.7") {
        return ask("POST", "/api/v1/sms-codes", {{"mobile", mobile.view()}, {"purpose", purpose}},
                   {}, address);
    }

    /// Registers and returns the session.
    std::string sign_up(const MobileNumber& mobile = kMobile) {
        EXPECT_TRUE(send_code("register", mobile).is_good());
        const Outcome outcome =
            ask("POST", "/api/v1/accounts",
                {{"mobile", mobile.view()}, {"code", last_code(mobile)}, {"password", kPassword}});
        EXPECT_EQ(outcome.refused, "");
        return outcome.session();
    }

    Outcome sign_in(std::string_view password, const MobileNumber& mobile = kMobile,
                    std::string_view address = "203.0.113.7") {
        return ask("POST", "/api/v1/sessions", {{"mobile", mobile.view()}, {"password", password}},
                   {}, address);
    }

    /// What the journal says, in order of time.
    std::vector<journal::Entry> told(std::string_view subject) {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) { entries = journal::read_subject(tx, subject, 0, 1000); });
        return entries;
    }
    std::vector<std::string> whats_told(std::string_view subject) {
        std::vector<std::string> whats;
        for (const auto& entry : told(subject)) whats.push_back(entry.what);
        return whats;
    }

    Neighbours neighbours_{
        .office_name = [](std::string_view id) { return "office " + std::string{id}; },
        .case_number = [](sql::Tx&, std::string_view matter) -> std::optional<std::string> {
            return "number of " + std::string{matter};
        }};

  private:
    http::Caller authenticate(sql::Tx& tx, std::string_view session) {
        const std::string cookie = std::string{http::kSessionCookie} + "=" + std::string{session};
        const http::Header header{.name = "Cookie", .value = cookie};
        http::RequestHead head;
        if (!session.empty()) head.headers = {&header, 1};
        return authenticator_->authenticate(tx, head);
    }

  public:
    std::string_view user_agent = kUserAgent;

  private:
    http::RawOutput carry_out(const http::Route& row, boost::json::object members,
                              std::string_view session, std::string_view address) {
        http::RawInput input{.members = std::move(members), .status = row.status};
        row.handler.decode(input);
        const http::Caller anonymous{.address = std::string{address}, .user_agent = user_agent};
        if (row.handler.before) row.handler.before(input, anonymous);
        http::RawOutput output;
        const auto work = [&](sql::Tx& tx) {
            http::Caller caller = authenticate(tx, session);
            caller.address = address;
            caller.user_agent = user_agent;
            http::check_access(row.access, caller);
            output = row.handler.run(&tx, caller, input);
        };
        row.kind == http::Kind::write ? database().write(work) : database().read(work);
        return output;
    }

    std::unique_ptr<Household> house_;
    std::unique_ptr<SessionAuthenticator> authenticator_;
    http::Routes routes_;
};

}  // namespace mashang::identity::testing
