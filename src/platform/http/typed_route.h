#pragma once

// Builders of route rows. A context writes
//
//   http::write<OpenDraft, CaseView>(Method::post, "/api/v1/cases",
//                                    {.who = Who::person, .over = Over::own}, "Opens a draft",
//       [&](sql::Tx& tx, const Caller& caller, const OpenDraft& in, Reply& reply) -> CaseView {…})
//       .tag("cases").clause("P 3.1.4").status(201).refuses({&kNoSuchItem})
//
// Members of In that occur in the path template are path parameters. The others are query
// parameters for GET, DELETE and uploads, and the JSON body otherwise. `Nothing` stands for no
// input and for no output (204). Handlers may leave out what they do not need, from the right:
// `reply`, then `in`, then `caller`.

#include <concepts>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "platform/http/draft.h"
#include "platform/http/parameters.h"
#include "platform/http/route.h"

namespace mashang::http {

namespace detail {

/// Calls `handler` with as many of the arguments as it takes, leaving out from the right.
template <class Handler, class... First>
decltype(auto) call_with(const Handler& handler, Reply& reply, First&... first) {
    if constexpr (std::invocable<const Handler&, First&..., Reply&>) {
        return handler(first..., reply);
    } else {
        return handler(first...);
    }
}

template <class Handler, class In>
decltype(auto) call_database(const Handler& handler, sql::Tx& tx, const Caller& caller,
                             const RawInput& raw, Reply& reply) {
    const In& in = *static_cast<const In*>(raw.typed.get());
    const Bytes& bytes = raw.upload;
    if constexpr (std::invocable<const Handler&, sql::Tx&, const Caller&, const In&,
                                 const Bytes&> ||
                  std::invocable<const Handler&, sql::Tx&, const Caller&, const In&, const Bytes&,
                                 Reply&>) {
        return call_with(handler, reply, tx, caller, in, bytes);
    } else if constexpr (std::invocable<const Handler&, sql::Tx&, const Caller&, const In&> ||
                         std::invocable<const Handler&, sql::Tx&, const Caller&, const In&,
                                        Reply&>) {
        return call_with(handler, reply, tx, caller, in);
    } else if constexpr (std::invocable<const Handler&, sql::Tx&, const Caller&> ||
                         std::invocable<const Handler&, sql::Tx&, const Caller&, Reply&>) {
        return call_with(handler, reply, tx, caller);
    } else {
        return call_with(handler, reply, tx);
    }
}

template <class Handler, class In>
decltype(auto) call_memory(const Handler& handler, const Caller& caller, const RawInput& raw,
                           Reply& reply) {
    const In& in = *static_cast<const In*>(raw.typed.get());
    if constexpr (std::invocable<const Handler&, const Caller&, const In&> ||
                  std::invocable<const Handler&, const Caller&, const In&, Reply&>) {
        return call_with(handler, reply, caller, in);
    } else if constexpr (std::invocable<const Handler&, const In&> ||
                         std::invocable<const Handler&, const In&, Reply&>) {
        return call_with(handler, reply, in);
    } else {
        return call_with(handler, reply);
    }
}

/// Prints what the handler gave: JSON, bytes, or nothing.
template <class Out>
RawOutput print(Reply reply, Out&& out) {
    using Type = std::remove_cvref_t<Out>;
    RawOutput raw{.reply = std::move(reply), .body = {}};
    if constexpr (std::same_as<Type, Nothing>) {
        raw.content_type.clear();
    } else if constexpr (std::same_as<Type, Bytes>) {
        raw.content_type = std::move(out.content_type);
        raw.body = std::move(out.data);
        raw.file_name = std::move(out.file_name);
    } else {
        json::write(raw.body, out);
    }
    return raw;
}

/// Runs `call(reply)`, whose result is an Out or nothing at all.
template <class Out, class Call>
RawOutput run_and_print(int status, Call call) {
    Reply reply{.status = status};
    if constexpr (std::is_void_v<std::invoke_result_t<Call&, Reply&>>) {
        static_assert(std::same_as<Out, Nothing>, "a handler without result answers with Nothing");
        call(reply);
        return print(std::move(reply), Nothing{});
    } else {
        Out out = call(reply);
        return print(std::move(reply), std::move(out));
    }
}

template <class In, class Out>
Route row(Kind kind, Method method, std::string path, Access access, std::string summary) {
    const bool in_query = method == Method::get || method == Method::del;
    Route route{.method = method,
                .path = std::move(path),
                .kind = kind,
                .access = std::move(access),
                .summary = std::move(summary)};
    route.parameters = parameters_of<In>(route.path, in_query);
    if (in_query) route.body_limit = 0;
    if constexpr (!std::same_as<In, Nothing>) route.input = json::schema_of<In>();
    if constexpr (std::same_as<Out, Nothing>) {
        route.status = 204;
    } else if constexpr (!std::same_as<Out, Bytes>) {
        route.output = json::schema_of<Out>();
    }
    route.handler.decode = [](RawInput& raw) {
        raw.typed = std::make_shared<In>(json::decode_or_refuse<In>(raw.members));
    };
    return route;
}

template <class In, class Out, class Handler>
void set_database_handler(Route& route, Handler handler) {
    route.handler.run = [handler = std::move(handler)](sql::Tx* tx, const Caller& caller,
                                                       const RawInput& raw) {
        return run_and_print<Out>(raw.status, [&](Reply& reply) -> decltype(auto) {
            return call_database<Handler, In>(handler, *tx, caller, raw, reply);
        });
    };
}

}  // namespace detail

/// A write: `handler(Tx&, caller, in, reply) -> Out` inside a transaction; answered when durable.
template <class In, class Out, class Handler>
Draft<In> write(Method method, std::string path, Access access, std::string summary,
                Handler handler) {
    Route route = detail::row<In, Out>(Kind::write, method, std::move(path), std::move(access),
                                       std::move(summary));
    detail::set_database_handler<In, Out>(route, std::move(handler));
    return Draft<In>{std::move(route)};
}

/// A read on a snapshot (GET): `handler(Tx&, caller, in, reply) -> Out`. Writing in it throws.
template <class In, class Out, class Handler>
Draft<In> read(std::string path, Access access, std::string summary, Handler handler) {
    Route route = detail::row<In, Out>(Kind::read, Method::get, std::move(path), std::move(access),
                                       std::move(summary));
    detail::set_database_handler<In, Out>(route, std::move(handler));
    return Draft<In>{std::move(route)};
}

/// A read of what is held in memory (GET, for anyone): `handler(caller, in, reply) -> Out`, where
/// `caller` is always anonymous and only tells language, request id and address.
template <class In, class Out, class Handler>
Draft<In> memory(std::string path, std::string summary, Handler handler) {
    Route route = detail::row<In, Out>(Kind::memory, Method::get, std::move(path), Access{},
                                       std::move(summary));
    route.handler.run = [handler = std::move(handler)](sql::Tx*, const Caller& caller,
                                                       const RawInput& raw) {
        return detail::run_and_print<Out>(raw.status, [&](Reply& reply) -> decltype(auto) {
            return detail::call_memory<Handler, In>(handler, caller, raw, reply);
        });
    };
    return Draft<In>{std::move(route)};
}

/// A write whose body is bytes: `handler(Tx&, caller, in, const Bytes&, reply) -> Out`. In comes
/// from path and query. Say `.media("image/jpeg, image/png")` and `.body_limit(bytes)`.
template <class In, class Out, class Handler>
Draft<In> upload(Method method, std::string path, Access access, std::string summary,
                 Handler handler) {
    Route route = detail::row<In, Out>(Kind::write, method, std::move(path), std::move(access),
                                       std::move(summary));
    route.parameters = parameters_of<In>(route.path, true);
    route.upload_type = "application/octet-stream";
    detail::set_database_handler<In, Out>(route, std::move(handler));
    return Draft<In>{std::move(route)};
}

/// A read whose answer is bytes (GET): `handler(Tx&, caller, in, reply) -> Bytes`.
template <class In, class Handler>
Draft<In> download(std::string path, Access access, std::string summary, Handler handler) {
    Route route = detail::row<In, Bytes>(Kind::stream, Method::get, std::move(path),
                                         std::move(access), std::move(summary));
    route.download_type = "application/octet-stream";
    detail::set_database_handler<In, Bytes>(route, std::move(handler));
    return Draft<In>{std::move(route)};
}

}  // namespace mashang::http
