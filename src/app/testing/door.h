#pragma once

#include <string>

#include "app/testing/live_town.h"

namespace mashang::app::testing {

struct Door {
    std::string row;  ///< "POST /api/v1/cases/{id}/submission", as route_name says
    std::string target;
    Visitor whose = Visitor::nobody;  ///< who may pass, and whose the object is
    std::string body = {};
    int status = 0;  ///< of a success; 0: as the route declares
    std::string media = "application/json";
    bool ends_the_session = false;      ///< the second sending finds nobody signed in
    bool is_for_operators_too = false;  ///< an office's, and the platform's
    /// What others hear of it: nothing, unless everybody may know that it is there; 0: the thing is
    /// everybody's, and what they do with it is their own.
    int others_status = 404;
    std::string others_code = "";
};

}  // namespace mashang::app::testing
