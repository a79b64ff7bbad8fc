#pragma once

#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace mashang::http {

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 5.6.7), from seconds since 1970.
std::string http_date(std::int64_t seconds);

/// The words after a status ("Not Found"); "Unknown" for one that we do not use.
std::string_view reason_of(int status);

struct Ending {
    bool head_only = false;  ///< HEAD: everything but the body
    bool keep_alive = true;  ///< false: Connection: close
    bool say_so = false;     ///< true: Connection: keep-alive (for HTTP/1.0)
    std::string_view date = {};
};

/// Appends status line and headers, and the body too unless it is `body_apart` (the caller then
/// sends response.content() itself). 204 and 304 have neither body nor length.
void append_response(std::string& out, const Response& response, const Ending& ending,
                     bool body_apart);

}  // namespace mashang::http
