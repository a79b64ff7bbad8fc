#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mashang::discovery {

/// How often whoever typed a query chose an item. An empty item: others than those told.
struct Choice {
    std::string query;  ///< as Result::searched
    std::string item;   ///< its id
    double votes = 0;
};

/// What choices of people taught: pure, and built once like an index. It changes the order of what
/// a query finds, within bounds, and never what it finds.
class Learned {
  public:
    /// What a score is multiplied by at most: an item that fits so much better stays before one
    /// that is always chosen, whether anybody has chosen it yet or not.
    static constexpr double kMostLift = 1.5;
    /// As much as these votes an item is doubted: with so few the lift is half of what it may be.
    static constexpr double kDoubt = 20;
    /// Votes for a query, and the share of one item, from which this item is what the query means.
    static constexpr double kFewestVotes = 20;
    static constexpr double kClearShare = 0.8;

    struct Lift {
        std::string item;
        float factor = 1;  ///< from 1 to kMostLift
        bool is_meant = false;
    };

    Learned() = default;
    explicit Learned(const std::vector<Choice>& choices);

    /// The items that were chosen for a query, the most chosen first; blanks make no difference.
    const std::vector<Lift>& of(std::string_view query) const;
    /// Whether the choices leave no doubt that the query means this item.
    bool means(std::string_view query, std::string_view item) const;
    std::size_t queries() const { return lifts_.size(); }
    /// Each query that means an item without doubt, and that item.
    std::vector<std::pair<std::string, std::string>> meant() const;

  private:
    std::unordered_map<std::string, std::vector<Lift>> lifts_;  ///< by the query without blanks
};

}  // namespace mashang::discovery
