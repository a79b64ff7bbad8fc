#include "contexts/identity/register_wire.h"

#include "contexts/identity/flows.h"
#include "platform/json/json.h"
#include "platform/outbound/reply.h"

namespace mashang::identity {
namespace {

/// What an order remembers; `person_id` and `proofing_id` never leave the house as such.
struct Payload {
    PersonId person_id;
    ProofingId proofing_id;
    PersonName name;
    CitizenId citizen_id;
};
BOOST_DESCRIBE_STRUCT(Payload, (), (person_id, proofing_id, name, citizen_id))

struct Question {
    std::string request_id;
    std::string name;
    std::string citizen_id;
};
BOOST_DESCRIBE_STRUCT(Question, (), (request_id, name, citizen_id))

enum class Result { match, mismatch, not_found, deceased };
BOOST_DESCRIBE_ENUM(Result, match, mismatch, not_found, deceased)

/// Of what the register tells about a person we read what forms need and check the rest.
struct Registered {
    std::string name;
    std::string citizen_id;
    std::optional<std::string> sex;
    std::optional<Date> birth_date;
    std::optional<std::string> ethnicity;
    std::optional<std::string> address;
};
BOOST_DESCRIBE_STRUCT(Registered, (), (name, citizen_id, sex, birth_date, ethnicity, address))

struct Reply {
    Result result;
    std::optional<Registered> person;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (result, person))

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
        case Result::deceased:
            return Finding::deceased;
    }
    std::unreachable();
}

/// The register spells names in its own way: compared as we hold them.
bool is_same(const Registered& person, const Claim& claim) {
    return PersonName::parse(person.name) == claim.name &&
           CitizenId::parse(person.citizen_id) == claim.citizen_id;
}

}  // namespace

outbound::Order order_of(const PersonId& person, const ProofingId& proofing, const Claim& claim) {
    return {.channel = std::string{kPopulationRegister},
            .idempotency_key = "proofing:" + proofing.text(),
            .subject = "proofing:" + proofing.text(),
            .payload = {{"person_id", person.text()},
                        {"proofing_id", proofing.text()},
                        {"name", claim.name.text()},
                        {"citizen_id", claim.citizen_id.view()}}};
}

RegisterAnswer read_register_answer(const outbound::Answer& answer, const Claim& claim) {
    // The register does not take the question as asked: as good as no answer, and repeating it
    // would not help.
    if (answer.status >= 400) return {.finding = Finding::unavailable};
    Reply reply = outbound::read_reply<Reply>(answer.body, "the register's");
    RegisterAnswer read{.finding = finding_of(reply.result)};
    if (read.finding != Finding::matched || !reply.person) return read;
    if (!is_same(*reply.person, claim)) return {.finding = Finding::mismatch};
    read.facts = {.ethnicity = std::move(reply.person->ethnicity),
                  .address = std::move(reply.person->address)};
    return read;
}

outbound::Channel population_register_channel(const Parts& parts, std::string url,
                                              std::string key) {
    return {
        .name = std::string{kPopulationRegister},
        .url = std::move(url),
        .key = std::move(key),
        .wire = [](const outbound::Order& order) -> outbound::Request {
            const Payload payload = payload_of(order);
            return {.path = "/verifications",
                    .headers = {{"Content-Type", "application/json"}},
                    .body = json::text_of(Question{payload.proofing_id.text(), payload.name.text(),
                                                   payload.citizen_id.text()})};
        },
        .answered =
            [&parts](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                const Payload payload = payload_of(order);
                const auto read = read_register_answer(answer, {payload.name, payload.citizen_id});
                decide_proofing(tx, parts, payload.person_id, payload.proofing_id, read.finding,
                                read.facts);
            },
        .given_up =
            [&parts](sql::Tx& tx, const outbound::Order& order) {
                const Payload payload = payload_of(order);
                decide_proofing(tx, parts, payload.person_id, payload.proofing_id,
                                Finding::unavailable, {});
            }};
}

}  // namespace mashang::identity
