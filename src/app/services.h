#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ground.h"
#include "app/settings/settings.h"
#include "app/snapshots.h"
#include "contexts/apps/parts.h"
#include "contexts/archive/parts.h"
#include "contexts/bills/parts.h"
#include "contexts/bookings/parts.h"
#include "contexts/bundles/parts.h"
#include "contexts/cases/parts.h"
#include "contexts/cases/store.h"
#include "contexts/catalogue/parts.h"
#include "contexts/certificates/issue_parts.h"
#include "contexts/certificates/parts.h"
#include "contexts/consultation/consult.h"
#include "contexts/discovery/learning_parts.h"
#include "contexts/discovery/parts.h"
#include "contexts/discovery/word_parts.h"
#include "contexts/exchange/parts.h"
#include "contexts/federation/parts.h"
#include "contexts/identity/api.h"
#include "contexts/identity/authenticator.h"
#include "contexts/identity/parts.h"
#include "contexts/identity/views.h"
#include "contexts/legal_persons/api.h"
#include "contexts/legal_persons/parts.h"
#include "contexts/licences/parts.h"
#include "contexts/mandates/authority.h"
#include "contexts/mandates/parts.h"
#include "contexts/notices/parts.h"
#include "contexts/one_code/parts.h"
#include "contexts/openid/app_authenticator.h"
#include "contexts/openid/parts.h"
#include "contexts/own_data/parts.h"
#include "contexts/proactive/parts.h"
#include "contexts/service/parts.h"
#include "contexts/showcase/parts.h"
#include "contexts/supervision/parts.h"
#include "contexts/voice/parts.h"
#include "platform/crypto/blind_index.h"
#include "platform/crypto/field_cipher.h"
#include "platform/crypto/key_store.h"
#include "platform/crypto/password.h"
#include "platform/files/file_store.h"
#include "platform/http/route.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/timers/timers.h"

namespace mashang::app {

/// The contexts and what they work with, each built once. A new context that keeps rows, follows
/// the journal or asks the outside is added here and nowhere else.
class Services {
  public:
    /// All four outlive it.
    Services(const Settings& settings, Ground& ground, crypto::KeyStore& keys,
             const Snapshots& snapshots);

    http::Routes routes();
    std::vector<outbound::Channel> channels() const;
    std::vector<journal::Follower> followers() const;
    std::vector<timers::Kind> timer_kinds() const;
    /// Sets the alarms that are there from the first start on: at each start, on each node.
    void begin_alarms(sql::Tx& tx) const;
    /// Of every order that may be placed, also while its channel has no URL.
    static std::vector<std::string> channel_names();

    /// Of sessions, whose last sight it writes down.
    identity::SessionAuthenticator& sessions() { return authenticator_; }
    /// Of sessions and of apps.
    http::Authenticator& authenticator() { return app_authenticator_; }
    const openid::Parts& openid_parts() const { return openid_parts_; }
    const legal_persons::Parts& legal_person_parts() const { return legal_person_parts_; }
    const legal_persons::LegalPersons& legal_persons() const { return legal_persons_; }
    openid::Apps& apps() { return apps_; }
    const certificates::Parts& certificates_parts() const { return certificates_parts_; }
    const certificates::IssueParts& issue_parts() const { return issue_parts_; }
    /// Where the town is reached: "http://127.0.0.1:8080". Before it is known, the settings' words.
    void set_base(std::string base);
    const mandates::Parts& mandates_parts() const { return mandates_parts_; }
    const federation::Parts& federation_parts() const { return federation_parts_; }
    /// Before the first request. `breached` outlives it.
    void refuse_passwords(const identity::BreachedPasswords& breached);
    const identity::Identity& identity() const { return identity_; }
    const identity::Parts& identity_parts() const { return identity_parts_; }
    files::FileStore& files() { return files_; }
    /// Whether any context names the file: what nobody names is removed (housekeeping.h).
    bool is_named(sql::Tx& tx, const files::FileId& id);
    const apps::Parts& apps_parts() const { return apps_parts_; }
    const cases::Parts& cases_parts() const { return cases_parts_; }
    const archive::Parts& archive_parts() const { return archive_parts_; }
    const exchange::Parts& exchange_parts() const { return exchange_parts_; }
    const service::Parts& service_parts() const { return service_parts_; }
    const bills::Parts& bills_parts() const { return bills_parts_; }
    const own_data::Parts& own_data() const { return own_data_parts_; }
    const proactive::Parts& proactive_parts() const { return proactive_parts_; }
    const supervision::Parts& supervision_parts() const { return supervision_parts_; }
    const bookings::Parts& bookings_parts() const { return bookings_parts_; }
    const bundles::Parts& bundles_parts() const { return bundles_parts_; }
    /// What comes after what, and at which ages and seasons; before the first request.
    void know_rules(proactive::Rules rules);
    /// How the conditions of matters of several items are asked for; before the first request.
    void know_rules(bundles::Rules rules);
    /// How orders to the outside are kept.
    const outbound::Cipher& order_cipher() const { return order_cipher_; }

