#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "platform/http/parameters.h"
#include "platform/http/route.h"

namespace mashang::http {

/// A row that still takes extras; becomes a Route by itself. `In` is the input's type.
template <class In>
class Draft {
  public:
    explicit Draft(Route route) : route_{std::move(route)} {}
    operator Route() const& { return route_; }         // NOLINT: implicit on purpose
    operator Route() && { return std::move(route_); }  // NOLINT

    Draft&& tag(std::string context) && {
        return with([&] { route_.tag = std::move(context); });
    }
    Draft&& clause(std::string text) && {
        return with([&] { route_.clause = std::move(text); });
    }
    /// Of a success; the handler may still say another in its Reply.
    Draft&& status(int code) && {
        return with([&] { route_.status = code; });
    }
    Draft&& refuses(std::vector<const Refusal*> rows) && {
        return with([&] { route_.refusals = std::move(rows); });
    }
    Draft&& body_limit(std::size_t bytes) && {
        return with([&] { route_.body_limit = bytes; });
    }
    Draft&& rate(RateClass rate) && {
        return with([&] { route_.rate = rate; });
    }
    /// For other machines (token endpoint, gateway): no proof of same origin is asked.
    Draft&& cross_site() && {
        return with([&] { route_.cross_site = true; });
    }
    /// Media types of an upload or a download.
    Draft&& media(std::string types) && {
        return with([&] {
            (route_.upload_type.empty() ? route_.download_type : route_.upload_type) =
                std::move(types);
        });
    }
    /// The member travels in a header. Throws std::logic_error when In has no such member.
    Draft&& header(std::string_view member, std::string name) && {
        const auto all = parameters_of<In>(route_.path, true);
        const auto found = std::ranges::find(all, member, &Parameter::name);
        if (found == all.end()) throw std::logic_error{"no such member: " + std::string{member}};
        std::erase_if(route_.parameters, [&](const Parameter& p) { return p.name == member; });
        Parameter& added = route_.parameters.emplace_back(*found);
        added.header = std::move(name);
        return std::move(*this);
    }
    /// Headers of every answer of the row, and of the answer to OPTIONS: each "Name: value\r\n".
    Draft&& says(std::string always, std::string to_options = {}) && {
        return with([&] {
            route_.headers = std::move(always);
            route_.options = std::move(to_options);
        });
    }
    /// See Route::version.
    Draft&& version(std::function<std::uint64_t()> number) && {
        return with([&] { route_.version = std::move(number); });
    }
    /// Slow work before the transaction, in the bounded pool: `step(In&)`, `step(In&, caller)` or,
    /// for uploads, `step(In&, Bytes&, caller)`. What it finds out it leaves in members of In (not
    /// described: the caller cannot set them) or in the bytes. It may use the database in
    /// transactions of its own: what it writes stays, also when the handler then refuses (a wrong
    /// password counts). Who the caller is tells Handler::before.
    template <class Step>
    Draft&& before(Step step) && {
        route_.handler.before = [step = std::move(step)](RawInput& raw, const Caller& caller) {
            In& in = *static_cast<In*>(raw.typed.get());
            if constexpr (std::invocable<const Step&, In&, Bytes&, const Caller&>) {
                step(in, raw.upload, caller);
            } else if constexpr (std::invocable<const Step&, In&, const Caller&>) {
                step(in, caller);
            } else {
                step(in);
            }
        };
        return std::move(*this);
    }

  private:
    template <class Change>
    Draft&& with(Change change) {
        change();
        return std::move(*this);
    }
    Route route_;
};

}  // namespace mashang::http
