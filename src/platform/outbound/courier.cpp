#include "platform/outbound/courier.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "platform/outbound/binding.h"
#include "platform/sql/failure.h"

namespace mashang::outbound {
namespace {

constexpr runner::BackOff kBackOff{.first = std::chrono::seconds{2}, .most = kLongestWait};
// Beyond the deadline of the call: for the transactions around it.
constexpr std::chrono::seconds kClaimMargin{60};

/// The other side is not to be had: what counts for the breaker.
bool is_unreachable(const Answer& answer) {
    return answer.status == 0 || answer.status == 429 || answer.status >= 500;
}

std::string error_of(const Answer& answer) {
    return answer.status == 0 ? sql::storable(answer.error) : fmt::format("HTTP {}", answer.status);
}

}  // namespace

Courier::Courier(Equipment equipment, Channel channel, Breaker breaker)
    : equipment_{std::move(equipment)}, channel_{std::move(channel)}, breaker_{breaker} {}

std::chrono::milliseconds Courier::longest_claim() const {
    return channel_.deadline + kClaimMargin;
}

bool Courier::run_once(const std::function<void()>& taken) {
    if (!has_due() || !admit()) return false;
    std::optional<Claimed> claimed;
    try {
        claimed = claim();
    } catch (...) {
        const std::scoped_lock lock{mutex_};
        breaker_.withdrawn();
        throw;
    }
    if (!claimed) {
        const std::scoped_lock lock{mutex_};
        breaker_.withdrawn();
        return false;
    }
    if (taken) taken();
    carry_out(*claimed);
    return true;
}

bool Courier::admit() {
    const std::scoped_lock lock{mutex_};
    return breaker_.admit(equipment_.clock.now());
}

bool Courier::is_broken() const {
    const std::scoped_lock lock{mutex_};
    return breaker_.is_open();
}

bool Courier::has_due() {
    bool due = false;
    equipment_.database.read([&](sql::Tx& tx) {
        due = outbound::has_due(tx, channel_.name, equipment_.clock.now(), longest_claim());
    });
    return due;
}

std::optional<Claimed> Courier::claim() {
    const Instant now = equipment_.clock.now();
    const std::string token = equipment_.ids.next(now).text();
    std::optional<Claimed> claimed;
    equipment_.database.write([&](sql::Tx& tx) {
        release_lost(tx, channel_.name, now, longest_claim());
        claimed = claim_next(tx, channel_.name, now, now + longest_claim(), token);
    });
    return claimed;
}

void Courier::recover() {
    if (equipment_.database.engine() != sql::Engine::sqlite) return;
    equipment_.database.write(
        [&](sql::Tx& tx) { release_all(tx, channel_.name, equipment_.clock.now()); });
}

void Courier::carry_out(const Claimed& claimed) {
    Order order{.channel = claimed.channel,
                .idempotency_key = claimed.idempotency_key,
                .subject = claimed.subject,
                .payload = {},
                .max_attempts = static_cast<int>(claimed.max_attempts)};
    Answer answer;
    try {
        order.payload = boost::json::parse(
                            equipment_.cipher.open(
                                claimed.payload, binding_of(order.channel, order.idempotency_key)))
                            .as_object();
        answer = ask(order);
    } catch (const std::exception& error) {
        {
            const std::scoped_lock lock{mutex_};
            breaker_.withdrawn();
        }
        return fail(claimed, order, sql::storable(error.what()));
    }
    note(answer);
    if (is_final(answer)) return deliver(claimed, order, answer);
    const std::chrono::milliseconds at_least = std::min<std::chrono::milliseconds>(
        answer.retry_after.value_or(std::chrono::seconds{0}), kBackOff.most);
    fail(claimed, order, error_of(answer), at_least);
}

Answer Courier::ask(const Order& order) {
    Request request = channel_.wire(order);
    request.headers["Idempotency-Key"] = order.idempotency_key;
    if (!channel_.key.empty())
        request.headers.try_emplace("Authorization", "Bearer " + channel_.key);
    return equipment_.transport.send(channel_.url, request, channel_.deadline);
}

void Courier::note(const Answer& answer) {
    const std::scoped_lock lock{mutex_};
    if (is_unreachable(answer) && channel_.is_one_system) {
        breaker_.failed(equipment_.clock.now());
    } else {
        breaker_.succeeded();
    }
}

/// The claim decides whether the answer counts: one that was lost meanwhile has another worker.
void Courier::deliver(const Claimed& claimed, const Order& order, const Answer& answer) {
    std::string error;
    try {
        equipment_.database.write([&](sql::Tx& tx) {
            if (!set_answered(tx, claimed, equipment_.clock.now())) return;
            channel_.answered(tx, order, answer);
        });
        return;
    } catch (...) {
        error = sql::failure_text(std::current_exception());
    }
    fail(claimed, order, "the answer could not be taken in: " + error);
}

void Courier::fail(const Claimed& claimed, const Order& order, const std::string& error,
                   std::chrono::milliseconds at_least) {
    if (claimed.attempts >= claimed.max_attempts) return bury(claimed, order, error);
    const Instant now = equipment_.clock.now();
    const auto wait = kBackOff.after(static_cast<int>(claimed.attempts), equipment_.random());
    equipment_.database.write(
        [&](sql::Tx& tx) { set_waiting(tx, claimed, now, now + std::max(wait, at_least), error); });
}

void Courier::bury(const Claimed& claimed, const Order& order, const std::string& error) {
    const Instant now = equipment_.clock.now();
    std::string more;
    try {
        equipment_.database.write([&](sql::Tx& tx) {
            if (set_dead(tx, claimed, now, error) && channel_.given_up)
                channel_.given_up(tx, order);
        });
        return;
    } catch (...) {
        more = sql::failure_text(std::current_exception());
    }
    equipment_.database.write(
        [&](sql::Tx& tx) { set_dead(tx, claimed, now, error + "; giving it up failed: " + more); });
}

}  // namespace mashang::outbound
