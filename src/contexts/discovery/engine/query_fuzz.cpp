#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/engine/small_town.h"

// Whatever a person types: no crash, no hit out of range, no endless answer, and no long number
// kept.

namespace {

using namespace mashang::discovery;

constexpr std::size_t kLongestRead = 128;

void check(bool holds) {
    if (!holds) std::abort();
}

bool has_long_number(std::string_view text) {
    int digits = 0;
    for (const char letter : text) {
        digits = letter >= '0' && letter <= '9' ? digits + 1 : 0;
        if (digits >= 11) return true;
    }
    return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto index = small_town::index();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Result result =
        index->search({.text = std::string(text), .division = std::string(small_town::kXiagang)});
    check(!has_long_number(result.searched));
    check(!has_long_number(result.explanation) || !result.region.empty());
    check(mashang::is_utf8(result.searched) && mashang::is_utf8(result.explanation));
    check(mashang::code_points(result.searched) <= kLongestRead);
    check(result.hits.size() <= result.total);
    for (const Hit& hit : result.hits) check(hit.item < small_town::items().size());
    check(index->suggest(text, small_town::kXiagang, 8).size() <= 8);
    return 0;
}
