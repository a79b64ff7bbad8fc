#pragma once

// Problem documents (RFC 9457): the one place where refusals meet HTTP.

#include <exception>
#include <string>
#include <string_view>

#include "base/refused.h"

namespace mashang::http {

inline constexpr std::string_view kProblemType = "application/problem+json";

/// The HTTP status of a refusal: by its kind, but for the rows of the protocol that have one of
/// their own (405, 408, 415, 417, 431, 500, 501, 505).
int status_of(const Refusal& refusal);

/// What kind of "no" a status is, in the caller's language: "未登录", "Not signed in".
std::string_view title_of(int status, Language language);

/// {type, title, status, detail, code, clause?, instance, facts, faults}: `instance` is the request
/// id. Every fault is listed with its JSON Pointer and its own message.
std::string problem_text(const Refused& refused, Language language, std::string_view instance);

/// What an exception that left a handler is to the caller: a Refused is itself, sql::Outage is
/// kOutage, anything else is kBug with {reference} = `instance`. `bug` receives what() of the
/// latter (for the log, never for the caller), else stays empty.
Refused refused_of(const std::exception_ptr& thrown, std::string_view instance, std::string& bug);

}  // namespace mashang::http
