#include "contexts/legal_persons/register_wire.h"

#include <utility>

#include "contexts/legal_persons/flows.h"
#include "platform/json/json.h"
#include "platform/outbound/reply.h"

namespace mashang::legal_persons {
namespace {

/// What an order remembers; the ids of ours never leave the house.
struct Payload {
    std::string check_id;
    PersonId person_id;
    std::optional<ClaimId> claim_id;
    std::optional<LegalPersonId> legal_person_id;
    Uscc uscc;
    OrganisationName name;
    identity::PersonName representative_name;
    CitizenId representative_citizen_id;
};
BOOST_DESCRIBE_STRUCT(Payload, (),
                      (check_id, person_id, claim_id, legal_person_id, uscc, name,
                       representative_name, representative_citizen_id))

struct WireQuestion {
    std::string request_id;
    std::string uscc;
    std::string name;
    std::string representative_name;
    std::string representative_citizen_id;
};
BOOST_DESCRIBE_STRUCT(WireQuestion, (),
                      (request_id, uscc, name, representative_name, representative_citizen_id))

enum class Result { match, mismatch, not_found, revoked, deregistered };
BOOST_DESCRIBE_ENUM(Result, match, mismatch, not_found, revoked, deregistered)

/// Of what the register tells about an enterprise we read what we keep, and check the code.
struct Registered {
    std::string uscc;
    std::string name;
    std::optional<std::string> kind;
    std::optional<std::string> registered_on;
};
BOOST_DESCRIBE_STRUCT(Registered, (), (uscc, name, kind, registered_on))

struct Reply {
    Result result;
    std::optional<Registered> enterprise;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (result, enterprise))

Payload payload_of(const outbound::Order& order) {
    return json::decode_or_refuse<Payload>(order.payload);
}

Finding finding_of(Result result) {
    switch (result) {
        case Result::match:
            return Finding::matched;
        case Result::mismatch:
            return Finding::mismatch;
        case Result::not_found:
            return Finding::not_found;
        case Result::revoked:
            return Finding::revoked;
        case Result::deregistered:
            return Finding::deregistered;
    }
    std::unreachable();
}

/// To whom the answer goes.
void conclude(sql::Tx& tx, const Parts& parts, const Payload& payload,
              const RegisterAnswer& answer) {
    if (payload.claim_id) {
        decide_claim(tx, parts, payload.person_id, *payload.claim_id, answer);
    } else if (payload.legal_person_id) {
        confirm(tx, parts, *payload.legal_person_id, payload.person_id, answer);
    }
}

outbound::Request wire(const outbound::Order& order) {
    const Payload payload = payload_of(order);
    return {.path = "/verifications",
            .headers = {{"Content-Type", "application/json"}},
            .body = json::text_of(WireQuestion{
                payload.check_id, payload.uscc.text(), payload.name.text(),
                payload.representative_name.text(), payload.representative_citizen_id.text()})};
}

}  // namespace

outbound::Order order_of(const Question& question) {
    boost::json::object payload{
        {"check_id", question.check_id},
        {"person_id", question.person_id.text()},
        {"uscc", question.uscc.view()},
        {"name", question.name.text()},
        {"representative_name", question.representative_name.text()},
        {"representative_citizen_id", question.representative_citizen_id.view()}};
    if (question.claim_id) payload["claim_id"] = question.claim_id->text();
    if (question.legal_person_id) payload["legal_person_id"] = question.legal_person_id->text();
    return {.channel = std::string{kEnterpriseRegister},
            .idempotency_key = "legal_person_check:" + question.check_id,
            .subject = "legal_person_check:" + question.check_id,
            .payload = std::move(payload)};
}

RegisterAnswer read_register_answer(const outbound::Answer& answer, const Uscc& asked) {
    // The register does not take the question as asked: as good as no answer, and repeating it
    // would not help.
    if (answer.status >= 400) return {.finding = Finding::unavailable};
    const Reply reply = outbound::read_reply<Reply>(answer.body, "the register's");
    RegisterAnswer read{.finding = finding_of(reply.result)};
    if (read.finding != Finding::matched || !reply.enterprise) return read;
    if (Uscc::parse(reply.enterprise->uscc) != asked) return {.finding = Finding::mismatch};
    read.name = OrganisationName::parse(reply.enterprise->name);
    return read;
}

outbound::Channel enterprise_register_channel(const Parts& parts, std::string url,
                                              std::string key) {
    return {
        .name = std::string{kEnterpriseRegister},
        .url = std::move(url),
        .key = std::move(key),
        .wire = wire,
        .answered =
            [&parts](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                const Payload payload = payload_of(order);
                conclude(tx, parts, payload, read_register_answer(answer, payload.uscc));
            },
        .given_up =
            [&parts](sql::Tx& tx, const outbound::Order& order) {
                conclude(tx, parts, payload_of(order), {.finding = Finding::unavailable});
            }};
}

}  // namespace mashang::legal_persons
