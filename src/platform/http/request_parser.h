#pragma once

// Bytes to requests. Strict where leniency lets two programs disagree about where a request ends
// (request smuggling); RFC 9112 section by section. Beast does the parsing, behind this header.

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/refused.h"
#include "platform/http/message.h"

namespace mashang::http {

inline constexpr std::size_t kMaxHeaders = 64;

class RequestParser {
  public:
    struct Limits {
        std::size_t head_bytes = 16 * 1024;
    };
    enum class State { incomplete, complete, failed };
    struct Step {
        State state = State::incomplete;
        std::size_t consumed = 0;          ///< bytes, when complete
        const Refusal* refusal = nullptr;  ///< when failed
    };
    enum class Body { none, sized, chunked };

    explicit RequestParser(const Limits& limits);
    ~RequestParser();
    RequestParser(const RequestParser&) = delete;
    RequestParser& operator=(const RequestParser&) = delete;

    /// Begins a request: forgets what is known of the one before.
    void reset();

    /// Looks for a whole head at the start of `bytes` (which may be longer). Call again with more
    /// bytes, from the same start, while incomplete: what was searched is not searched again. When
    /// complete, `head` has views into `bytes`.
    Step parse_head(std::string_view bytes, RequestHead& head);

    // Known when the head is complete:
    Body body() const { return body_; }
    std::uint64_t content_length() const { return content_length_; }
    bool keep_alive() const { return keep_alive_; }
    bool expects_continue() const { return expects_continue_; }

    /// Reads chunks, appending their contents to `body`, of which there may be `limit` bytes at
    /// most (kBodyTooLarge). `consumed` counts also while incomplete: hand over the rest again,
    /// with more.
    Step parse_chunks(std::string_view bytes, std::string& body, std::size_t limit);

  private:
    struct Beast;
    const Refusal* scan(std::string_view bytes, std::size_t& end);
    const Refusal* understand(RequestHead& head, bool http_1_0);
    const Refusal* understand_target(RequestHead& head);
    const Refusal* understand_length(const RequestHead& head);

    Limits limits_;
    std::unique_ptr<Beast> beast_;
    std::size_t line_start_ = 0;  ///< of the scan
    std::size_t lines_ = 0;
    std::size_t skipped_ = 0;  ///< an empty line before the request
    Body body_ = Body::none;
    std::uint64_t content_length_ = 0;
    bool keep_alive_ = true;
    bool expects_continue_ = false;
    std::array<Header, kMaxHeaders> headers_;
    std::size_t header_count_ = 0;
};

}  // namespace mashang::http
