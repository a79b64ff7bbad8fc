#pragma once

#include <expected>
#include <optional>

#include "base/refused.h"

namespace mashang {

/// A value, or the one reason why the text is none: a row of base/refusals.h.
template <class T>
using Checked = std::expected<T, const Refusal*>;

inline std::unexpected<const Refusal*> because(const Refusal& refusal) {
    return std::unexpected{&refusal};
}

/// For who does not ask why.
template <class T>
std::optional<T> value_of(Checked<T> checked) {
    if (!checked) return std::nullopt;
    return *std::move(checked);
}

}  // namespace mashang
