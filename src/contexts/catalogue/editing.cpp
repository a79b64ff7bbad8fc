#include "contexts/catalogue/editing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/split.h"

namespace mashang::catalogue {

bool keeps(std::string_view office_id, std::string_view body, const Catalogue& catalogue) {
    const auto id = places::OfficeId::parse(office_id);
    const places::Division* const province = catalogue.places().province();
    return id && province != nullptr && id->organisation() == body &&
           id->division() == province->code;
}

bool may_review(const Edition& edition, std::string_view account) {
    const auto authors = split(edition.authors, ' ');
    return edition.author != account && std::ranges::find(authors, account) == authors.end();
}

bool takes_effect_at_once(const Edition& edition, Date today) {
    return !edition.effective_from || *edition.effective_from <= today;
}

std::string next_item_id(std::string_view body, const std::vector<std::string>& ids) {
    constexpr int kHighest = 999;
    int highest = 0;
    for (const std::string& id : ids) {
        int number = 0;
        std::from_chars(id.data() + body.size(), id.data() + id.size(), number);
        highest = std::max(highest, number);
    }
    return highest < kHighest ? fmt::format("{}{:03}", body, highest + 1) : std::string{};
}

}  // namespace mashang::catalogue
