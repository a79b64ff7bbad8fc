#pragma once

// What a case's package holds. Pure: everything was read before.

#include <map>
#include <optional>
#include <string>

#include "base/instant.h"
#include "contexts/archive/package.h"
#include "contexts/archive/parts.h"
#include "contexts/archive/retention.h"
#include "contexts/cases/api.h"
#include "contexts/certificates/api.h"
#include "platform/journal/proof.h"

namespace mashang::archive {

/// A case with all that its package is made of.
struct Gathered {
    cases::WholeCase whole;
    std::map<int, std::string> materials;  ///< bytes as they were given, by seq
    std::vector<IssuedDocument> documents;
    std::vector<std::string> document_files;  ///< the bytes of each of these
    journal::Proof proof;
    std::optional<certificates::KeptSignature> signature;  ///< the applicant's
    bool kept_for_good = false;                            ///< the installation's word for the item
    bool demands_paper = false;                            ///< the same
    Instant archived_at;
};

Contents contents_of(const Gathered& gathered);

/// When its handling ended.
Instant ended_at(const cases::Case& of);

}  // namespace mashang::archive
