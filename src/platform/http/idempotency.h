#pragma once

// The same write sent twice takes effect once: the answer is kept in the write's own transaction.

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "platform/http/route.h"
#include "platform/sql/sql.h"

namespace mashang::http {

/// How answers are encrypted at rest. Bytes in, bytes out; `open` gives nothing for what was not
/// sealed by the same key. Safe to share between threads.
struct Cipher {
    std::function<std::string(std::string_view clear)> seal;
    std::function<std::optional<std::string>(std::string_view sealed)> open;
};

/// What makes two requests the same one.
struct IdempotencyKey {
    std::string scope;      ///< account id, or "anonymous"
    std::string route;      ///< "POST /api/v1/cases"
    std::string key;        ///< as the client chose it
    std::string body_hash;  ///< of target and body
};

/// 8 to 128 visible ASCII characters; Refused{kKeyMalformed} otherwise.
void check_idempotency_key(std::string_view key);

class IdempotencyStore {
  public:
    static constexpr std::chrono::hours kKept{24};

    explicit IdempotencyStore(Cipher cipher) : cipher_{std::move(cipher)} {}

    /// Nothing: the key is new (or older than a day) and taken now, in this transaction. Otherwise
    /// the answer that was kept. Refused{kKeyReused}: the key was for another body. A twin in
    /// another transaction waits for this one or is retried by the database.
    std::optional<RawOutput> claim(sql::Tx& tx, const IdempotencyKey& key, Instant now) const;

    /// Keeps the answer of a claimed key.
    void keep(sql::Tx& tx, const IdempotencyKey& key, const RawOutput& output) const;

    /// Forgets at most `limit` answers older than a day; how many. Run it now and then until it
    /// says 0.
    static std::int64_t purge(sql::Tx& tx, Instant now, std::int64_t limit = 500);

  private:
    Cipher cipher_;
};

}  // namespace mashang::http
