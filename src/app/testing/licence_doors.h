#pragma once

// The doors of one's own licences: each visitor has her own, so that others find theirs.

#include <vector>

#include "app/testing/door.h"

namespace mashang::app::testing {

inline void add_licence_doors(std::vector<Door>& doors) {
    const std::string own = "/api/v1/me/licences";
    doors.push_back({.row = "GET " + own, .target = own, .whose = Visitor::owner});
    doors.push_back({.row = "POST " + own, .target = own, .whose = Visitor::owner});
    doors.push_back({.row = "DELETE " + own, .target = own, .whose = Visitor::owner});
}

}  // namespace mashang::app::testing
