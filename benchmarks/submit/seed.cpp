#include "benchmarks/submit/seed.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <stdexcept>

#include "base/enum_names.h"
#include "benchmarks/inside/inside.h"
#include "contexts/cases/ledger.h"
#include "platform/crypto/bytes.h"

namespace mashang::bench {
namespace {

namespace json = boost::json;

constexpr std::string_view kItem = "GA003";
constexpr std::size_t kAtOnce = 250;  // citizens in one transaction

class Seeder {
  public:
    explicit Seeder(const Town& town) : inside_{town} {
        for (const auto& division : inside_.snapshots().places().get()->divisions()) {
            if (division.level == DivisionLevel::village) villages_.push_back(division.code);
        }
    }

    std::vector<Prepared> prepare(std::size_t count) {
        std::vector<Prepared> all;
        for (std::size_t from = 0; from < count; from += kAtOnce) {
            inside_.database().write([&](sql::Tx& tx) {
                for (std::size_t i = from; i < std::min(from + kAtOnce, count); ++i) {
                    all.push_back(prepare_one(tx, i));
                }
            });
        }
        inside_.database().write([](sql::Tx& tx) {
            tx.execute("DELETE FROM outbound_order");  // the register has answered
            tx.execute(
                "UPDATE cases_material SET state = 'from_register', file_id = 'none', "
                "file_name = '近期免冠照片.jpg', media_type = 'image/jpeg', size = 20000");
        });
        return all;
    }

    json::object knowledge() {
        const auto catalogue = inside_.snapshots().catalogue().get();
        const auto& item = catalogue::get_item(*catalogue, std::string{kItem});
        const Instant now = inside_.ground().clock.now();
        const std::vector<cases::ClockLine> ledger{
            {cases::ClockDeed::start, now, cases::examination_limits()}};
        const auto due = cases::read_clock(ledger, cases::LimitKind::promised,
                                           *inside_.snapshots().calendar().get(), now)
                             .value();
        return {{"item",
                 {{"name", item.name}, {"schema", *item.form}, {"materials", materials_of(item)}}},
                {"offices", offices_of(*catalogue, item)},
                {"due",
                 {{"date", due.due->text()},
                  {"provisional", due.provisional},
                  {"warns_at", due.warns_at->ms()},
                  {"warns_on", due.warns_at->date().text()},
                  {"days", due.budget}}},
                {"keys",
                 {{"fields", key(crypto::kFieldEncryption)},
                  {"orders", key(crypto::kOutboundOrders)},
                  {"answers", key(crypto::kIdempotency)}}}};
    }

  private:
    Prepared prepare_one(sql::Tx& tx, std::size_t number) {
        const auto person = inside_.create_citizen(tx, number);
        const std::string session = inside_.sign_in(tx, person.account);
        const http::Caller caller{.kind = http::CallerKind::person,
                                  .account_id = person.account.text(),
                                  .person_id = person.person.text(),
                                  .assurance_level = identity::kLevelMatched};
        const auto output = http::call(
            inside_.route(http::Method::post, "/api/v1/cases"), &tx, caller,
            {{"item_id", kItem}, {"division", villages_[number * 7919 % villages_.size()].text()}});
        const json::object draft = json::parse(output.body).as_object();
        return {.case_id = std::string{draft.at("id").as_string()},
                .session = session,
                .version = draft.at("version").to_number<int>()};
    }

    static json::array materials_of(const catalogue::Item& item) {
        json::array materials;
        for (const auto& material : item.materials) {
            materials.push_back(
                json::object{{"seq", material.seq},
                             {"name", material.name},
                             {"necessity", name_of_enumerator(material.necessity)},
                             {"how", material.is_from_register() ? "from_register" : "upload"}});
        }
        return materials;
    }

    static json::object offices_of(const catalogue::Catalogue& catalogue,
                                   const catalogue::Item& item) {
        json::object offices;
        const auto& places = catalogue.places();
        for (const auto& office : places.offices()) {
            if (office.organisation != item.organisation) continue;
            json::object about{{"name", office.name},
                               {"organisation", office.id.organisation()},
                               {"division", office.division->code.text()},
                               {"division_name", places.full_name(*office.division)}};
            for (const auto* at : places.chain(*office.division)) {
                if (at->level == DivisionLevel::city) about["city"] = at->code.text();
            }
            offices[office.id.text()] = std::move(about);
        }
        return offices;
    }

    std::string key(const crypto::KeyPurpose& purpose) {
        return crypto::to_hex(inside_.keys().newest(purpose).key.view());
    }

    Inside inside_;
    std::vector<DivisionCode> villages_;
};

}  // namespace

std::vector<Prepared> seed(const Town& town, std::size_t count,
                           const std::filesystem::path& knowledge) {
    Seeder seeder{town};
    auto prepared = seeder.prepare(count);
    std::ofstream{knowledge} << json::serialize(seeder.knowledge());
    return prepared;
}

}  // namespace mashang::bench
