#pragma once

// How one_code looks from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/one_code/flows.h"

namespace mashang::one_code {

struct SaltedClaimView {
    Claim name;
    bool value;
    std::string salt;  ///< base64url, 16 bytes
};
BOOST_DESCRIBE_STRUCT(SaltedClaimView, (), (name, value, salt))

/// What a phone makes codes of, together with its chain.
struct CredentialView {
    std::string cid;     ///< hex
    std::string header;  ///< base64url, 22 bytes
    std::string commit;  ///< base64url, 16 bytes; empty: without claims
    std::vector<SaltedClaimView> claims;
    std::string signature;  ///< base64url, 64 bytes
    Purpose purpose = Purpose::identity;
    Instant begins_at;
    int slot_seconds = 0;
    int slots = 0;
    Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(CredentialView, (),
                      (cid, header, commit, claims, signature, purpose, begins_at, slot_seconds,
                       slots, ends_at))
CredentialView view_of(const Issued& issued);

struct HeldCredential {
    std::string cid;
    Purpose purpose = Purpose::identity;
    Instant issued_at;
    Instant ends_at;
    bool is_of_this_session = false;
};
BOOST_DESCRIBE_STRUCT(HeldCredential, (), (cid, purpose, issued_at, ends_at, is_of_this_session))

struct NumberView {
    std::string number;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(NumberView, (), (number, expires_at))

struct UseView {
    std::string id;
    Instant at;
    Purpose purpose = Purpose::identity;
    std::string terminal;
    std::string place;
    std::string office;
    std::vector<std::string>
        gave;  ///< name, level, adult, senior, resident, reference; "licence=居民身份证"
};
BOOST_DESCRIBE_STRUCT(UseView, (), (id, at, purpose, terminal, place, office, gave))
UseView view_of(const Parts& parts, const store::NamedUse& use);

struct TerminalView {
    std::string id;
    std::string client_id;
    std::string name;
    std::string place;
    std::vector<Purpose> purposes;
    std::vector<std::string> licence_types;  ///< ids of kinds that it may ask to see
    Instant registered_at;
    bool is_suspended = false;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(TerminalView, (),
                      (id, client_id, name, place, purposes, licence_types, registered_at,
                       is_suspended, used_at))
TerminalView view_of(const Terminal& terminal, std::optional<Instant> used_at = std::nullopt);

struct RegisteredView {
    TerminalView terminal;
    std::string key;  ///< this once
};
BOOST_DESCRIBE_STRUCT(RegisteredView, (), (terminal, key))
RegisteredView view_of(const Registered& registered);

struct VerifiedView {
    Purpose purpose = Purpose::identity;
    int level = 0;
    int strength = 0;
    std::vector<std::string> predicates;
    std::vector<std::string> claims;  ///< what she showed along: "over_65", "not_resident"
    std::optional<std::string> name_masked;
    std::optional<std::string> licence_reference;
    std::string terminal;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(VerifiedView, (),
                      (purpose, level, strength, predicates, claims, name_masked, licence_reference,
                       terminal, at))
VerifiedView view_of(const Verified& verified);

}  // namespace mashang::one_code
