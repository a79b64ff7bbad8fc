#pragma once

// How we ask the register of licences for one that its holder shows at a terminal, and what it
// answers (the wire of cases/register_wire.h, of which only the face is used here):
//
//   POST <url>/retrievals  {"licence_type": "L001", "holder_code": citizen's number, "use_cause":
//                           why}
//   200 {"result": "found", "licence": {"identifier", "name", "holder", "issuer", "issued_on",
//        "face": {field: text}}, …} or {"result": "not_found"}

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <optional>
#include <string>

#include "base/citizen_id.h"
#include "contexts/one_code/licence_request.h"
#include "platform/outbound/outbound.h"

namespace mashang::one_code {

/// What stands on a licence.
struct Licence {
    std::string identifier;
    std::string name;
    std::string holder;
    std::string issuer;
    std::string issued_on;
    boost::json::object face;  ///< field and text
};
BOOST_DESCRIBE_STRUCT(Licence, (), (identifier, name, holder, issuer, issued_on, face))

/// `terminal`: in words, for the register's own record of who looked.
outbound::Order order_for(const LicenceRequest& request, const CitizenId& holder,
                          std::string_view terminal);
outbound::Request request_of(const outbound::Order& order);

/// Nothing when the register has none. Throws std::runtime_error for an answer that is none (the
/// order is then carried out again).
std::optional<Licence> read_licence(const outbound::Answer& answer);

}  // namespace mashang::one_code
