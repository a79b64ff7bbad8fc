#pragma once

// How steps of cases become rows: by a follower of the journal, and anew once an operator asks.

#include "contexts/exchange/parts.h"
#include "contexts/exchange/record.h"

namespace mashang::exchange {

/// Each step's rows, checked, in the transaction that moves the cursor: each once.
journal::Follower follower(const Parts& parts);

/// Makes some of the rows that operators asked for anew, out of what is known now; false: none
/// waits. Runs outside transactions.
bool remake_some(const Parts& parts);

}  // namespace mashang::exchange
