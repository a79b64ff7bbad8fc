#pragma once

// Guardians and the register's answers about them.

#include "contexts/mandates/relations_wire.h"
#include "contexts/mandates/store.h"
#include "contexts/mandates/testing/mandates_fixture.h"

namespace mashang::mandates::testing {

inline constexpr const char* kChild = "350099201809011357";

class GuardiansTest : public MandatesTest {
  protected:
    static identity::Claim child(const char* name = "林小宝", const char* citizen_id = kChild) {
        return {*identity::PersonName::parse(name), *CitizenId::parse(citizen_id)};
    }
    Guardianship request(const http::Caller& caller, const identity::Claim& of = child()) {
        return run([&](sql::Tx& tx) { return request_guardianship(tx, parts(), caller, of); });
    }
    const Refusal* refusal_of_request(const http::Caller& caller, const identity::Claim& of) {
        return refusal_of([&](sql::Tx& tx) { request_guardianship(tx, parts(), caller, of); });
    }
    /// The register's answer to the last question.
    void answer(std::string body, int status = 200) {
        const auto channel = households_channel(parts(), "http://register", "key");
        const auto orders = house().orders();
        write([&](sql::Tx& tx) {
            channel.answered(tx, orders.back(), {.status = status, .body = std::move(body)});
        });
    }
    static std::string match(std::string_view name = "林小宝") {
        return R"({"result":"match","person":{"name":")" + std::string{name} +
               R"(","citizen_id":"350099201809011357","ethnicity":"汉族","address":"福州市"}})";
    }
    Principal principal_of(const Guardianship& row) {
        return {PrincipalKind::person, stored(row).minor_id.value().text()};
    }
    Guardianship confirmed(const http::Caller& caller) {
        const Guardianship row = request(caller);
        answer(match());
        return stored(row);
    }
    Guardianship stored(const Guardianship& row) {
        return run([&](sql::Tx& tx) { return store::find(tx, row.guardian_id, row.id); }).value();
    }
};

}  // namespace mashang::mandates::testing
