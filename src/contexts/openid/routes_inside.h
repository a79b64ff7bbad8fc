#pragma once

// The routes of openid by subject; routes.h puts them together.

#include "contexts/openid/parts.h"
#include "platform/http/route.h"

namespace mashang::openid {

http::Routes metadata_routes(const Parts& parts);
http::Routes token_routes(const Parts& parts);
http::Routes authorize_routes(const Parts& parts);
http::Routes logout_routes(const Parts& parts);
http::Routes waiting_routes(const Parts& parts);
http::Routes own_app_routes(const Parts& parts);   ///< of a person: what her apps may have
http::Routes desk_app_routes(const Parts& parts);  ///< of staff: registering and reviewing apps

}  // namespace mashang::openid
