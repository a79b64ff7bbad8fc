#include "platform/outbound/run.h"

#include <fmt/format.h>

namespace mashang::outbound {
namespace {

constexpr std::chrono::milliseconds kLooking{500};

}  // namespace

OutboundRunner::OutboundRunner(const Equipment& equipment, const std::vector<Channel>& channels,
                               const Failed& failed) {
    for (const Channel& channel : channels) {
        Line& line = *lines_.emplace_back(std::make_unique<Line>(equipment, channel));
        line.courier.recover();
        man(line, channel.workers, failed);
    }
}

/// Each worker who has taken an order calls the next one before he carries it out. A worker only
/// knows those who were made before him, and they end after him.
void OutboundRunner::man(Line& line, int workers, const Failed& failed) {
    runner::Runner* helper = nullptr;
    for (int number = workers; number >= 1; --number) {
        runner::Work work{.name = fmt::format("outbound.{}.{}", line.name, number),
                          .run_once =
                              [&line, helper] {
                                  return line.courier.run_once([helper] {
                                      if (helper != nullptr) helper->wake();
                                  });
                              },
                          .failed = failed};
        if (number == 1) work.interval = kLooking;
        helper = line.workers.emplace_back(std::make_unique<runner::Runner>(std::move(work))).get();
    }
}

void OutboundRunner::wake() {
    for (const auto& line : lines_) line->workers.back()->wake();
}

std::vector<std::string> OutboundRunner::broken() const {
    std::vector<std::string> names;
    for (const auto& line : lines_) {
        if (line->courier.is_broken()) names.push_back(line->name);
    }
    return names;
}

}  // namespace mashang::outbound
