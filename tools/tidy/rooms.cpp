#include "tools/tidy/rooms.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace mashang::tidy {
namespace {

struct Seat {
    std::string_view context;
    int row;
};

constexpr std::array kSeats{
    Seat{"supervision", 6},   Seat{"consultation", 6}, Seat{"voice", 5},
    Seat{"archive", 5},       Seat{"discovery", 5},    Seat{"proactive", 5},
    Seat{"bundles", 5},       Seat{"cases", 4},        Seat{"licences", 3},
    Seat{"payments", 3},      Seat{"bookings", 3},     Seat{"delivery", 3},
    Seat{"exchange", 5},      Seat{"mandates", 3},     Seat{"notices", 2},
    Seat{"apps", 2},          Seat{"openid", 2},       Seat{"one_code", 2},
    Seat{"legal_persons", 2}, Seat{"federation", 2},   Seat{"certificates", 2},
    Seat{"own_data", 2},      Seat{"showcase", 2},     Seat{"identity", 1},
    Seat{"catalogue", 1},     Seat{"places", 0},       Seat{"service", 5},
    Seat{"bills", 5},
};

/// The words between the brackets of each mashang_room(…), which may go over several lines.
std::vector<std::vector<std::string>> declarations(std::string_view text) {
    constexpr std::string_view kStart = "\nmashang_room(";
    std::vector<std::vector<std::string>> found;
    for (auto at = text.find(kStart); at != std::string_view::npos;
         at = text.find(kStart, at + 1)) {
        const auto inside = text.substr(at + kStart.size());
        std::istringstream words{std::string{inside.substr(0, inside.find(')'))}};
        auto& declaration = found.emplace_back();
        for (std::string word; words >> word;) declaration.push_back(word);
    }
    return found;
}

std::string target_of(std::string name) {
    std::ranges::replace(name, '/', '_');
    return name;
}

}  // namespace

std::vector<Room> rooms_of(const Tree& tree) {
    const File* declared = tree.find("src/CMakeLists.txt");
    if (declared == nullptr) return {};
    std::vector<Room> rooms;
    const auto declared_rooms = declarations('\n' + declared->text);
    for (const auto& words : declared_rooms) rooms.push_back({words.front(), {}});
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        for (const std::string& word : declared_rooms[i]) {
            const auto seen = std::ranges::find(
                rooms, word, [](const Room& room) { return target_of(room.name); });
            if (seen != rooms.end() && seen->name != rooms[i].name)
                rooms[i].sees.push_back(seen->name);
        }
    }
    return rooms;
}

const Room* room_of(const std::vector<Room>& rooms, std::string_view path) {
    const Room* innermost = nullptr;
    for (const Room& room : rooms) {
        const bool holds = path.starts_with("src/" + room.name + '/');
        if (holds && (innermost == nullptr || room.name.size() > innermost->name.size())) {
            innermost = &room;
        }
    }
    return innermost;
}

std::vector<std::string> seen_from(const std::vector<Room>& rooms, const Room& room) {
    std::vector<std::string> seen = room.sees;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const auto next = std::ranges::find(rooms, seen[i], &Room::name);
        for (const std::string& further : next->sees) {
            if (std::ranges::find(seen, further) == seen.end()) seen.push_back(further);
        }
    }
    return seen;
}

Storey storey_of(std::string_view path) {
    if (path.starts_with("src/base/")) return Storey::base;
    if (path.starts_with("src/platform/")) return Storey::platform;
    if (path.starts_with("src/contexts/")) return Storey::contexts;
    if (path.starts_with("src/sandbox/")) return Storey::sandbox;
    if (path.starts_with("src/app/")) return Storey::app;
    return Storey::other;
}

std::string_view context_of(std::string_view path) {
    constexpr std::string_view kContexts = "src/contexts/";
    if (!path.starts_with(kContexts)) return {};
    path.remove_prefix(kContexts.size());
    return path.substr(0, path.find('/'));
}

std::optional<int> row_of(std::string_view context) {
    const auto seat = std::ranges::find(kSeats, context, &Seat::context);
    if (seat == kSeats.end()) return std::nullopt;
    return seat->row;
}

}  // namespace mashang::tidy
