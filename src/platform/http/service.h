#pragma once

// Between the server (sockets, bytes, deadlines) and what it serves (edge.h). Neither knows more of
// the other than this.

#include <chrono>
#include <functional>
#include <memory>
#include <string_view>

#include "base/refused.h"
#include "platform/http/message.h"

namespace mashang::http {

/// One request and its answer. A connection owns one and uses it again and again; services derive
/// from it to keep what they know about the request.
class Exchange {
  public:
    virtual ~Exchange() = default;

    RequestHead head;
    std::string_view body;  ///< complete when Service::serve is called
    Response response;
    std::chrono::steady_clock::time_point started;  ///< when the head was complete

    /// Announces that the answer of a pending exchange stands in `response`. From any thread,
    /// exactly once per pending; nothing of the exchange may be touched by the caller afterwards.
    void finish() { finish_(); }

    /// For the server: what finish() does.
    void set_finish(std::function<void()> finish) { finish_ = std::move(finish); }

  private:
    std::function<void()> finish_;
};

/// All functions but Exchange::finish are called on the connection's thread, which many connections
/// share: they must be quick and must not throw. Shared between threads.
class Service {
  public:
    enum class Progress { done, pending };
    struct Admission {
        bool admitted = true;  ///< false: `response` is filled and the body is not read
        std::size_t body_limit = 0;
    };

    virtual ~Service() = default;
    virtual std::unique_ptr<Exchange> new_exchange() = 0;

    /// The head is complete: may it go on, and how large may its body be?
    virtual Admission admit(Exchange& exchange) = 0;

    /// The body is complete too. done: `response` is filled. pending: finish() will be called, and
    /// then `complete` fills it.
    virtual Progress serve(Exchange& exchange) = 0;
    virtual void complete(Exchange& exchange) = 0;

    /// Fills `response` with a refusal of the protocol; the head may be empty.
    virtual void refuse(Exchange& exchange, const Refused& refused) = 0;

    /// The answer was handed to the socket: the place to count and to log.
    virtual void answered(const Exchange& exchange) = 0;
};

}  // namespace mashang::http
