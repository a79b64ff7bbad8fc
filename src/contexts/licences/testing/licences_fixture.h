#pragma once

// Two people and a register that says what a test wants, on a fresh database of each engine.

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "contexts/catalogue/testing.h"
#include "contexts/identity/testing.h"
#include "contexts/licences/api.h"
#include "contexts/licences/refusals.h"
#include "contexts/licences/store.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::licences::testing {

inline Date day(std::string_view text) {
    return Date::parse(text).value();
}

/// It is 2018-09-30.
class LicencesTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house_->parts);
        catalogue_.set(catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"));
        parts_ = std::make_unique<Parts>(
            Parts{.clock = house_->clock,
                  .ids = house_->ids,
                  .journal = house_->journal,
                  .identity = *identity_,
                  .catalogue = catalogue_,
                  .fields = house_->fields,
                  .place_order = [this](sql::Tx&, Instant,
                                        const outbound::Order& order) { orders.push_back(order); },
                  .item_name = [](const catalogue::Item& item, Language) { return item.name; }});
        lin = identity::testing::proven_person(database(), *identity_, "13800005678",
                                               "350102199003071234");
        chen = identity::testing::proven_person(database(), *identity_, "13900001234",
                                                "350203200002290010");
    }

    Parts& parts() { return *parts_; }
    platform::SetClock& clock() { return house_->clock; }
    http::Caller numberless() {
        return identity::testing::numberless_person(database(), *identity_, "13700000001");
    }
    void ask_as(const http::Caller& who) {
        write([&](sql::Tx& tx) { ask(tx, parts(), who); });
    }
    void forget_as(const http::Caller& who) {
        write([&](sql::Tx& tx) { forget(tx, parts(), who); });
    }
    const Refusal* refusal_of(const http::Caller& who) {
        try {
            ask_as(who);
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    }
    /// The order of the last asking for a type.
    outbound::Order order_of(std::string_view type) const {
        const auto found = std::find_if(orders.rbegin(), orders.rend(), [&](const auto& order) {
            return order.payload.at("licence_type").as_string() == type;
        });
        return found == orders.rend() ? throw std::logic_error{"no such order"} : *found;
    }
    void register_says(const outbound::Order& order, const std::string& body) {
        write([&](sql::Tx& tx) {
            licences_held_channel(parts(), "", "")
                .answered(tx, order, {.status = 200, .body = body});
        });
    }
    void register_is_silent(const outbound::Order& order) {
        write([&](sql::Tx& tx) { licences_held_channel(parts(), "", "").given_up(tx, order); });
    }
    /// A licence with a face of these members: `"有效期止":"2020-01-01"`.
    static std::string found(const std::string& issued_on, const std::string& face) {
        return R"({"result":"found","licence":{"identifier":"SL.123456789012","name":"证照",)"
               R"("holder":"林小红","issuer":"福州市公安局","issued_on":")" +
               issued_on + R"(","face":{)" + face + "}}}";
    }
    static constexpr const char* kNotFound = R"({"result":"not_found"})";

    LicencesView seen_by(const http::Caller& who, Language language = Language::zh) {
        LicencesView view;
        read([&](sql::Tx& tx) { view = licences_of(tx, parts(), person_of(who), language); });
        return view;
    }
    std::vector<std::string> told(const http::Caller& who) {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            for (const auto& entry :
                 journal::read_subject(tx, "licences:" + who.person_id, 0, 1000)) {
                whats.push_back(entry.what);
            }
        });
        return whats;
    }

    http::Caller lin;
    http::Caller chen;
    std::vector<outbound::Order> orders;

  private:
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    Snapshot<catalogue::Catalogue> catalogue_{std::make_shared<const catalogue::Catalogue>()};
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::licences::testing
