#pragma once

// The parts of the edge (private to edge*.cpp).

#include <atomic>

#include "platform/http/edge.h"
#include "platform/http/edge_call.h"
#include "platform/http/memory_cache.h"
#include "platform/http/printer.h"
#include "platform/http/proxies.h"
#include "platform/http/router.h"
#include "platform/http/work_pool.h"

namespace mashang::http {

/// Before a slow step a caller is looked at; in the transaction she acts.
enum class Asking { to_look, to_act };

struct Edge::Impl {
    Impl(const EdgeParts& given, const EdgeSettings& settings);

    // edge_admit.cpp: everything that the head alone can decide
    void begin(Call& call);
    Admission admit(Call& call);
    Admission admit_without_route(Call& call);
    void check_head(Call& call);

    // edge_memory.cpp
    Progress serve_memory(Call& call);
    Progress serve_waiting(Call& call);
    void answer_at_once(Call& call);

    // edge_database.cpp
    static WireRequest wire_of(const Call& call);
    static bool reads(const Call& call);
    void prepare(Call& call) const;
    Progress serve_read(Call& call);
    Progress serve_write(Call& call);
    void take_place(Call& call);
    Progress serve_in_writer(Call& call);
    void read_now(Call& call);
    bool submit(Call& call);
    void run_before(Call& call);
    void let_in(Call& call, sql::Tx& tx, Asking asking);
    void run(Call& call, sql::Tx& tx);
    RawOutput run_once(Call& call, sql::Tx& tx);
    static Progress take_off(bool taken);

    void print(Call& call, RawOutput output);
    void refuse(Call& call, const Refused& refused);
    void refuse(Call& call, const std::exception_ptr& thrown);
    void land(Call& call);
    static Caller anonymous(const RequestHead& head);

    EdgeParts parts;
    EdgeSettings settings;
    Router router;
    TrustedProxies proxies;
    Printer printer;
    RateLimiter limiter;
    IdempotencyStore idempotency;
    MemoryCache cache;
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::size_t> in_flight{0};
    WorkPool slow;
    WorkPool readers;
};

}  // namespace mashang::http
