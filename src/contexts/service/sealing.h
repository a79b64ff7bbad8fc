#pragma once

// How words of documents lie in their rows.

#include <string>

#include "contexts/service/document.h"
#include "contexts/service/parts.h"

namespace mashang::service {

std::string seal_words(const Parts& parts, const DocumentId& id, const Words& words);
Words open_words(const Parts& parts, const Document& document);

}  // namespace mashang::service
