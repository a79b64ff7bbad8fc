#pragma once

// A certificate shown, as it comes in JSON: for signing in and for binding alike.

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "contexts/certificates/flows.h"

namespace mashang::certificates {

struct ShownInput {
    std::string ticket;
    std::string certificates;
    std::string signature;
    std::optional<pki::Scheme> scheme;
    ShownCheck check = {};  ///< of the step before

    Shown shown() const {
        return {.ticket = ticket,
                .signed_text = {
                    .certificates = certificates, .signature = signature, .scheme = scheme}};
    }
};
BOOST_DESCRIBE_STRUCT(ShownInput, (), (ticket, certificates, signature, scheme))

}  // namespace mashang::certificates
