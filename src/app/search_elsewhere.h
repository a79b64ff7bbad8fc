#pragma once

#include <cstdint>
#include <memory>

#include "app/settings/settings.h"
#include "base/snapshot.h"
#include "contexts/discovery/opensearch/house.h"
#include "contexts/discovery/searchable.h"
#include "platform/clock/clock.h"
#include "platform/log/log.h"
#include "platform/metrics/metrics.h"
#include "platform/outbound/transport.h"

namespace mashang::app {

/// The OpenSearch of the settings, when there is one: what asks it, and what keeps it up to date.
class SearchElsewhere {
  public:
    /// `clock` and `metrics` outlive it. Throws std::runtime_error for authorities that cannot be
    /// read.
    SearchElsewhere(const Settings& settings, const platform::Clock& clock, log::Log log,
                    metrics::Registry& metrics);
    ~SearchElsewhere();
    SearchElsewhere(const SearchElsewhere&) = delete;
    SearchElsewhere& operator=(const SearchElsewhere&) = delete;

    /// Whether the settings name one.
    bool is_there() const { return house_ != nullptr; }

    /// What searches over an index: the index itself where there is no other. Outlived by this.
    std::shared_ptr<const discovery::Engine> over(std::shared_ptr<const discovery::Index> index);

    /// Publishes what is searched now, unless it has. One thread at a time. Throws
    /// std::runtime_error that says at which step it failed; then it is tried again.
    void publish(const Snapshot<discovery::Searchable>& searchable);

  private:
    log::Log log_;
    std::unique_ptr<outbound::Transport> transport_;
    std::unique_ptr<discovery::opensearch::House> house_;
    Snapshot<discovery::Index> published_{nullptr};
};

}  // namespace mashang::app
