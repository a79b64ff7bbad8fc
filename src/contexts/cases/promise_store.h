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
    /// Those of an office whose clock runs, the one due first first.
    std::vector<Promise> list_of_office(sql::Tx& tx, const places::OfficeId& office,
                                        std::size_t most);
    /// All of the next `most` cases after `after` that have some whose day was reckoned beyond the
    /// published holidays, by case.
    std::vector<Promise> list_provisional(sql::Tx& tx, std::string_view after, std::size_t most);
    void remove(sql::Tx& tx, const Case& of, int seq);

  private:
    std::vector<Promise> opened(std::vector<Promise> stored);
    crypto::FieldCipher& cipher_;
};

}  // namespace mashang::cases
