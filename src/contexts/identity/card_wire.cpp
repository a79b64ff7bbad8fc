#include "contexts/identity/card_wire.h"

#include "contexts/identity/flows.h"
#include "platform/json/json.h"
#include "platform/outbound/reply.h"

namespace mashang::identity {
namespace {

enum class CardKind { bank_card, social_security_card };
BOOST_DESCRIBE_ENUM(CardKind, bank_card, social_security_card)

/// What an order remembers; `person_id` never leaves the house.
struct Payload {
    PersonId person_id;
    ProofingId proofing_id;
    PersonName name;
    CitizenId citizen_id;
    CardNumber card_number;
    MobileNumber mobile;
};
BOOST_DESCRIBE_STRUCT(Payload, (), (person_id, proofing_id, name, citizen_id, card_number, mobile))

struct Question {
    std::string request_id;
    CardKind kind;
    std::string name;
    std::string citizen_id;
    std::string card_number;
    std::optional<std::string> mobile = {};
};
BOOST_DESCRIBE_STRUCT(Question, (), (request_id, kind, name, citizen_id, card_number, mobile))

enum class Result { match, mismatch, not_found };
BOOST_DESCRIBE_ENUM(Result, match, mismatch, not_found)

struct Reply {
    Result result;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (result))

Payload payload_of(const outbound::Order& order) {
    return json::decode_or_refuse<Payload>(order.payload);
}

Question question_of(const Payload& payload) {
    const bool is_bank = payload.card_number.is_bank();
    Question question{.request_id = payload.proofing_id.text(),
                      .kind = is_bank ? CardKind::bank_card : CardKind::social_security_card,
                      .name = payload.name.text(),
                      .citizen_id = payload.citizen_id.text(),
                      .card_number = payload.card_number.text()};
    if (is_bank) question.mobile = payload.mobile.text();
    return question;
}

Finding finding_of(Result result) {
    switch (result) {
        case Result::match:
            return Finding::matched;
        case Result::mismatch:
            return Finding::mismatch;
        case Result::not_found:
            return Finding::not_found;
    }
    std::unreachable();
}

}  // namespace

outbound::Order order_of(const CardQuestion& question) {
    return {.channel = std::string{kCardCheck},
            .idempotency_key = "proofing:" + question.proofing.text(),
            .subject = "proofing:" + question.proofing.text(),
            .payload = {{"person_id", question.person.text()},
                        {"proofing_id", question.proofing.text()},
                        {"name", question.claim.name.text()},
                        {"citizen_id", question.claim.citizen_id.view()},
                        {"card_number", question.card.text()},
                        {"mobile", question.mobile.view()}}};
}

Finding read_card_answer(const outbound::Answer& answer) {
    if (answer.status >= 400) return Finding::unavailable;
    return finding_of(outbound::read_reply<Reply>(answer.body, "the card check's").result);
}

outbound::Channel card_check_channel(const Parts& parts, std::string url, std::string key) {
    const auto decide = [&parts](sql::Tx& tx, const outbound::Order& order, Finding finding) {
        const Payload payload = payload_of(order);
        decide_proofing(tx, parts, payload.person_id, payload.proofing_id, finding, {});
    };
    return {
        .name = std::string{kCardCheck},
        .url = std::move(url),
        .key = std::move(key),
        .wire = [](const outbound::Order& order) -> outbound::Request {
            return {.path = "/verifications",
                    .headers = {{"Content-Type", "application/json"}},
                    .body = json::text_of(question_of(payload_of(order)))};
        },
        .answered =
            [decide](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                decide(tx, order, read_card_answer(answer));
            },
        .given_up = [decide](
                        sql::Tx& tx,
                        const outbound::Order& order) { decide(tx, order, Finding::unavailable); }};
}

}  // namespace mashang::identity
