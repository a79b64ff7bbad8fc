#pragma once

#include <string>
#include <string_view>

#include "contexts/certificates/issue_parts.h"

namespace mashang::certificates {

// A certificate says a person's name: it lies sealed, bound to its row and column.

std::string seal_subject(const IssueParts& parts, const Issued& issued);
pki::Name open_subject(const IssueParts& parts, const IssuedId& id, std::string_view sealed);
std::string seal_chain(const IssueParts& parts, const Issued& issued);
std::string open_chain(const IssueParts& parts, const IssuedId& id, std::string_view sealed);

}  // namespace mashang::certificates
