#pragma once

// Legal persons on a fresh database of each engine: people of L1, and a register that answers when
// it is told to.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "contexts/identity/testing.h"
#include "contexts/legal_persons/flows.h"
#include "contexts/legal_persons/refusals.h"
#include "contexts/legal_persons/routes.h"
#include "contexts/legal_persons/schema.h"
#include "platform/http/access.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::legal_persons::testing {

inline const Uscc kCompany = *Uscc::make('9', '1', "350099", "MA2XYD01");
inline const Uscc kOtherCompany = *Uscc::make('9', '1', "350099", "MA2XYD05");
inline const OrganisationName kName = *OrganisationName::parse("福州示例科技有限公司");
inline const OrganisationName kOtherName = *OrganisationName::parse("泉州示例服饰股份有限公司");

class LegalPersonsTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house().parts);
        parts_ = std::make_unique<Parts>(Parts{.clock = house().clock,
                                               .ids = house().ids,
                                               .journal = house().journal,
                                               .fields = house().fields,
                                               .index = house().index,
                                               .identity = *identity_,
                                               .place_order = house().parts.place_order,
                                               .item_name = [](std::string_view id) -> std::string {
                                                   return id == "GA003" || id == "SC001"
                                                              ? "name of " + std::string{id}
                                                              : "";
                                               }});
        routes_ = routes(parts());
        lin = person("林小红", "13800005678", "350102199003071234");
        chen = person("陈建国", "13900001234", "350203200002290010");
        huang = person("黄志强", "13700001111", "350099199010011057");
    }

    identity::testing::Household& house() { return *house_; }
    Parts& parts() { return *parts_; }
    platform::SetClock& clock() { return house().clock; }
    Instant now() { return clock().now(); }
    Date today() { return now().date(); }
    LegalPersons api() { return LegalPersons{parts()}; }

    http::Caller person(const char* name, const char* mobile, const char* citizen_id,
                        int level = 1) {
        identity::PersonIds ids;
        write([&](sql::Tx& tx) {
            ids = identity_->create_person(
                tx, {.mobile = *MobileNumber::parse(mobile),
                     .password_hash = "first:",
                     .claim = identity::Claim{.name = *identity::PersonName::parse(name),
                                              .citizen_id = *CitizenId::parse(citizen_id)},
                     .level = level});
        });
        return {.kind = http::CallerKind::person,
                .account_id = ids.account.text(),
                .person_id = ids.person.text(),
                .assurance_level = level,
                .address = {}};
    }
    http::Caller numberless(const char* mobile) {
        return identity::testing::numberless_person(database(), *identity_, mobile);
    }
    static PersonId id_of(const http::Caller& caller) {
        return PersonId::parse(caller.person_id).value();
    }

    // --- The register

    /// Orders to it, the oldest first.
    std::vector<outbound::Order> questions() {
        auto orders = house().orders();
        std::erase_if(orders,
                      [](const auto& order) { return order.channel != "enterprise_register"; });
        return orders;
    }
    void answer(const outbound::Order& order, const outbound::Answer& said) {
        const auto channel = enterprise_register_channel(parts(), "http://register", "key");
        write([&](sql::Tx& tx) { channel.answered(tx, order, said); });
    }
    /// To the last question.
    void answer(std::string_view result) {
        answer(questions().back(),
               {.status = 200,
                .body = boost::json::serialize(boost::json::object{{"result", result}})});
    }
    void give_up() {
        const auto channel = enterprise_register_channel(parts(), "http://register", "key");
        write([&](sql::Tx& tx) { channel.given_up(tx, questions().back()); });
    }

    Claim claim_as(const http::Caller& caller, const Uscc& uscc = kCompany,
                   const OrganisationName& name = kName) {
        std::optional<Claim> made;
        write([&](sql::Tx& tx) { made = claim(tx, parts(), caller, uscc, name); });
        return *made;
    }
    Claim claim_now(const http::Caller& caller, const ClaimId& id) {
        std::optional<Claim> found;
        read([&](sql::Tx& tx) { found = get_claim(tx, id_of(caller), id); });
        return *found;
    }
    /// Claimed and confirmed.
    LegalPersonId company_of(const http::Caller& caller, const Uscc& uscc = kCompany,
                             const OrganisationName& name = kName) {
        claim_as(caller, uscc, name);
        answer("match");
        return get(uscc).id;
    }
    LegalPerson get(const Uscc& uscc = kCompany) {
        std::optional<LegalPerson> found;
        read([&](sql::Tx& tx) { found = store::find_by_code(tx, uscc); });
        return found.value();
    }

    // --- Agencies

    /// To 陈建国, everything, a hundred days.
    NewAgency wish() {
        return {.invited = {.name = *identity::PersonName::parse("陈建国"),
                            .mobile = *MobileNumber::parse("13900001234")},
                .wish = {.verbs = {Verb::file},
                         .items = std::nullopt,
                         .starts_on = today(),
                         .ends_on = today().plus_days(99)}};
    }
    AgencyId offer_as(const http::Caller& caller, const LegalPersonId& company,
                      const NewAgency& wish) {
        AgencyId id;
        write([&](sql::Tx& tx) { id = offer(tx, parts(), caller, company, wish).id; });
        return id;
    }
    void accept_as(const http::Caller& caller, const AgencyId& id) {
        write([&](sql::Tx& tx) { accept(tx, parts(), caller, id); });
    }
    /// Offered by the representative and accepted by 陈建国.
    AgencyId agency_of(const http::Caller& representative, const LegalPersonId& company) {
        const AgencyId id = offer_as(representative, company, wish());
        accept_as(chen, id);
        return id;
    }
    Agency get(const LegalPersonId& company, const AgencyId& id) {
        std::optional<Agency> found;
        read([&](sql::Tx& tx) { found = store::find_agency(tx, company, id); });
        return found.value();
    }
    std::optional<PersonId> representative_of(const Uscc& uscc = kCompany) {
        std::optional<PersonId> found;
        read([&](sql::Tx& tx) { found = api().representative_of(tx, uscc, now()); });
        return found;
    }
    std::optional<Authority> authority_of(const http::Caller& caller,
                                          const LegalPersonId& company) {
        std::optional<Authority> found;
        read([&](sql::Tx& tx) { found = api().authority_of(tx, id_of(caller), company, now()); });
        return found;
    }
    bool round() {
        bool has_more = false;
        write([&](sql::Tx& tx) { has_more = make_round(tx, parts()); });
        return has_more;
    }

    std::vector<journal::Entry> told(const std::string& subject) {
        std::vector<journal::Entry> entries;
        read([&](sql::Tx& tx) { entries = journal::read_subject(tx, subject, 0, 1000); });
        return entries;
    }
    std::vector<std::string> whats_told(const LegalPersonId& company) {
        std::vector<std::string> whats;
        for (const auto& entry : told("legal_person:" + company.text())) {
            whats.push_back(entry.what);
        }
        return whats;
    }

    /// As the edge does: who may, the input, the transaction.
    boost::json::object ask(http::Method method, std::string_view path, const http::Caller& caller,
                            boost::json::object members = {}) {
        for (const http::Route& row : routes_) {
            if (row.method != method || row.path != path) continue;
            http::check_access(row.access, caller);
            http::RawInput input{.members = std::move(members), .status = row.status};
            row.handler.decode(input);
            http::RawOutput output;
            const auto work = [&](sql::Tx& tx) { output = row.handler.run(&tx, caller, input); };
            row.kind == http::Kind::write ? write(work) : read(work);
            return output.body.empty() ? boost::json::object{}
                                       : boost::json::parse(output.body).as_object();
        }
        throw std::logic_error{"no such route"};
    }

    http::Caller lin;
    http::Caller chen;
    http::Caller huang;

  private:
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    std::unique_ptr<Parts> parts_;
    http::Routes routes_;
};

}  // namespace mashang::legal_persons::testing
