#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "contexts/discovery/engine/terms.h"

namespace mashang::discovery {

/// Numbers keys in the order in which they first come: an open hash table, at most half full.
class KeyTable {
  public:
    /// The number of a key, which is a new one when the key is.
    std::uint32_t add(TermKey key) {
        if (2 * (size_ + 1) > slots_.size()) grow();
        Slot& slot = slots_[place_of(key)];
        if (slot.number == kFree) slot = {key, size_++};
        return slot.number;
    }
    std::optional<std::uint32_t> find(TermKey key) const {
        if (slots_.empty()) return std::nullopt;
        const Slot& slot = slots_[place_of(key)];
        return slot.number == kFree ? std::nullopt : std::optional{slot.number};
    }
    std::uint32_t size() const { return size_; }

  private:
    static constexpr std::uint32_t kFree = 0xFFFFFFFF;
    static constexpr std::size_t kFewest = 1024;
    struct Slot {
        TermKey key = 0;
        std::uint32_t number = kFree;
    };

    /// Where the key is, or would be. Keys differ in their lowest bits and in their kind only: a
    /// product spreads them.
    std::size_t place_of(TermKey key) const {
        std::size_t at = ((key * 0x9E3779B97F4A7C15U) >> 20U) & (slots_.size() - 1);
        while (slots_[at].number != kFree && slots_[at].key != key)
            at = (at + 1) & (slots_.size() - 1);
        return at;
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? kFewest : 2 * slots_.size());
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.number != kFree) slots_[place_of(slot.key)] = slot;
        }
    }

    std::vector<Slot> slots_;
    std::uint32_t size_ = 0;
};

}  // namespace mashang::discovery
