#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/outbound/courier.h"
#include "platform/runner/runner.h"

namespace mashang::outbound {

/// The threads of all channels: `workers` each, no more. The first of a channel looks for orders;
/// the others are called when there is more than one can do.
class OutboundRunner {
  public:
    using Failed = std::function<void(std::string_view name, std::string_view error)>;

    /// Takes up what the last run left in the air.
    OutboundRunner(const Equipment& equipment, const std::vector<Channel>& channels,
                   const Failed& failed);

    void wake();  ///< an order may have been placed

    /// Names of channels whose other side is not to be had at present.
    std::vector<std::string> broken() const;

  private:
    struct Line {
        Line(const Equipment& equipment, const Channel& channel)
            : name{channel.name}, courier{equipment, channel} {}
        ~Line() {
            while (!workers.empty()) workers.pop_back();
        }
        std::string name;
        Courier courier;
        std::vector<std::unique_ptr<runner::Runner>> workers;  // from the last to the first
    };
    static void man(Line& line, int workers, const Failed& failed);

    std::vector<std::unique_ptr<Line>> lines_;
};

}  // namespace mashang::outbound
