#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "contexts/discovery/opensearch/replies.h"
#include "platform/clock/clock.h"
#include "platform/outbound/breaker.h"
#include "platform/outbound/transport.h"

namespace mashang::discovery::opensearch {

/// Where an OpenSearch is, and who we are there.
struct Address {
    std::string url;    ///< "https://search.internal:9200"
    std::string alias;  ///< "mashang-items"; its indices begin with it
    std::string user = {};
    std::string password = {};                           ///< without a user: no Authorization
    std::chrono::milliseconds deadline{300};             ///< of a search
    std::chrono::milliseconds filling_deadline{30'000};  ///< of all else
};

/// What is told of failures: the first one since it last answered, and that it is back.
struct Telling {
    std::function<void(const std::string& why)> failed = [](const std::string&) {};
    std::function<void()> is_back = [] {};
    std::function<void()> fell_back = [] {};  ///< each search that the built-in engine answered
};

/// An OpenSearch as one asks it. Any number of threads.
class House {
  public:
    /// `transport` and `clock` outlive it.
    House(Address address, outbound::Transport& transport, const platform::Clock& clock,
          Telling telling);

    /// Ranks items, or tells why not. While it is down most callers are not kept waiting.
    Reply<std::vector<Ranked>> rank(const std::vector<Token>& tokens);
    /// One step of publishing, whatever the breaker thinks.
    outbound::Answer send(const outbound::Request& request);

    const Address& address() const { return address_; }

  private:
    outbound::Request signed_by_us(outbound::Request request) const;
    bool admit();
    void settle(const Reply<std::vector<Ranked>>& reply);

    Address address_;
    std::string authorization_;  ///< empty: none
    outbound::Transport& transport_;
    const platform::Clock& clock_;
    Telling telling_;
    std::mutex mutex_;
    outbound::Breaker breaker_;
    bool is_down_ = false;
};

}  // namespace mashang::discovery::opensearch
