#pragma once

// HTTP/1.1 over TCP. One io_context and one listening socket (SO_REUSEPORT) per thread, one
// coroutine per connection, every complete request of a read answered in one write. No library
// shows through.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "platform/http/service.h"

namespace mashang::http {

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0: any free one
    int threads = 1;

    std::chrono::milliseconds head_timeout{
        10'000};  ///< from a request's first byte to its head's end
    std::chrono::milliseconds body_timeout{10'000};  ///< for a small body; and beyond it:
    std::size_t body_bytes_per_second = 16 * 1024;   ///< the least rate of a large one
    std::chrono::milliseconds idle_timeout{60'000};  ///< between requests
    std::chrono::milliseconds write_timeout{
        10'000};  ///< for an answer of up to 64 KiB; beyond, as bodies
    std::chrono::milliseconds stop_timeout{10'000};  ///< for what is in flight when stopping

    std::size_t head_bytes = 16 * 1024;
    std::size_t max_connections = 10'000;  ///< beyond: 503 with Retry-After, and closed
};

/// Serves from construction to stop(). The service must outlive it.
class Server {
  public:
    /// Throws std::runtime_error with a sentence that says what to do when the address cannot be
    /// had.
    Server(Service& service, const ServerOptions& options);

    /// As stop(). Handlers that are still pending are waited for without a limit: whoever finishes
    /// them (database, pool) must be alive.
    ~Server();

    std::uint16_t port() const;  ///< the one that was got

    /// Stops accepting, lets what is in flight finish (`stop_timeout`), closes the rest. Returns at
    /// once. May be called twice.
    void begin_stop();
    /// The same, and returns when all threads have ended. May be called twice.
    void stop();

    std::size_t connections() const;  ///< open now

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace mashang::http
