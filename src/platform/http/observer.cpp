#include "platform/http/observer.h"

#include <algorithm>
#include <array>

namespace mashang::http {

struct Traffic::Series {
    Series(metrics::Registry& registry, const std::string& method, const std::string& path)
        : counts{&counter(registry, method, path, "2xx"), &counter(registry, method, path, "3xx"),
                 &counter(registry, method, path, "4xx"), &counter(registry, method, path, "5xx")},
          duration{registry.histogram(
              "http_request_duration_seconds", "From the end of a request's head to its answer",
              metrics::durations(), {{"method", method}, {"route", path}})} {}

    static metrics::Counter& counter(metrics::Registry& registry, const std::string& method,
                                     const std::string& path, const std::string& status) {
        return registry.counter("http_requests_total", "Answered requests",
                                {{"method", method}, {"route", path}, {"status", status}});
    }

    std::array<metrics::Counter*, 4> counts;
    metrics::Histogram& duration;
};

Traffic::Traffic(const Routes& routes, metrics::Registry& registry, log::Log log,
                 AccessLog access_log)
    : log_{std::move(log)}, access_log_{access_log} {
    for (const Route& route : routes) {
        series_[&route] =
            std::make_unique<Series>(registry, std::string{name_of(route.method)}, route.path);
    }
    series_[nullptr] = std::make_unique<Series>(registry, "other", "none");
}
Traffic::~Traffic() = default;

void Traffic::answered(const Answered& answered) {
    Series& series = *series_.at(answered.route);
    const auto group = static_cast<std::size_t>(std::clamp(answered.status / 100, 2, 5) - 2);
    series.counts[group]->add();
    series.duration.observe(std::chrono::duration<double>{answered.took}.count());
    const std::string_view path =
        answered.route == nullptr ? std::string_view{"none"} : answered.route->path;
    if (!answered.bug.empty()) {
        log_.error("http.failed", {{"request", answered.request_id},
                                   {"route", path},
                                   {"status", answered.status},
                                   {"error", answered.bug}});
    }
    if (access_log_ == AccessLog::failures && answered.status < 500) return;
    log_.info(
        "http.answered",
        {{"request", answered.request_id},
         {"method", answered.method},
         {"route", path},
         {"status", answered.status},
         {"code", answered.code},
         {"bytes", static_cast<std::uint64_t>(answered.bytes)},
         {"us", std::chrono::duration_cast<std::chrono::microseconds>(answered.took).count()}});
}

}  // namespace mashang::http
