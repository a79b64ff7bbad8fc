#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>

#include "base/id.h"
#include "platform/clock/clock.h"
#include "platform/outbound/breaker.h"
#include "platform/outbound/claims.h"
#include "platform/outbound/outbound.h"
#include "platform/outbound/transport.h"
#include "platform/sql/sql.h"

namespace mashang::outbound {

/// What couriers share. Everything outlives them.
struct Equipment {
    sql::Database& database;
    const platform::Clock& clock;
    UuidMaker& ids;
    Transport& transport;
    Cipher cipher;
    std::function<double()> random;  ///< in [0, 1), from any thread
};

/// Carries out the orders of one channel. Safe to share between the channel's workers; any number
/// of nodes.
class Courier {
  public:
    Courier(Equipment equipment, Channel channel, Breaker breaker = {});

    /// Carries out one order that is due. True: there was one, and there may be more. False also
    /// while the breaker is open. Throws sql::Outage; an order whose answer could not be kept is
    /// carried out again, with the same idempotency key. `taken` is called before the other side
    /// is.
    bool run_once(const std::function<void()>& taken = {});

    /// After a start: takes up what the last run left in the air. On PostgreSQL other nodes may be
    /// at it, so there orders wait until their claims are over.
    void recover();

    bool is_broken() const;  ///< the breaker is open

  private:
    std::chrono::milliseconds longest_claim() const;
    bool has_due();
    std::optional<Claimed> claim();
    void carry_out(const Claimed& claimed);
    Answer ask(const Order& order);
    void note(const Answer& answer);
    void deliver(const Claimed& claimed, const Order& order, const Answer& answer);
    void fail(const Claimed& claimed, const Order& order, const std::string& error,
              std::chrono::milliseconds at_least = {});
    void bury(const Claimed& claimed, const Order& order, const std::string& error);
    bool admit();

    Equipment equipment_;
    Channel channel_;
    mutable std::mutex mutex_;
    Breaker breaker_;
};

}  // namespace mashang::outbound
