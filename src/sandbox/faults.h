#pragma once

#include <boost/describe/enum.hpp>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "sandbox/wire.h"

namespace mashang::sandbox {

enum class Channel {
    population,
    licences,
    sms,
    cards,
    face,
    enterprises,
    authority,
    openid,
    documents,
    exchange,
    courier,
    treasury,
    wechat
};
BOOST_DESCRIBE_ENUM(Channel, population, licences, sms, cards, face, enterprises, authority, openid,
                    documents, exchange, courier, treasury, wechat)

/// up: as it should be. down: 503, nobody there. slow: the right answer, late. error: 500 with a
/// message. garbage: 200 and half of the answer, unsigned. Of the certificate authority alone:
/// deferred: 202, ask again; other_key: a certificate of another key; expired: one of last month.
enum class Mode { up, down, slow, error, garbage, deferred, other_key, expired };
BOOST_DESCRIBE_ENUM(Mode, up, down, slow, error, garbage, deferred, other_key, expired)

/// What is wrong with the outside world at the moment, channel by channel.
///
///   PUT /sandbox/faults {"channel": "sms", "mode": "slow", "delay_ms"?: 5000}
///   GET /sandbox/faults {"population": "up", "licences": "up", "sms": "slow"}
///
/// Safe to share between threads.
class Faults {
  public:
    struct State {
        Mode mode = Mode::up;
        std::chrono::milliseconds delay{0};
    };

    State of(Channel channel) const;
    Answer put(const Request& request);
    Answer list() const;

  private:
    mutable std::mutex mutex_;
    std::map<Channel, State> states_;
};

/// Whether a request is carried out at all. (Of one whose answer is garbage it is, as it happens to
/// real ones.)
bool is_reached(Mode mode);

/// What the other side gets instead of `answer`.
Answer spoilt(Mode mode, Answer answer);

/// Does things later, in a thread of its own. What is still to come when it goes is done at once.
class Later {
  public:
    Later();
    ~Later();
    void run(std::chrono::milliseconds delay, std::function<void()> work);
    void hurry();  ///< does all of it now, and from now on everything at once

  private:
    void loop();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::multimap<std::chrono::steady_clock::time_point, std::function<void()>> waiting_;
    bool is_hurrying_ = false;
    bool is_ending_ = false;
    std::thread thread_;
};

}  // namespace mashang::sandbox
