#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/refused.h"

namespace mashang::http {

enum class CallerKind { anonymous, person, staff, app };

/// For whom somebody works who does not work for herself. The session says so and nothing more:
/// whoever serves her asks anew, in the same transaction, whether she still may.
struct ActingFor {
    std::string kind;  ///< "person", "legal_person"
    std::string id;    ///< whose things they are

    bool operator==(const ActingFor&) const = default;
};

/// Who asks, for whom, how strongly proven, with which roles and scope. Resolved by the edge,
/// inside the request's own transaction, from the session cookie (`Authenticator`).
struct Caller {
    CallerKind kind = CallerKind::anonymous;
    std::string account_id;   ///< account of the person or staff member; empty when anonymous
    std::string person_id;    ///< persons only: whose data it is
    int assurance_level = 0;  ///< L0 phone … L4 (persons)
    std::vector<std::string> roles = {};  ///< staff: "officer", "supervisor", "auditor", "operator"
    std::string office_id;                ///< staff: where they work
    std::string session_id;
    std::optional<ActingFor> acting_for = {};  ///< persons and staff, as they chose in this session
    std::string client_id = {};                ///< apps, and persons through one: which app
    std::vector<std::string> scopes = {};      ///< of its access token: what it covers
    Instant signed_in_at = {};                 ///< or shown anew who one is, in this session
    std::string methods = {};                  ///< how, RFC 8176: "pwd otp mfa"
    int strength = 0;  ///< 1 one kind of factor, 2 two kinds, 3 a verified passkey
    Language language = Language::zh;
    std::string request_id;
    std::string address;  ///< network address, for rate limits; never in the journal in clear
    std::string_view user_agent = {};  ///< as sent; lives as long as the request
};

}  // namespace mashang::http
