#include "benchmarks/submit/seed.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <stdexcept>

#include "app/routes.h"
#include "app/services.h"
#include "app/share.h"
#include "base/enum_names.h"
#include "contexts/cases/rules.h"
#include "contexts/identity/flows.h"
#include "platform/crypto/bytes.h"

namespace mashang::bench {
namespace {

namespace json = boost::json;

constexpr std::string_view kItem = "GA003";
constexpr std::size_t kAtOnce = 250;  // citizens in one transaction

app::Settings settings_of(const Town& town) {
    app::Settings settings;
    settings.database.url = "sqlite:" + town.database().string();
    settings.storage.keys_folder = town.keys().string();
    settings.storage.files_folder = (town.folder() / "files").string();
    return settings;
}

/// The n-th of the citizens: another birthday each, then another sequence.
CitizenId citizen_id(std::size_t number) {
    constexpr std::size_t kDays = 20'000;
    const Date born = Date::from_ymd(1945, 1, 1)->plus_days(static_cast<int>(number % kDays));
    const std::string body = fmt::format("350102{:04}{:02}{:02}{:03}", born.year(), born.month(),
                                         born.day(), 100 + number / kDays);
    for (const char check : std::string_view{"0123456789X"}) {
        if (const auto made = CitizenId::parse(body + check)) return *made;
    }
    throw std::logic_error("no citizen id");
}

class Seeder {
  public:
    explicit Seeder(const Town& town)
        : settings_{settings_of(town)},
          ground_{settings_},
          keys_{app::open_keys(settings_, crypto::KeyCreation::allowed)},
          snapshots_{app::read_word_lists(app::share_folder(settings_))},
          services_{settings_, ground_, keys_, snapshots_},
          routes_{services_.routes()} {
        snapshots_.refresh(*ground_.database);
        for (const auto& division : snapshots_.places().get()->divisions()) {
            if (division.level == DivisionLevel::village) villages_.push_back(division.code);
        }
        password_ = services_.identity().hash_password("correct horse battery staple");
    }

    std::vector<Prepared> prepare(std::size_t count) {
        std::vector<Prepared> all;
        for (std::size_t from = 0; from < count; from += kAtOnce) {
            ground_.database->write([&](sql::Tx& tx) {
                for (std::size_t i = from; i < std::min(from + kAtOnce, count); ++i) {
                    all.push_back(prepare_one(tx, i));
                }
            });
        }
        ground_.database->write([](sql::Tx& tx) {
            tx.execute("DELETE FROM outbound_order");  // the register has answered
            tx.execute(
                "UPDATE cases_material SET state = 'from_register', file_id = 'none', "
                "file_name = '近期免冠照片.jpg', media_type = 'image/jpeg', size = 20000");
        });
        return all;
    }

    json::object knowledge() {
        const auto catalogue = snapshots_.catalogue().get();
        const auto& item = catalogue::get_item(*catalogue, std::string{kItem});
        const auto due =
            cases::examination_due(*snapshots_.calendar().get(), ground_.clock.now().date());
        return {{"item",
                 {{"name", item.name}, {"schema", *item.form}, {"materials", materials_of(item)}}},
                {"offices", offices_of(*catalogue, item)},
                {"due", {{"date", due.date.text()}, {"provisional", due.provisional}}},
                {"keys",
                 {{"fields", key(crypto::kFieldEncryption)},
                  {"orders", key(crypto::kOutboundOrders)},
                  {"answers", key(crypto::kIdempotency)}}}};
    }

  private:
    Prepared prepare_one(sql::Tx& tx, std::size_t number) {
        const auto person = services_.identity().create_person(
            tx,
            {.mobile = *MobileNumber::parse(fmt::format("139{:08}", number)),
             .password_hash = password_,
             .claim = identity::Claim{*identity::PersonName::parse("陈建国"), citizen_id(number)},
             .level = identity::kLevelMatched,
             .facts = {.ethnicity = "汉族", .address = "福建省福州市鼓楼区东街1号"}});
        const std::string session = sign_in(tx, person.account);
        const http::Caller caller{.kind = http::CallerKind::person,
                                  .account_id = person.account.text(),
                                  .person_id = person.person.text(),
                                  .assurance_level = identity::kLevelMatched};
        const auto output = http::call(
            route("/api/v1/cases"), &tx, caller,
            {{"item_id", kItem}, {"division", villages_[number * 7919 % villages_.size()].text()}});
        const json::object draft = json::parse(output.body).as_object();
        return {.case_id = std::string{draft.at("id").as_string()},
                .session = session,
                .version = draft.at("version").to_number<int>()};
    }

    /// Without the password's slow hashing.
    std::string sign_in(sql::Tx& tx, const identity::AccountId& account) {
        constexpr std::size_t kReferenceBytes = 32;
        const std::string reference = crypto::to_base64url(crypto::random_bytes(kReferenceBytes));
        const Instant now = ground_.clock.now();
        identity::store::add_session(tx, {.reference_hash = identity::hash_of_reference(reference),
                                          .id = identity::SessionId{ground_.ids.next(now)},
                                          .account_id = account,
                                          .device = "bench",
                                          .address_masked = "127.0.0.*",
                                          .signed_in_at = now,
                                          .last_seen_at = now});
        return reference;
    }

    const http::Route& route(std::string_view path) const {
        for (const http::Route& row : routes_) {
            if (row.method == http::Method::post && row.path == path) return row;
        }
        throw std::logic_error("no such route");
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
        return crypto::to_hex(keys_.newest(purpose).key.view());
    }

    app::Settings settings_;
    app::Ground ground_;
    crypto::KeyStore keys_;
    app::Snapshots snapshots_;
    app::Services services_;
    http::Routes routes_;
    std::vector<DivisionCode> villages_;
    std::string password_;
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
