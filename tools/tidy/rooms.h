#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/tidy/tree.h"

namespace mashang::tidy {

/// A folder that src/CMakeLists.txt declares: mashang_room(platform/sql DEPS base …).
struct Room {
    std::string name;  ///< "platform/sql"
    std::vector<std::string>
        sees;  ///< names of rooms in its DEPS, in order; libraries are left out
};

/// All rooms, in order of declaration.
std::vector<Room> rooms_of(const Tree& tree);

/// The room that a file under src/ belongs to, the innermost when one lies in another.
const Room* room_of(const std::vector<Room>& rooms, std::string_view path);

/// All that a room sees, also by way of others.
std::vector<std::string> seen_from(const std::vector<Room>& rooms, const Room& room);

enum class Storey { base, platform, contexts, sandbox, app, other };
Storey storey_of(std::string_view path);  ///< of "src/…"; other: tests' main, tools, documents

/// "cases" of "src/contexts/cases/api.h"; empty elsewhere.
std::string_view context_of(std::string_view path);

/// The row of a context (docs: "Between contexts a call goes to a lower row"), 0 the lowest;
/// nothing for a context that is in no row.
std::optional<int> row_of(std::string_view context);

}  // namespace mashang::tidy
