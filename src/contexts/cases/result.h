#pragma once

#include <string>

#include "contexts/cases/parts.h"

namespace mashang::cases {

/// The written decision as a page that prints: what was asked, by whom (masked), what was decided,
/// by which office, and the platform's SM2 signature over the same words. Refuses: kNoResultYet.
std::string result_document(sql::Tx& tx, const Parts& parts, const Case& of);

}  // namespace mashang::cases
