#pragma once

#include "contexts/certificates/issue_parts.h"
#include "platform/http/route.h"

namespace mashang::certificates {

/// The doors of issuing: a person's and the operators'. `parts` must outlive them.
http::Routes issue_routes(const IssueParts& parts);

http::Routes issue_routes_person(const IssueParts& parts);
http::Routes issue_routes_desk(const IssueParts& parts);

}  // namespace mashang::certificates
