#pragma once

// What is sent to OpenSearch 2.x. Pure; the same input is the same bytes.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "contexts/discovery/engine/ranking.h"
#include "platform/outbound/outbound.h"

namespace mashang::discovery::opensearch {

/// Documents of one `_bulk`: a few hundred kilobytes.
inline constexpr std::size_t kDocumentsAtOnce = 500;
/// How many items are ranked: what is further behind is no answer.
inline constexpr std::size_t kMostRanked = 1'000;
/// Terms of a query that are sent, the weightiest; `indices.query.bool.max_clause_count` is 1,024.
inline constexpr std::size_t kMostTokens = 128;

/// Of the documents' content: the same documents have the same index. 16 hex digits.
std::string fingerprint(const std::vector<Document>& documents);
/// "mashang-items" and a fingerprint: "mashang-items-0123456789abcdef".
std::string index_name(const std::string& alias, const std::string& fingerprint);

outbound::Request find_index(const std::string& index);
outbound::Request create_index(const std::string& index);
outbound::Request fill_index(const std::string& index, std::span<const Document> documents);
outbound::Request refresh_index(const std::string& index);
outbound::Request find_alias(const std::string& alias);
/// Takes the alias from `old` and gives it to `index`, in one step.
outbound::Request move_alias(const std::string& alias, const std::string& index,
                             const std::vector<std::string>& old);
outbound::Request delete_index(const std::string& index);
outbound::Request rank(const std::string& alias, const std::vector<Token>& tokens);

}  // namespace mashang::discovery::opensearch
