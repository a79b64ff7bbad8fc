#include "contexts/identity/document_wire.h"

#include "contexts/identity/flows_documents.h"
#include "platform/json/json.h"
#include "platform/outbound/reply.h"

namespace mashang::identity {
namespace {

/// Of an order's payload, which is the claim with these two, which never leave the house as such.
struct Whose {
    PersonId person_id;
    ProofingId proofing_id;
};

Whose whose(const outbound::Order& order) {
    const auto text = [&](const char* name) {
        return std::string_view{order.payload.at(name).as_string()};
    };
    return {.person_id = PersonId::parse(text("person_id")).value(),
            .proofing_id = ProofingId::parse(text("proofing_id")).value()};
}

enum class Result { match, mismatch, not_found, expired };
BOOST_DESCRIBE_ENUM(Result, match, mismatch, not_found, expired)

struct Reply {
    Result result;
};
BOOST_DESCRIBE_STRUCT(Reply, (), (result))

Finding finding_of(Result result) {
    switch (result) {
        case Result::match:
            return Finding::matched;
        case Result::mismatch:
            return Finding::mismatch;
        case Result::not_found:
        case Result::expired:
            return Finding::not_found;
    }
    std::unreachable();
}

outbound::Request request_of(const outbound::Order& order) {
    boost::json::object body = order.payload;
    body["request_id"] = order.payload.at("proofing_id");
    body.erase("person_id");
    body.erase("proofing_id");
    return {.path = "/verifications",
            .headers = {{"Content-Type", "application/json"}},
            .body = boost::json::serialize(body)};
}

}  // namespace

outbound::Order order_of(const PersonId& person, const ProofingId& proofing,
                         const DocumentClaim& claim) {
    boost::json::object payload = json_of(claim);
    payload["person_id"] = person.text();
    payload["proofing_id"] = proofing.text();
    return {.channel = std::string{kDocumentRegister},
            .idempotency_key = "proofing:" + proofing.text(),
            .subject = "proofing:" + proofing.text(),
            .payload = std::move(payload)};
}

Finding read_document_answer(const outbound::Answer& answer) {
    if (answer.status >= 400) return Finding::unavailable;
    return finding_of(outbound::read_reply<Reply>(answer.body, "the document register's").result);
}

outbound::Channel document_register_channel(const Parts& parts, std::string url, std::string key) {
    const auto decide = [&parts](sql::Tx& tx, const outbound::Order& order, Finding finding) {
        const Whose of = whose(order);
        decide_document(tx, parts, of.person_id, of.proofing_id, finding);
    };
    return {
        .name = std::string{kDocumentRegister},
        .url = std::move(url),
        .key = std::move(key),
        .wire = request_of,
        .answered =
            [decide](sql::Tx& tx, const outbound::Order& order, const outbound::Answer& answer) {
                decide(tx, order, read_document_answer(answer));
            },
        .given_up = [decide](
                        sql::Tx& tx,
                        const outbound::Order& order) { decide(tx, order, Finding::unavailable); }};
}

}  // namespace mashang::identity
