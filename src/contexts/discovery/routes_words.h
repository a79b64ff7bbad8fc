#pragma once

#include "contexts/discovery/word_parts.h"
#include "platform/http/route.h"

namespace mashang::discovery {

/// The office's words: reading, trying out, proposing, publishing. `parts` outlives the routes.
http::Routes word_routes(const WordParts& parts);

}  // namespace mashang::discovery
