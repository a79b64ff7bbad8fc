#pragma once

#include <string>
#include <vector>

#include "contexts/discovery/api.h"

namespace mashang::consultation {

/// Which item a question is about.
struct Found {
    const catalogue::Item* item = nullptr;             ///< null: not without doubt
    std::vector<const catalogue::Item*> choices = {};  ///< which it may be, best first; when unsure
    const places::Division* place = nullptr;           ///< where: the named place, else the asker's
    std::string about;  ///< what it is asked about, without the place
};

/// The item that `about` names for somebody in `here`. Sure is one of which a name says nearly all
/// of it, clearly better than any other's; a score decides nothing. `context` is the item of which
/// was spoken before (null: none): it is meant unless another one is sure, or too much is said that
/// none of its names says.
Found find_item(const discovery::Searchable& now, const std::string& about,
                const places::Division& here, const catalogue::Item* context);

}  // namespace mashang::consultation
