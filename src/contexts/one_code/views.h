#pragma once

// How one_code looks from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/one_code/flows.h"

namespace mashang::one_code {

/// What a phone makes codes of, together with its chain.
struct CredentialView {
    std::string cid;        ///< hex
    std::string header;     ///< base64url, 22 bytes
    std::string signature;  ///< base64url, 64 bytes
    Purpose purpose = Purpose::identity;
    Instant begins_at;
    int slot_seconds = 0;
    int slots = 0;
    Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(CredentialView, (),
                      (cid, header, signature, purpose, begins_at, slot_seconds, slots, ends_at))
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
    std::vector<std::string> gave;  ///< name, level, adult, senior, reference
};
BOOST_DESCRIBE_STRUCT(UseView, (), (id, at, purpose, terminal, place, office, gave))
UseView view_of(const Parts& parts, const store::NamedUse& use);

struct TerminalView {
    std::string id;
    std::string client_id;
    std::string name;
    std::string place;
    std::vector<Purpose> purposes;
    Instant registered_at;
};
BOOST_DESCRIBE_STRUCT(TerminalView, (), (id, client_id, name, place, purposes, registered_at))
TerminalView view_of(const Terminal& terminal);

struct VerifiedView {
    Purpose purpose = Purpose::identity;
    int level = 0;
    int strength = 0;
    std::vector<std::string> predicates;
    std::optional<std::string> name_masked;
    std::optional<std::string> licence_reference;
    std::string terminal;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(VerifiedView, (),
                      (purpose, level, strength, predicates, name_masked, licence_reference,
                       terminal, at))
VerifiedView view_of(const Verified& verified);

}  // namespace mashang::one_code
