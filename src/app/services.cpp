#include "app/services.h"

#include <array>
#include <bit>

#include "app/acting.h"
#include "app/stuck_routes.h"
#include "contexts/apps/api.h"
#include "contexts/archive/api.h"
#include "contexts/bills/api.h"
#include "contexts/bookings/flows.h"
#include "contexts/bookings/portrait.h"
#include "contexts/bookings/routes.h"
#include "contexts/bundles/routes.h"
#include "contexts/bundles/running.h"
#include "contexts/cases/closing.h"
#include "contexts/cases/flows_applicants.h"
#include "contexts/cases/flows_instant.h"
#include "contexts/cases/flows_promises.h"
#include "contexts/cases/routes.h"
#include "contexts/catalogue/flows_editions.h"
#include "contexts/catalogue/routes.h"
#include "contexts/catalogue/routes_bulk.h"
#include "contexts/catalogue/routes_editions.h"
#include "contexts/catalogue/routes_lists.h"
#include "contexts/catalogue/routes_local.h"
#include "contexts/catalogue/routes_questions.h"
#include "contexts/certificates/api.h"
#include "contexts/certificates/ending.h"
#include "contexts/certificates/issue_routes.h"
#include "contexts/certificates/routes.h"
#include "contexts/consultation/routes.h"
#include "contexts/discovery/clicks.h"
#include "contexts/discovery/routes.h"
#include "contexts/discovery/routes_clicks.h"
#include "contexts/discovery/routes_wishes.h"
#include "contexts/discovery/routes_words.h"
#include "contexts/exchange/api.h"
#include "contexts/federation/api.h"
#include "contexts/federation/routes.h"
#include "contexts/identity/routes.h"
#include "contexts/legal_persons/routes.h"
#include "contexts/licences/api.h"
#include "contexts/mandates/checking.h"
#include "contexts/mandates/ending.h"
#include "contexts/mandates/missing.h"
#include "contexts/mandates/routes.h"
#include "contexts/notices/follow.h"
#include "contexts/notices/routes.h"
#include "contexts/one_code/api.h"
#include "contexts/one_code/routes.h"
#include "contexts/openid/logout.h"
#include "contexts/openid/routes.h"
#include "contexts/openid/views.h"
#include "contexts/own_data/api.h"
#include "contexts/places/routes.h"
#include "contexts/proactive/reminding.h"
#include "contexts/proactive/routes.h"
#include "contexts/service/flows.h"
#include "contexts/service/flows_serving.h"
#include "contexts/service/routes.h"
#include "contexts/service/store.h"
#include "contexts/showcase/flows.h"
#include "contexts/showcase/portrait.h"
#include "contexts/showcase/routes.h"
#include "contexts/supervision/circular.h"
#include "contexts/supervision/follow.h"
#include "contexts/supervision/routes.h"
#include "contexts/voice/questions.h"
#include "contexts/voice/routes.h"
#include "contexts/voice/routes_questions.h"
#include "platform/crypto/bytes.h"
#include "platform/files/clamd.h"

