#pragma once

// Who somebody is by a provider's word: its claims by the mapping, and how far each is believed.
// Pure.

#include <boost/json.hpp>
#include <optional>
#include <string>

#include "base/citizen_id.h"
#include "base/mobile_number.h"
#include "contexts/federation/provider.h"
#include "contexts/identity/person_name.h"

namespace mashang::federation {

/// A value that is none (a name of digits, a number with a wrong check digit) was not said.
struct UpstreamPerson {
    std::optional<identity::PersonName> name = {};
    int name_level = 0;
    std::optional<CitizenId> citizen_id = {};
    int citizen_id_level = 0;
    std::optional<MobileNumber> mobile = {};
    int mobile_level = 0;

    /// The number under which the register knows her, if the provider is believed that far.
    std::optional<CitizenId> proven_citizen_id() const {
        return citizen_id_level >= 1 ? citizen_id : std::nullopt;
    }
};
BOOST_DESCRIBE_STRUCT(UpstreamPerson, (),
                      (name, name_level, citizen_id, citizen_id_level, mobile, mobile_level))

UpstreamPerson person_in(const boost::json::object& claims, const ClaimMapping& mapping,
                         int provider_level);

/// Whether a claim that the mapping names is not there.
bool lacks_claims(const boost::json::object& claims, const ClaimMapping& mapping);

}  // namespace mashang::federation
