#include "platform/http/edge.h"

#include "platform/http/edge_impl.h"
#include "platform/http/problem.h"
#include "platform/http/refusals.h"
#include "platform/http/wire_route.h"

namespace mashang::http {

Edge::Impl::Impl(const EdgeParts& given, const EdgeSettings& set)
    : parts{given},
      settings{set},
      router{given.routes},
      proxies{set.trusted_proxies},
      printer{set.https},
      limiter{set.rates, set.random},
      idempotency{given.cipher},
      cache{set.memory_cache_bytes},
      slow{set.slow_threads, set.slow_waiting},
      readers{set.reader_threads, set.reader_waiting} {}

void Edge::Impl::refuse(Call& call, const Refused& refused) {
    call.code = refused.refusal().code;
    if (call.route == nullptr || !call.route->handler.shape_refusal) {
        printer.print(call.head, refused, call.response);
        if (call.route != nullptr) call.response.headers += call.route->headers;
        return;
    }
    RawOutput shaped = call.route->handler.shape_refusal(refused, call.head);
    printer.print(*call.route, call.head, std::move(shaped), call.response);
}

void Edge::Impl::refuse(Call& call, const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (WireAnswer& answer) {
        printer.print(*call.route, call.head, std::move(answer.output), call.response);
    } catch (...) {
        refuse(call, refused_of(thrown, call.head.request_id, call.bug));
    }
}

/// What the handler gave, with its last step.
void Edge::Impl::print(Call& call, RawOutput output) {
    if (const auto finish = std::exchange(output.finish, nullptr)) finish(output);
    printer.print(*call.route, call.head, std::move(output), call.response);
}

/// What is known of whoever asks before anybody is identified.
Caller Edge::Impl::anonymous(const RequestHead& head) {
    return {.language = head.language,
            .request_id = std::string{head.request_id},
            .address = std::string{head.address},
            .user_agent = head.value_of("User-Agent")};
}

/// A request that waited is over.
void Edge::Impl::land(Call& call) {
    if (std::exchange(call.in_flight, false)) in_flight.fetch_sub(1, std::memory_order_relaxed);
}

Edge::Edge(const EdgeParts& parts, const EdgeSettings& settings)
    : impl_{std::make_unique<Impl>(parts, settings)} {}
Edge::~Edge() = default;

std::unique_ptr<Exchange> Edge::new_exchange() {
    return std::make_unique<Call>();
}

Service::Admission Edge::admit(Exchange& exchange) {
    auto& call = static_cast<Call&>(exchange);
    try {
        impl_->begin(call);
        return impl_->admit(call);
    } catch (...) {
        impl_->refuse(call, std::current_exception());
        return {.admitted = false};
    }
}

Service::Progress Edge::serve(Exchange& exchange) {
    auto& call = static_cast<Call&>(exchange);
    try {
        switch (call.route->kind) {
            case Kind::memory:
                return impl_->serve_memory(call);
            case Kind::read:
            case Kind::stream:
                return impl_->serve_read(call);
            case Kind::write:
                return impl_->reads(call) ? impl_->serve_read(call) : impl_->serve_write(call);
        }
        std::unreachable();
    } catch (...) {
        impl_->land(call);
        impl_->refuse(call, std::current_exception());
        return Progress::done;
    }
}

void Edge::complete(Exchange& exchange) {
    auto& call = static_cast<Call&>(exchange);
    impl_->land(call);
    if (call.work->thrown) {
        impl_->refuse(call, call.work->thrown);
    } else {
        try {
            impl_->print(call, std::move(call.work->output));
        } catch (...) {
            impl_->refuse(call, std::current_exception());
        }
    }
}

void Edge::refuse(Exchange& exchange, const Refused& refused) {
    auto& call = static_cast<Call&>(exchange);
    impl_->begin(call);
    impl_->refuse(call, refused);
}

void Edge::answered(const Exchange& exchange) {
    if (impl_->parts.observer == nullptr) return;
    const auto& call = static_cast<const Call&>(exchange);
    impl_->parts.observer->answered({.method = call.head.method,
                                     .route = call.route,
                                     .status = call.response.status,
                                     .left_work = call.left_work,
                                     .bytes = call.response.content().size(),
                                     .took = std::chrono::steady_clock::now() - call.started,
                                     .request_id = call.head.request_id,
                                     .bug = call.bug,
                                     .code = call.code});
}

}  // namespace mashang::http
