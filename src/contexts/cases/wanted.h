#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contexts/cases/case.h"

namespace mashang::cases {

/// Which of her cases somebody looks for, in the one box or in her list [P 3.2.1].
struct Wanted {
    std::string words;               ///< part of a case's number or of its item's name
    std::vector<std::string> items;  ///< or any case of these

    bool is_anything() const { return words.empty() && items.empty(); }
    /// `item_name`: of the case's item. Blanks do not count, nor do small letters and capitals; of
    /// a number at least four characters must be given.
    bool holds(const Case& of, std::string_view item_name) const;
};

}  // namespace mashang::cases
