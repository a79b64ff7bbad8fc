#include "contexts/legal_persons/sealing.h"

namespace mashang::legal_persons {
namespace {

constexpr std::string_view kName = "legal_persons.agency.name";
constexpr std::string_view kMobile = "legal_persons.agency.mobile";

std::string context(std::string_view column, const AgencyId& row) {
    return std::string{column}.append(":").append(row.text());
}

/// What we wrote ourselves; anything else is a damaged row.
template <class T>
T value_in(std::string_view text) {
    auto value = T::parse(text);
    if (!value)
        throw crypto::Tampered{"a sealed field of legal_persons holds no value of its type"};
    return *std::move(value);
}

}  // namespace

void seal_invited(const Parts& parts, Agency& agency, const Invited& invited) {
    agency.name_sealed = parts.fields.encrypt(invited.name.text(), context(kName, agency.id));
    agency.mobile_sealed = parts.fields.encrypt(invited.mobile.view(), context(kMobile, agency.id));
    agency.mobile_index = parts.index.of(kMobile, invited.mobile.view());
}

Invited open_invited(const Parts& parts, const Agency& agency) {
    return {.name = value_in<identity::PersonName>(
                parts.fields.decrypt(agency.name_sealed, context(kName, agency.id))),
            .mobile = value_in<MobileNumber>(
                parts.fields.decrypt(agency.mobile_sealed, context(kMobile, agency.id)))};
}

std::vector<std::string> mobile_indexes(const Parts& parts, const MobileNumber& mobile) {
    return parts.index.candidates(kMobile, mobile.view());
}

}  // namespace mashang::legal_persons
