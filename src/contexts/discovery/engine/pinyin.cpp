#include "contexts/discovery/engine/pinyin.h"

#include <algorithm>
#include <stdexcept>

#include "contexts/discovery/engine/tables.h"
#include "contexts/discovery/engine/text.h"

namespace mashang::discovery {
namespace {

constexpr std::size_t kMaxSyllable = 6;  // zhuang
constexpr std::size_t kMaxReadings = 3;

std::string blur(std::string_view syllable) {
    std::string out(syllable);
    const bool retroflex =
        out.size() > 1 && out[1] == 'h' && std::string_view("zcs").contains(out[0]);
    if (retroflex) out.erase(1, 1);
    if (out[0] == 'l') out[0] = 'n';
    if (out.ends_with("ng")) out.pop_back();
    return out;
}

std::vector<Sound> as_initials(std::string_view run) {
    std::vector<Sound> sounds;
    for (const char letter : run) sounds.push_back({.initial = letter});
    return sounds;
}

bool same(const std::vector<Sound>& a, const std::vector<Sound>& b) {
    return std::ranges::equal(a, b, [](const Sound& x, const Sound& y) {
        return x.syllable == y.syllable && x.initial == y.initial;
    });
}

}  // namespace

bool is_mostly_initials(const std::vector<Sound>& sounds) {
    const auto initials = std::ranges::count(sounds, kNoSyllable, &Sound::syllable);
    return initials * 2 >= std::ssize(sounds);
}

Pinyin::Pinyin(std::string_view csv) {
    for (const auto& row : read_csv(csv, {"char", "readings"})) {
        const std::u32string rune = decode(row[0], 2);
        if (rune.size() != 1) throw std::invalid_argument("pinyin: not one character: " + row[0]);
        Readings readings;
        for (const auto& latin : split(row[1], ' ')) {
            if (readings.count < kMaxReadings) readings.ids[readings.count++] = intern(latin);
        }
        readings_[rune[0]] = readings;
    }
    for (std::size_t i = 0, count = syllables_.size(); i < count; ++i) {
        const Syllable soft = intern(blur(syllables_[i]));
        blurred_.resize(std::max<std::size_t>(blurred_.size(), i + 1));
        blurred_[i] = soft;
    }
    while (blurred_.size() < syllables_.size())
        blurred_.push_back(static_cast<Syllable>(blurred_.size()));
}

Syllable Pinyin::intern(std::string_view latin) {
    if (latin.empty()) throw std::invalid_argument("pinyin: an empty reading");
    const auto [at, fresh] =
        ids_.try_emplace(std::string(latin), static_cast<Syllable>(syllables_.size()));
    if (fresh) syllables_.emplace_back(latin);
    return at->second;
}

std::span<const Syllable> Pinyin::readings(char32_t rune) const {
    const auto at = readings_.find(rune);
    if (at == readings_.end()) return {};
    return {at->second.ids.data(), at->second.count};
}

Syllable Pinyin::find(std::string_view latin) const {
    const auto at = ids_.find(std::string(latin));
    return at == ids_.end() ? kNoSyllable : at->second;
}

/// The reading with the fewest sounds; ties go to long syllables at the left, or at the right.
std::vector<Sound> Pinyin::longest(std::string_view run, bool from_the_right) const {
    struct Step {
        int cost = 0;
        std::size_t size = 0;
        Syllable syllable = kNoSyllable;
    };
    std::vector<Step> best(run.size() + 1);
    for (std::size_t i = run.size(); i-- > 0;) {
        best[i] = {best[i + 1].cost + 3, 1, kNoSyllable};
        for (std::size_t size = 1; size <= std::min(kMaxSyllable, run.size() - i); ++size) {
            const Syllable syllable = find(run.substr(i, size));
            if (syllable == kNoSyllable || size < 2) continue;
            const int cost = best[i + size].cost + 2;
            const bool better = from_the_right ? cost < best[i].cost : cost <= best[i].cost;
            if (better) best[i] = {cost, size, syllable};
        }
    }
    std::vector<Sound> sounds;
    for (std::size_t i = 0; i < run.size(); i += best[i].size) {
        sounds.push_back({.syllable = best[i].syllable, .initial = run[i]});
    }
    return sounds;
}

std::vector<std::vector<Sound>> Pinyin::read(std::string_view run) const {
    std::vector<std::vector<Sound>> ways{longest(run, false)};
    const auto add = [&ways](std::vector<Sound> way) {
        const bool known =
            std::ranges::any_of(ways, [&](const auto& other) { return same(other, way); });
        if (!known) ways.push_back(std::move(way));
    };
    add(longest(run, true));
    if (is_mostly_initials(ways.front()) || run.size() <= 4) add(as_initials(run));
    return ways;
}

bool Pinyin::matches(const Sound& typed, char32_t rune) const {
    if (typed.rune != 0) return typed.rune == rune;
    if (rune < 0x80)
        return typed.syllable == kNoSyllable && typed.initial == static_cast<char>(rune);
    return std::ranges::any_of(readings(rune), [&](Syllable reading) {
        if (typed.syllable == kNoSyllable) return initial(reading) == typed.initial;
        return blurred(reading) == blurred(typed.syllable);
    });
}

}  // namespace mashang::discovery
