#include "app/services.h"

#include <cstring>

#include "app/stuck_routes.h"
#include "contexts/cases/closing.h"
#include "contexts/cases/register_materials.h"
#include "contexts/cases/routes.h"
#include "contexts/catalogue/routes.h"
#include "contexts/discovery/routes.h"
#include "contexts/identity/card_wire.h"
#include "contexts/identity/document_wire.h"
#include "contexts/identity/face_wire.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/routes.h"
#include "contexts/notices/follow.h"
#include "contexts/notices/routes.h"
#include "contexts/notices/sms_wire.h"
#include "contexts/one_code/api.h"
#include "contexts/one_code/routes.h"
#include "contexts/openid/app_keys.h"
#include "contexts/openid/logout.h"
#include "contexts/openid/routes.h"
#include "contexts/openid/store.h"
#include "contexts/openid/views.h"
#include "contexts/own_data/api.h"
#include "contexts/places/routes.h"
#include "contexts/supervision/follow.h"
#include "contexts/supervision/routes.h"
#include "contexts/voice/routes.h"
#include "platform/crypto/bytes.h"
#include "platform/outbound/http_transport.h"

namespace mashang::app {
namespace {

constexpr std::chrono::seconds kFaceDeadline{10};

std::uint32_t random_word() {
    std::uint32_t word = 0;
    const std::string bytes = crypto::random_bytes(sizeof word);
    std::memcpy(&word, bytes.data(), sizeof word);
    return word;
}

openid::Site base_in(const Settings& settings) {
    if (!settings.server.public_url.empty()) return {settings.server.public_url};
    return {"http://" + settings.server.address + ":" + std::to_string(settings.server.port)};
}

std::optional<std::string> office_of_app(sql::Tx& tx, std::string_view client_id) {
    const auto app = openid::store::find_app(tx, client_id);
    if (!app || app->state != openid::AppState::approved) return std::nullopt;
    return app->office_id;
}

}  // namespace

Services::Services(const Settings& settings, Ground& ground, crypto::KeyStore& keys,
                   const Snapshots& snapshots)
    : settings_{settings},
      ground_{ground},
      keys_{keys},
      snapshots_{snapshots},
      fields_{keys, settings.crypto.algorithm},
      index_{keys},
      orders_{keys, settings.crypto.algorithm, crypto::kOutboundOrders},
      order_cipher_{make_order_cipher()},
      outbox_{order_cipher_, ground.journal},
      hasher_{keys},
      passwords_{hasher_},
      identity_parts_{.database = *ground.database,
                      .clock = ground.clock,
                      .ids = ground.ids,
                      .journal = ground.journal,
                      .fields = fields_,
                      .index = index_,
                      .passwords = passwords_,
                      .place_order = place_order(),
                      .random_bytes = crypto::random_bytes,
                      .ask_face = ask_face(),
                      .standing =
                          [this](sql::Tx& tx, const identity::PersonId& person) {
                              return cases::standing_of(tx, cases_parts_, person);
                          },
                      .site = identity::webauthn::site_of(settings.server.public_url)},
      neighbours_{neighbours()},
      identity_{identity_parts_},
      authenticator_{identity_parts_},
      sign_in_{identity_parts_},
      token_keys_{keys, ground.clock},
      // On the wire for minutes, beside ES256: the processor's own AES, ten times as fast as SM4.
      tokens_cipher_{keys, openid::kTokens, crypto::SealAlgorithm::aes},
      flows_cipher_{keys, openid::kFlows, crypto::SealAlgorithm::aes},
      access_tokens_{tokens_cipher_, token_keys_},
      subjects_{keys},
      dpop_nonces_{keys.newest(crypto::kDpopNonce).key},
      site_{std::make_shared<const openid::Site>(base_in(settings))},
      openid_parts_{.clock = ground.clock,
                    .ids = ground.ids,
                    .journal = ground.journal,
                    .identity = identity_,
                    .sign_in = sign_in_,
                    .apps = apps_,
                    .keys = token_keys_,
                    .tokens = access_tokens_,
                    .subjects = subjects_,
                    .nonces = dpop_nonces_,
                    .flows = flows_cipher_,
                    .site = [this] { return *site_.get(); },
                    .random_bytes = crypto::random_bytes,
                    .place_order = place_order(),
                    .addresses = {.trusted_hosts = settings.openid.trusted_hosts}},
      app_authenticator_{openid_parts_, authenticator_},
      one_code_issuer_{keys, ground.clock},
      one_code_parts_{one_code_parts()},
      files_{settings.storage.files_folder, keys, settings.crypto.algorithm},
      cases_store_{fields_},
      cases_parts_{.database = *ground.database,
                   .clock = ground.clock,
                   .ids = ground.ids,
                   .journal = ground.journal,
                   .store = cases_store_,
                   .identity = identity_,
                   .files = files_,
                   .catalogue = snapshots.catalogue(),
                   .calendar = snapshots.calendar(),
                   .place_order = place_order(),
                   .random = random_word,
                   .sign = [this](std::string_view document) { return sign(document); }},
      notices_parts_{.clock = ground.clock,
                     .identity = identity_,
                     .catalogue = snapshots.catalogue(),
                     .place_order = place_order()},
      voice_parts_{.clock = ground.clock,
                   .journal = ground.journal,
                   .cipher = fields_,
                   .cases = cases_parts_},
      own_data_parts_{own_data_parts()} {}

bool Services::is_named(sql::Tx& tx, const files::FileId& id) {
    return cases_store_.names_file(tx, id) || own_data::store::names_file(tx, id);
}

void Services::set_base(std::string base) {
    site_.set(std::make_shared<const openid::Site>(std::move(base)));
}

void Services::refuse_passwords(const identity::BreachedPasswords& breached) {
    identity_parts_.breached = &breached;
}

outbound::Cipher Services::make_order_cipher() {
    return {
        .seal = [this](std::string_view plain,
                       std::string_view bound_to) { return orders_.encrypt(plain, bound_to); },
        .open = [this](std::string_view sealed,
                       std::string_view bound_to) { return orders_.decrypt(sealed, bound_to); }};
}

Services::PlaceOrder Services::place_order() {
    return [this](sql::Tx& tx, Instant now, const outbound::Order& order) {
        outbox_.place(tx, now, order);
    };
}

/// The face service is asked while the person waits before the camera; a video is no order that
/// could lie somewhere.
std::function<identity::Finding(const identity::FaceQuestion&)> Services::ask_face() const {
    const auto& [url, key] = settings_.outbound.face_check;
    if (url.empty()) return {};
    std::shared_ptr<outbound::Transport> transport =
        outbound::make_http_transport({.authorities = settings_.outbound.authorities});
    return [this, url, transport,
            account = identity::FaceAccount::of(url, key)](const identity::FaceQuestion& question) {
        const auto request = identity::face_request(account, question, ground_.machine_clock.now());
        return identity::read_face_answer(transport->send(url, request, kFaceDeadline));
    };
}

std::string Services::sign(std::string_view document) {
    return crypto::to_padded_base64(keys_.newest_sm2(crypto::kJournalSeal).key.sign(document));
}

std::string Services::office_name(std::string_view office_id) const {
    const auto id = places::OfficeId::parse(office_id);
    const auto places = snapshots_.places().get();
    const places::Office* office = id ? places->find_office(*id) : nullptr;
    return office == nullptr ? std::string{office_id} : office->name;
}

std::optional<std::string> Services::case_number(sql::Tx& tx, std::string_view matter) {
    constexpr std::string_view kCase = "case:";
    if (!matter.starts_with(kCase)) return std::nullopt;
    const auto id = cases::CaseId::parse(matter.substr(kCase.size()));
    const auto found = id ? cases_store_.find(tx, *id) : std::nullopt;
    if (!found || !found->number) return std::nullopt;
    return found->number->text();
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
                auto words = one_code::words_of_reading(what, language);
                return words ? words : openid::words_of_reading(what, language);
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
            .office_name = [this](std::string_view id) { return office_name(id); }};
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

http::Routes Services::routes() {
    http::Routes routes = places::routes([this] { return snapshots_.places().get(); },
                                         [this] { return snapshots_.places().version(); });
    http::append(routes, catalogue::routes(snapshots_.catalogue()));
    http::append(routes, discovery::routes(snapshots_.searchable()));
    http::append(routes, identity::routes(identity_parts_, neighbours_));
    http::append(routes, openid::routes(openid_parts_));
    http::append(routes, one_code::routes(one_code_parts_));
    http::append(routes, cases::routes(cases_parts_));
    http::append(routes, cases::desk_routes(cases_parts_));
    http::append(routes, notices::routes(notices_parts_));
    http::append(routes, voice::routes(voice_parts_));
    http::append(routes, own_data::routes(own_data_parts_));
    http::append(routes, own_data::desk_routes(own_data_parts_));
    http::append(routes, supervision::routes([this] { return directory(); }, ground_.clock));
    http::append(routes, stuck_routes(outbox_, ground_.journal, ground_.clock));
    return routes;
}

std::vector<outbound::Channel> Services::channels() const {
    const auto& [authorities, sms, population, shared_data, cards, face, documents] =
        settings_.outbound;
    std::vector<outbound::Channel> channels;
    if (!population.url.empty()) {
        channels.push_back(
            identity::population_register_channel(identity_parts_, population.url, population.key));
    }
    if (!sms.url.empty())
        channels.push_back(notices::sms_channel(ground_.machine_clock, sms.url, sms.key));
    if (!shared_data.url.empty()) {
        channels.push_back(
            cases::shared_data_channel(cases_parts_, shared_data.url, shared_data.key));
    }
    channels.push_back(openid::backchannel_logout_channel(openid_parts_));
    channels.push_back(openid::app_keys_channel(openid_parts_));
    if (!cards.url.empty()) {
        channels.push_back(identity::card_check_channel(identity_parts_, cards.url, cards.key));
    }
    if (!documents.url.empty()) {
        channels.push_back(
            identity::document_register_channel(identity_parts_, documents.url, documents.key));
    }
    return channels;
}

std::vector<std::string> Services::channel_names() {
    return {std::string{identity::kPopulationRegister},
            std::string{notices::kSms},
            std::string{cases::kSharedData},
            std::string{identity::kCardCheck},
            std::string{identity::kDocumentRegister},
            std::string{openid::kBackchannelLogout},
            std::string{openid::kAppKeys}};
}

std::vector<journal::Follower> Services::followers() const {
    return {openid::follower(openid_parts_),   one_code::follower(one_code_parts_),
            cases::follower(cases_parts_),     own_data::follower(own_data_parts_),
            notices::follower(notices_parts_), supervision::follower()};
}

}  // namespace mashang::app
