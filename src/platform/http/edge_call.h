#pragma once

// What the edge knows about one request (private to edge*.cpp).

#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/router.h"
#include "platform/http/service.h"
#include "platform/http/target.h"

namespace mashang::http {

struct Call final : Exchange {
    /// What requests of memory routes that are answered from the cache do not need.
    struct Work {
        RawInput input;
        std::string content_hash;  ///< of target and body, when there is an Idempotency-Key
        std::exception_ptr early;  ///< the input is wrong: told after the access check
        // Written by whichever thread runs the handler, read when the exchange is finished:
        Caller caller;
        RawOutput output;
        std::exception_ptr thrown;
    };

    Target target;
    std::string decoded_path;  ///< used when the path has escapes
    std::string own_id;        ///< the request id, when no proxy gave one
    std::string cache_key;
    Router::Match match;
    const Route* route = nullptr;
    std::optional<Work> work;
    bool in_flight = false;
    bool is_counted = false;     ///< by the limiter of persons
    bool leaves_work = false;    ///< the transaction that ran its handler, for others
    bool left_work = false;      ///< and was committed
    bool is_writing = false;     ///< its transaction may write
    bool needs_writing = false;  ///< a read that leaves a trace: to be run again in one that may
    std::string bug;             ///< for the log
    std::string_view code;       ///< of the refusal, for the log

    void begin() {
        match = {};
        route = nullptr;
        work.reset();
        is_counted = false;
        leaves_work = false;
        left_work = false;
        is_writing = false;
        needs_writing = false;
        bug.clear();
        code = {};
    }
};

}  // namespace mashang::http
