#pragma once

#include <functional>
#include <memory>

#include "contexts/discovery/engine/engine.h"
#include "contexts/discovery/opensearch/house.h"

namespace mashang::discovery::opensearch {

/// Searches by OpenSearch's order, and by the built-in one when that cannot be had. A search waits
/// for the network: not on a thread that must not.
class RemoteEngine final : public Engine {
  public:
    /// `house` outlives it. `is_current`: whether what lies there is made of this index; until then
    /// it is not asked.
    RemoteEngine(std::shared_ptr<const Index> built_in, House& house,
                 std::function<bool()> is_current)
        : built_in_{std::move(built_in)}, house_{house}, is_current_{std::move(is_current)} {}

    Result search(const Query& query) const override;
    std::vector<Suggestion> suggest(std::string_view prefix, std::string_view division,
                                    std::size_t limit) const override;

  private:
    std::shared_ptr<const Index> built_in_;
    House& house_;
    std::function<bool()> is_current_;
};

}  // namespace mashang::discovery::opensearch
