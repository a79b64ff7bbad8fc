#include "app/services.h"

#include <algorithm>
#include <cstring>

#include "app/acting.h"
#include "app/stuck_routes.h"
#include "contexts/cases/closing.h"
#include "contexts/cases/register_materials.h"
#include "contexts/cases/routes.h"
#include "contexts/catalogue/routes.h"
#include "contexts/certificates/api.h"
#include "contexts/certificates/ending.h"
#include "contexts/certificates/est_wire.h"
#include "contexts/certificates/issue_path.h"
#include "contexts/certificates/issue_routes.h"
#include "contexts/certificates/issue_views.h"
#include "contexts/certificates/list_channel.h"
#include "contexts/certificates/routes.h"
#include "contexts/discovery/routes.h"
#include "contexts/federation/api.h"
#include "contexts/federation/routes.h"
#include "contexts/identity/card_wire.h"
#include "contexts/identity/document_wire.h"
#include "contexts/identity/face_wire.h"
#include "contexts/identity/flows_deceased.h"
#include "contexts/identity/register_wire.h"
#include "contexts/identity/routes.h"
#include "contexts/legal_persons/register_wire.h"
#include "contexts/legal_persons/routes.h"
#include "contexts/mandates/relations_wire.h"
#include "contexts/mandates/routes.h"
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
constexpr std::chrono::seconds kStatusDeadline{5};
constexpr std::chrono::seconds kUpstreamDeadline{6};  ///< a sign-in asks up to four times

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
      elsewhere_{identity_parts_},
      token_keys_{keys, ground.clock},
      // On the wire for minutes, beside ES256: the processor's own AES, ten times as fast as SM4.
      tokens_cipher_{keys, openid::kTokens, crypto::SealAlgorithm::aes},
      flows_cipher_{keys, openid::kFlows, crypto::SealAlgorithm::aes},
      access_tokens_{tokens_cipher_, token_keys_},
      subjects_{keys},
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
                    .flows = flows_cipher_,
                    .site = [this] { return *site_.get(); },
                    .random_bytes = crypto::random_bytes,
                    .place_order = place_order(),
                    .addresses = {.trusted_hosts = settings.openid.trusted_hosts}},
      app_authenticator_{openid_parts_, authenticator_},
      one_code_issuer_{keys, ground.clock},
      one_code_parts_{one_code_parts()},
      legal_person_parts_{legal_persons_parts()},
      legal_persons_{legal_person_parts_},
      certificates_parts_{make_certificates_parts()},
      mandates_parts_{.clock = ground.clock,
                      .ids = ground.ids,
                      .journal = ground.journal,
                      .identity = identity_,
                      .fields = fields_,
                      .index = index_,
                      .catalogue = snapshots.catalogue(),
                      .place_order = place_order(),
                      .office_name = [this](std::string_view id) { return office_name(id); }},
      authorities_{
          {mandates::people(mandates_parts_), legal_persons_source(legal_persons_, ground.clock)},
          ground.journal,
          ground.clock},
      federation_keys_{keys, ground.machine_clock},
      upstreams_{ask_upstream(), ground.machine_clock, federation_keys_,
                 settings.openid.trusted_hosts},
      federation_parts_{.database = *ground.database,
                        .clock = ground.clock,
                        .ids = ground.ids,
                        .journal = ground.journal,
                        .identity = identity_,
                        .sign_in = sign_in_,
                        .accounts = elsewhere_,
                        .fields = fields_,
                        .index = index_,
                        .upstreams = upstreams_,
                        .client_keys = federation_keys_,
                        .base = [this] { return site_.get()->base; },
                        .random_bytes = crypto::random_bytes},
      issue_parts_{make_issue_parts()},
      files_{settings.storage.files_folder, keys, settings.crypto.algorithm},
      cases_store_{fields_},
      cases_parts_{.database = *ground.database,
                   .clock = ground.clock,
                   .ids = ground.ids,
                   .journal = ground.journal,
                   .store = cases_store_,
                   .identity = identity_,
                   .authorities = authorities_,
                   .files = files_,
                   .catalogue = snapshots.catalogue(),
                   .calendar = snapshots.calendar(),
                   .place_order = place_order(),
                   .random = random_word,
                   .sign = [this](std::string_view document) { return sign(document); },
                   .signed_items = settings.certificates.signed_items},
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

