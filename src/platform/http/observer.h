#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "platform/http/caller.h"
#include "platform/http/route.h"
#include "platform/log/log.h"
#include "platform/metrics/metrics.h"

namespace mashang::http {

/// What is told about an answered request. No address, no account, no target: only the route.
struct Answered {
    std::string_view method;
    const Route* route = nullptr;  ///< null: files, OPTIONS, and what matched no route
    int status = 0;
    bool left_work = false;  ///< its committed transaction left some (sql::Tx::leave_work)
    std::size_t bytes = 0;   ///< of the body
    std::chrono::nanoseconds took{0};
    std::string_view request_id;
    std::string_view bug;   ///< what an Outage or a bug said, else empty
    std::string_view code;  ///< of a refusal, else empty
};

/// Counts and logs requests. Safe to share between threads.
class Observer {
  public:
    virtual ~Observer() = default;
    virtual void answered(const Answered& answered) = 0;
};

/// http_requests_total {method, route, status="2xx"…}, http_request_duration_seconds {method,
/// route}, and one line "http.answered" per request; "http.failed" with what a bug or an outage
/// said.
class Traffic final : public Observer {
  public:
    enum class AccessLog { everything, failures };

    /// `routes` and `registry` must outlive it.
    Traffic(const Routes& routes, metrics::Registry& registry, log::Log log, AccessLog access_log);
    ~Traffic() override;
    void answered(const Answered& answered) override;

  private:
    struct Series;
    Series& series_of(const Route* route);

    std::map<const Route*, std::unique_ptr<Series>> series_;  ///< null: everything without a route
    log::Log log_;
    AccessLog access_log_;
};

}  // namespace mashang::http
