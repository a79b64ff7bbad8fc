#include "contexts/catalogue/routes_bulk.h"

#include "contexts/catalogue/bulk_refusals.h"
#include "contexts/catalogue/editing_refusals.h"
#include "contexts/catalogue/flows_bulk.h"
#include "platform/http/typed_route.h"
#include "platform/xlsx/refusals.h"
#include "platform/xlsx/workbook.h"

namespace mashang::catalogue {
namespace {

using http::Access;
using http::Bytes;
using http::Caller;
using http::Method;
using http::Nothing;
using http::Over;
using http::Who;

const Access kWriters{.who = Who::staff, .roles = {"editor"}, .over = Over::office};
constexpr std::size_t kWorkbookBytes = std::size_t{4} << 20U;
using xlsx::kMedia;

struct Changing {
    json::Text<500> note;  ///< why, for whoever reviews it
};
BOOST_DESCRIBE_STRUCT(Changing, (), (note))
struct Changed {
    std::size_t items;  ///< handed to review
};
BOOST_DESCRIBE_STRUCT(Changed, (), (items))

}  // namespace

http::Routes bulk_routes(const Parts& parts) {
    return {
        http::download<Nothing>(
            "/api/v1/desk/catalogue/items-sheet", kWriters,
            "Fetches the sheet in which many items of the office's body are changed at once",
            [&parts](sql::Tx&, const Caller& caller, const Nothing&) {
                return Bytes{.content_type = kMedia,
                             .data = download_bulk(parts, caller),
                             .file_name = "items.xlsx"};
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .media(kMedia)
            .refuses({&refusals::kNotYourItem}),
        http::upload<Nothing, Bytes>(
            Method::post, "/api/v1/desk/catalogue/items-sheet/marking", kWriters,
            "Gives a sheet back with each fault as a note at its cell; changes nothing",
            [&parts](sql::Tx&, const Caller& caller, const Nothing&, const Bytes& sheet) {
                return Bytes{.content_type = kMedia,
                             .data = mark_bulk(parts, caller, sheet.data),
                             .file_name = "items-marked.xlsx"};
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .media(kMedia)
            .status(200)
            .body_limit(kWorkbookBytes)
            .refuses({&refusals::kNotYourItem, &xlsx::refusals::kNoWorkbook,
                      &xlsx::refusals::kTooLarge}),
        http::upload<Changing, Changed>(
            Method::post, "/api/v1/desk/catalogue/items-sheet", kWriters,
            "Hands every changed row to review as its item's next edition, all of them or none",
            [&parts](sql::Tx& tx, const Caller& caller, const Changing& in, const Bytes& sheet) {
                return Changed{apply_bulk(tx, parts, caller, sheet.data, in.note.text())};
            })
            .tag("catalogue")
            .clause("P 3.1.1")
            .media(kMedia)
            .body_limit(kWorkbookBytes)
            .refuses({&refusals::kNotYourItem, &refusals::kSheetUnsound,
                      &refusals::kSheetSaysNothing, &refusals::kEditionOpen,
                      &xlsx::refusals::kNoWorkbook, &xlsx::refusals::kTooLarge}),
    };
}

}  // namespace mashang::catalogue
