#pragma once

// Who is served: the caller herself, or the legal person that she acts for.

#include <string>

#include "contexts/service/parts.h"
#include "platform/http/caller.h"

namespace mashang::service {

struct Addressee {
    identity::PersonId id;
    bool is_legal_person = false;
    std::string authority = "self";
};

/// Whether whoever acts on that ground may agree to service in the name of a legal person: its
/// representative, and an agent who signs for it in every item [民法典 165].
bool may_consent(const mandates::Authority& authority);

/// Refuses: kOwnConsent (she acts for another person), mandates' kAuthorityOver; `to_write`:
/// kNotForFirm, too.
Addressee addressee_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, bool to_write);

/// Tells `what` of the addressee.
void tell_of_addressee(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Addressee& addressee, const char* what, boost::json::object facts);

}  // namespace mashang::service
