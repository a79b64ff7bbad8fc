// How the town asks the outside: what waits for an answer, and what goes by orders.

#include "app/services.h"

#include "contexts/apps/api.h"
#include "contexts/bills/api.h"
#include "contexts/cases/pair_checks.h"
#include "contexts/cases/register_data.h"
#include "contexts/cases/register_materials.h"
#include "contexts/certificates/est_wire.h"
#include "contexts/certificates/list_channel.h"
#include "contexts/exchange/api.h"
#include "contexts/identity/card_wire.h"
#include "contexts/identity/document_wire.h"
#include "contexts/identity/face_wire.h"
#include "contexts/identity/flows_deceased.h"
#include "contexts/identity/register_wire.h"
#include "contexts/legal_persons/register_wire.h"
#include "contexts/licences/api.h"
#include "contexts/mandates/relations_wire.h"
#include "contexts/notices/sms_wire.h"
#include "contexts/one_code/api.h"
#include "contexts/openid/app_keys.h"
#include "contexts/openid/logout.h"
#include "contexts/service/courier_wire.h"
#include "contexts/service/mail.h"
#include "contexts/service/mail_wire.h"
#include "platform/crypto/bytes.h"
#include "platform/outbound/http_transport.h"

namespace mashang::app {
namespace {

constexpr std::chrono::seconds kFaceDeadline{10};
constexpr std::chrono::seconds kStatusDeadline{5};
constexpr std::chrono::seconds kUpstreamDeadline{6};  ///< a sign-in asks up to four times

}  // namespace

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

std::string Services::sign(std::string_view document) {
    return crypto::to_padded_base64(keys_.newest_sm2(crypto::kJournalSeal).key.sign(document));
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

/// Responders of authorities are asked while the holder of a certificate waits.
std::function<outbound::Answer(const outbound::Request&)> Services::ask_authorities() const {
    std::shared_ptr<outbound::Transport> transport =
        outbound::make_http_transport({.authorities = settings_.outbound.authorities,
                                       .trusted_hosts = settings_.certificates.trusted_hosts});
    return [transport](const outbound::Request& request) {
        return transport->send("", request, kStatusDeadline);
    };
}

std::vector<outbound::Channel> Services::channels() const {
    const auto& [authorities, sms, population, shared_data, cards, face, enterprises, authority,
                 documents, case_exchange, courier, letters, non_tax, wechat] = settings_.outbound;
    std::vector<outbound::Channel> channels;
    if (!population.url.empty()) {
        channels.push_back(
            identity::population_register_channel(identity_parts_, population.url, population.key));
        channels.push_back(
            identity::population_recheck_channel(identity_parts_, population.url, population.key));
        channels.push_back(
            cases::person_pairs_channel(cases_parts_, population.url, population.key));
        channels.push_back(
            mandates::households_channel(mandates_parts_, population.url, population.key));
    }
    if (!sms.url.empty())
        channels.push_back(notices::sms_channel(ground_.machine_clock, sms.url, sms.key));
    if (!shared_data.url.empty()) {
        channels.push_back(
            cases::shared_data_channel(cases_parts_, shared_data.url, shared_data.key));
        channels.push_back(
            cases::register_data_channel(cases_parts_, shared_data.url, shared_data.key));
        channels.push_back(
            one_code::licence_showing_channel(one_code_parts_, shared_data.url, shared_data.key));
        channels.push_back(
            licences::licences_held_channel(licences_parts_, shared_data.url, shared_data.key));
    }
    channels.push_back(openid::backchannel_logout_channel(openid_parts_));
    channels.push_back(openid::app_keys_channel(openid_parts_));
    channels.push_back(apps::webhooks_channel(apps_parts_));
    channels.push_back(certificates::list_channel(certificates_parts_));
    if (!case_exchange.url.empty()) {
        channels.push_back(
            exchange::channel(exchange_parts_, case_exchange.url, case_exchange.key));
    }
    if (!authority.url.empty()) {
        channels.push_back(certificates::certificate_authority_channel(issue_parts_, authority.url,
                                                                       authority.key));
    }
    if (!cards.url.empty()) {
        channels.push_back(identity::card_check_channel(identity_parts_, cards.url, cards.key));
    }
    if (!enterprises.url.empty()) {
        channels.push_back(
            cases::enterprise_names_channel(cases_parts_, enterprises.url, enterprises.key));
        channels.push_back(legal_persons::enterprise_register_channel(
            legal_person_parts_, enterprises.url, enterprises.key));
    }
    if (!documents.url.empty()) {
        channels.push_back(
            identity::document_register_channel(identity_parts_, documents.url, documents.key));
    }
    if (!courier.url.empty()) {
        channels.push_back(service::courier_channel(service_parts_, ground_.machine_clock,
                                                    courier.url, courier.key));
    }
    if (!letters.url.empty()) {
        channels.push_back(
            service::mail_channel(service_parts_, ground_.machine_clock, letters.url, letters.key));
    }
    if (!non_tax.url.empty()) {
        channels.push_back(bills::non_tax_channel(bills_parts_, non_tax.url, non_tax.key));
    }
    if (bills_parts_.merchant) {
        channels.push_back(bills::wechat_channel(bills_parts_, wechat.url));
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
            std::string{licences::kLicencesHeld},
            std::string{identity::kCardCheck},
            std::string{legal_persons::kEnterpriseRegister},
            std::string{identity::kDocumentRegister},
            std::string{openid::kBackchannelLogout},
            std::string{openid::kAppKeys},
            std::string{apps::kWebhooks},
            std::string{exchange::kChannel},
            std::string{certificates::kLists},
            std::string{certificates::kCertificateAuthority},
            std::string{service::kCourier},
            std::string{service::kMail},
            std::string{bills::kNonTax},
            std::string{bills::kWechatPay}};
}

}  // namespace mashang::app
