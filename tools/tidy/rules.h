#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/tidy/tree.h"

namespace mashang::tidy {

enum class Weight { look_twice, wrong };

struct Finding {
    std::string path;
    std::size_t line;
    std::string_view rule;  ///< the name of the function below
    std::string message;
    Weight weight = Weight::wrong;
};
using Findings = std::vector<Finding>;

/// Includes go down only: app → contexts → platform → base; sandbox sees platform and base; a
/// context sees those of lower rows, through their api.h and the headers that it includes; a room
/// sees its DEPS.
void arrows(const Tree& tree, Findings& findings);

/// No file includes itself by way of others, no room another that comes back to it.
void cycles(const Tree& tree, Findings& findings);

/// Every file of a context has a place in it: README.md, sources named in snake_case after a
/// subject (not after a layer), schema/0001.sql … without gaps, decision tables in cases/, rooms of
/// their own. Every folder with sources is declared as a room, and every context has a README.md.
void rooms(const Tree& tree, Findings& findings);

/// Sources over 400 and headers over 200 lines deserve a second look; over 600 and 400 they are
/// split.
void sizes(const Tree& tree, Findings& findings);

/// "P 3.1.4" stands in docs/policy-clauses.txt.
void citations(const Tree& tree, Findings& findings);

/// No path of a workplace, no unfinished work.
void words(const Tree& tree, Findings& findings);

/// Each refusal has a code of its own that begins with its room's name, and both messages with the
/// same placeholders. docs/refusals.md is what `refusals_text` says.
void refusals(const Tree& tree, Findings& findings);
std::string refusals_text(const Tree& tree);

/// A path that a document names (in backticks outside of examples, or as a link) is there, and
/// `path: name` names something in that file.
void paths(const Tree& tree, Findings& findings);

/// docs/map.md is what `map_text` says.
void map(const Tree& tree, Findings& findings);
std::string map_text(const Tree& tree);

/// All of the above.
Findings check(const Tree& tree);

}  // namespace mashang::tidy
