#pragma once

// The inside of the flows of seals.

#include <string>
#include <string_view>

#include "contexts/certificates/parts.h"
#include "contexts/certificates/seal.h"
#include "platform/http/caller.h"

namespace mashang::certificates {

/// Whether she represents the legal person of that code at this moment.
bool represents(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                std::string_view uscc);
/// Whether its holder may sign for its legal person at this moment.
bool is_holder_entitled(sql::Tx& tx, const Parts& parts, const Seal& seal);

/// Tells what a keeper did with a seal, to him and to who represents the legal person.
void tell_of_seal(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string what,
                  const Seal& seal);

}  // namespace mashang::certificates
