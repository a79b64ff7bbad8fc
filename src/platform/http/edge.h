#pragma once

// From requests to routes: address, language, rate limits, proof of same origin, who asks and
// whether they may, the transaction around the handler, the answer. README.md draws the way of a
// request.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/http/access.h"
#include "platform/http/idempotency.h"
#include "platform/http/observer.h"
#include "platform/http/rate_limit.h"
#include "platform/http/route.h"
#include "platform/http/service.h"
#include "platform/http/static_files.h"
#include "platform/sql/sql.h"

namespace mashang::http {

struct EdgeSettings {
    std::vector<std::string> trusted_proxies = {};  ///< networks (proxies.h)
    std::vector<std::string> origins = {};  ///< "https://mashang.example"; none: what Host says
    bool https = false;                     ///< the site is reached by https only (HSTS)
    RateSettings rates = {};
    std::uint64_t random = 0;  ///< any random number: for request ids and the rate limits' table
    std::size_t max_in_flight = 4096;  ///< requests that wait for database or pool; beyond: 503
    int slow_threads = 2;              ///< of `before` steps
    std::size_t slow_waiting = 64;     ///< beyond: 503
    int reader_threads = 4;            ///< of downloads, and of reads on PostgreSQL
    std::size_t reader_waiting = 1024;
    std::size_t memory_cache_bytes = 64 << 20;
};

/// What the edge works with. Everything must outlive it, and the database its server too.
struct EdgeParts {
    const Routes& routes;
    sql::Database& database;  ///< with the steps of "platform/http/schema.h" applied
    Authenticator& authenticator;
    const platform::Clock& clock;
    Cipher cipher;                       ///< for kept answers (idempotency.h)
    const StaticFiles* files = nullptr;  ///< may be absent
    Observer* observer = nullptr;        ///< may be absent
};

class Edge final : public Service {
  public:
    /// Throws std::logic_error for routes that contradict each other (router.h).
    Edge(const EdgeParts& parts, const EdgeSettings& settings);
    ~Edge() override;

    std::unique_ptr<Exchange> new_exchange() override;
    Admission admit(Exchange& exchange) override;
    Progress serve(Exchange& exchange) override;
    void complete(Exchange& exchange) override;
    void refuse(Exchange& exchange, const Refused& refused) override;
    void answered(const Exchange& exchange) override;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace mashang::http
