// Routes with a transaction: reads at once (SQLite) or in the pool, writes through the writer's
// queue.

#include <algorithm>

#include "platform/http/content_hash.h"
#include "platform/http/cookies.h"
#include "platform/http/edge_impl.h"
#include "platform/http/parameters.h"
#include "platform/http/refusals.h"

namespace mashang::http {

namespace {

bool is_in_query(const Route& route, std::string_view name) {
    const auto found = std::ranges::find(route.parameters, name, &Parameter::name);
    return found != route.parameters.end() && found->is_in_query();
}

void add_query(const Call& call, boost::json::object& members, std::vector<Fault>& faults) {
    boost::json::object query;
    decode_query(call.target.query, query, faults);
    for (const auto& [name, value] : query) {
        if (is_in_query(*call.route, name)) {
            members[name] = value;
        } else {
            faults.push_back(
                {.pointer = "/" + std::string{name}, .refusal = &json::refusals::kUnknown});
        }
    }
}

void add_headers(const Call& call, boost::json::object& members, std::vector<Fault>& faults) {
    for (const Parameter& parameter : call.route->parameters) {
        if (parameter.header.empty()) continue;
        const std::size_t times = call.head.count_of(parameter.header);
        if (times > 1) faults.push_back({"/" + parameter.name, &kParameterTwice});
        if (times == 1) members[parameter.name] = call.head.value_of(parameter.header);
    }
}

/// What is fetched is fetched anew each time, also where fetching leaves a trace: its answer is
/// neither kept nor given again.
bool has_key(const Call& call) {
    return call.route->kind == Kind::write && call.route->method != Method::get &&
           !call.route->is_wire && !call.head.value_of("Idempotency-Key").empty();
}

/// Path and query parameters, headers and body members, in one object.
boost::json::object members_of(const Call& call) {
    const Route& route = *call.route;
    std::vector<Fault> faults;
    boost::json::object members;
    if (!call.body.empty() && route.upload_type.empty()) {
        boost::json::value body = json::parse(call.body, {.max_bytes = route.body_limit});
        if (!body.is_object()) {
            throw Refused{json::refusals::kInvalid,
                          {{"count", "1"}},
                          {{.pointer = "", .refusal = &json::refusals::kExpectedObject}}};
        }
        members = std::move(body.get_object());
    }
    for (const Parameter& parameter : route.parameters) {
        // A member that travels outside the body must not come inside it, too.
        if (members.erase(parameter.name) > 0) {
            faults.push_back({.pointer = "/" + parameter.name, .refusal = &kMemberInPath});
        }
    }
    add_query(call, members, faults);
    add_headers(call, members, faults);
    const auto& names = call.match.entry->names;
    for (std::size_t i = 0; i < names.size(); ++i) members[names[i]] = call.match.values[i];
    json::refuse_faults(std::move(faults));
    for (const Parameter& parameter : route.parameters) shape_in_place(members, parameter);
    return members;
}

/// What an app does for a person uses up nothing of her own.
std::string counted_as(const Caller& caller) {
    if (!comes_through_app(caller)) return caller.account_id;
    return caller.account_id + " through " + caller.client_id;
}

/// Whose key it is: what was done for another is not the answer to the same words in one's own
/// name. Where nobody acts for another, and where one begins to, it is the caller's own.
std::string scope_of(const Access& access, const Caller& caller) {
    if (caller.account_id.empty()) return "anonymous";
    if (comes_through_app(caller)) return counted_as(caller);
    if (!acts_for_another(access, caller)) return caller.account_id;
    return caller.account_id + " for " + caller.acting_for->kind + ":" + caller.acting_for->id;
}

IdempotencyKey key_of(const Call& call) {
    std::string route{name_of(call.route->method)};
    route.append(" ").append(call.route->path);
    return {.scope = scope_of(call.route->access, call.work->caller),
            .route = std::move(route),
            .key = std::string{call.head.value_of("Idempotency-Key")},
            .body_hash = call.work->content_hash};
}

}  // namespace

WireRequest Edge::Impl::wire_of(const Call& call) {
    return {.head = &call.head,
            .query = call.target.query,
            .body = call.body,
            .values = std::span{call.match.values}.first(call.match.entry->names.size())};
}

bool Edge::Impl::reads(const Call& call) {
    const auto& reads = call.route->handler.reads;
    return reads && reads(wire_of(call));
}

/// Reads the input. What is wrong with it is told only after the access check: who may not do a
/// thing is told that, and not how to.
void Edge::Impl::prepare(Call& call) const {
    Call::Work& work = call.work.emplace();
    work.input.status = call.route->status;
    if (has_key(call)) {
        work.content_hash =
            sha256_hex(std::string{call.head.target}.append("\n").append(call.body));
    }
    if (call.route->is_wire) {
        work.input.wire = wire_of(call);
        return;
    }
    try {
        work.input.members = members_of(call);
        if (!call.route->upload_type.empty()) {
            work.input.upload = {.content_type = std::string{call.head.value_of("Content-Type")},
                                 .data = std::string{call.body}};
        }
        call.route->handler.decode(work.input);
    } catch (const Refused&) {
        if (call.route->access.who == Who::anyone) throw;
        work.early = std::current_exception();
    }
}

Service::Progress Edge::Impl::serve_read(Call& call) {
    prepare(call);
    const bool at_once =
        call.route->kind != Kind::stream && parts.database.engine() == sql::Engine::sqlite;
    if (!at_once) {
        call.in_flight = true;
        in_flight.fetch_add(1, std::memory_order_relaxed);
        return take_off(readers.post([this, &call] {
            read_now(call);
            if (call.needs_writing && submit(call)) return;
            if (call.needs_writing) call.work->thrown = std::make_exception_ptr(Refused{kBusy});
            call.finish();
        }));
    }
    read_now(call);
    if (call.needs_writing) return serve_in_writer(call);
    if (call.work->thrown) {
        refuse(call, call.work->thrown);
    } else {
        print(call, std::move(call.work->output));
    }
    return Progress::done;
}

void Edge::Impl::read_now(Call& call) {
    try {
        parts.database.read([&](sql::Tx& tx) { run(call, tx); });
    } catch (...) {
        call.work->thrown = std::current_exception();
    }
}

/// A write: first the slow step, if there is one, then the transaction. Answered when it is
/// durable.
Service::Progress Edge::Impl::serve_write(Call& call) {
    prepare(call);
    Call::Work& work = *call.work;
    if (call.route->handler.at_once) {
        auto output = call.route->handler.at_once(anonymous(call.head), work.input);
        if (output) {
            print(call, *std::move(output));
            return Progress::done;
        }
    }
    if (!call.route->handler.before || work.early) return serve_in_writer(call);
    take_place(call);
    return take_off(slow.post([this, &call] {
        try {
            run_before(call);
        } catch (...) {
            call.work->early = std::current_exception();
        }
        if (submit(call)) return;
        call.work->thrown = std::make_exception_ptr(Refused{kBusy});
        call.finish();
    }));
}

void Edge::Impl::take_place(Call& call) {
    if (in_flight.fetch_add(1, std::memory_order_relaxed) >= settings.max_in_flight) {
        in_flight.fetch_sub(1, std::memory_order_relaxed);
        throw Refused{kBusy};
    }
    call.in_flight = true;
}

Service::Progress Edge::Impl::serve_in_writer(Call& call) {
    take_place(call);
    return take_off(submit(call));
}

/// The slow step, for whoever may have it done.
void Edge::Impl::run_before(Call& call) {
    Call::Work& work = *call.work;
    if (call.route->access.who == Who::anyone) {
        work.caller = anonymous(call.head);
    } else {
        parts.database.read([&](sql::Tx& tx) { let_in(call, tx, Asking::to_look); });
    }
    call.route->handler.before(work.input, work.caller);
}

Service::Progress Edge::Impl::take_off(bool taken) {
    if (!taken) throw Refused{kBusy};
    return Progress::pending;
}

bool Edge::Impl::submit(Call& call) {
    call.is_writing = true;
    return parts.database.submit({.work = [this, &call](sql::Tx& tx) { run(call, tx); },
                                  .committed =
                                      [&call] {
                                          call.left_work = call.leaves_work;
                                          call.finish();
                                      },
                                  .failed =
                                      [&call](const std::exception_ptr& thrown) {
                                          call.work->thrown = thrown;
                                          call.finish();
                                      }});
}

/// Who asks, and whether they may.
void Edge::Impl::let_in(Call& call, sql::Tx& tx, Asking asking) {
    Call::Work& work = *call.work;
    // Apps are known to the handlers of wire rows, and only to them.
    const bool may_be_known = !call.route->is_wire || cookie_of(call.head, kSessionCookie);
    if (!may_be_known) {
        work.caller = {};
    } else if (asking == Asking::to_look) {
        work.caller = parts.authenticator.look(tx, call.head);
    } else {
        work.caller = parts.authenticator.authenticate(tx, call.head);
    }
    // Where everybody may come an app is not the person.
    const bool is_for_anyone = call.route->access.who == Who::anyone;
    if (is_for_anyone && comes_through_app(work.caller)) work.caller = {};
    work.caller.language = call.head.language;
    work.caller.request_id = call.head.request_id;
    work.caller.address = call.head.address;
    work.caller.user_agent = call.head.value_of("User-Agent");
    check_access(call.route->access, work.caller);
    if (work.caller.account_id.empty() || call.is_counted) return;
    call.is_counted = true;
    const RateClass rate = RateLimiter::class_of(*call.route);
    limiter.take_for_person(counted_as(work.caller), rate, call.started);
    if (comes_through_app(work.caller)) {
        limiter.take_for_client(work.caller.client_id, rate, call.started);
    }
}

/// Inside the transaction: who asks, whether they may, whether they asked before, and the handler.
void Edge::Impl::run(Call& call, sql::Tx& tx) {
    Call::Work& work = *call.work;
    let_in(call, tx, Asking::to_act);
    if (work.early) std::rethrow_exception(work.early);
    call.needs_writing = !call.is_writing && leaves_a_trace(call.route->access, work.caller);
    if (call.needs_writing) return;
    work.output =
        has_key(call) ? run_once(call, tx) : call.route->handler.run(&tx, work.caller, work.input);
    call.leaves_work = tx.leaves_work();
}

RawOutput Edge::Impl::run_once(Call& call, sql::Tx& tx) {
    const IdempotencyKey key = key_of(call);
    if (auto kept = idempotency.claim(tx, key, parts.clock.now())) return *std::move(kept);
    RawOutput output = call.route->handler.run(&tx, call.work->caller, call.work->input);
    idempotency.keep(tx, key, output);
    return output;
}

}  // namespace mashang::http
