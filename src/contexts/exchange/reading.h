#pragma once

// The trace that rows leave with whom they are about, once somebody outside has them.

#include <optional>
#include <string>
#include <string_view>

#include "contexts/exchange/parts.h"
#include "contexts/exchange/record.h"

namespace mashang::exchange {

/// Of rows that carry personal columns: tells `person_data.read` of the applicant, by the system
/// that sent it.
void tell_sent(sql::Tx& tx, const Parts& parts, const Row& row);
/// The same of one who fetched it: "app:<client_id>".
void tell_fetched(sql::Tx& tx, const Parts& parts, const Row& row, std::string_view client_id);

/// What was read, to the person; nothing: it is not one of ours.
std::optional<std::string> words_of_reading(std::string_view what, Language language);

}  // namespace mashang::exchange
