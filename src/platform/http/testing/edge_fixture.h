#pragma once

// An edge and a server on loopback around a fresh database, with sessions that tests name:
// "person-N" (a person of level N), "officer", "auditor"; "agent-N" and "assistant" are a person
// and an officer who act for somebody. "Authorization: Bearer person-2 reader notes" is that person
// through the app "reader", whose token covers "notes".

#include <gtest/gtest.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <sstream>
#include <string>

#include "platform/clock/clock.h"
#include "platform/http/cookies.h"
#include "platform/http/edge.h"
#include "platform/http/raw_client.h"
#include "platform/http/schema.h"
#include "platform/http/server.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::http {

/// Knows callers by the value of their cookie.
class NamedSessions final : public Authenticator {
  public:
    Caller authenticate(sql::Tx&, const RequestHead& head) override {
        if (head.count_of("Authorization") > 0) return through_app(head.value_of("Authorization"));
        const std::string name{cookie_of(head, kSessionCookie).value_or("")};
        if (name.starts_with("person-")) {
            return {.kind = CallerKind::person,
                    .account_id = "account-" + name,
                    .person_id = name,
                    .assurance_level = name.back() - '0'};
        }
        if (name.starts_with("agent-")) {
            return {.kind = CallerKind::person,
                    .account_id = "account-" + name,
                    .person_id = name,
                    .assurance_level = name.back() - '0',
                    .acting_for = ActingFor{"person", "mother"}};
        }
        if (name == "assistant") {
            return {.kind = CallerKind::staff,
                    .account_id = "account-assistant",
                    .roles = {"officer"},
                    .acting_for = ActingFor{"person", "mother"}};
        }
        if (name == "officer" || name == "auditor") {
            return {.kind = CallerKind::staff, .account_id = "account-" + name, .roles = {name}};
        }
        return {};
    }

  private:
    static Caller through_app(std::string_view header) {
        std::istringstream words{std::string{header}};
        std::string scheme;
        std::string name;
        Caller caller{.kind = CallerKind::person, .scopes = {""}};
        words >> scheme >> name >> caller.client_id >> caller.scopes.front();
        caller.account_id = "account-" + name;
        caller.person_id = name;
        caller.assurance_level = name.back() - '0';
        return caller;
    }
};

/// Holds back who passes while it is closed.
class Gate {
  public:
    void pass() {
        std::unique_lock lock{mutex_};
        waiting_ += 1;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
        waiting_ -= 1;
    }
    void close() { set(false); }
    void open() { set(true); }
    void wait_until_somebody_waits() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [this] { return waiting_ > 0; });
    }

  private:
    void set(bool open) {
        const std::lock_guard lock{mutex_};
        open_ = open;
        changed_.notify_all();
    }
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = true;
    int waiting_ = 0;
};

class EdgeFixture : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(schema());
        settings.rates = RateSettings::unlimited();
    }
    void TearDown() override {
        server.reset();
        edge.reset();
    }

    /// (Re)starts with the routes and settings as they are now.
    void start(const ServerOptions& options = {.port = 0}) {
        server.reset();
        edge.reset();
        observer.emplace(routes, registry.emplace(),
                         log::Log::to(clock, log::Level::info, log_text),
                         Traffic::AccessLog::everything);
        edge.emplace(EdgeParts{.routes = routes,
                               .database = database(),
                               .authenticator = sessions,
                               .clock = clock,
                               .cipher = mirrored(),
                               .files = files ? &*files : nullptr,
                               .observer = listener ? listener : &*observer},
                     settings);
        server.emplace(*edge, options);
    }

    RawAnswer ask(std::string_view method, std::string_view target, std::string_view headers = {},
                  std::string_view body = {}) {
        RawClient client{server->port()};
        return client.ask(method, target, headers, body).value_or(RawAnswer{});
    }

    static std::string code_of(const RawAnswer& answer) {
        return std::string{boost::json::parse(answer.body).at("code").as_string()};
    }

    /// The log so far; the server is stopped for it.
    std::string seen_bugs() {
        server.reset();
        return log_text.str();
    }

    Routes routes;
    EdgeSettings settings;
    NamedSessions sessions;
    platform::SetClock clock{*Instant::parse("2018-09-30T16:59:00+08:00")};
    std::ostringstream log_text;
    std::optional<metrics::Registry> registry;
    std::optional<Traffic> observer;
    Observer* listener = nullptr;  ///< is told instead of it, when there is one
    std::optional<StaticFiles> files;
    std::optional<Edge> edge;
    std::optional<Server> server;

  private:
    /// Not a cipher; enough to see whether one is used.
    static Cipher mirrored() {
        const auto flip = [](std::string_view text) {
            std::string flipped{text.rbegin(), text.rend()};
            for (char& c : flipped) c = static_cast<char>(c ^ 0x5a);
            return flipped;
        };
        return {.seal = flip,
                .open = [flip](std::string_view text) { return std::optional{flip(text)}; }};
    }
};

}  // namespace mashang::http
