#include "contexts/certificates/routes.h"

namespace mashang::certificates {

http::Routes routes(const Parts& parts) {
    http::Routes all = sign_in_routes(parts);
    http::append(all, binding_routes(parts));
    http::append(all, trust_routes(parts));
    http::append(all, seal_routes(parts));
    return all;
}

}  // namespace mashang::certificates
