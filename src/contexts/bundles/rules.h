#pragma once

// What the catalogue's rows do not say of a matter: how its conditions are asked for. Data
// (`bundle-questions.json`): a new matter, or a new question of one, takes no program.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/bundles/graph.h"
#include "contexts/catalogue/api.h"

namespace mashang::bundles {

/// How a condition of `bundle-items.csv` is put to people.
struct ConditionWords {
    std::string zh, en;
};

/// Of one matter: questions of its own, and for parts when they are done (JSON Logic).
struct BundleRules {
    std::vector<Question> questions;
    std::map<int, boost::json::value> when;
};

struct Rules {
    std::map<std::string, ConditionWords, std::less<>> conditions;
    std::map<std::string, BundleRules, std::less<>> bundles;
};

/// Throws std::invalid_argument, with the place, for a text that is none.
Rules parse_rules(std::string_view text);
/// `bundle-questions.json` in the folder. Throws std::runtime_error when it cannot be read.
Rules load_rules(const std::filesystem::path& folder);

/// The catalogue's matter as a graph. A part that must be done is, one for which the rules say when
/// is done then; of the others each condition is one yes-or-no question, however many parts it
/// stands at, and what has no condition is asked for by its name.
Graph graph_of(const catalogue::Bundle& bundle, const Rules& rules);

}  // namespace mashang::bundles
