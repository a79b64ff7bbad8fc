#pragma once

// The operations that reckon all their arguments first. Not for direct use.

#include <optional>
#include <string_view>
#include <vector>

#include "platform/json/logic/value.h"

namespace mashang::json::logic {

/// The arguments of an operation; one that is not there is undefined.
class Arguments {
  public:
    explicit Arguments(std::vector<Value> values) : values_{std::move(values)} {}

    Value operator[](std::size_t i) const { return i < values_.size() ? values_[i] : Value{}; }
    std::size_t size() const { return values_.size(); }
    const std::vector<Value>& all() const { return values_; }

  private:
    std::vector<Value> values_;
};

/// What `find_operation` gives; nothing: cannot be carried out on these.
using Operation = std::optional<Value> (*)(const Arguments& arguments, const Value& data);

/// Null when there is no such operation.
Operation find_operation(std::string_view name);

}  // namespace mashang::json::logic
