#pragma once

// Codes that are sent to somebody and typed back, to show that what was sent arrives with her. Pure
// but for the bytes that are drawn.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "base/instant.h"

namespace mashang::crypto {

/// Six decimal digits, each of the million equally likely. `random_bytes` gives that many bytes.
std::string draw_six_digits(const std::function<std::string(std::size_t)>& random_bytes);

/// On what terms codes are sent.
struct CodeTerms {
    std::chrono::seconds life;     ///< so long one holds
    std::chrono::seconds spacing;  ///< between two for the same
    std::int64_t tries;            ///< of one
};

/// How often a code that was sent then may still be tried; 0 once it holds no more.
std::int64_t tries_left(const CodeTerms& terms, Instant sent_at, std::int64_t tried, Instant now);

/// How long to wait for another code after one that was sent then; nothing is 0. A moment to come
/// (the machine's clock was set back) makes nobody wait.
std::chrono::milliseconds wait_for_another(const CodeTerms& terms, Instant sent_at, Instant now);

}  // namespace mashang::crypto