namespace mashang::app {
namespace {

std::uint32_t random_word(const UuidMaker::Random& random) {
    std::array<std::uint8_t, sizeof(std::uint32_t)> bytes{};
    random(bytes.data(), bytes.size());
    return std::bit_cast<std::uint32_t>(bytes);
}

/// Null: nobody looks for viruses. Throws std::invalid_argument for what is no address.
std::unique_ptr<files::VirusScanner> virus_scanner_at(const std::string& setting) {
    if (setting.empty()) return nullptr;
    auto address = files::ClamdAddress::parse(setting);
    if (!address) {
        throw std::invalid_argument{"storage.virus_scanner: neither unix:/SOCKET nor HOST:PORT"};
    }
    return std::make_unique<files::Clamd>(*std::move(address));
}

mandates::Limits mandate_limits(const Settings& settings) {
    mandates::Limits limits;
    limits.checking.every = std::chrono::days{settings.mandates.guardian_check_days};
    limits.checking.grace = std::chrono::days{settings.mandates.guardian_grace_days};
    return limits;
}

openid::Site base_in(const Settings& settings) {
    if (!settings.server.public_url.empty()) return {settings.server.public_url};
    return {"http://" + settings.server.address + ":" + std::to_string(settings.server.port)};
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
                      .office_name = [this](std::string_view id) { return office_name(id); },
                      .limits = mandate_limits(settings)},
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
      virus_scanner_{virus_scanner_at(settings.storage.virus_scanner)},
      files_{settings.storage.files_folder, keys, settings.crypto.algorithm,
             files::kLargestAttachment, virus_scanner_.get()},
      cases_store_{fields_},
      cases_parts_{
          .database = *ground.database,
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
          .random = [&random = ground.random] { return random_word(random); },
          .sign = [this](std::string_view document) { return sign(document); },
          .app_name =
              [this](std::string_view client_id, Language language) {
                  return openid::name_of_app(openid_parts_, client_id, language);
              },
          .signed_items = settings.certificates.signed_items,
          .lot = [this](std::string_view id) { return cases::lot_of(keys_, id); },
          .number_indexes =
              [this](std::string_view number) {
                  return index_.candidates(cases::kApplicantNumber, number);
              },
          .find_firm = [this](sql::Tx& tx,
                              std::string_view uscc) { return firm_of(tx, legal_persons_, uscc); },
          .is_bundled =
              [this](sql::Tx& tx, const cases::CaseId& id) {
                  return !bundles_store_.parts_with(tx, id).empty();
              }},
      apps_parts_{make_apps_parts()},
      archive_parts_{make_archive_parts()},
      exchange_parts_{make_exchange_parts()},
      service_parts_{make_service_parts()},
      bills_parts_{make_bills_parts()},
      catalogue_parts_{catalogue_parts()},
      discovery_parts_{ground.clock, ground.journal, snapshots.searchable()},
      learning_parts_{learning_parts()},
      word_parts_{word_parts()},
      consultation_parts_{snapshots.searchable(), consultation::Cues{snapshots.tables().cues_csv}},
      notices_parts_{.clock = ground.clock,
                     .identity = identity_,
                     .catalogue = snapshots.catalogue(),
                     .place_order = place_order()},
      voice_parts_{.clock = ground.clock,
                   .journal = ground.journal,
                   .cipher = fields_,
                   .cases = cases_parts_},
      supervision_parts_{.clock = ground.clock,
                         .journal = ground.journal,
                         .calendar = snapshots.calendar(),
                         .directory = [this] { return directory(); }},
      showcase_parts_{showcase_parts()},
      bookings_parts_{.clock = ground.clock,
                      .ids = ground.ids,
                      .journal = ground.journal,
                      .identity = identity_,
                      .catalogue = snapshots.catalogue(),
                      .calendar = snapshots.calendar()},
      licences_parts_{make_licences_parts()},
      proactive_parts_{make_proactive_parts()},
      bundles_store_{fields_},
      bundles_parts_{cases_parts_, bundles_store_, bundle_rules_},
      own_data_parts_{own_data_parts()} {}

bool Services::is_named(sql::Tx& tx, const files::FileId& id) {
    return cases_store_.names_file(tx, id) || bundles_store_.names_file(tx, id) ||
           own_data::store::names_file(tx, id) || archive::store::names_file(tx, id) ||
           service::store::names_file(tx, id);
}

void Services::set_base(std::string base) {
    site_.set(std::make_shared<const openid::Site>(std::move(base)));
}

void Services::refuse_passwords(const identity::BreachedPasswords& breached) {
    identity_parts_.breached = &breached;
}

http::Routes Services::routes() {
    http::Routes routes = places::routes([this] { return snapshots_.places().get(); },
                                         [this] { return snapshots_.places().version(); });
    http::append(routes, catalogue::routes(snapshots_.catalogue()));
    http::append(routes, catalogue::edition_routes(catalogue_parts_));
    http::append(routes, catalogue::bulk_routes(catalogue_parts_));
    http::append(routes, catalogue::list_routes(catalogue_parts_));
    http::append(routes, catalogue::local_routes(catalogue_parts_));
    http::append(routes, catalogue::question_routes(snapshots_.catalogue()));
    const auto searching = settings_.search.opensearch_url.empty()
                               ? discovery::Searching::at_once
                               : discovery::Searching::elsewhere;
    http::append(routes, discovery::routes(snapshots_.searchable(), searching));
    http::append(routes, discovery::wish_routes(discovery_parts_));
    http::append(routes, discovery::click_routes(learning_parts_));
    http::append(routes, discovery::word_routes(word_parts_));
    http::append(routes, consultation::routes(consultation_parts_));
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
    http::append(routes, apps::routes(apps_parts_));
    http::append(routes, archive::routes(archive_parts_));
    http::append(routes, archive::inspection_routes(archive_parts_));
    http::append(routes, exchange::routes(exchange_parts_));
    http::append(routes, service::routes(service_parts_));
    http::append(routes, service::desk_routes(service_parts_));
    http::append(routes, service::serving_routes(service_parts_));
    http::append(routes, bills::routes(bills_parts_));
    http::append(routes, bills::desk_routes(bills_parts_));
    http::append(routes, notices::routes(notices_parts_));
    http::append(routes, voice::routes(voice_parts_));
    http::append(routes, voice::question_routes(voice_parts_));
    http::append(routes, showcase::routes(showcase_parts_));
    http::append(routes, bookings::routes(bookings_parts_));
    http::append(routes, bookings::desk_routes(bookings_parts_));
    http::append(routes, licences::routes(licences_parts_));
    http::append(routes, proactive::routes(proactive_parts_));
    http::append(routes, bundles::routes(bundles_parts_));
    http::append(routes, own_data::routes(own_data_parts_));
    http::append(routes, own_data::desk_routes(own_data_parts_));
    http::append(routes, supervision::routes(supervision_parts_));
    http::append(routes, stuck_routes(outbox_, ground_.journal, ground_.clock));
    return routes;
}

std::vector<journal::Follower> Services::followers() const {
    return {openid::follower(openid_parts_),
            one_code::follower(one_code_parts_),
            legal_persons::follower(legal_person_parts_),
            certificates::follower(certificates_parts_),
            certificates::issue_follower(issue_parts_),
            mandates::follower(mandates_parts_),
            federation::follower(federation_parts_),
            cases::follower(cases_parts_),
            cases::calendar_follower(cases_parts_),
            cases::applicants_follower(cases_parts_),
            cases::promise_calendar_follower(cases_parts_),
            apps::follower(apps_parts_),
            archive::follower(archive_parts_),
            exchange::follower(exchange_parts_),
            service::follower(service_parts_),
            bills::follower(bills_parts_),
            own_data::follower(own_data_parts_),
            showcase::follower(),
            bookings::follower(bookings_parts_),
            bookings::calendar_follower(bookings_parts_),
            licences::follower(),
            notices::follower(notices_parts_),
            discovery::learner(),
            voice::follower(voice_parts_),
            proactive::follower(proactive_parts_),
            bundles::follower(bundles_parts_),
            supervision::follower()};
}

void Services::begin_alarms(sql::Tx& tx) const {
    mandates::look_for_missing_alarms(tx, mandates_parts_);
    supervision::begin_circulars(tx, supervision_parts_);
}

std::vector<timers::Kind> Services::timer_kinds() const {
    std::vector<timers::Kind> kinds{certificates::reminder(issue_parts_),
                                    mandates::last_days(mandates_parts_),
                                    catalogue::effective_timer(catalogue_parts_),
                                    catalogue::waiting_timer(catalogue_parts_),
                                    catalogue::standing_timer(catalogue_parts_),
                                    mandates::guardian_checks(mandates_parts_),
                                    mandates::missing_alarms(mandates_parts_),
                                    showcase::assessment_alarm(showcase_parts_),
                                    bookings::reminder_timer(bookings_parts_),
                                    bookings::calendar_timer(bookings_parts_),
                                    discovery::counting(learning_parts_),
                                    cases::clock_alarm(cases_parts_),
                                    cases::reckoning_alarm(cases_parts_),
                                    cases::task_alarm(cases_parts_),
                                    cases::task_law_alarm(cases_parts_),
                                    cases::promise_alarm(cases_parts_),
                                    supervision::circular_timer(supervision_parts_),
                                    cases::promise_reckoning_alarm(cases_parts_),
                                    service::fallback_timer(service_parts_),
                                    service::notice_timer(service_parts_),
                                    service::parcel_timer(service_parts_),
                                    bills::attempt_timer(bills_parts_),
                                    bills::reminder_timer(bills_parts_),
                                    bills::receipt_timer(bills_parts_)};
    for (timers::Kind& kind : proactive::reminder_timers(proactive_parts_)) {
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

}  // namespace mashang::app
