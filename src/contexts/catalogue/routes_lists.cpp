#include "contexts/catalogue/routes_lists.h"

#include <algorithm>

#include "contexts/catalogue/feed.h"
#include "contexts/catalogue/figures.h"
#include "contexts/catalogue/lists.h"
#include "contexts/places/api.h"
#include "platform/http/typed_route.h"
#include "platform/json/json.h"
#include "platform/xlsx/workbook.h"

namespace mashang::catalogue {
namespace {

using http::Caller;

struct OfBody {
    std::optional<json::Text<2, 2>> body;  ///< "GA"; without it all
};
BOOST_DESCRIBE_STRUCT(OfBody, (), (body))

struct ItemList {
    std::vector<ListedItem> items;
};
BOOST_DESCRIBE_STRUCT(ItemList, (), (items))

struct FiguresAsked {
    std::optional<FiguresOf> of;           ///< bodies when absent
    std::optional<DivisionCode> division;  ///< for offices; the province when absent
};
BOOST_DESCRIBE_STRUCT(FiguresAsked, (), (of, division))

struct FiguresList {
    Figures all;
    std::vector<Figures> figures;
};
BOOST_DESCRIBE_STRUCT(FiguresList, (), (all, figures))

struct ChangesAfter {
    std::optional<std::int64_t>
        after;                 ///< `next` of the page before; from the beginning when absent
    std::optional<int> limit;  ///< 1 to 200, 100 when absent
};
BOOST_DESCRIBE_STRUCT(ChangesAfter, (), (after, limit))

struct SignedPage {
    FeedPage page;
    std::string jws;  ///< compact, ES256, by a key of /oidc/jwks; its payload is the page
};
BOOST_DESCRIBE_STRUCT(SignedPage, (), (page, jws))

std::vector<ListedItem> listed(const Catalogue& catalogue, const OfBody& in, Language language) {
    std::optional<std::string> body;
    if (in.body) body = in.body->text();
    return list_items(catalogue, body, language);
}

FiguresList figures(const Catalogue& catalogue, const FiguresAsked& in) {
    FiguresList list{.all = figures_of_all(catalogue), .figures = {}};
    switch (in.of.value_or(FiguresOf::body)) {
        case FiguresOf::body:
            list.figures = figures_of_bodies(catalogue);
            break;
        case FiguresOf::city:
            list.figures = figures_of_cities(catalogue);
            break;
        case FiguresOf::office:
            list.figures = figures_of_offices(
                catalogue, places::get_division(catalogue.places(), in.division));
            break;
    }
    return list;
}

SignedPage changes(sql::Tx& tx, const Parts& parts, const ChangesAfter& in) {
    constexpr int kUsual = 100;
    constexpr int kMost = 200;
    const int limit = std::clamp(in.limit.value_or(kUsual), 1, kMost);
    SignedPage answer{.page = feed_after(tx, parts, std::max<std::int64_t>(in.after.value_or(0), 0),
                                         static_cast<std::size_t>(limit)),
                      .jws = {}};
    answer.jws = parts.sign(json::text_of(answer.page));
    return answer;
}

}  // namespace

http::Routes list_routes(const Parts& parts) {
    const Snapshot<Catalogue>& catalogue = parts.catalogue;
    const auto version = [&catalogue] { return catalogue.version(); };
    return {
        http::memory<OfBody, ItemList>(
            "/api/v1/catalogue/items", "Lists every item that is in force, whole or of one body",
            [&catalogue](const Caller& caller, const OfBody& in) {
                return ItemList{listed(*catalogue.get(), in, caller.language)};
            })
            .tag("catalogue")
            .clause("P 2.1")
            .version(version),
        http::memory<OfBody, http::Bytes>(
            "/api/v1/catalogue/items.csv", "The same list as CSV",
            [&catalogue](const Caller& caller, const OfBody& in) {
                return http::Bytes{
                    .content_type = "text/csv; charset=utf-8",
                    .data = csv_of(listed(*catalogue.get(), in, caller.language), caller.language),
                    .file_name = "items.csv"};
            })
            .tag("catalogue")
            .clause("P 2.1")
            .media("text/csv")
            .version(version),
        http::memory<OfBody, http::Bytes>(
            "/api/v1/catalogue/items.xlsx", "The same list as a workbook",
            [&catalogue](const Caller& caller, const OfBody& in) {
                return http::Bytes{
                    .content_type = xlsx::kMedia,
                    .data = xlsx_of(listed(*catalogue.get(), in, caller.language), caller.language),
                    .file_name = "items.xlsx"};
            })
            .tag("catalogue")
            .clause("P 2.1")
            .media(xlsx::kMedia)
            .version(version),
        http::memory<OfBody, http::Bytes>(
            "/api/v1/catalogue/items.html", "The same list as a page",
            [&catalogue](const Caller& caller, const OfBody& in) {
                return http::Bytes{.content_type = "text/html; charset=utf-8",
                                   .data = html_of(listed(*catalogue.get(), in, caller.language),
                                                   caller.language)};
            })
            .tag("catalogue")
            .clause("P 2.1")
            .media("text/html")
            .version(version),
        http::memory<FiguresAsked, FiguresList>(
            "/api/v1/catalogue/figures",
            "How many items take no upload, no trip, one trip at most: of bodies, cities or "
            "offices",
            [&catalogue](const FiguresAsked& in) { return figures(*catalogue.get(), in); })
            .tag("catalogue")
            .clause("P 2.3")
            .refuses({&places::refusals::kNoSuchDivision})
            .version(version),
        http::read<ChangesAfter, SignedPage>(
            "/api/v1/catalogue/changes", {.who = http::Who::anyone},
            "The signed feed of what was published, suspended, resumed or abolished",
            [&parts](sql::Tx& tx, const Caller&, const ChangesAfter& in) {
                return changes(tx, parts, in);
            })
            .tag("catalogue")
            .clause("P 3.1.1"),
    };
}

}  // namespace mashang::catalogue
