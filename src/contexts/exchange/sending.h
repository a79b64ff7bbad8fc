#pragma once

// How rows come to the receiving side: in batches, one at a time, of each case one row in each, so
// that none overtakes another of its case. What comes of a batch is one transaction.

#include "contexts/exchange/parts.h"

namespace mashang::exchange {

inline constexpr std::string_view kChannel = "case_exchange";

/// Hands a batch of what may go now to the courier, unless one is in the air.
void order_next(sql::Tx& tx, const Parts& parts);

/// Opens and sends the rows of a batch: the same bytes each time. An answer that names each row
/// settles it; everything else is tried again.
///
///   POST URL/batches {"sender", "batch": id, "sequence": from 1 without gaps, "edition",
///                     "made_at", "rows": [{"table", "key", "version", "order", "cells"}]}
outbound::Channel channel(const Parts& parts, const std::string& url, const std::string& key);

}  // namespace mashang::exchange
