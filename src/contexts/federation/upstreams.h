#pragma once

// Conversations with providers. What they say of themselves is kept in memory for a while; nothing
// here runs inside a transaction.

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/federation/client_keys.h"
#include "contexts/federation/discovery.h"
#include "contexts/federation/provider.h"
#include "platform/jose/key_set.h"
#include "platform/outbound/outbound.h"

namespace mashang::federation {

struct UpstreamTimes {
    /// So long a document and a set of keys are taken to be what they were.
    std::chrono::minutes kept{60};
    /// So long after one was fetched a token with an unknown key fetches no other: nobody makes us
    /// call another house as often as he likes.
    std::chrono::seconds keys_missed_each{60};
    /// So long after a failure nobody is kept waiting for the next.
    std::chrono::seconds rest{10};
};

/// What the token address gave for a code.
struct Exchanged {
    std::string id_token;
    std::string access_token;
};
/// With what a code is redeemed.
struct CodeProof {
    std::string code;
    std::string verifier;
    std::string redirect_uri;
};

/// Share it between threads. Everything refuses kUpstreamDown when there is no answer, and
/// kUpstreamWrong with the faults when it is not what it should be.
class Upstreams {
  public:
    using Ask = std::function<outbound::Answer(const outbound::Request&)>;

    /// `ask`: one call with a deadline, never into a private network (outbound::HttpTransport with
    /// Request::address). `clock`: the machine's, by which tokens are dated.
    Upstreams(Ask ask, const platform::Clock& clock, ClientKeys& keys,
              std::vector<std::string> trusted_hosts, UpstreamTimes times = {});

    std::shared_ptr<const Discovery> discovery(const Provider& provider);
    /// The keys that a token of this `kid` is to be checked with: fetched anew when none has it.
    std::shared_ptr<const jose::KeySet> keys(const Provider& provider,
                                             const std::optional<std::string>& kid);
    /// `secret`: in clear, for the methods that have one.
    Exchanged exchange(const Provider& provider, std::string_view secret, const CodeProof& proof);
    /// The claims of the userinfo address, which must be of `subject`.
    boost::json::object userinfo(const Provider& provider, std::string_view access_token,
                                 std::string_view subject);

    const platform::Clock& clock() const { return clock_; }
    const std::vector<std::string>& trusted_hosts() const { return trusted_hosts_; }

  private:
    struct Kept {
        std::shared_ptr<const Discovery> discovery = {};
        Instant discovered = {};
        std::shared_ptr<const jose::KeySet> keys = {};
        Instant fetched = {};
        std::optional<Instant> failed = {};
    };

    outbound::Answer ask(const Provider& provider, const outbound::Request& request);
    std::string get(const Provider& provider, const std::string& address);
    Kept kept(const Provider& provider);
    void note(const Provider& provider, const std::function<void(Kept&)>& change);
    bool is_resting(const Kept& kept) const;

    Ask ask_;
    const platform::Clock& clock_;
    ClientKeys& keys_;
    std::vector<std::string> trusted_hosts_;
    UpstreamTimes times_;
    std::mutex mutex_;
    std::map<std::string, Kept> kept_;  // by issuer
    std::atomic<int> calls_{0};
};

}  // namespace mashang::federation
