#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace mashang::sql {

/// Prepared statements of one connection by their text; beyond `limit` the one that was not used
/// for the longest time goes. Not safe to share between threads, as the connection is not.
template <class Statement>
class StatementCache {
  public:
    explicit StatementCache(std::size_t limit) : limit_{limit} {}

    /// Stays valid until the next `put`. Nullptr when it is not there.
    Statement* find(std::string_view sql) {
        const auto found = index_.find(sql);
        if (found == index_.end()) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return &found->second->second;
    }

    Statement& put(std::string_view sql, Statement statement) {
        erase(sql);
        if (entries_.size() >= limit_) erase(std::string{entries_.back().first});
        entries_.emplace_front(std::string{sql}, std::move(statement));
        index_.emplace(entries_.front().first, entries_.begin());
        return entries_.front().second;
    }

    void erase(std::string_view sql) {
        const auto found = index_.find(sql);
        if (found == index_.end()) return;
        const auto entry = found->second;
        index_.erase(found);
        entries_.erase(entry);
    }

    void clear() {
        index_.clear();
        entries_.clear();
    }
    std::size_t size() const { return entries_.size(); }

  private:
    using Entries = std::list<std::pair<std::string, Statement>>;

    std::size_t limit_;
    Entries entries_;  ///< most recently used first
    std::unordered_map<std::string_view, typename Entries::iterator> index_;
};

}  // namespace mashang::sql