  private:
    identity::Neighbours neighbours();
    outbound::Cipher make_order_cipher();
    std::function<identity::Finding(const identity::FaceQuestion&)> ask_face() const;
    std::string sign(std::string_view document);
    supervision::Directory directory() const;
    own_data::Parts own_data_parts();
    proactive::Parts make_proactive_parts();
    bool may_decide(sql::Tx& tx, const http::Caller& caller) const;
    std::vector<own_data::Contributor> contributors();
    std::optional<std::string> office_of_register(const CitizenId& number) const;
    std::string office_name(std::string_view office_id) const;
    one_code::Parts one_code_parts();
    licences::Parts make_licences_parts();
    showcase::Parts showcase_parts();
    legal_persons::Parts legal_persons_parts();
    std::string item_name(std::string_view id) const;
    std::string staff_name(sql::Tx& tx, const std::string& account);
    catalogue::Parts catalogue_parts();
    discovery::LearningParts learning_parts();
    discovery::WordParts word_parts();
    certificates::Parts make_certificates_parts();
    certificates::IssueParts make_issue_parts();
    apps::Parts make_apps_parts();
    archive::Parts make_archive_parts();
    exchange::Parts make_exchange_parts();
    service::Parts make_service_parts();
    bills::Parts make_bills_parts();
    /// Those whose last day is over among them.
    std::vector<proactive::Upcoming> bills_to_pay(sql::Tx& tx, const http::Caller& caller) const;
    std::function<outbound::Answer(const outbound::Request&)> ask_authorities() const;
    federation::Upstreams::Ask ask_upstream() const;
    bool is_local(std::string_view address) const;
    std::vector<one_code::LicenceType> licence_types() const;
    std::optional<std::string> case_number(sql::Tx& tx, std::string_view matter);

    using PlaceOrder = std::function<void(sql::Tx&, Instant, const outbound::Order&)>;
    PlaceOrder place_order();

    const Settings& settings_;
    Ground& ground_;
    crypto::KeyStore& keys_;
    const Snapshots& snapshots_;
    crypto::FieldCipher fields_;
    crypto::BlindIndex index_;
    crypto::FieldCipher orders_;
    outbound::Cipher order_cipher_;
    outbound::Outbox outbox_;
    crypto::PasswordHasher hasher_;
    identity::Argon2Passwords passwords_;
    identity::Parts identity_parts_;
    identity::Neighbours neighbours_;
    identity::Identity identity_;
    identity::SessionAuthenticator authenticator_;
    identity::SignIn sign_in_;
    identity::Elsewhere elsewhere_;
    jose::KeyRing token_keys_;
    crypto::Cipher tokens_cipher_;
    crypto::Cipher flows_cipher_;
    openid::AccessTokens access_tokens_;
    openid::Subjects subjects_;
    openid::Apps apps_;
    Snapshot<openid::Site> site_;
    openid::Parts openid_parts_;
    openid::AppAuthenticator app_authenticator_;
    one_code::Issuer one_code_issuer_;
    one_code::Parts one_code_parts_;
    legal_persons::Parts legal_person_parts_;
    legal_persons::LegalPersons legal_persons_;
    certificates::Parts certificates_parts_;
    mandates::Parts mandates_parts_;
    mandates::Authorities authorities_;
    federation::ClientKeys federation_keys_;
    federation::Upstreams upstreams_;
    federation::Parts federation_parts_;
    certificates::IssueParts issue_parts_;
    std::unique_ptr<files::VirusScanner> virus_scanner_;
    files::FileStore files_;
    cases::Store cases_store_;
    cases::Parts cases_parts_;
    apps::Parts apps_parts_;
    archive::Parts archive_parts_;
    exchange::Parts exchange_parts_;
    service::Parts service_parts_;
    bills::Parts bills_parts_;
    catalogue::Parts catalogue_parts_;
    discovery::Parts discovery_parts_;
    discovery::LearningParts learning_parts_;
    discovery::WordParts word_parts_;
    consultation::Parts consultation_parts_;
    notices::Parts notices_parts_;
    voice::Parts voice_parts_;
    supervision::Parts supervision_parts_;
    showcase::Parts showcase_parts_;
    bookings::Parts bookings_parts_;
    licences::Parts licences_parts_;
    Snapshot<proactive::Rules> rules_;
    proactive::Parts proactive_parts_;
    bundles::Store bundles_store_;
    Snapshot<bundles::Rules> bundle_rules_;
    bundles::Parts bundles_parts_;
    own_data::Parts own_data_parts_;
};

}  // namespace mashang::app
