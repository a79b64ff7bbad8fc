#include "contexts/mandates/relations_wire.h"

#include <utility>

#include "contexts/mandates/flows.h"
#include "platform/json/json.h"
#include "platform/outbound/reply.h"

namespace mashang::mandates {
namespace {

/// What an order remembers; the first two never leave the house as such.
struct Payload {
    PersonId guardian_id;
    GuardianshipId guardianship_id;
    std::optional<std::string> question_id;  ///< nothing: the first
    CitizenId guardian_citizen_id;
    identity::PersonName name;
    CitizenId citizen_id;

    identity::Claim child() const { return {.name = name, .citizen_id = citizen_id}; }
};
BOOST_DESCRIBE_STRUCT(Payload, (),
                      (guardian_id, guardianship_id, question_id, guardian_citizen_id, name,
                       citizen_id))

enum class Result { match, mismatch, not_found, ended };
BOOST_DESCRIBE_ENUM(Result, match, mismatch, not_found, ended)

struct Registered {
    std::string name;
    std::string citizen_id;
    std::optional<std::string> ethnicity;
    std::optional<std::string> address;
};
BOOST_DESCRIBE_STRUCT(Registered, (), (name, citizen_id, ethnicity, address))

struct Reply {
    Result result;
    std::optional<Registered> person;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (result, person))

RelationFinding finding_of(Result result) {
    switch (result) {
        case Result::match:
            return RelationFinding::match;
        case Result::mismatch:
            return RelationFinding::mismatch;
        case Result::not_found:
            return RelationFinding::not_found;
        case Result::ended:
            return RelationFinding::ended;
    }
    std::unreachable();
}

bool is_same(const Registered& person, const identity::Claim& child) {
    return identity::PersonName::parse(person.name) == child.name &&
           CitizenId::parse(person.citizen_id) == child.citizen_id;
}

Payload payload_of(const outbound::Order& order) {
    return json::decode_or_refuse<Payload>(order.payload);
}

}  // namespace

outbound::Order order_of(const Guardianship& guardianship, const CitizenId& guardian,
                         const identity::Claim& child, std::string_view question) {
    outbound::Order order{.channel = std::string{kHouseholds},
                          .idempotency_key = guardianship.reference(),
                          .subject = guardianship.reference(),
                          .payload = {{"guardian_id", guardianship.guardian_id.text()},
                                      {"guardianship_id", guardianship.id.text()},
                                      {"guardian_citizen_id", guardian.view()},
                                      {"name", child.name.text()},
                                      {"citizen_id", child.citizen_id.view()}}};
    if (!question.empty()) {
        order.idempotency_key.append(":").append(question);
        order.payload["question_id"] = question;
    }
    return order;
}

RelationAnswer read_relation_answer(const outbound::Answer& answer, const identity::Claim& child) {
    if (answer.status >= 400) return {.finding = RelationFinding::unavailable};
    Reply reply = outbound::read_reply<Reply>(answer.body, "the register's");
    if (reply.result != Result::match) return {.finding = finding_of(reply.result)};
    if (!reply.person || !is_same(*reply.person, child)) {
        return {.finding = RelationFinding::mismatch};
    }
    return {.finding = RelationFinding::match,
            .facts = {.ethnicity = std::move(reply.person->ethnicity),
                      .address = std::move(reply.person->address)}};
}

outbound::Channel households_channel(const Parts& parts, std::string url, std::string key) {
    return {
        .name = std::string{kHouseholds},
        .url = std::move(url),
        .key = std::move(key),
        .wire = [](const outbound::Order& order) -> outbound::Request {
            const Payload asked = payload_of(order);
            const boost::json::object question{
                {"request_id", asked.question_id.value_or(asked.guardianship_id.text())},
                {"guardian_citizen_id", asked.guardian_citizen_id.view()},
                {"name", asked.name.text()},
                {"citizen_id", asked.citizen_id.view()}};
            return {.path = "/relations",
                    .headers = {{"Content-Type", "application/json"}},
                    .body = boost::json::serialize(question)};
        },
        .answered =
            [&parts](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                const Payload asked = payload_of(order);
                const auto read = read_relation_answer(answer, asked.child());
                decide_guardianship(tx, parts, asked.guardian_id, asked.guardianship_id,
                                    read.finding, read.facts);
            },
        .given_up =
            [&parts](sql::Tx& tx, const outbound::Order& order) {
                const Payload asked = payload_of(order);
                decide_guardianship(tx, parts, asked.guardian_id, asked.guardianship_id,
                                    RelationFinding::unavailable, {});
            }};
}

}  // namespace mashang::mandates
