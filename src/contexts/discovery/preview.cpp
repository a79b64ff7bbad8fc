#include "contexts/discovery/preview.h"

#include <algorithm>
#include <tuple>

#include "contexts/discovery/words.h"

namespace mashang::discovery {
namespace {

std::string first_of(const Index& index, const std::string& text) {
    const Result result = index.search({.text = text, .limit = 1});
    return result.hits.empty() ? "" : std::string{result.hits.front().id};
}

Verdict verdict_of(const Probe& probe, const std::string& before, const std::string& after) {
    const auto is_right = [&](const std::string& item) {
        return std::ranges::find(probe.right, item) != probe.right.end();
    };
    if (is_right(before) == is_right(after)) return Verdict::unknown;
    return is_right(after) ? Verdict::better : Verdict::worse;
}

void count(Preview& preview, Verdict verdict) {
    ++preview.changed;
    switch (verdict) {
        case Verdict::better:
            ++preview.better;
            return;
        case Verdict::worse:
            ++preview.worse;
            return;
        case Verdict::unknown:
            ++preview.unknown;
            return;
    }
}

}  // namespace

std::vector<Probe> probes_of(const Searchable& now) {
    std::vector<Probe> probes;
    for (const catalogue::Item& item : now.catalogue->items()) {
        probes.push_back({ProbeSource::name, item.name, {item.id}});
    }
    for (const Word& word : now.words->list(WordKind::phrase)) {
        if (now.catalogue->find_item(word.means) == nullptr) continue;
        probes.push_back(
            {ProbeSource::phrase, word.say, now.words->meanings(WordKind::phrase, word.say)});
    }
    for (const auto& [query, item] : now.learned->meant()) {
        probes.push_back({ProbeSource::learned, query, {item}});
    }
    return probes;
}

Preview compare(const Index& before, const Index& after, const std::vector<Probe>& probes) {
    Preview preview{.probes = static_cast<std::uint32_t>(probes.size())};
    std::vector<ChangedProbe> changed;
    for (const Probe& probe : probes) {
        const std::string was = first_of(before, probe.text);
        const std::string is = first_of(after, probe.text);
        if (was == is) continue;
        const Verdict verdict = verdict_of(probe, was, is);
        count(preview, verdict);
        changed.push_back({probe.text, probe.source, was, is, verdict});
    }
    const auto rank = [](const ChangedProbe& one) {
        return one.verdict == Verdict::worse ? 0 : one.verdict == Verdict::unknown ? 1 : 2;
    };
    std::ranges::sort(changed, {}, [&](const ChangedProbe& one) {
        return std::tuple{rank(one), one.source, one.text};
    });
    changed.resize(std::min(changed.size(), kMostExamples));
    preview.examples = std::move(changed);
    return preview;
}

bool changes_too_much(const Preview& preview) {
    constexpr std::uint32_t kPercent = 100;
    return preview.changed * kPercent > preview.probes * kMostChangedPercent;
}

}  // namespace mashang::discovery
