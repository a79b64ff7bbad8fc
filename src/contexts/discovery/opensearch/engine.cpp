#include "contexts/discovery/opensearch/engine.h"

#include "contexts/discovery/engine/ranking.h"

namespace mashang::discovery::opensearch {

Result RemoteEngine::search(const Query& query) const {
    if (!is_current_()) return built_in_->search(query);
    return built_in_->search(
        query, [this](const std::vector<Token>& tokens) -> std::optional<std::vector<Ranked>> {
            auto ranked = house_.rank(tokens);
            if (!ranked) return std::nullopt;
            return *std::move(ranked);
        });
}

std::vector<Suggestion> RemoteEngine::suggest(std::string_view prefix, std::string_view division,
                                              std::size_t limit) const {
    return built_in_->suggest(prefix, division, limit);
}

}  // namespace mashang::discovery::opensearch
