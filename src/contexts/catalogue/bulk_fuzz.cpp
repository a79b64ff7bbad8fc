#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/split.h"
#include "contexts/catalogue/bulk.h"
#include "contexts/catalogue/publishing.h"
#include "contexts/catalogue/testing/small_catalogue.h"

// Whatever stands in a sheet of items that comes back, tabs between cells and the headings first:
// no crash; each fault lies in the sheet, and what is to be changed may be published.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mashang;
    const catalogue::Catalogue& catalogue = catalogue::testing::small_catalogue();
    xlsx::Sheet sheet{.name = "x", .headings = {}, .rows = {}};
    bool is_first = true;
    const std::string_view text{reinterpret_cast<const char*>(data), size};  // NOLINT: of libFuzzer
    for (const auto line : split(text, '\n')) {
        std::vector<std::string> cells;
        for (const auto cell : split(line, '\t')) cells.emplace_back(cell);
        if (is_first)
            sheet.headings = std::move(cells);
        else
            sheet.rows.push_back(std::move(cells));
        is_first = false;
    }
    const catalogue::BulkReading reading = catalogue::read_bulk(sheet, catalogue, "GA");
    for (const catalogue::CellFault& fault : reading.faults) {
        if (fault.refusal == nullptr || fault.row > sheet.rows.size()) std::abort();
    }
    for (const catalogue::BulkChange& change : reading.changes) {
        const catalogue::Item* const item = catalogue.find_item(change.item_id);
        if (item == nullptr || change.row >= sheet.rows.size()) std::abort();
        if (!catalogue::check_publishing(change.content, item->content.get(), catalogue).empty()) {
            std::abort();
        }
    }
    return 0;
}
