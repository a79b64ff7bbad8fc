#pragma once

// A province with cases at work, for tests of this context and of those above it.

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <set>

#include "contexts/cases/applicant_store.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_applicants.h"
#include "contexts/cases/flows_clock.h"
#include "contexts/cases/office_setup.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/register_materials.h"
#include "contexts/cases/routes.h"
#include "contexts/cases/schema.h"
#include "contexts/catalogue/testing.h"
#include "contexts/certificates/schema.h"
#include "contexts/identity/testing.h"
#include "contexts/mandates/testing.h"
#include "platform/crypto/bytes.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/sql/testing/database_fixture.h"
#include "platform/timers/schema.h"

namespace mashang::cases::testing {

inline WorkingCalendar real_calendar(const std::filesystem::path& folder) {
    std::ifstream in(folder / "holidays.csv");
    return *WorkingCalendar::parse(std::string{std::istreambuf_iterator<char>(in), {}});
}

inline constexpr const char* kFirm = "01890a5d-ac96-774b-bcce-b302099a8057";
inline constexpr const char* kFirmUscc = "91350100M000100Y43";

/// A picture of one pixel.
inline const std::string& one_pixel() {
    static const std::string kPng = *crypto::from_base64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/"
        "AAX+Av4N70a4AAAAAElFTkSuQmCC");
    return kPng;
}

/// Everything that cases' parts need, around a database. It is 2018-09-30 16:59, a Sunday on which
/// work is made up.
class Town {
  public:
    Town(sql::Database& database, const std::filesystem::path& data)
        : house{database},
          catalogue{catalogue::testing::real_catalogue(data)},
          calendar{std::make_shared<const WorkingCalendar>(real_calendar(data))},
          parts{.database = database,
                .clock = house.clock,
                .ids = house.ids,
                .journal = house.journal,
                .store = store,
                .identity = identity,
                .authorities = authorities,
                .files = files,
                .catalogue = catalogue,
                .calendar = calendar,
                .place_order = house.parts.place_order,
                .random = [this] { return next_random++; },
                .sign = [](std::string_view) { return std::string{"c2lnbmVk"}; },
                .number_indexes =
                    [this](std::string_view number) {
                        return house.index.candidates(kApplicantNumber, number);
                    },
                .find_firm = [this](sql::Tx&, std::string_view uscc) -> std::optional<Firm> {
                    if (uscc != kFirmUscc) return std::nullopt;
                    return Firm{*identity::PersonId::parse(kFirm), "海峡贸易", firm_representative};
                }} {
        database.migrate(mandates::schema());
        database.migrate(certificates::schema());
        database.migrate(timers::schema());
        database.migrate(schema());
    }

    http::Caller proven_person(sql::Database& database, const char* mobile = "13800005678",
                               const char* citizen_id = "350102199003071234") {
        return identity::testing::proven_person(database, identity, mobile, citizen_id);
    }

    /// A case of hers that stands in `state` with everything that a complete one has: number, form,
    /// materials, due date.
    Case case_in(sql::Database& database, CaseState state, const http::Caller& whose,
                 const char* item_id = "GA003") {
        const Instant now = house.clock.now();
        const catalogue::Item& item = *catalogue.get()->find_item(item_id);
        Case of{.person_id = *identity::PersonId::parse(whose.person_id),
                .id = CaseId{house.ids.next(now)},
                .number = {},
                .item_id = item.id,
                .office_id = *places::OfficeId::parse("GA-350102000000"),
                .division = *DivisionCode::parse("350102001001"),
                .state = state,
                .version = 3,
                .opened_at = now,
                .changed_at = now,
                .submitted_at = {},
                .accepted_at = {},
                .decided_at = {},
                .due_date = {},
                .due_provisional = false,
                .outcome = {},
                .remark = {}};
        if (whose.acting_for) {  // for the firm
            of.person_id = *identity::PersonId::parse(whose.acting_for->id);
            of.applicant = mandates::PrincipalKind::legal_person;
        }
        if (state != CaseState::draft) {
            of.number = CaseNumber::make(of.office_id, now.date(), next_random++);
            of.submitted_at = now;
        }
        const bool is_accepted = state == CaseState::accepted || state == CaseState::under_review ||
                                 state == CaseState::suspended || state == CaseState::terminated;
        if (is_accepted) of.accepted_at = now;
        if (of.number && !is_over(state)) of.due_date = now.date().plus_days(10);
        if (is_over(state)) {
            of.decided_at = now;
            of.remark = "依法办结";
        }
        database.write([&](sql::Tx& tx) {
            store.add(tx, of, known_fields(tx, parts, *item.form, of));
            for (const catalogue::Material& material : item.materials) {
                store.save_material(tx, {.person_id = of.person_id,
                                         .case_id = of.id,
                                         .seq = material.seq,
                                         .state = MaterialState::from_register,
                                         .file_id = {},
                                         .file_name = "材料",
                                         .media_type = "application/pdf",
                                         .size = 1});
            }
        });
        return of;
    }

