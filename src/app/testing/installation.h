#pragma once

// The program as main() wires it, on a fresh database of each engine, without sockets and threads:
// routes are called as the edge calls them, followers and couriers run when the test says so.

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/services.h"
#include "app/testing/real_dataset.h"
#include "contexts/identity/testing.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/testing/slow_keys.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/http/access.h"
#include "platform/http/problem.h"
#include "platform/journal/following.h"
#include "platform/journal/sequencer.h"
#include "platform/outbound/testing/outbound_fixture.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::app::testing {

struct Answer {
    int status = 0;
    std::string code;  ///< of a refusal
    boost::json::object body;
};

inline constexpr const char* kCourierKey = "MSB:the check word";

class InstallationTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        settings_.database = {.url = url(), .readers = 2, .writers = 2};
        settings_.storage.files_folder = (folder_.path() / "files").string();
        settings_.outbound.sms = {"http://sms.example", "1400000001:the app key"};
        settings_.outbound.shared_data = {"http://exchange.example", "token"};
        settings_.outbound.courier = {"http://courier.example", kCourierKey};
        settings_.outbound.mail = {"smtp://mail.example", "noreply@mashang.example:password"};
        ground_ = std::make_unique<Ground>(settings_);
        ground_->clock.set(*Instant::parse("2018-09-30T16:59:00+08:00"));
        load();
        services_ = std::make_unique<Services>(settings_, *ground_, keys_, snapshots_);
        routes_ = services_->routes();
        outside.answer_by([](const outbound::Request& request) { return answer_to(request); });
    }

    Services& services() { return *services_; }
    Ground& ground() { return *ground_; }
    const http::Routes& routes() const { return routes_; }
    const Settings& settings() const { return settings_; }

    http::Caller person(const char* mobile, const char* citizen_id) {
        return identity::testing::proven_person(*ground().database, services().identity(), mobile,
                                                citizen_id);
    }
    static http::Caller staff(const char* role, const char* office) {
        return identity::testing::staff(role, office);
    }

    Answer call(const http::Route& row, const http::Caller& caller, boost::json::object members) {
        Answer answer;
        http::RawOutput output;
        const auto work = [&](sql::Tx& tx) {
            http::check_access(row.access, caller);
            output = http::call(row, &tx, caller, members);
        };
        try {
            row.kind == http::Kind::write ? ground().database->write(work)
                                          : ground().database->read(work);
        } catch (const Refused& refused) {
            answer.status = http::status_of(refused.refusal());
            answer.code = refused.refusal().code;
            return answer;
        }
        answer.status = output.reply.status;
        if (output.content_type == "application/json" && !output.body.empty()) {
            answer.body = boost::json::parse(output.body).as_object();
        }
        return answer;
    }
    Answer ask(const http::Caller& caller, std::string_view method, std::string_view path,
               boost::json::object members = {}) {
        for (const http::Route& row : routes_) {
            if (http::name_of(row.method) == method && row.path == path)
                return call(row, caller, std::move(members));
        }
        throw std::logic_error{"no such route: " + std::string{path}};
    }

    crypto::KeyStore& keys() { return keys_; }

    /// Everything that happens after commits: positions, followers, orders.
    void settle() {
        for (int i = 0; i < 2; ++i) {
            journal::Sequencer sequencer{*ground().database};
            while (sequencer.run_once() > 0) {
            }
            journal::Following followers{*ground().database, ground().clock,
                                         services().followers()};
            while (followers.run_once()) {
            }
            for (const outbound::Channel& channel : services().channels()) {
                outbound::Courier courier{{.database = *ground().database,
                                           .clock = ground().clock,
                                           .ids = ground().ids,
                                           .transport = outside,
                                           .cipher = services().order_cipher(),
                                           .random = [] { return 0.0; }},
                                          channel};
                while (courier.run_once()) {
                }
            }
        }
    }

    outbound::FakeTransport outside;

  private:
    void load() {
        load_real_dataset(ground(), ground().clock.now());
        journal::Sequencer{*ground().database}.run_once();
        ASSERT_TRUE(snapshots_.refresh(*ground().database));
    }

    /// The registers find everything, the gateway takes every message.
    static outbound::Answer answer_to(const outbound::Request& request) {
        if (request.path.find("sendsms") != std::string::npos) {
            return {.status = 200, .body = R"({"result": 0})"};
        }
        if (request.path == "/std/service") {
            return {
                .status = 200,
                .body = boost::json::serialize(boost::json::object{
                    {"apiResultCode", "A1000"},
                    {"apiResultData",
                     R"({"errorCode":"S0000","msgData":{"waybillNoInfoList":[{"waybillNo":"SF1"}]}})"}})};
        }
        const std::string pdf =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n"
            "startxref\n0\n%%EOF\n";
        const boost::json::object file{{"media_type", "application/pdf"},
                                       {"content", crypto::to_padded_base64(pdf)}};
        return {.status = 200,
                .body = boost::json::serialize(
                    boost::json::object{{"result", "found"}, {"file", file}})};
    }

    fixture::TemporaryFolder folder_;
    Settings settings_;
    crypto::KeyStore keys_ = crypto::fixture::store_in_memory();
    Snapshots snapshots_{{.jieba_words = {},
                          .pinyin_csv = "char,readings\n",
                          .synonyms_csv = "say,mean\n",
                          .fillers_csv = "phrase,weight\n"}};
    std::unique_ptr<Ground> ground_;
    std::unique_ptr<Services> services_;
    http::Routes routes_;
};

}  // namespace mashang::app::testing
