#include "contexts/service/mail.h"

#include <fmt/format.h>

#include "contexts/service/addressee.h"
#include "contexts/service/refusals.h"
#include "contexts/service/store_serving.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/short_code.h"

namespace mashang::service {
namespace {

constexpr crypto::CodeTerms kCodes{
    .life = std::chrono::minutes{30}, .spacing = std::chrono::minutes{1}, .tries = 5};
constexpr std::int64_t kSendsADay = 5;
constexpr std::chrono::hours kDay{24};

std::string address_context(const identity::PersonId& person) {
    return "service.mail.address:" + person.text();
}

std::string code_context(const identity::PersonId& person) {
    return "service.mail.code:" + person.text();
}

MailAddress address_in(const Parts& parts, const MailRow& row) {
    return MailAddress::parse(parts.fields.decrypt(row.address, address_context(row.person_id)))
        .value();
}

/// 0: none was sent, or it holds no more.
std::int64_t tries_left_of(const MailRow& row, Instant now) {
    return row.code.empty() ? 0 : crypto::tries_left(kCodes, row.sent_at, row.tries, now);
}

MailState state_of(const MailRow& row) {
    if (row.dead_at) return MailState::dead;
    return row.confirmed_at ? MailState::confirmed : MailState::waiting;
}

MailView view_of(const Parts& parts, const MailRow& row) {
    return {.address = address_in(parts, row).text(),
            .state = state_of(row),
            .tries_left = tries_left_of(row, parts.clock.now())};
}

/// The row counts one more code. Refuses: kTooManyMails.
void count_code(MailRow& row, Instant now) {
    if (now >= row.counted_from + kDay) {
        row.counted_from = now;
        row.sends = 0;
    }
    const auto wait = crypto::wait_for_another(kCodes, row.sent_at, now);
    const bool is_too_soon = row.sends > 0 && wait > std::chrono::milliseconds{0};
    if (is_too_soon || row.sends >= kSendsADay) throw Refused{refusals::kTooManyMails};
    ++row.sends;
    row.sent_at = now;
}

}  // namespace

std::optional<MailView> mail_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    const auto row = store::find_mail(tx, person);
    if (!row) return std::nullopt;
    return view_of(parts, *row);
}

std::optional<MailAddress> living_mail(sql::Tx& tx, const Parts& parts,
                                       const identity::PersonId& person) {
    const auto row = store::find_mail(tx, person);
    if (!row || state_of(*row) != MailState::confirmed) return std::nullopt;
    return address_in(parts, *row);
}

MailView name_mail(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const MailAddress& address) {
    const Addressee who = addressee_of(tx, parts, caller, true);
    const Instant now = parts.clock.now();
    MailRow row = store::find_mail(tx, who.id)
                      .value_or(MailRow{
                          .person_id = who.id, .address = {}, .sent_at = now, .counted_from = now});
    count_code(row, now);
    const std::string code = crypto::draw_six_digits(parts.random_bytes);
    row.address = parts.fields.encrypt(address.text(), address_context(who.id));
    row.code = parts.fields.encrypt(code, code_context(who.id));
    row.tries = 0;
    row.confirmed_at.reset();
    row.dead_at.reset();
    store::save(tx, row);
    place_mail(
        tx, parts,
        {.person = who.id,
         .to = address,
         .key = fmt::format("code:{}:{}", who.id.text(), now.ms()),
         .subject = "【马上办】电子邮箱验证码",
         .text = "您的验证码是 " + code + " ，三十分钟内有效。如非本人操作，请不必理会。\n"});
    tell_of_addressee(tx, parts, caller, who, "service.mail_named", {});
    return view_of(parts, row);
}

MailView confirm_mail(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      std::string_view code) {
    const Addressee who = addressee_of(tx, parts, caller, true);
    auto row = store::find_mail(tx, who.id);
    if (!row || tries_left_of(*row, parts.clock.now()) == 0) throw Refused{refusals::kNoMailCode};
    const std::string sent = parts.fields.decrypt(row->code, code_context(who.id));
    if (crypto::equal(sent, code)) {
        row->code.clear();
        row->confirmed_at = parts.clock.now();
        tell_of_addressee(tx, parts, caller, who, "service.mail_confirmed", {});
    } else {
        ++row->tries;
    }
    store::save(tx, *row);
    return view_of(parts, *row);
}

void remove_mail(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const Addressee who = addressee_of(tx, parts, caller, true);
    auto row = store::find_mail(tx, who.id);
    if (!row) return;
    store::remove_mail(tx, who.id);
    tell_of_addressee(tx, parts, caller, who, "service.mail_removed", {});
}

void place_mail(sql::Tx& tx, const Parts& parts, const Mail& mail) {
    boost::json::object payload{{"person", mail.person.text()},
                                {"to", mail.to.text()},
                                {"subject", mail.subject},
                                {"text", mail.text}};
    if (mail.document) payload["document"] = mail.document->text();
    parts.cases.place_order(tx, parts.clock.now(),
                            {.channel = std::string{kMail},
                             .idempotency_key = mail.key,
                             .subject = "person:" + mail.person.text(),
                             .payload = std::move(payload)});
}

}  // namespace mashang::service
