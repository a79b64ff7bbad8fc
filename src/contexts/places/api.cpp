#include "contexts/places/api.h"

namespace mashang::places {

const Division& get_division(const Places& places, const DivisionCode& code) {
    const Division* division = places.find(code);
    if (division == nullptr) throw Refused{refusals::kNoSuchDivision, {{"code", code.text()}}};
    return *division;
}

const Division& get_division(const Places& places, const std::optional<DivisionCode>& code) {
    if (code) return get_division(places, *code);
    if (places.province() == nullptr) throw Refused{refusals::kNoSuchDivision, {{"code", ""}}};
    return *places.province();
}

const Office& get_office(const Places& places, const OfficeId& id) {
    const Office* office = places.find_office(id);
    if (office == nullptr) throw Refused{refusals::kNoSuchOffice, {{"id", id.text()}}};
    return *office;
}

}  // namespace mashang::places
