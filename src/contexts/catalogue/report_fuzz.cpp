#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "contexts/catalogue/report.h"
#include "contexts/catalogue/testing/small_catalogue.h"

// Whatever an office uploads as its list: no crash; it is refused with its lines, or every line of
// it is about an item and an office that are there, and can be compared.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace mashang;
    const catalogue::Catalogue& catalogue = catalogue::testing::small_catalogue();
    csv::Problems problems;
    const auto reports =
        catalogue::read_report({reinterpret_cast<const char*>(data), size},  // NOLINT: of libFuzzer
                               catalogue, "GA", problems);
    if (!problems.empty() && !reports.empty()) std::abort();
    for (const catalogue::Reported& reported : reports) {
        const catalogue::Item* const item = catalogue.find_item(reported.item_id);
        if (item == nullptr || !places::OfficeId::parse(reported.office_id)) std::abort();
        static_cast<void>(catalogue::drift_of(reported, *item));
    }
    return 0;
}
