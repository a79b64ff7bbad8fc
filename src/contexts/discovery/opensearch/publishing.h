#pragma once

#include <vector>

#include "contexts/discovery/opensearch/house.h"

namespace mashang::discovery::opensearch {

/// Makes an index of the documents and moves the alias to it; searches see the old one until then.
/// Where these documents are in force already nothing is sent but a question. What an earlier try
/// left is used. A failure says at which step: "fill: 429 …". Several nodes may do it at once.
Reply<bool> publish(House& house, const std::vector<Document>& documents);

}  // namespace mashang::discovery::opensearch
