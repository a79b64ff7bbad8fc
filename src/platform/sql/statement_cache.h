#pragma once

#include <cstddef>
#include <list>
#include <optional>
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
        make_room();
        entries_.emplace_front(std::string{sql}, std::move(statement));
        index_.emplace(entries_.front().first, entries_.begin());
        return entries_.front().second;
    }

    /// When it is full, takes out the one that was not used for the longest time.
    std::optional<Statement> make_room() {
        if (entries_.size() < limit_) return std::nullopt;
        std::optional<Statement> oldest{std::move(entries_.back().second)};
        index_.erase(entries_.back().first);
        entries_.pop_back();
        return oldest;
    }

    void erase(std::string_view sql) {
        const auto found = index_.find(sql);
        if (found == index_.end()) return;
        const auto entry = found->second;
        index_.erase(found);
        entries_.erase(entry);
    }

    std::size_t size() const { return entries_.size(); }

  private:
    using Entries = std::list<std::pair<std::string, Statement>>;

    std::size_t limit_;
    Entries entries_;  ///< most recently used first
    std::unordered_map<std::string_view, typename Entries::iterator> index_;
};

}  // namespace mashang::sql
