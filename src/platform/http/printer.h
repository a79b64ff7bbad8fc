#pragma once

#include <string>
#include <string_view>

#include "base/refused.h"
#include "platform/http/memory_cache.h"
#include "platform/http/message.h"
#include "platform/http/route.h"

namespace mashang::http {

/// Puts what handlers gave, or refused, into answers, with the headers that protect the browser
/// (docs/policy.md; OWASP ASVS 3.4). Immutable; share it between threads.
class Printer {
  public:
    /// `https`: the site is reached by https only, so say so to browsers for a year (HSTS) even
    /// when no proxy tells.
    explicit Printer(bool https);

    /// Of a route with a database: Cache-Control: no-store, since it may be about a person.
    void print(const Route& route, const RequestHead& head, RawOutput output,
               Response& response) const;

    /// Of a memory route; 304 when the client has it already (If-None-Match).
    void print(const RequestHead& head, const KeptAnswer& kept, Response& response) const;

    /// A problem document.
    void print(const RequestHead& head, const Refused& refused, Response& response) const;

    /// 204 with Allow (OPTIONS); with `cors` also what a script of another site asks before it
    /// calls (Fetch, CORS-preflight).
    void print_allow(const RequestHead& head, std::string_view allow, Response& response,
                     bool cors = false) const;

    /// Security headers of pages, for a response that static files have filled.
    void finish_page(const RequestHead& head, Response& response) const;

  private:
    void add_common(const RequestHead& head, std::string_view security, Response& response) const;

    bool https_;
};

}  // namespace mashang::http
