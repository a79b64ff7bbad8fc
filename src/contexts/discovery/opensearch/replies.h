#pragma once

// What is understood of OpenSearch's answers. Pure; any bytes are safe.

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/discovery/engine/ranking.h"
#include "platform/outbound/outbound.h"

namespace mashang::discovery::opensearch {

/// Why there is no usable answer, in a few words for the log: "404 index_not_found_exception".
struct Failure {
    std::string why;
};
template <class T>
using Reply = std::expected<T, Failure>;

/// Of `_search`: whole answers only; one that timed out or lacks a shard is a failure. At most
/// kMostRanked.
Reply<std::vector<Ranked>> read_ranking(const outbound::Answer& answer);
/// Of `_bulk`: a failure when any document was not taken.
Reply<std::size_t> read_filling(const outbound::Answer& answer);
/// Of `_alias`: the indices that have it; none when nobody has.
Reply<std::vector<std::string>> read_alias(const outbound::Answer& answer);
/// Whether there is such an index.
Reply<bool> read_presence(const outbound::Answer& answer);
/// Of everything that only says that it was done.
Reply<bool> read_done(const outbound::Answer& answer);

}  // namespace mashang::discovery::opensearch
