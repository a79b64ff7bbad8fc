#include "contexts/licences/flows.h"

#include "base/enum_names.h"
#include "contexts/licences/kinds.h"
#include "contexts/licences/refusals.h"
#include "contexts/licences/store.h"
#include "platform/json/json.h"

namespace mashang::licences {
namespace {

/// Nobody waits before a counter: a register that is down for an hour is asked again.
constexpr int kAttempts = 6;
constexpr const char* kCause = "本人查询名下证照";

std::string binding_of(const Answer& answer) {
    return "licences.licence:" + answer.person_id.text() + ":" + answer.licence_type;
}

void tell(sql::Tx& tx, const Parts& parts, std::string what, std::string actor,
          const identity::PersonId& person, boost::json::object facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = std::move(actor),
                        .on_behalf = person.text(),
                        .authority = "self",
                        .subject = "licences:" + person.text(),
                        .facts = std::move(facts)});
}

outbound::Order order_for(const Answer& awaited, const CitizenId& holder) {
    const std::string subject = "licences:" + awaited.round + ":" + awaited.licence_type;
    return {.channel = std::string{kLicencesHeld},
            .idempotency_key = subject,
            .subject = subject,
            .payload = {{"person_id", awaited.person_id.text()},
                        {"round", awaited.round},
                        {"licence_type", awaited.licence_type},
                        {"holder_code", holder.view()},
                        {"use_cause", kCause}},
            .max_attempts = kAttempts};
}

/// The row that an order is to fill.
Answer awaited_by(const outbound::Order& order) {
    const auto text = [&](const char* name) {
        return std::string{order.payload.at(name).as_string()};
    };
    return {.person_id = identity::PersonId::parse(text("person_id")).value(),
            .licence_type = text("licence_type"),
            .round = text("round")};
}

/// Which licences she has is nothing for the journal: it says that one was answered, not which.
void tell_answered(sql::Tx& tx, const Parts& parts, const Answer& answer) {
    tell(tx, parts, "licences.answered", "system", answer.person_id,
         {{"state", name_of_enumerator(answer.state)}});
}

void take(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
          const outbound::Answer& told) {
    const auto licence = one_code::read_licence(told);
    Answer answer = awaited_by(order);
    const auto catalogue = parts.catalogue.get();
    const auto* type = catalogue->find_licence_type(answer.licence_type);
    answer.state = licence && type != nullptr ? AnswerState::found : AnswerState::not_found;
    if (answer.state == AnswerState::found) {
        answer.content =
            parts.fields.encrypt(json::text_of(content_of(*licence, *type)), binding_of(answer));
        answer.fetched_at = parts.clock.now();
    }
    if (store::settle(tx, answer)) tell_answered(tx, parts, answer);
}

void give_up(sql::Tx& tx, const Parts& parts, const outbound::Order& order) {
    Answer answer = awaited_by(order);
    answer.state = AnswerState::unavailable;
    if (store::give_up(tx, answer)) tell_answered(tx, parts, answer);
}

}  // namespace

identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

void ask(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto person = person_of(caller);
    const auto holder = parts.identity.subject_facts(tx, person).citizen_id;
    if (!holder) throw Refused{refusals::kNoCitizenNumber};
    const Instant now = parts.clock.now();
    if (!store::note_asking(tx, person, now, now - parts.limits.between_askings)) {
        throw Refused{refusals::kAskedToday};
    }
    const std::string round = parts.ids.next(now).text();
    const auto catalogue = parts.catalogue.get();
    std::int64_t asked = 0;
    for (const Kind& kind : kinds()) {
        if (catalogue->find_licence_type(kind.id) == nullptr) continue;
        const Answer awaited{
            .person_id = person, .licence_type = std::string{kind.id}, .round = round};
        store::await(tx, person, awaited.licence_type, round);
        parts.place_order(tx, now, order_for(awaited, *holder));
        ++asked;
    }
    tell(tx, parts, "licences.asked", caller.account_id, person, {{"types", asked}});
}

void forget(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto person = person_of(caller);
    if (store::forget(tx, person) == 0) return;
    tell(tx, parts, "licences.forgotten", caller.account_id, person, {});
}

Content open(const Parts& parts, const Answer& answer) {
    return json::decode_or_refuse<Content>(
        json::parse(parts.fields.decrypt(answer.content.value(), binding_of(answer))));
}

outbound::Channel licences_held_channel(const Parts& parts, std::string url, std::string key) {
    return {
        .name = std::string{kLicencesHeld},
        .url = std::move(url),
        .key = std::move(key),
        .wire = [](const outbound::Order& order) { return one_code::request_of(order); },
        .answered = [&parts](sql::Tx& tx, const outbound::Order& order,
                             const outbound::Answer& answer) { take(tx, parts, order, answer); },
        .given_up = [&parts](sql::Tx& tx,
                             const outbound::Order& order) { give_up(tx, parts, order); }};
}

}  // namespace mashang::licences
