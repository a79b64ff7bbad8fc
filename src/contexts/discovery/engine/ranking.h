#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace mashang::discovery {

/// A term of a query or a document, as an engine elsewhere sees it: text without blanks that says
/// nothing by itself. The same term is the same text on both sides.
struct Token {
    std::string text;
    float weight = 1;
};

/// What an engine elsewhere is to know of one item: in each field tokens between blanks.
struct Document {
    std::string id;
    std::string name;  ///< the item's name
    std::string said;  ///< its keywords and what people say
    std::string english;
    std::string about;     ///< theme and body
    std::string material;  ///< counts little
    double popularity = 0;
};

struct Ranked {
    std::string id;
    double score = 0;  ///< on any scale; the best first or not
};

/// Ranks items by the terms of a query in the index's stead. Nothing: it cannot now.
using Ranker = std::function<std::optional<std::vector<Ranked>>(const std::vector<Token>&)>;

}  // namespace mashang::discovery
