#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace mashang::discovery {

/// Items by their numbers, which are few thousands: a bit each.
class ItemSet {
  public:
    void insert(std::uint32_t item) {
        if (words_.size() <= item / kBits) words_.resize(item / kBits + 1);
        words_[item / kBits] |= std::uint64_t{1} << (item % kBits);
    }
    bool contains(std::uint32_t item) const {
        return item / kBits < words_.size() && ((words_[item / kBits] >> (item % kBits)) & 1U) != 0;
    }
    ItemSet& operator|=(const ItemSet& other) {
        words_.resize(std::max(words_.size(), other.words_.size()));
        for (std::size_t i = 0; i < other.words_.size(); ++i) words_[i] |= other.words_[i];
        return *this;
    }
    std::size_t size() const {
        std::size_t count = 0;
        for (const std::uint64_t word : words_) count += std::popcount(word);
        return count;
    }

  private:
    static constexpr std::uint32_t kBits = 64;
    std::vector<std::uint64_t> words_;
};

}  // namespace mashang::discovery
