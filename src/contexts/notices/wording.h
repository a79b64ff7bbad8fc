#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/refused.h"
#include "contexts/catalogue/api.h"

namespace mashang::notices {

struct Wording {
    std::string title;
    std::string text;
};

/// What a person is told of an event, or nothing for one that she is not told of. `facts` are the
/// journal entry's; the catalogue knows the item's name.
std::optional<Wording> wording_of(std::string_view what, const boost::json::object& facts,
                                  const catalogue::Catalogue& catalogue, Language language);

/// Whether it also goes to her phone: what happens at every gate would be too much there.
bool is_sent_by_sms(std::string_view what);

/// The same as one text message: no personal data, the platform's name first.
std::string sms_text(const Wording& wording);

}  // namespace mashang::notices
