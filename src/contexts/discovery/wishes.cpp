#include "contexts/discovery/wishes.h"

#include <ranges>

#include "contexts/discovery/refusals.h"
#include "contexts/discovery/store.h"
#include "contexts/places/api.h"
#include "platform/json/json.h"

namespace mashang::discovery {
namespace {

std::string area_of(const places::Places& places, const places::Division& division) {
    std::string area = "/";
    const auto chain = places.chain(division);
    for (const places::Division* at : chain | std::views::reverse) area += at->code.text() + "/";
    return area;
}

/// The division that the caller's office serves; empty for one who works in no office.
std::string division_of(const http::Caller& caller) {
    const auto office = places::OfficeId::parse(caller.office_id);
    return office ? office->division().text() : std::string{};
}

bool is_in_area(const Wish& wish, const std::string& division) {
    return wish.area.find("/" + division + "/") != std::string::npos;
}

}  // namespace

void wish(sql::Tx& tx, const Parts& parts, const std::string& text, const DivisionCode& division) {
    const auto now = parts.searchable.get();
    const places::Places& places = now->catalogue->places();
    const places::Division& here = places::get_division(places, division);
    Wish wish{.division = here.code.text(),
              .text = now->index->normalised(text),
              .area = area_of(places, here),
              .wanted = 1,
              .first_at = parts.clock.now(),
              .last_at = parts.clock.now(),
              .answer = {},
              .answered_by = {},
              .answered_at = {}};
    if (wish.text.empty()) json::refuse_faults({{"/text", &refusals::kNothingWished}});
    const bool is_full = store::count_wishes_in(tx, wish.division) >= kMostWishes &&
                         !store::find_wish(tx, wish.division, wish.text);
    if (is_full) store::forget_least_wanted(tx, wish.division);
    store::count_wish(tx, wish);
}

std::vector<Wish> list_wishes(sql::Tx& tx, const Parts&, const http::Caller& caller, bool answered,
                              std::size_t limit, std::size_t offset) {
    return store::list_wishes(tx, division_of(caller), answered, limit, offset);
}

Wish answer_wish(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                 const std::string& division, const std::string& text, const std::string& item_id) {
    auto wish = store::find_wish(tx, division, text);
    if (!wish || !is_in_area(*wish, division_of(caller))) throw Refused{refusals::kNoSuchWish};
    const auto now = parts.searchable.get();
    wish->answer = catalogue::get_item(*now->catalogue, item_id).id;
    wish->answered_by = caller.account_id;
    wish->answered_at = parts.clock.now();
    store::save_answer(tx, *wish);
    parts.journal.tell(tx, *wish->answered_at,
                       {.what = "discovery.wish_answered",
                        .actor = caller.account_id,
                        .on_behalf = {},
                        .authority = "office",
                        .subject = "item:" + *wish->answer,
                        .facts = {{"division", wish->division}}});
    return *wish;
}

}  // namespace mashang::discovery
