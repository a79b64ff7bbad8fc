#include "sandbox/faults.h"

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>

#include "platform/json/json.h"

namespace mashang::sandbox {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kUsualDelay = 5s;
constexpr std::chrono::milliseconds kLongestDelay = 10min;

struct Change {
    Channel channel;
    Mode mode;
    std::optional<std::int64_t> delay_ms;
};
BOOST_DESCRIBE_STRUCT(Change, (), (channel, mode, delay_ms))

}  // namespace

Faults::State Faults::of(Channel channel) const {
    const std::scoped_lock lock{mutex_};
    const auto found = states_.find(channel);
    return found == states_.end() ? State{} : found->second;
}

Answer Faults::put(const Request& request) {
    const auto change = json::decode_or_refuse<Change>(object_in(request.body));
    const std::chrono::milliseconds wished{change.delay_ms.value_or(kUsualDelay.count())};
    {
        const std::scoped_lock lock{mutex_};
        states_[change.channel] = {.mode = change.mode,
                                   .delay = std::clamp(wished, 0ms, kLongestDelay)};
    }
    return list();
}

Answer Faults::list() const {
    boost::json::object states;
    for (const auto channel :
         {Channel::population, Channel::licences, Channel::sms, Channel::cards, Channel::face,
          Channel::enterprises, Channel::authority, Channel::openid, Channel::exchange}) {
        states[boost::describe::enum_to_string(channel, "")] =
            boost::describe::enum_to_string(of(channel).mode, "");
    }
    return {.body = boost::json::serialize(states)};
}

bool is_reached(Mode mode) {
    return mode != Mode::down && mode != Mode::error;
}

Answer spoilt(Mode mode, Answer answer) {
    switch (mode) {
        case Mode::up:
        case Mode::slow:
        case Mode::deferred:
        case Mode::other_key:
        case Mode::expired:
            return answer;
        case Mode::down:
            return {.status = 503, .content_type = ""};
        case Mode::error:
            return {.status = 500, .body = R"({"code":"-1","message":"系统内部错误"})"};
        case Mode::garbage:
            return {.body = answer.body.substr(0, answer.body.size() / 2) + "\xEF\xBF"};
    }
    return answer;
}

Later::Later() : thread_{[this] { loop(); }} {}

Later::~Later() {
    {
        const std::scoped_lock lock{mutex_};
        is_hurrying_ = true;
        is_ending_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Later::hurry() {
    {
        const std::scoped_lock lock{mutex_};
        is_hurrying_ = true;
    }
    changed_.notify_one();
}

void Later::run(std::chrono::milliseconds delay, std::function<void()> work) {
    {
        const std::scoped_lock lock{mutex_};
        waiting_.emplace(std::chrono::steady_clock::now() + delay, std::move(work));
    }
    changed_.notify_one();
}

void Later::loop() {
    std::unique_lock lock{mutex_};
    while (!is_ending_ || !waiting_.empty()) {
        if (waiting_.empty()) {
            changed_.wait(lock);
            continue;
        }
        const auto due = waiting_.begin()->first;
        if (!is_hurrying_ && std::chrono::steady_clock::now() < due) {
            changed_.wait_until(lock, due);
            continue;
        }
        const auto work = std::move(waiting_.extract(waiting_.begin()).mapped());
        lock.unlock();
        work();
        lock.lock();
    }
}

}  // namespace mashang::sandbox
