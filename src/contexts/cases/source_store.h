#pragma once

// All SQL of what registers told for the fields of forms, one function per query.

#include <optional>
#include <vector>

#include "contexts/cases/field_source.h"
#include "contexts/cases/store.h"

namespace mashang::cases {

/// Keeps what registers told, encrypted.
class SourceStore {
  public:
    explicit SourceStore(Store& cases) : cipher_{cases.cipher()} {}

    /// Writes it, in the place of the one before.
    void save(sql::Tx& tx, const SourceRow& row);
    std::vector<SourceRow> list_of(sql::Tx& tx, const Case& of);

  private:
    crypto::FieldCipher& cipher_;
};

}  // namespace mashang::cases