/// A person waits before her browser, and a code is good for a moment: no order that could lie
/// somewhere. Never into a private network, since it is another house that names the address.
federation::Upstreams::Ask Services::ask_upstream() const {
    const std::shared_ptr<outbound::Transport> transport =
        outbound::make_http_transport({.authorities = settings_.outbound.authorities,
                                       .trusted_hosts = settings_.openid.trusted_hosts});
    return [transport](const outbound::Request& request) {
        return transport->send("", request, kUpstreamDeadline);
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
                if (!words) words = legal_persons::words_of_reading(what, language);
                if (!words) words = certificates::words_of_reading(what, language);
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
            .office_name = [this](std::string_view id) { return office_name(id); },
            .is_local = [this](std::string_view address) { return is_local(address); },
            .licence_types = [this] { return licence_types(); },
            .fields = fields_,
            .place_order = place_order()};
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

std::string Services::item_name(std::string_view id) const {
    const auto catalogue = snapshots_.catalogue().get();
    const catalogue::Item* item = catalogue->find_item(id);
    return item == nullptr ? "" : item->name;
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

/// Responders of authorities are asked while the holder of a certificate waits.
std::function<outbound::Answer(const outbound::Request&)> Services::ask_authorities() const {
    std::shared_ptr<outbound::Transport> transport =
        outbound::make_http_transport({.authorities = settings_.outbound.authorities,
                                       .trusted_hosts = settings_.certificates.trusted_hosts});
    return [transport](const outbound::Request& request) {
        return transport->send("", request, kStatusDeadline);
    };
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
        .site = [this] { return site_.get()->base; },
        .trusted_hosts = settings_.certificates.trusted_hosts};
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
    http::append(routes, legal_persons::routes(legal_person_parts_));
    http::append(routes, certificates::routes(certificates_parts_));
    http::append(routes, mandates::routes(mandates_parts_, authorities_));
    http::append(routes, federation::routes(federation_parts_));
    http::append(routes, certificates::issue_routes(issue_parts_));
    http::append(routes, cases::routes(cases_parts_));
    http::append(routes, cases::desk_routes(cases_parts_));
    http::append(routes, cases::signing_routes(cases_parts_, certificates_parts_));
    http::append(routes, notices::routes(notices_parts_));
    http::append(routes, voice::routes(voice_parts_));
    http::append(routes, own_data::routes(own_data_parts_));
    http::append(routes, own_data::desk_routes(own_data_parts_));
    http::append(routes, supervision::routes([this] { return directory(); }, ground_.clock));
    http::append(routes, stuck_routes(outbox_, ground_.journal, ground_.clock));
    return routes;
}

std::vector<outbound::Channel> Services::channels() const {
    const auto& [authorities, sms, population, shared_data, cards, face, enterprises, authority,
                 documents] = settings_.outbound;
    std::vector<outbound::Channel> channels;
    if (!population.url.empty()) {
        channels.push_back(
            identity::population_register_channel(identity_parts_, population.url, population.key));
        channels.push_back(
            identity::population_recheck_channel(identity_parts_, population.url, population.key));
        channels.push_back(
            mandates::households_channel(mandates_parts_, population.url, population.key));
    }
    if (!sms.url.empty())
        channels.push_back(notices::sms_channel(ground_.machine_clock, sms.url, sms.key));
    if (!shared_data.url.empty()) {
        channels.push_back(
            cases::shared_data_channel(cases_parts_, shared_data.url, shared_data.key));
        channels.push_back(
            one_code::licence_showing_channel(one_code_parts_, shared_data.url, shared_data.key));
    }
    channels.push_back(openid::backchannel_logout_channel(openid_parts_));
    channels.push_back(openid::app_keys_channel(openid_parts_));
    channels.push_back(certificates::list_channel(certificates_parts_));
    if (!authority.url.empty()) {
        channels.push_back(certificates::certificate_authority_channel(issue_parts_, authority.url,
                                                                       authority.key));
    }
    if (!cards.url.empty()) {
        channels.push_back(identity::card_check_channel(identity_parts_, cards.url, cards.key));
    }
    if (!enterprises.url.empty()) {
        channels.push_back(legal_persons::enterprise_register_channel(
            legal_person_parts_, enterprises.url, enterprises.key));
    }
    if (!documents.url.empty()) {
        channels.push_back(
            identity::document_register_channel(identity_parts_, documents.url, documents.key));
    }
    return channels;
}

std::vector<std::string> Services::channel_names() {
    return {std::string{identity::kPopulationRegister},
            std::string{identity::kPopulationRecheck},
            std::string{mandates::kHouseholds},
            std::string{notices::kSms},
            std::string{cases::kSharedData},
            std::string{one_code::kLicenceShowing},
            std::string{identity::kCardCheck},
            std::string{legal_persons::kEnterpriseRegister},
            std::string{identity::kDocumentRegister},
            std::string{openid::kBackchannelLogout},
            std::string{openid::kAppKeys},
            std::string{certificates::kLists},
            std::string{certificates::kCertificateAuthority}};
}

std::vector<journal::Follower> Services::followers() const {
    return {openid::follower(openid_parts_),
            one_code::follower(one_code_parts_),
            legal_persons::follower(legal_person_parts_),
            certificates::follower(),
            certificates::issue_follower(issue_parts_),
            mandates::follower(mandates_parts_),
            federation::follower(federation_parts_),
            cases::follower(cases_parts_),
            own_data::follower(own_data_parts_),
            notices::follower(notices_parts_),
            supervision::follower()};
}

std::vector<timers::Kind> Services::timer_kinds() const {
    return {certificates::reminder(issue_parts_)};
}

}  // namespace mashang::app
