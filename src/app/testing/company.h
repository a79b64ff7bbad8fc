#pragma once

#include <string>

#include "app/testing/live_town.h"
#include "contexts/legal_persons/flows.h"

namespace mashang::app::testing {

/// A company that the person with that number represents, as the register would say; its id.
inline std::string settle_company(LiveTown& town, const std::string& mobile, const Uscc& uscc,
                                  std::string_view name) {
    std::string id;
    town.database().write([&](sql::Tx& tx) {
        const legal_persons::Parts& parts = town.house().services().legal_person_parts();
        const auto person = parts.identity.find_person(tx, *MobileNumber::parse(mobile)).value();
        id = legal_persons::put_representative(tx, parts, person, uscc,
                                               *legal_persons::OrganisationName::parse(name))
                 .text();
    });
    return id;
}

}  // namespace mashang::app::testing
