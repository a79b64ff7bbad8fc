#include "app/search_elsewhere.h"

#include <stdexcept>

#include "contexts/discovery/opensearch/engine.h"
#include "contexts/discovery/opensearch/publishing.h"
#include "platform/outbound/http_transport.h"

namespace mashang::app {

SearchElsewhere::SearchElsewhere(const Settings& settings, const platform::Clock& clock,
                                 log::Log log, metrics::Registry& metrics)
    : log_{std::move(log)} {
    const SearchSettings& search = settings.search;
    if (search.opensearch_url.empty()) return;
    transport_ = outbound::make_http_transport({.authorities = settings.outbound.authorities});
    metrics::Counter& fallbacks =
        metrics.counter("mashang_search_fallbacks_total",
                        "Searches that the built-in engine answered in OpenSearch's stead");
    house_ = std::make_unique<discovery::opensearch::House>(
        discovery::opensearch::Address{
            .url = search.opensearch_url,
            .alias = search.opensearch_alias,
            .user = search.opensearch_user,
            .password = search.opensearch_password,
            .deadline = std::chrono::milliseconds{search.opensearch_deadline_ms}},
        *transport_, clock,
        discovery::opensearch::Telling{.failed =
                                           [this](const std::string& why) {
                                               log_.error("search.remote_failed", {{"why", why}});
                                           },
                                       .is_back = [this] { log_.info("search.remote_back"); },
                                       .fell_back = [&fallbacks] { fallbacks.add(); }});
}

SearchElsewhere::~SearchElsewhere() = default;

std::shared_ptr<const discovery::Engine> SearchElsewhere::over(
    std::shared_ptr<const discovery::Index> index) {
    if (!is_there()) return index;
    const auto is_current = [this, held = index.get()] { return published_.get().get() == held; };
    return std::make_shared<const discovery::opensearch::RemoteEngine>(std::move(index), *house_,
                                                                       is_current);
}

void SearchElsewhere::publish(const Snapshot<discovery::Searchable>& searchable) {
    auto index = searchable.get()->index;
    if (index == nullptr || index == published_.get()) return;
    const auto done = discovery::opensearch::publish(*house_, index->documents());
    if (!done) throw std::runtime_error{"OpenSearch: " + done.error().why};
    if (*done) log_.info("search.published", {{"items", index->documents().size()}});
    published_.set(std::move(index));
}

}  // namespace mashang::app
