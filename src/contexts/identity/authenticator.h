#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "contexts/identity/parts.h"
#include "contexts/identity/store.h"
#include "platform/http/access.h"
#include "platform/runner/runner.h"

namespace mashang::identity {

/// Finds out who asks from the cookie `__Host-sid`. Reads only: when a session was seen last is
/// noted here in memory and written by `flush`, at most once a minute for each, so that reading
/// keeps a session alive and costs no write. A crash forgets one minute of it. Safe to share
/// between threads.
class SessionAuthenticator final : public http::Authenticator {
  public:
    explicit SessionAuthenticator(const Parts& parts) : parts_{parts} {}

    http::Caller authenticate(sql::Tx& tx, const http::RequestHead& head) override;

    /// Writes what was noted, and removes what is over once an hour. Throws sql::Outage; then
    /// nothing is forgotten.
    void flush();

    /// `flush` once a minute, for a Runner.
    runner::Work work(std::function<void(std::string_view, std::string_view)> failed);

  private:
    using Seen = std::unordered_map<std::string, Instant>;  // reference hash → last seen

    Instant last_seen(const std::string& hash, Instant written) const;
    void note(const std::string& hash, Instant written, Instant now);
    void take_back();

    const Parts& parts_;
    mutable std::mutex mutex_;
    Seen noted_;
    Seen being_written_;
    Instant swept_at_;
};

}  // namespace mashang::identity
