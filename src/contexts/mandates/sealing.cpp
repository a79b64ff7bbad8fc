#include "contexts/mandates/sealing.h"

#include "platform/json/json.h"

namespace mashang::mandates {
namespace {

constexpr std::string_view kInvited = "mandates.mandate.invited";
constexpr std::string_view kChild = "mandates.guardianship.child";
constexpr std::string_view kDocument = "mandates.guardianship.document";

std::string context_of(std::string_view column, const std::string& row) {
    return std::string{column} + ":" + row;
}

}  // namespace

std::string seal_invited(const Parts& parts, const MandateId& id, const Invited& invited) {
    return parts.fields.encrypt(json::text_of(invited), context_of(kInvited, id.text()));
}

Invited open_invited(const Parts& parts, const Mandate& mandate) {
    const std::string text = parts.fields.decrypt(mandate.invited_sealed.value(),
                                                  context_of(kInvited, mandate.id.text()));
    return json::decode_or_refuse<Invited>(json::parse(text));
}

std::string invited_index(const Parts& parts, const MobileNumber& mobile) {
    return parts.index.of(kInvited, mobile.view());
}

std::vector<std::string> invited_indexes(const Parts& parts, const MobileNumber& mobile) {
    return parts.index.candidates(kInvited, mobile.view());
}

std::string seal_child(const Parts& parts, const GuardianshipId& id, const identity::Claim& child) {
    return parts.fields.encrypt(json::text_of(child), context_of(kChild, id.text()));
}

std::string seal_document(const Parts& parts, const GuardianshipId& id, std::string_view number) {
    return parts.fields.encrypt(number, context_of(kDocument, id.text()));
}

identity::Claim open_child(const Parts& parts, const Guardianship& guardianship) {
    const std::string text =
        parts.fields.decrypt(guardianship.child_sealed, context_of(kChild, guardianship.id.text()));
    return json::decode_or_refuse<identity::Claim>(json::parse(text));
}

}  // namespace mashang::mandates
