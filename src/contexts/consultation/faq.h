#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "contexts/catalogue/api.h"
#include "contexts/consultation/cues.h"

namespace mashang::consultation {

/// Makes a text comparable: folded, simplified, without marks (discovery's Index::normalised).
using Normalise = std::function<std::string(std::string_view)>;

struct FoundFaq {
    const catalogue::FaqContent* faq = nullptr;  ///< null: none asks that
    bool is_nearly_the_same = false;             ///< it asks that in so many words
};

/// The entry of the item's FAQ whose question asks what somebody asks: for `asks` by its own cues
/// and hardly in other words, or for whatever it is in nearly the same words. Words of the item's
/// name tell nothing of one. `asks` nothing: only one in nearly the same words.
FoundFaq find_faq(const catalogue::Item& item, const Cues& cues, const Normalise& normalise,
                  const std::string& text, std::optional<Asked> asks);

}  // namespace mashang::consultation
