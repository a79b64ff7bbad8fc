#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/split.h"
#include "contexts/catalogue/questions.h"

// Whatever an editor writes for the cases of an item, one a line: no crash, no endless tree, and
// each step and case that an answer names is there.

namespace {

using namespace mashang::catalogue;

constexpr std::size_t kMostVariants = 32;

void check(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<VariantContent> variants;
    for (const auto line :
         mashang::split(std::string_view(reinterpret_cast<const char*>(data), size), '\n')) {
        const auto when = Line::parse(line);
        if (!when || variants.size() == kMostVariants) continue;
        variants.push_back({.name = *when, .when = *when, .materials = {}});
    }
    const auto steps = questions_of(variants, "which");
    for (std::size_t i = 0; i < steps.size(); ++i) {
        check(steps[i].options.size() > 1);
        for (const AnswerOption& option : steps[i].options) {
            check(!option.variants.empty() && option.variants.size() < variants.size());
            for (const int variant : option.variants)
                check(variant >= 0 && static_cast<std::size_t>(variant) < variants.size());
            check(!option.next || (static_cast<std::size_t>(*option.next) > i &&
                                   static_cast<std::size_t>(*option.next) < steps.size()));
        }
    }
    return 0;
}
