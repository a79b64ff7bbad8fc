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

}  // namespace

void PostingsMaker::open(std::uint32_t times) {
    times_.push_back(times);
    opened_ = entries_.size();
}

void PostingsMaker::add(std::span<const Term> terms, float weight) {
    const auto document = static_cast<std::uint32_t>(times_.size() - 1);
    for (const Term& term : terms) {
        const std::uint32_t key = keys_.add(term.key);
        if (key == key_of_.size()) {
            key_of_.push_back(term.key);
            latest_.push_back(0);
        }
        if (latest_[key] > opened_) {
            entries_[latest_[key] - 1].weight += term.weight * weight;
        } else {
            entries_.push_back({key, document, term.weight * weight});
            latest_[key] = static_cast<std::uint32_t>(entries_.size());
        }
    }
}

/// What stands there several times is rarer by none of it, and as long each time.
PostingsMaker::Statistics PostingsMaker::statistics() const {
    std::vector<float> lengths(times_.size()), frequency(key_of_.size());
    float documents = 0;
    for (const std::uint32_t times : times_) documents += static_cast<float>(times);
    for (const Entry& entry : entries_) {
        frequency[entry.key] += static_cast<float>(times_[entry.document]);
        if (group_of(key_of_[entry.key]) == written) lengths[entry.document] += entry.weight;
    }
    double all = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) all += double{lengths[i]} * times_[i];
    const float average = 0.001F + static_cast<float>(all / std::max(1.0F, documents));
    Statistics found;
    for (const float length : lengths)
        found.dampening.push_back(kSaturation * (1 - kLength + kLength * length / average));
    for (const float count : frequency)
        found.rarity.push_back(std::log1p((documents - count + 0.5F) / (count + 0.5F)));
    return found;
}

/// Within a key the documents keep their order.
void PostingsMaker::sort_by_key() {
    std::vector<std::uint32_t> next(key_of_.size() + 1);
    for (const Entry& entry : entries_) ++next[entry.key + 1];
    for (std::size_t i = 0; i < key_of_.size(); ++i) next[i + 1] += next[i];
    std::vector<Entry> sorted(entries_.size());
    for (const Entry& entry : entries_) sorted[next[entry.key]++] = entry;
    entries_ = std::move(sorted);
}

Postings PostingsMaker::make(Shares shares) && {
    const Statistics found = statistics();
    sort_by_key();
    Postings index;
    index.postings_.reserve(entries_.size());
    index.first_.resize(key_of_.size() + 1);
    std::vector<std::array<float, 4>> totals(times_.size());
    const auto share_of = [&](const Entry& entry) {
        return found.rarity[entry.key] * weight_of(kind_of(key_of_[entry.key]));
    };
    for (const Entry& entry : entries_) {
        const float strength = entry.weight / weight_of(kind_of(key_of_[entry.key]));
        const float impact = found.rarity[entry.key] * strength * (kSaturation + 1) /
                             (strength + found.dampening[entry.document]);
        totals[entry.document][group_of(key_of_[entry.key])] += share_of(entry);
        index.postings_.push_back({entry.document, impact});
        ++index.first_[entry.key + 1];
    }
    for (std::size_t i = 0; i < key_of_.size(); ++i) index.first_[i + 1] += index.first_[i];
    if (shares == Shares::kept) {
        index.shares_.reserve(entries_.size());
        for (const Entry& entry : entries_) {
            const Group group = group_of(key_of_[entry.key]);
            const float total = totals[entry.document][group];
            index.shares_.push_back(group == unshared ? 0 : share_of(entry) / total);
        }
    }
    index.keys_ = std::move(keys_);
    return index;
}

Postings::List Postings::find(TermKey key) const {
    const auto number = keys_.find(key);
    if (!number) return {};
    const std::size_t from = first_[*number];
    const std::size_t size = first_[*number + 1] - from;
    return {std::span(postings_).subspan(from, size),
            shares_.empty() ? std::span<const float>{} : std::span(shares_).subspan(from, size)};
}

}  // namespace mashang::discovery
