#pragma once

// Documents on a fresh database of each engine: cases that go their way, and a journal that is
// followed.

#include <gmock/gmock.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/testing.h"
#include "contexts/service/courier_wire.h"
#include "contexts/service/flows.h"
#include "contexts/service/flows_serving.h"
#include "contexts/service/refusals.h"
#include "contexts/service/schema.h"
#include "contexts/service/store.h"
#include "contexts/service/store_serving.h"
#include "platform/journal/following.h"
#include "platform/journal/seal_keys.h"
#include "platform/journal/sealer.h"
#include "platform/journal/sequencer.h"
#include "platform/timers/timer_run.h"

namespace mashang::service::testing {

inline constexpr const char* kOffice = "GA-350102000000";
inline constexpr const char* kBase = "https://mashang.example";
inline constexpr const char* kCourierKey = "MSB:the check word";

class ServiceTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<cases::testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        database().migrate(schema());
        parts_ = std::make_unique<Parts>(Parts{.database = database(),
                                               .clock = town().house.clock,
                                               .ids = town().house.ids,
                                               .journal = town().house.journal,
                                               .fields = town().house.fields,
                                               .keys = town().house.keys,
                                               .files = town().files,
                                               .cases = town().parts,
                                               .base = [] { return std::string{kBase}; },
                                               .random_bytes = crypto::random_bytes,
                                               .courier_key = kCourierKey});
        it_is("2018-09-03T09:00:00+08:00");
        lin = town().proven_person(database());
    }

    cases::testing::Town& town() { return *town_; }
    Parts& parts() { return *parts_; }
    void it_is(const char* moment) { town().house.clock.set(*Instant::parse(moment)); }

    /// Handed in by Lin.
    cases::Case submitted() { return town().case_in(database(), cases::CaseState::submitted, lin); }
    cases::Case accept(const cases::Case& of) {
        return run([&](sql::Tx& tx) {
            return cases::accept(tx, town().parts, officer, of.id, of.version);
        });
    }
    cases::Case decide(const cases::Case& of, cases::Outcome outcome = cases::Outcome::granted,
                       const std::string& text = "依法办结") {
        return run([&](sql::Tx& tx) {
            return cases::decide(tx, town().parts, officer, of.id, of.version, outcome, text);
        });
    }
    cases::Case fresh(const cases::Case& of) {
        return run([&](sql::Tx& tx) { return *town().store.find(tx, of.id); });
    }

    /// Accepted and decided, each with its document issued.
    cases::Case decided(cases::Outcome outcome = cases::Outcome::granted,
                        const std::string& text = "依法办结") {
        const cases::Case of = decide(accept(submitted()), outcome, text);
        settle();
        return of;
    }

    /// What the journal's threads and the job do.
    void follow() {
        journal::Sequencer sequencer{database()};
        while (sequencer.run_once() > 0) {
        }
        journal::Following run{database(), town().house.clock, {follower(parts())}};
        while (run.run_once()) {
        }
    }
    void settle() {
        follow();
        while (make_one_document(parts())) {
        }
    }

    /// Rings what is due by now.
    void ring() {
        timers::TimerRun run{
            database(),
            town().house.clock,
            {fallback_timer(parts()), notice_timer(parts()), parcel_timer(parts())}};
        while (run.run_once()) {
        }
        settle();
    }
    void it_is_and_rings(const char* moment) {
        it_is(moment);
        ring();
    }

    void consent(const std::optional<PostalAddress>& postal = {},
                 const std::vector<ServiceChannel>& channels = {ServiceChannel::inbox,
                                                                ServiceChannel::sms}) {
        write([&](sql::Tx& tx) {
            give_consent(tx, parts(), lin, {.channels = channels, .postal = postal});
        });
    }
    void open(const cases::Case& of, DocumentKind kind, const http::Caller& caller) {
        const Document document = document_of(of, kind);
        const auto file = read_file(parts(), document.id);
        write([&](sql::Tx& tx) { open_own(tx, parts(), caller, of.id, document.id, file); });
        settle();
    }
    ServiceOrder order_of(const cases::Case& of, DocumentKind kind) {
        const DocumentId id = document_of(of, kind).id;
        return run([&](sql::Tx& tx) { return store::find_order(tx, id).value(); });
    }

    /// What waits for the courier, and what it answers or pushes.
    std::vector<outbound::Order> parcels() {
        std::vector<outbound::Order> all;
        for (outbound::Order& order : town().house.orders()) {
            if (order.channel == kCourier) all.push_back(std::move(order));
        }
        return all;
    }
    void courier_takes(const outbound::Order& order, const std::string& waybill) {
        courier_answers(order, R"({"success":true,"errorCode":"S0000","msgData":{"orderId":")" +
                                   order.idempotency_key +
                                   R"(","waybillNoInfoList":[{"waybillType":1,"waybillNo":")" +
                                   waybill + R"("}]}})");
    }
    void courier_answers(const outbound::Order& order, const std::string& result) {
        const boost::json::object body{
            {"apiResultCode", "A1000"}, {"apiErrorMsg", ""}, {"apiResultData", result}};
        const auto channel =
            courier_channel(parts(), town().house.clock, "https://courier.example", kCourierKey);
        write([&](sql::Tx& tx) {
            channel.answered(tx, order, {.status = 200, .body = boost::json::serialize(body)});
        });
    }
    void courier_says(const std::string& key, const std::string& waybill, const char* code,
                      const char* at) {
        const boost::json::object line{
            {"orderid", key}, {"mailno", waybill}, {"opCode", code}, {"acceptTime", at}};
        const std::string message =
            boost::json::serialize(boost::json::object{{"WaybillRoute", boost::json::array{line}}});
        const auto account = CourierAccount::of(kCourierKey);
        write([&](sql::Tx& tx) {
            for (const ParcelNews& news : read_push(
                     account, message, "1", courier_digest(message, "1", account.check_word))) {
                note_parcel(tx, parts(), news);
            }
        });
        settle();
    }

    std::vector<Document> documents_of(const cases::Case& of) {
        return run([&](sql::Tx& tx) { return store::list_of_case(tx, of.id); });
    }
    /// The last of that kind.
    Document document_of(const cases::Case& of, DocumentKind kind) {
        std::optional<Document> found;
        for (Document& each : documents_of(of)) {
            if (each.kind == kind) found = std::move(each);
        }
        return found.value();
    }
    std::string bytes_of(const Document& document) {
        return town().files.read(document.file.value()).value();
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

    static http::Caller publisher() { return identity::testing::staff("publisher", kOffice); }

    http::Caller lin;
    http::Caller officer = cases::testing::Town::officer();

  private:
    std::unique_ptr<cases::testing::Town> town_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::service::testing
