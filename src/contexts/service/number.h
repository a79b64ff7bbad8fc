#pragma once

// 文号: the number of a document.

#include <string>
#include <string_view>

#include "contexts/places/api.h"

namespace mashang::service {

/// "榕公决〔2018〕12号" (GB/T 9704 7.2.5): word of the office, word of the series, year in
/// hexagonal brackets, running number without leading zeros.
std::string number_text(std::string_view office_word, std::string_view series, int year,
                        std::int64_t running);

/// The word that an office would have: what its city is called for short, its county, what its
/// body does: "榕公", "榕鼓楼公". Two offices may come to the same word; who keeps them tells them
/// apart (store.h).
std::string office_word(const places::Places& places, const places::OfficeId& office);

}  // namespace mashang::service
