#include "contexts/certificates/est_wire.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "base/enum_names.h"
#include "contexts/certificates/issue_flows.h"
#include "platform/crypto/bytes.h"
#include "platform/json/json.h"

namespace mashang::certificates {
namespace {

/// Retry-After may ask for hours.
constexpr int kEnrolmentAttempts = 20;
constexpr int kStandingAttempts = 20;

/// What an order remembers. Of an enrolment: `request`. Of a standing: the rest; without an id it
/// is a certificate that we did not keep.
struct Payload {
    std::optional<identity::PersonId> person_id;
    std::optional<IssuedId> id;
    std::optional<std::string> request;  ///< DER, base64
    std::optional<bool> is_renewal;
    std::optional<std::string> serial;
    std::optional<Standing> standing;
    std::optional<EndReason> reason;
    std::optional<int> change;
};
BOOST_DESCRIBE_STRUCT(Payload, (),
                      (person_id, id, request, is_renewal, serial, standing, reason, change))

/// The call that EST does not have.
struct StatusChange {
    std::string serial;
    Standing standing;
    std::optional<EndReason> reason;
};
BOOST_DESCRIBE_STRUCT(StatusChange, (), (serial, standing, reason))

outbound::Order order_of(std::string key, std::string subject, const Payload& payload,
                         int max_attempts) {
    return {.channel = std::string{kCertificateAuthority},
            .idempotency_key = std::move(key),
            .subject = std::move(subject),
            .payload = boost::json::parse(json::text_of(payload)).as_object(),
            .max_attempts = max_attempts};
}

Payload payload_of(const outbound::Order& order) {
    return json::decode_or_refuse<Payload>(order.payload);
}

outbound::Request request_of(const Payload& payload) {
    if (payload.request) {
        return {.path = payload.is_renewal.value_or(false) ? "/.well-known/est/simplereenroll"
                                                           : "/.well-known/est/simpleenroll",
                .headers = {{"Content-Type", "application/pkcs10"},
                            {"Content-Transfer-Encoding", "base64"},
                            {"Accept", "application/pkcs7-mime"}},
                .body = *payload.request};
    }
    return {.path = "/ra/status-changes",
            .headers = {{"Content-Type", "application/json"}},
            .body = json::text_of(
                StatusChange{payload.serial.value(), payload.standing.value(), payload.reason})};
}

void take_enrolment(sql::Tx& tx, const IssueParts& parts, const Payload& payload,
                    const outbound::Answer& answer) {
    if (answer.status >= 400) {
        return fail_order(tx, parts, *payload.person_id, *payload.id, IssueFailure::refused);
    }
    auto certificates = read_enrolment(answer.body);
    if (!certificates) throw std::runtime_error{"the authority's answer is unreadable"};
    take_certificate(tx, parts, *payload.person_id, *payload.id, *certificates);
}

void take_standing(sql::Tx& tx, const IssueParts& parts, const Payload& payload,
                   const outbound::Answer& answer) {
    if (!payload.id) return;
    note_standing(tx, parts, *payload.person_id, *payload.id, payload.change.value(),
                  answer.status < 400);
}

}  // namespace

Standing standing_of(IssuedState state) {
    switch (state) {
        case IssuedState::in_force:
            return Standing::good;
        case IssuedState::suspended:
            return Standing::suspended;
        case IssuedState::revoked:
        case IssuedState::ordered:
        case IssuedState::failed:
            return Standing::revoked;
    }
    std::unreachable();
}

outbound::Order enrolment_order(const Issued& issued, const pki::CertificateRequest& request) {
    const std::string subject = "certificate:" + issued.id.text();
    return order_of(subject, subject,
                    {.person_id = issued.person_id,
                     .id = issued.id,
                     .request = crypto::to_padded_base64(request.der()),
                     .is_renewal = issued.renews.has_value()},
                    kEnrolmentAttempts);
}

outbound::Order standing_order(const Issued& issued) {
    const std::string subject = "certificate:" + issued.id.text();
    return order_of(subject + ":" + std::to_string(issued.changes), subject,
                    {.person_id = issued.person_id,
                     .id = issued.id,
                     .serial = issued.serial,
                     .standing = standing_of(issued.state),
                     .reason = issued.state == IssuedState::revoked ? issued.reason : std::nullopt,
                     .change = issued.changes},
                    kStandingAttempts);
}

outbound::Order rejection_order(std::string_view serial) {
    const std::string key = "rejected:" + std::string{serial};
    return order_of(key, key,
                    {.serial = std::string{serial},
                     .standing = Standing::revoked,
                     .reason = EndReason::cessation_of_operation},
                    kStandingAttempts);
}

std::optional<EstCertificates> read_enrolment(std::string_view body) {
    if (body.size() > kMostEstBytes) return std::nullopt;
    std::string text;
    std::ranges::copy_if(body, std::back_inserter(text), [](char c) {
        return c != '\r' && c != '\n' && c != ' ' && c != '\t';  // RFC 2045 6.8
    });
    const auto der = crypto::from_padded_base64(text);
    if (!der || der->starts_with("-")) return std::nullopt;  // DER, not PEM in base64
    const auto certificates = pki::parse_certificates(*der);
    if (!certificates) return std::nullopt;
    std::optional<pki::Certificate> holder;
    std::vector<pki::Certificate> others;
    for (const pki::Certificate& certificate : *certificates) {
        if (!holder && !certificate.is_authority()) {
            holder = certificate;
        } else {
            others.push_back(certificate);
        }
    }
    if (!holder) return std::nullopt;
    return EstCertificates{*std::move(holder), std::move(others)};
}

outbound::Channel certificate_authority_channel(const IssueParts& parts, std::string url,
                                                std::string key) {
    const std::string basic = "Basic " + crypto::to_padded_base64(key);
    return {
        .name = std::string{kCertificateAuthority},
        .url = std::move(url),
        .key = std::move(key),
        .wire =
            [basic](const outbound::Order& order) {
                outbound::Request request = request_of(payload_of(order));
                request.headers["Authorization"] = basic;
                return request;
            },
        .answered =
            [&parts](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                const Payload payload = payload_of(order);
                if (payload.request) return take_enrolment(tx, parts, payload, answer);
                take_standing(tx, parts, payload, answer);
            },
        .given_up =
            [&parts](sql::Tx& tx, const outbound::Order& order) {
                const Payload payload = payload_of(order);
                if (!payload.request) return;
                fail_order(tx, parts, *payload.person_id, *payload.id, IssueFailure::unavailable);
            }};
}

}  // namespace mashang::certificates
