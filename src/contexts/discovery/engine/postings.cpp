#include "contexts/discovery/engine/postings.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mashang::discovery {
namespace {

constexpr float kSaturation = 1.2F;  // BM25 k1
constexpr float kLength = 0.6F;      // BM25 b

enum Group : std::size_t { written, sounding, initials, unshared };

Group group_of(TermKey key) {
    switch (kind_of(key)) {
        case TermKind::word:
        case TermKind::character:
        case TermKind::pair:
            return written;
        case TermKind::sounds:
            return sounding;
        case TermKind::initials:
            return initials;
        case TermKind::gap:
            return unshared;
    }
    return unshared;
}

/// A term of a document, its repeated occurrences added up.
struct Entry {
    TermKey key;
    std::uint32_t document;
    float weight;
};

std::vector<Entry> sorted_entries(const std::vector<std::vector<Term>>& documents) {
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < documents.size(); ++i) {
        for (const Term& term : documents[i]) entries.push_back({term.key, i, term.weight});
    }
    const auto by_key = [](const Entry& entry) { return std::pair(entry.key, entry.document); };
    std::ranges::sort(entries, {}, by_key);
    std::vector<Entry> unique;
    for (const Entry& entry : entries) {
        if (!unique.empty() && by_key(unique.back()) == by_key(entry)) {
            unique.back().weight += entry.weight;
        } else {
            unique.push_back(entry);
        }
    }
    return unique;
}

}  // namespace

Postings Postings::build(const std::vector<std::vector<Term>>& documents) {
    const std::vector<Entry> entries = sorted_entries(documents);
    std::vector<float> lengths(documents.size());
    for (const Entry& entry : entries)
        lengths[entry.document] += group_of(entry.key) == written ? entry.weight : 0;
    float average = 0.001F;
    for (const float length : lengths) average += length / static_cast<float>(documents.size());

    Postings index;
    index.documents_ = documents.size();
    index.postings_.reserve(entries.size());
    std::vector<std::array<float, 4>> totals(documents.size());
    for (std::size_t from = 0; from < entries.size();) {
        std::size_t to = from;
        while (to < entries.size() && entries[to].key == entries[from].key) ++to;
        const auto frequency = static_cast<float>(to - from);
        const float rarity = std::log1p((static_cast<float>(documents.size()) - frequency + 0.5F) /
                                        (frequency + 0.5F));
        index.ranges_[entries[from].key] = {static_cast<std::uint32_t>(from),
                                            static_cast<std::uint32_t>(to)};
        for (std::size_t i = from; i < to; ++i) {
            const Entry& entry = entries[i];
            const float dampening =
                kSaturation * (1 - kLength + kLength * lengths[entry.document] / average);
            const float strength = entry.weight / weight_of(kind_of(entry.key));
            const float impact = rarity * strength * (kSaturation + 1) / (strength + dampening);
            const float share = rarity * weight_of(kind_of(entry.key));
            totals[entry.document][group_of(entry.key)] += share;
            index.postings_.push_back({entry.document, impact, share});
        }
        from = to;
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Group group = group_of(entries[i].key);
        Posting& posting = index.postings_[i];
        posting.share = group == unshared ? 0 : posting.share / totals[posting.document][group];
    }
    return index;
}

std::span<const Posting> Postings::find(TermKey key) const {
    const auto at = ranges_.find(key);
    if (at == ranges_.end()) return {};
    return std::span(postings_).subspan(at->second.from, at->second.to - at->second.from);
}

}  // namespace mashang::discovery
