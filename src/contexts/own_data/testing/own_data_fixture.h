#pragma once

// own_data on a fresh database of each engine: two persons, an officer of the source, and two
// chapters.

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "contexts/identity/testing.h"
#include "contexts/own_data/flows.h"
#include "contexts/own_data/refusals.h"
#include "contexts/own_data/routes.h"
#include "contexts/own_data/schema.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/http/access.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::own_data::testing {

inline constexpr const char* kPolice = "GA-350102000000";

class OwnDataTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house().parts);
        sign_in_ = std::make_unique<identity::SignIn>(house().parts);
        files_ = std::make_unique<files::FileStore>(folder_.path(), house().keys,
                                                    crypto::SealAlgorithm::aes);
        parts_ = std::make_unique<Parts>(make_parts());
        lin = person("13800005678", "350102199003071234");
        chen = person("13900005678", "350203200002290010");
    }

    identity::testing::Household& house() { return *house_; }
    platform::SetClock& clock() { return house().clock; }
    Parts& parts() { return *parts_; }

    http::Caller person(const char* mobile, const char* citizen_id) {
        auto caller = identity::testing::proven_person(database(), *identity_, mobile, citizen_id);
        caller.signed_in_at = clock().now();
        caller.methods = "pwd";
        caller.strength = 1;
        return caller;
    }
    http::Caller officer(const char* office = kPolice) {
        return identity::testing::staff("officer", office);
    }

    /// The code of what `call` is refused with; empty: it is not.
    template <class Call>
    std::string refusal_of(const Call& call) {
        try {
            write([&](sql::Tx& tx) { call(tx); });
        } catch (const Refused& refused) {
            return std::string{refused.refusal().code};
        }
        return "";
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

    std::vector<std::string> asked_anew;  ///< "case-1 household_number"
    http::Caller lin;
    http::Caller chen;
    bool fails_ = false;  ///< the second chapter

  private:
    Parts make_parts() {
        return {
            .database = database(),
            .clock = house().clock,
            .ids = house().ids,
            .journal = house().journal,
            .fields = house().fields,
            .files = *files_,
            .identity = *identity_,
            .sign_in = *sign_in_,
            .contributors = {{.code = "identity",
                              .title = "账号与身份",
                              .write =
                                  [this](sql::Tx& tx, const identity::PersonId& id) {
                                      boost::json::object data;
                                      for (const auto& [name, value] :
                                           identity_->known_facts(tx, id)) {
                                          data[name] = value;
                                      }
                                      return data;
                                  }},
                             {.code = "cases",
                              .title = "办件",
                              .write =
                                  [this](sql::Tx&, const identity::PersonId&) {
                                      if (fails_) throw std::runtime_error{"the disk is gone"};
                                      return boost::json::object{
                                          {"cases", {boost::json::object{{"state", "accepted"}}}}};
                                  }}},
            .office_name = [](std::string_view id) { return "单位" + std::string{id}; },
            .office_of_register = [](const CitizenId& number) -> std::optional<std::string> {
                if (!number.address_code().starts_with("350102")) return std::nullopt;
                return kPolice;
            },
            .office_of_case = [this](sql::Tx&, const identity::PersonId& person,
                                     std::string_view id) -> std::optional<std::string> {
                if (id != "case-1" || person.text() != lin.person_id) return std::nullopt;
                return "RS-350102000000";
            },
            .register_datum = [this](sql::Tx&, const identity::PersonId& person,
                                     std::string_view id,
                                     std::string_view field) -> std::optional<RegisterDatum> {
                const bool is_hers = id == "case-1" && person.text() == lin.person_id;
                if (!is_hers || field != "household_number") return std::nullopt;
                return RegisterDatum{"GA-350102000000", "居民户口簿 · 户号", "1"};
            },
            .ask_register_datum_anew =
                [this](sql::Tx&, const identity::PersonId&, std::string_view id,
                       std::string_view field) {
                    asked_anew.push_back(std::string{id}.append(" ").append(field));
                }};
    }

    fixture::TemporaryFolder folder_;
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    std::unique_ptr<identity::SignIn> sign_in_;
    std::unique_ptr<files::FileStore> files_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::own_data::testing
