#include "contexts/certificates/issue_sealing.h"

#include "platform/json/json.h"

namespace mashang::certificates {
namespace {

std::string subject_context(const IssuedId& id) {
    return "certificates.issued.subject:" + id.text();
}
std::string chain_context(const IssuedId& id) {
    return "certificates.issued.certificate:" + id.text();
}

}  // namespace

std::string seal_subject(const IssueParts& parts, const Issued& issued) {
    return parts.fields.encrypt(json::text_of(issued.subject.parts), subject_context(issued.id));
}

pki::Name open_subject(const IssueParts& parts, const IssuedId& id, std::string_view sealed) {
    const std::string text = parts.fields.decrypt(sealed, subject_context(id));
    return {.parts = json::decode_or_refuse<std::vector<pki::NamePart>>(json::parse(text))};
}

std::string seal_chain(const IssueParts& parts, const Issued& issued) {
    return parts.fields.encrypt(issued.chain_pem.value(), chain_context(issued.id));
}

std::string open_chain(const IssueParts& parts, const IssuedId& id, std::string_view sealed) {
    return parts.fields.decrypt(sealed, chain_context(id));
}

}  // namespace mashang::certificates
