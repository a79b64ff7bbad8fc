// What contexts hear of each other: names, words, rights; none of them knows whom it asks.

#include "app/services.h"

#include <algorithm>

#include "app/acting.h"
#include "contexts/cases/through_app.h"
#include "contexts/certificates/api.h"
#include "contexts/certificates/issue_path.h"
#include "contexts/certificates/issue_views.h"
#include "contexts/exchange/reading.h"
#include "contexts/legal_persons/api.h"
#include "contexts/one_code/api.h"
#include "contexts/openid/store.h"
#include "contexts/openid/views.h"
#include "contexts/service/store.h"
#include "contexts/service/store_serving.h"
#include "platform/crypto/bytes.h"

namespace mashang::app {
namespace {

std::optional<std::string> office_of_app(sql::Tx& tx, std::string_view client_id) {
    const auto app = openid::store::find_app(tx, client_id);
    if (!app || app->state != openid::AppState::approved) return std::nullopt;
    return app->office_id;
}

}  // namespace

std::string Services::office_name(std::string_view office_id) const {
    const auto id = places::OfficeId::parse(office_id);
    const auto places = snapshots_.places().get();
    const places::Office* office = id ? places->find_office(*id) : nullptr;
    return office == nullptr ? std::string{office_id} : office->name;
}

std::string Services::item_name(std::string_view id) const {
    const auto catalogue = snapshots_.catalogue().get();
    const catalogue::Item* item = catalogue->find_edition(id, 0);
    return item == nullptr ? "" : item->name;
}

std::optional<std::string> Services::case_number(sql::Tx& tx, std::string_view matter) {
    const auto id = cases::case_in(matter);
    const auto found = id ? cases_store_.find(tx, *id) : std::nullopt;
    if (!found || !found->number) return std::nullopt;
    return found->number->text();
}

/// "福建省福州市鼓楼区…" or, as the register of a province writes it, "福州市鼓楼区…".
bool Services::is_local(std::string_view address) const {
    const auto places = snapshots_.places().get();
    const places::Division* province = places->province();
    if (province == nullptr) return false;
    if (address.starts_with(province->name)) return true;
    return std::ranges::any_of(places->children(province->code), [&](const places::Division* city) {
        return address.starts_with(city->name);
    });
}

std::vector<one_code::LicenceType> Services::licence_types() const {
    std::vector<one_code::LicenceType> types;
    const auto catalogue = snapshots_.catalogue().get();
    for (const catalogue::LicenceType& type : catalogue->licence_types()) {
        const bool is_of_persons =
            std::ranges::find(type.holders, catalogue::Audience::person) != type.holders.end();
        if (is_of_persons) types.push_back({.id = type.id, .name = type.name});
    }
    return types;
}

supervision::Directory Services::directory() const {
    const auto catalogue = snapshots_.catalogue().get();
    const places::Places& places = catalogue->places();
    supervision::Directory directory{};
    for (const catalogue::Item& item : catalogue->items()) {
        ++directory.items.total;
        if (item.visits == 0) ++directory.items.zero_trip;
        if (item.instant) ++directory.items.instant;
    }
    directory.items.implementations = static_cast<std::int64_t>(catalogue->count_implementations());
    for (const places::Organisation& organisation : places.organisations()) {
        directory.organisations[organisation.id] = organisation.domain;
    }
    if (places.province() == nullptr) return directory;
    directory.province = places.province()->code.text();
    directory.province_name = places.province()->name;
    for (const places::Division* city : places.children(places.province()->code)) {
        directory.cities[city->code.text()] = city->name;
    }
    return directory;
}

identity::Neighbours Services::neighbours() {
    return {.office_name = [this](std::string_view office_id) { return office_name(office_id); },
            .case_number = [this](sql::Tx& tx,
                                  std::string_view matter) { return case_number(tx, matter); },
            .app_name =
                [this](std::string_view actor, Language language) {
                    return openid::name_of_actor(openid_parts_, actor, language);
                },
            .words_of = [](std::string_view what, Language language) -> std::optional<std::string> {
                if (what == "data_copy") {
                    return language == Language::zh ? "全部数据的副本" : "A copy of all data";
                }
                if (what == "document") {
                    return language == Language::zh ? "文书" : "An official document";
                }
                auto words = one_code::words_of_reading(what, language);
                if (!words) words = legal_persons::words_of_reading(what, language);
                if (!words) words = certificates::words_of_reading(what, language);
                if (!words) words = exchange::words_of_reading(what, language);
                return words ? words : openid::words_of_reading(what, language);
            },
            .acting_for =
                [this](sql::Tx& tx, const http::Caller& caller) {
                    return acting_now(tx, authorities_, caller);
                }};
}

std::string Services::staff_name(sql::Tx& tx, const std::string& account) {
    const auto id = identity::AccountId::parse(account);
    const auto staff = id ? identity_.find_staff(tx, *id) : std::nullopt;
    return staff ? staff->name.text() : account;
}

catalogue::Parts Services::catalogue_parts() {
    return {.clock = ground_.clock,
            .journal = ground_.journal,
            .catalogue = snapshots_.catalogue(),
            .count_open_cases =
                [this](sql::Tx& tx, const std::string& item) {
                    return cases_store_.count_open(tx, item);
                },
            .staff_name = [this](sql::Tx& tx,
                                 const std::string& account) { return staff_name(tx, account); },
            .sign =
                [this](std::string_view payload) {
                    return token_keys_.get()
                        ->signer(jose::Algorithm::es256)
                        .sign("catalogue-feed+json", payload);
                }};
}

archive::Parts Services::make_archive_parts() {
    return {.database = *ground_.database,
            .clock = ground_.clock,
            .ids = ground_.ids,
            .journal = ground_.journal,
            .fields = fields_,
            .keys = keys_,
            .files = files_,
            .cases = cases_parts_,
            .find_signature =
                [this](sql::Tx& tx, const std::string& subject) {
                    return certificates::find_signature(tx, certificates_parts_, subject);
                },
            .staff_name = [this](sql::Tx& tx,
                                 const std::string& account) { return staff_name(tx, account); },
            .issued_documents =
                [](sql::Tx& tx, const cases::CaseId& of) {
                    std::vector<archive::IssuedDocument> issued;
                    for (const service::Document& each : service::store::list_of_case(tx, of)) {
                        if (!each.file) continue;
                        const auto order = service::store::find_order(tx, each.id);
                        issued.push_back({.title = each.title,
                                          .number = each.number,
                                          .file = *each.file,
                                          .receipt = order ? order->receipt : ""});
                    }
                    return issued;
                },
            .rules = {.after = std::chrono::days{settings_.archive.after_days},
                      .permanent_items = settings_.archive.permanent_items,
                      .paper_items = settings_.archive.paper_items,
                      .longest_access_days = settings_.archive.longest_access_days}};
}

exchange::Parts Services::make_exchange_parts() {
    return {.database = *ground_.database,
            .clock = ground_.clock,
            .ids = ground_.ids,
            .journal = ground_.journal,
            .fields = fields_,
            .cases = cases_parts_,
            .place_order = place_order(),
            .officer_name = [this](sql::Tx& tx,
                                   const std::string& account) -> std::optional<std::string> {
                const auto id = identity::AccountId::parse(account);
                const auto staff = id ? identity_.find_staff(tx, *id) : std::nullopt;
                if (!staff) return std::nullopt;
                return staff->name.text();
            },
            .is_connected = !settings_.outbound.case_exchange.url.empty()};
}

service::Parts Services::make_service_parts() {
    return {.database = *ground_.database,
            .clock = ground_.clock,
            .ids = ground_.ids,
            .journal = ground_.journal,
            .fields = fields_,
            .keys = keys_,
            .files = files_,
            .cases = cases_parts_,
            .base = [this] { return site_.get()->base; },
            .random_bytes = crypto::random_bytes,
            .courier_key = settings_.outbound.courier.key};
}

showcase::Parts Services::showcase_parts() {
    return {.clock = ground_.clock,
            .ids = ground_.ids,
            .journal = ground_.journal,
            .fields = fields_,
            .identity = identity_,
            .catalogue = snapshots_.catalogue(),
            .last_use =
                [this](sql::Tx& tx, const identity::PersonId& person, const std::string& item) {
                    return cases_store_.last_submitted(tx, person, item);
                },
            .handled =
                [](sql::Tx& tx, const std::string& item) {
                    const auto figures = supervision::handled_of_item(tx, item);
                    return showcase::Handled{.submitted = figures.submitted,
                                             .decided = figures.decided,
                                             .on_time = figures.on_time};
                },
            .office_name = [this](std::string_view id) { return office_name(id); }};
}

discovery::LearningParts Services::learning_parts() {
    constexpr std::size_t kSaltBytes = 24;
    return {
        .clock = ground_.clock,
        .journal = ground_.journal,
        .searchable = snapshots_.searchable(),
        .keyed_hash = [this](std::string_view text) { return index_.of("discovery.voter", text); },
        .random_text = [] { return crypto::to_base64url(crypto::random_bytes(kSaltBytes)); }};
}

discovery::WordParts Services::word_parts() {
    return {.database = *ground_.database,
            .clock = ground_.clock,
            .journal = ground_.journal,
            .searchable = snapshots_.searchable(),
            .shipped = snapshots_.tables(),
            .staff_name = [this](sql::Tx& tx, const std::string& account) {
                return staff_name(tx, account);
            }};
}

one_code::Parts Services::one_code_parts() {
    return {.clock = ground_.clock,
            .ids = ground_.ids,
            .journal = ground_.journal,
            .identity = identity_,
            .issuer = one_code_issuer_,
            .random_bytes = crypto::random_bytes,
            .office_of_app = office_of_app,
            .office_name = [this](std::string_view id) { return office_name(id); },
            .is_local = [this](std::string_view address) { return is_local(address); },
            .licence_types = [this] { return licence_types(); },
            .fields = fields_,
            .place_order = place_order()};
}

licences::Parts Services::make_licences_parts() {
    return {.clock = ground_.clock,
            .ids = ground_.ids,
            .journal = ground_.journal,
            .identity = identity_,
            .catalogue = snapshots_.catalogue(),
            .fields = fields_,
            .place_order = place_order(),
            .item_name = [this](const catalogue::Item& item, Language language) {
                return snapshots_.searchable().get()->name_of(item, language);
            }};
}

legal_persons::Parts Services::legal_persons_parts() {
    return {.clock = ground_.clock,
            .ids = ground_.ids,
            .journal = ground_.journal,
            .fields = fields_,
            .index = index_,
            .identity = identity_,
            .place_order = place_order(),
            .item_name = [this](std::string_view id) { return item_name(id); }};
}

certificates::Parts Services::make_certificates_parts() {
    return {
        .database = *ground_.database,
        .clock = ground_.clock,
        .ids = ground_.ids,
        .journal = ground_.journal,
        .identity = identity_,
        .sign_in = sign_in_,
        .fields = fields_,
        .keys = keys_,
        .random_bytes = crypto::random_bytes,
        .place_order = place_order(),
        .ask = ask_authorities(),
        .may_sign_for =
            [this](sql::Tx& tx, const identity::PersonId& person, const Uscc& uscc, Instant now) {
                const auto signatory = signatory_of(tx, legal_persons_, person, uscc, now);
                return signatory && signatory->may_sign;
            },
        .representative_of =
            [this](sql::Tx& tx, const Uscc& uscc, Instant now) {
                return legal_persons_.representative_of(tx, uscc, now);
            },
        .represented_by =
            [this](sql::Tx& tx, const identity::PersonId& person, Instant now) {
                return represented_by(tx, legal_persons_, person, now);
            },
        .begin_acting =
            [this](sql::Tx& tx, const identity::StartedSession& session, const Uscc& uscc) {
                begin_acting(tx, legal_persons_, mandates_parts_, authorities_, session, uscc);
            },
        .site = [this] { return site_.get()->base; },
        .trusted_hosts = settings_.certificates.trusted_hosts};
}

apps::Parts Services::make_apps_parts() {
    return {
        .database = *ground_.database,
        .clock = ground_.clock,
        .ids = ground_.ids,
        .journal = ground_.journal,
        .fields = fields_,
        .random_bytes = crypto::random_bytes,
        .place_order = place_order(),
        .office_of_app = [](sql::Tx& tx, std::string_view client_id) -> std::optional<std::string> {
            const auto app = openid::store::find_app(tx, client_id);
            return app ? std::optional{app->office_id} : std::nullopt;
        },
        .is_consented =
            [](sql::Tx& tx, std::string_view person_id, std::string_view client_id) {
                const auto consent = openid::store::find_consent(tx, person_id, client_id);
                return consent && openid::has(openid::words_of(consent->scopes), cases::kAppScope);
            },
        .trusted_hosts = settings_.openid.trusted_hosts};
}

certificates::IssueParts Services::make_issue_parts() {
    return {.clock = ground_.clock,
            .machine_clock = ground_.machine_clock,
            .ids = ground_.ids,
            .journal = ground_.journal,
            .identity = identity_,
            .fields = fields_,
            .place_order = place_order(),
            .signatory =
                [this](sql::Tx& tx, const identity::PersonId& person, const Uscc& uscc,
                       Instant now) { return signatory_of(tx, legal_persons_, person, uscc, now); },
            .path = certificates::trusted_path,
            .is_connected = !settings_.outbound.certificate_authority.url.empty()};
}

}  // namespace mashang::app
