#include "contexts/service/mail_wire.h"

#include <stdexcept>

#include "contexts/service/addressee.h"
#include "contexts/service/mail.h"
#include "contexts/service/reminding.h"
#include "contexts/service/store.h"
#include "contexts/service/store_serving.h"
#include "platform/mail/letter.h"

namespace mashang::service {
namespace {

std::string text_at(const outbound::Order& order, const char* name) {
    const auto* const value = order.payload.if_contains(name);
    return value == nullptr ? "" : std::string{value->as_string()};
}

MailAddress sender_in(const std::string& key) {
    const auto address = MailAddress::parse(key.substr(0, key.find(':')));
    if (!address) throw std::runtime_error{"outbound.mail.key is not address:password"};
    return *address;
}

/// Ids hold characters that a Message-ID may not.
std::string message_id(std::string key) {
    for (char& c : key) {
        if (c == ':') c = '.';
    }
    return key;
}

outbound::Request request_of(const outbound::Order& order, const MailAddress& from, Instant now) {
    return mail::request_of({.from = from,
                             .to = MailAddress::parse(text_at(order, "to")).value(),
                             .subject = text_at(order, "subject"),
                             .text = text_at(order, "text"),
                             .id = message_id(order.idempotency_key),
                             .at = now});
}

void remind_otherwise(sql::Tx& tx, const Parts& parts, const outbound::Order& order) {
    const auto id = DocumentId::parse(text_at(order, "document"));
    const auto person = identity::PersonId::parse(text_at(order, "person"));
    const auto document = id ? store::find(tx, *id) : std::nullopt;
    const auto consent = person ? store::find_consent(tx, *person) : std::nullopt;
    if (!document || !consent || !consent->is_given()) return;
    remind(tx, parts, *consent, *document, ServiceChannel::mail);
}

/// Another address may have been named meanwhile: that one lives on.
void bury(sql::Tx& tx, const Parts& parts, const outbound::Order& order) {
    const auto person = identity::PersonId::parse(text_at(order, "person"));
    auto row = person ? store::find_mail(tx, *person) : std::nullopt;
    const auto now = row ? mail_of(tx, parts, *person) : std::nullopt;
    if (!now || row->dead_at || now->address != text_at(order, "to")) return;
    row->dead_at = parts.clock.now();
    row->code.clear();
    store::save(tx, *row);
    tell_of_addressee(tx, parts, {}, {.id = *person, .authority = "rule"}, "service.mail_dead", {});
}

void take_answer(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
                 const outbound::Answer& answer) {
    if (answer.status == 200) return;
    bury(tx, parts, order);
    remind_otherwise(tx, parts, order);
}

}  // namespace

outbound::Channel mail_channel(const Parts& parts, const platform::Clock& clock, std::string url,
                               const std::string& key) {
    return {
        .name = std::string{kMail},
        .url = std::move(url),
        .key = key,
        .wire = [&clock, from = sender_in(key)](
                    const outbound::Order& order) { return request_of(order, from, clock.now()); },
        .answered = [&parts](
                        sql::Tx& tx, const outbound::Order& order,
                        const outbound::Answer& answer) { take_answer(tx, parts, order, answer); },
        .given_up = [&parts](sql::Tx& tx,
                             const outbound::Order& order) { remind_otherwise(tx, parts, order); }};
}

}  // namespace mashang::service
