#include "contexts/discovery/routes_wishes.h"

#include "contexts/discovery/refusals.h"
#include "contexts/discovery/search.h"
#include "contexts/discovery/wishes.h"
#include "platform/http/typed_route.h"

namespace mashang::discovery {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Over;
using http::Who;

const Access kDesk{.who = Who::staff, .roles = {"editor", "officer"}, .over = Over::office};

using WishText = json::Text<100, 1>;

struct MakeWish {
    WishText text;
    DivisionCode division;
};
BOOST_DESCRIBE_STRUCT(MakeWish, (), (text, division))

struct ListWishes {
    std::optional<bool> answered;  ///< those that are; else those that are not yet
    std::optional<std::uint32_t> limit;
    std::optional<std::uint32_t> cursor;
};
BOOST_DESCRIBE_STRUCT(ListWishes, (), (answered, limit, cursor))

struct AnswerWish {
    DivisionCode division;
    WishText text;
    json::Text<8, 3> item_id;
};
BOOST_DESCRIBE_STRUCT(AnswerWish, (), (division, text, item_id))

struct WishView {
    std::string division;
    std::string division_name;
    std::string text;
    std::int64_t wanted;  ///< how often
    Instant first_at;
    Instant last_at;
    std::optional<catalogue::ItemName> answer;
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(WishView, (),
                      (division, division_name, text, wanted, first_at, last_at, answer,
                       answered_at))

struct WishList {
    std::vector<WishView> wishes;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(WishList, (), (wishes, next_cursor))

WishView view_of(const Searchable& now, const Wish& wish, Language language) {
    WishView view{.division = wish.division,
                  .division_name = {},
                  .text = wish.text,
                  .wanted = wish.wanted,
                  .first_at = wish.first_at,
                  .last_at = wish.last_at,
                  .answer = {},
                  .answered_at = wish.answered_at};
    const places::Places& places = now.catalogue->places();
    const auto code = DivisionCode::parse(wish.division);
    const auto* division = code ? places.find_ever(*code) : nullptr;
    if (division != nullptr) view.division_name = places.full_name(*division);
    const auto* item = wish.answer ? now.catalogue->find_item(*wish.answer) : nullptr;
    if (item != nullptr) view.answer = {item->id, now.name_of(*item, language)};
    return view;
}

WishList list(sql::Tx& tx, const Parts& parts, const Caller& caller, const ListWishes& in) {
    const std::size_t limit = limit_of(in.limit, kMostCards);
    const std::size_t offset = in.cursor.value_or(0);
    auto wishes = list_wishes(tx, parts, caller, in.answered.value_or(false), limit + 1, offset);
    WishList out;
    if (wishes.size() > limit) {
        wishes.pop_back();
        out.next_cursor = std::to_string(offset + limit);
    }
    const auto now = parts.searchable.get();
    for (const Wish& wish : wishes) out.wishes.push_back(view_of(*now, wish, caller.language));
    return out;
}

}  // namespace

http::Routes wish_routes(const Parts& parts) {
    return {
        http::write<MakeWish, http::Nothing>(
            Method::post, "/api/v1/wishes", Access{},
            "Tells the offices of a place what was not found; nobody learns who asked",
            [&parts](sql::Tx& tx, const Caller&, const MakeWish& in) {
                wish(tx, parts, in.text.text(), in.division);
                return http::Nothing{};
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .rate(http::RateClass::strict)
            .refuses({&places::refusals::kNoSuchDivision}),
        http::read<ListWishes, WishList>(
            "/api/v1/desk/wishes", kDesk,
            "Lists what people of the office's area did not find, the most wanted first",
            [&parts](sql::Tx& tx, const Caller& caller, const ListWishes& in) {
                return list(tx, parts, caller, in);
            })
            .tag("discovery")
            .clause("P 3.2.1"),
        http::write<AnswerWish, WishView>(
            Method::put, "/api/v1/desk/wishes/answer", kDesk, "Says which item a wish asks for",
            [&parts](sql::Tx& tx, const Caller& caller, const AnswerWish& in) {
                const Wish answered = answer_wish(tx, parts, caller, in.division.text(),
                                                  in.text.text(), in.item_id.text());
                return view_of(*parts.searchable.get(), answered, caller.language);
            })
            .tag("discovery")
            .clause("P 3.2.1")
            .refuses({&refusals::kNoSuchWish, &catalogue::refusals::kNoSuchItem}),
    };
}

}  // namespace mashang::discovery
