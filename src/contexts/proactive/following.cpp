#include "contexts/proactive/following.h"

#include <algorithm>
#include <set>

namespace mashang::proactive {
namespace {

/// Of two of the same millisecond the one with the smaller id was first.
bool is_before(const Filed& a, const Filed& b) {
    return a.at != b.at ? a.at < b.at : a.case_id < b.case_id;
}

bool follows(const Filed& next, const Filed& earlier) {
    return earlier.item_id != next.item_id && is_before(earlier, next) &&
           next.at - earlier.at <= Statistics::kWithin;
}

std::set<std::string> followed_by(const std::vector<Filed>& filed, const Filed& next) {
    std::set<std::string> items;
    for (const Filed& one : filed) {
        if (follows(next, one)) items.insert(one.item_id);
    }
    return items;
}

}  // namespace

std::vector<std::string> first_followed(const std::vector<Filed>& filed, std::string_view case_id) {
    const auto next = std::ranges::find(filed, case_id, &Filed::case_id);
    if (next == filed.end()) return {};
    std::set<std::string> items = followed_by(filed, *next);
    for (const Filed& one : filed) {
        if (one.item_id != next->item_id || !is_before(one, *next)) continue;
        for (const std::string& item : followed_by(filed, one)) items.erase(item);
    }
    return {items.begin(), items.end()};
}

}  // namespace mashang::proactive
