#pragma once

// Rows whose messages another standard shapes (OAuth 2.0, pages that work without script): the
// handler reads the request as it came and writes the whole answer.
//
//   http::wire(Kind::write, Method::post, "/oidc/token", "Issues tokens",
//       [&](sql::Tx& tx, const Caller& caller, const WireRequest& request) -> RawOutput {…})
//       .tag("openid").cross_site().rate(RateClass::machine)
//
// Such rows are for anyone: a session that comes with the request is in `caller`, and whoever else
// calls is known to the handler. A handler that must not take effect throws WireAnswer. They stand
// in no OpenAPI document, since their standard describes them.

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "platform/http/route.h"

namespace mashang::http {

/// Thrown by a wire row's handler: the transaction is rolled back, and this is the answer.
struct WireAnswer {
    RawOutput output;
};

/// Names and values in the order in which they came.
using FormFields = std::vector<std::pair<std::string, std::string>>;

/// Reads application/x-www-form-urlencoded (WHATWG URL 5.1), strictly: nothing for broken escapes,
/// broken UTF-8, NUL, or more than `most` fields.
std::optional<FormFields> parse_form(std::string_view text, std::size_t most = 64);
/// The only value of a name; nothing when it is missing or there are several.
std::optional<std::string_view> only_field(const FormFields& fields, std::string_view name);
/// The same as a text; empty when there is none.
std::string value_of(const FormFields& fields, std::string_view name);
/// A name that came more than once and may not; empty when there is none.
std::string_view repeated_field(const FormFields& fields,
                                std::span<const std::string_view> may_repeat = {});
/// "a=b&c=d", escaped.
std::string print_form(const FormFields& fields);
/// Whether the body is announced as a form.
bool is_form_body(const RequestHead& head);

/// A row that still takes extras.
class WireDraft {
  public:
    explicit WireDraft(Route route) : route_{std::move(route)} {}
    operator Route() && { return std::move(route_); }  // NOLINT: implicit on purpose

    WireDraft&& tag(std::string context) && {
        return with([&] { route_.tag = std::move(context); });
    }
    WireDraft&& clause(std::string text) && {
        return with([&] { route_.clause = std::move(text); });
    }
    WireDraft&& rate(RateClass rate) && {
        return with([&] { route_.rate = rate; });
    }
    WireDraft&& body_limit(std::size_t bytes) && {
        return with([&] { route_.body_limit = bytes; });
    }
    /// Called by other machines, or by pages of other sites on purpose.
    WireDraft&& cross_site() && {
        return with([&] { route_.cross_site = true; });
    }
    /// Scripts of any site may call it, without cookies.
    WireDraft&& cors() && {
        return with([&] { route_.cors = route_.cross_site = true; });
    }
    /// Sent by a form of our own pages (check_own_page).
    WireDraft&& own_form() && {
        return with([&] { route_.is_form = true; });
    }
    /// Handler::at_once: `step(const Caller& anonymous, const WireRequest&)`.
    template <class Step>
    WireDraft&& at_once(Step step) && {
        return with([&] {
            route_.handler.at_once = [step = std::move(step)](const Caller& anonymous,
                                                              const RawInput& raw) {
                return step(anonymous, raw.wire);
            };
        });
    }
    /// Handler::reads: such requests of a write row are served as reads.
    WireDraft&& reads_if(std::function<bool(const WireRequest&)> reads) && {
        return with([&] { route_.handler.reads = std::move(reads); });
    }
    WireDraft&& shape_refusal(
        std::function<RawOutput(const Refused&, const RequestHead&)> shape) && {
        return with([&] { route_.handler.shape_refusal = std::move(shape); });
    }

  private:
    template <class Change>
    WireDraft&& with(Change change) {
        change();
        return std::move(*this);
    }
    Route route_;
};

namespace detail {

inline Route wire_row(Kind kind, Method method, std::string path, std::string summary) {
    Route route{.method = method,
                .path = std::move(path),
                .kind = kind,
                .access = {},
                .summary = std::move(summary)};
    route.is_wire = true;
    if (method == Method::get) route.body_limit = 0;
    route.handler.decode = [](RawInput&) {};
    return route;
}

}  // namespace detail

/// A row of any kind: `handler(Tx&, caller, request)`, or `handler(caller, request)` of memory
/// rows. Reads may be POSTs.
template <class Handler>
WireDraft wire(Kind kind, Method method, std::string path, std::string summary, Handler handler) {
    Route route = detail::wire_row(kind, method, std::move(path), std::move(summary));
    route.handler.run = [handler = std::move(handler)](sql::Tx* tx, const Caller& caller,
                                                       const RawInput& raw) -> RawOutput {
        if constexpr (std::invocable<const Handler&, const Caller&, const WireRequest&>) {
            return handler(caller, raw.wire);
        } else {
            return handler(*tx, caller, raw.wire);
        }
    };
    return WireDraft{std::move(route)};
}

/// A write with a slow step before its transaction (Handler::before): `step(caller, request)` finds
/// something out, `handler(Tx&, caller, request, found)` uses it.
template <class Step, class Handler>
WireDraft wire_write(Method method, std::string path, std::string summary, Step step,
                     Handler handler) {
    using Found = std::invoke_result_t<const Step&, const Caller&, const WireRequest&>;
    Route route = detail::wire_row(Kind::write, method, std::move(path), std::move(summary));
    route.handler.before = [step = std::move(step)](RawInput& raw, const Caller& caller) {
        raw.typed = std::make_shared<Found>(step(caller, raw.wire));
    };
    route.handler.run = [handler = std::move(handler)](sql::Tx* tx, const Caller& caller,
                                                       const RawInput& raw) -> RawOutput {
        return handler(*tx, caller, raw.wire, *static_cast<const Found*>(raw.typed.get()));
    };
    return WireDraft{std::move(route)};
}

}  // namespace mashang::http
