#pragma once

// All SQL of promises, one function per query.

#include <optional>
#include <vector>

#include "contexts/cases/promise.h"
#include "contexts/cases/store.h"

namespace mashang::cases {

/// Keeps promises; what the office says of them is encrypted.
class PromiseStore {
  public:
    explicit PromiseStore(Store& cases) : cipher_{cases.cipher()} {}

    void save(sql::Tx& tx, const Promise& promise);
    std::optional<Promise> find(sql::Tx& tx, const Case& of, int seq);
    std::vector<Promise> list_of(sql::Tx& tx, const Case& of);
    void remove(sql::Tx& tx, const Case& of, int seq);

  private:
    std::vector<Promise> opened(std::vector<Promise> stored);
    crypto::FieldCipher& cipher_;
};

}  // namespace mashang::cases
