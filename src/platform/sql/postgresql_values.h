#pragma once

#include <libpq-fe.h>

#include <array>
#include <span>
#include <vector>

#include "platform/sql/value.h"

namespace mashang::sql {

constexpr Oid kInt8 = 20;
constexpr Oid kText = 25;
constexpr Oid kFloat8 = 701;

/// The type that an argument is declared as.
Oid oid_of(Kind kind);

/// Arguments as libpq takes them, in binary; they point into the arguments that they were made
/// from.
class BoundArguments {
  public:
    explicit BoundArguments(std::span<const Argument> args);

    int size() const { return static_cast<int>(values_.size()); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

  private:
    void add(const Cell& cell, std::array<char, 8>& bytes);

    std::vector<std::array<char, 8>> numbers_;
    std::vector<const char*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
};

/// A field of a result in text format. Throws BadColumn for a number that no column of ours holds.
Cell cell_at(const PGresult* result, int row, int column);

}  // namespace mashang::sql
