#include "contexts/discovery/engine/alignment.h"

#include <algorithm>

namespace mashang::discovery {
namespace {

constexpr float kGap = 0.6F;

}  // namespace

float alignment(const std::vector<Sound>& typed, std::u32string_view text, const Pinyin& pinyin) {
    if (typed.empty()) return 0;
    // ends[j]: the best chain whose last sound is text[j]; before[j]: the best that ends before it.
    std::vector<float> ends(text.size() + 1), next(text.size() + 1), before(text.size() + 1),
        best(text.size() + 1);
    for (const Sound& sound : typed) {
        for (std::size_t j = 0; j < text.size(); ++j) {
            const bool fits = text[j] != U' ' && pinyin.matches(sound, text[j]);
            next[j + 1] = fits ? 1 + std::max({0.0F, ends[j], before[j] - kGap}) : 0;
        }
        for (std::size_t j = 1; j <= text.size(); ++j) {
            best[j] = std::max({best[j], next[j], best[j - 1]});
        }
        std::swap(ends, next);
        before = best;
    }
    return best.back() / static_cast<float>(typed.size());
}

float alignment(const std::vector<std::vector<std::vector<Sound>>>& runs, std::u32string_view text,
                const Pinyin& pinyin) {
    float sum = 0;
    float sounds = 0;
    for (const auto& ways : runs) {
        float fit = 0;
        for (const auto& way : ways) fit = std::max(fit, alignment(way, text, pinyin));
        const auto size = static_cast<float>(ways.front().size());
        sum += fit * size;
        sounds += size;
    }
    return sounds == 0 ? 0 : sum / sounds;
}

}  // namespace mashang::discovery
