#pragma once

// The inside of the flows.

#include <optional>
#include <vector>

#include "base/refused.h"
#include "contexts/certificates/judge.h"
#include "contexts/certificates/store.h"

namespace mashang::certificates {

/// Throws kNotTaken with all of them, if there are any.
void refuse_faulty(std::vector<Fault> faults);

/// Who is bound to the signer's certificate; adds kNotBound, or kNotTheirs when she may no longer
/// sign for its legal person.
std::optional<store::BindingRow> find_holder(sql::Tx& tx, const Parts& parts,
                                             const Judgement& judgement,
                                             std::vector<Fault>& faults);

}  // namespace mashang::certificates