    /// From now on the item is handled in its one step, within that limit of its own.
    void limit_step(sql::Database& database, const char* item_id, Limit promised) {
        process::Process process = process::default_process();
        process.steps.front().promised = promised;
        const http::Caller publisher = identity::testing::staff("publisher", "GA-350000000000");
        database.write(
            [&](sql::Tx& tx) { put_process(tx, parts, publisher, item_id, 0, process); });
    }

    /// Another person of the town is asked to apply with whoever opened it, and agrees to what
    /// stands there.
    void joins(sql::Database& database, const Case& of, const http::Caller& opener,
               const http::Caller& other, const char* citizen_id) {
        database.write([&](sql::Tx& tx) {
            const std::string name =
                identity.proven_claim(tx, *identity::PersonId::parse(other.person_id))->name.text();
            const Case asked = invite_applicant(
                tx, parts, opener, of.id, {mandates::PrincipalKind::person, name, citizen_id});
            confirm_application(tx, parts, other, of.id, asked.version);
        });
    }

    /// The person may do that for the firm; her session acts for it.
    http::Caller agent_of_firm(http::Caller person, bool may_file, bool may_sign) {
        agents_of_firm[person.person_id] = {.ground = mandates::Ground::agent,
                                            .reference = "agency:" + person.person_id,
                                            .reach = mandates::Reach::everything,
                                            .may_file = may_file,
                                            .may_sign = may_sign};
        person.acting_for = http::ActingFor{"legal_person", kFirm};
        return person;
    }

    /// An officer with a row of her own.
    http::Caller hire(sql::Database& database, const char* user_name, const char* name,
                      const char* office = "GA-350102000000") {
        http::Caller caller = officer(office);
        database.write([&](sql::Tx& tx) {
            caller.account_id =
                identity
                    .create_staff(tx, {.user_name = *identity::UserName::parse(user_name),
                                       .name = *identity::PersonName::parse(name),
                                       .office_id = office,
                                       .roles = {identity::Role::officer},
                                       .password_hash = "first:",
                                       .totp_secret = "secret"})
                    .text();
        });
        return caller;
    }

    static http::Caller officer(const char* office = "GA-350102000000") {
        return identity::testing::staff("officer", office);
    }

    identity::testing::Household house;
    identity::Identity identity{house.parts};
    Store store{house.fields};
    fixture::TemporaryFolder folder;
    files::FileStore files{folder.path(), house.keys, crypto::SealAlgorithm::aes};
    Snapshot<catalogue::Catalogue> catalogue;
    Snapshot<WorkingCalendar> calendar;
    mandates::Parts mandates_parts{
        .clock = house.clock,
        .ids = house.ids,
        .journal = house.journal,
        .identity = identity,
        .fields = house.fields,
        .index = house.index,
        .catalogue = catalogue,
        .place_order = house.parts.place_order,
        .office_name = [](std::string_view id) { return std::string{id}; }};
    mandates::Authorities authorities{
        {mandates::people(mandates_parts), firm()}, house.journal, house.clock};
    std::map<std::string, mandates::Authority> agents_of_firm = {};  ///< by person
    std::optional<identity::PersonId> firm_representative = {};
    std::uint32_t next_random = 1;
    Parts parts;

  private:
    /// One firm, as legal_persons would tell of it.
    mandates::AuthoritySource firm() {
        return {
            .kind = mandates::PrincipalKind::legal_person,
            .find =
                [this](sql::Tx&, const http::Caller& caller, const std::string& principal) {
                    const auto found = agents_of_firm.find(caller.person_id);
                    const bool is_agent = principal == kFirm && found != agents_of_firm.end();
                    return is_agent ? std::vector{found->second}
                                    : std::vector<mandates::Authority>{};
                },
            .principals = [](sql::Tx&, const http::Caller&) { return std::vector<std::string>{}; },
            .display_names =
                [](sql::Tx&, const std::set<std::string>& ids) {
                    std::map<std::string, std::string> names;
                    for (const std::string& id : ids) names.emplace(id, "海峡贸易");
                    return names;
                },
            .known_facts =
                [](sql::Tx&, const std::string&) {
                    return std::map<std::string, std::string>{{"organisation_name", "海峡贸易"},
                                                              {"organisation_uscc", kFirmUscc}};
                }};
    }
};

}  // namespace mashang::cases::testing
