#pragma once

#include "contexts/consultation/consult.h"
#include "platform/http/route.h"

namespace mashang::consultation {

http::Routes routes(const Parts& parts);

}  // namespace mashang::consultation
