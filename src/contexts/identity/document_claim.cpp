#include "contexts/identity/document_claim.h"

#include "base/enum_names.h"
#include "contexts/identity/sealing.h"
#include "platform/json/json.h"

namespace mashang::identity {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::string_view kClaim = "identity.proofing.document";
constexpr std::string_view kDocument = "identity.person.document";
constexpr std::string_view kIndex = "identity.person.document_number";

struct Written {
    PersonName name;
    DocumentType document_type;
    std::string number;
    Date birth_date;
};
BOOST_DESCRIBE_STRUCT(Written, (), (name, document_type, number, birth_date))

template <class Id>
std::string context(std::string_view column, const Id& id) {
    return std::string{column}.append(":").append(id.text());
}

}  // namespace

object json_of(const DocumentClaim& claim) {
    return {{"name", claim.name.text()},
            {"document_type", name_of_enumerator(claim.document.type())},
            {"number", claim.document.number()},
            {"birth_date", claim.birth_date.text()}};
}

DocumentClaim document_claim_of(const object& json) {
    const auto written = json::decode_or_refuse<Written>(json);
    const auto document = IdentityDocument::make(written.document_type, written.number);
    if (!document) throw crypto::Tampered{"a document that was kept is none"};
    return {.name = written.name, .document = *document, .birth_date = written.birth_date};
}

std::string seal_document_claim(const Parts& parts, const ProofingId& id,
                                const DocumentClaim& claim) {
    return parts.fields.encrypt(boost::json::serialize(json_of(claim)), context(kClaim, id));
}

DocumentClaim open_document_claim(const Parts& parts, const store::ProofingRow& proofing) {
    return document_claim_of(
        json::parse(parts.fields.decrypt(proofing.claim_sealed, context(kClaim, proofing.id)))
            .as_object());
}

void seal_document(const Parts& parts, store::PersonRow& person, const DocumentClaim& claim) {
    seal_name(parts, person, claim.name);
    person.document_sealed =
        parts.fields.encrypt(boost::json::serialize(json_of(claim)), context(kDocument, person.id));
}

std::optional<DocumentClaim> open_document(const Parts& parts, const store::PersonRow& person) {
    if (!person.document_sealed) return std::nullopt;
    return document_claim_of(
        json::parse(parts.fields.decrypt(*person.document_sealed, context(kDocument, person.id)))
            .as_object());
}

std::vector<std::string> document_indexes(const Parts& parts, const IdentityDocument& document) {
    return parts.index.candidates(
        kIndex, std::string{name_of_enumerator(document.type())} + ":" + document.number());
}

std::string verified_document_claims(const DocumentClaim& claim, ProofingWay way, Instant at,
                                     const ProofingId& check, std::string_view office) {
    const bool is_seen = way == ProofingWay::window;
    const object seen{{"check_method", is_seen ? "vpip" : "data"},
                      {"organization", is_seen ? office : std::string_view{"国家移民管理局"}},
                      {"check_id", check.text()}};
    const object evidence{
        {"type", "document"},
        {"check_details", array{seen}},
        {"document_details", {{"type", name_of_enumerator(claim.document.type())}}}};
    return boost::json::serialize(
        object{{"verification",
                {{"trust_framework", "cn_city_realname"},
                 {"assurance_level", "r" + std::to_string(level_of(way))},
                 {"time", at.text()},
                 {"verification_process", check.text()},
                 {"evidence", array{evidence}}}},
               {"claims", {{"name", claim.name.text()}, {"birthdate", claim.birth_date.text()}}}});
}

}  // namespace mashang::identity
