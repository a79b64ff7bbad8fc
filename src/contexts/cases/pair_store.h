#pragma once

// All SQL of what registers said of others whom a form names, one function per query.

#include <vector>

#include "contexts/cases/pair.h"
#include "contexts/cases/store.h"

namespace mashang::cases {

/// Keeps what was asked and told, encrypted.
class PairStore {
  public:
    explicit PairStore(Store& cases) : cipher_{cases.cipher()} {}

    /// Writes it, in the place of the one before.
    void save(sql::Tx& tx, const PairRow& row);
    std::vector<PairRow> list_of(sql::Tx& tx, const Case& of);

    /// Counts one more of an account on a day and forgets older days; how many there are now.
    std::int64_t count_ask(sql::Tx& tx, const std::string& account, Date day, PairKind kind);

  private:
    crypto::FieldCipher& cipher_;
};

}  // namespace mashang::cases
