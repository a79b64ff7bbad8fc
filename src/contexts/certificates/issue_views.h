#pragma once

// How issued certificates look from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/certificates/issue_parts.h"

namespace mashang::certificates {

/// What the device puts into its request, and with which keys.
struct SubjectView {
    std::vector<pki::NamePart> parts;  ///< in this order, each an RDN of its own
    std::string text;                  ///< "C=CN,CN=…"
};
BOOST_DESCRIBE_STRUCT(SubjectView, (), (parts, text))

struct IssuedView {
    IssuedId id;
    IssuedState state = IssuedState::ordered;
    std::string subject;
    std::optional<Uscc> uscc;
    std::optional<std::string> holder_masked;  ///< of a legal person's, for its representative
    pki::KeyKind key_kind = pki::KeyKind::p256;
    std::string key_fingerprint;
    Instant ordered_at;
    Instant since;
    std::optional<std::string> serial;
    std::optional<std::string> fingerprint;
    std::optional<Instant> not_before;
    std::optional<Instant> not_after;
    bool is_over = false;             ///< its days are
    bool is_renewable = false;        ///< now
    std::optional<EndReason> reason;  ///< of its revocation
    std::optional<Hand> held_by;      ///< of its suspension
    std::optional<IssueFailure> failure;
    std::optional<std::string> failure_text;  ///< in the caller's language
    bool is_told = true;                      ///< the authority knows how it stands
    std::optional<std::string> chain_pem;     ///< of one asked for by its id
};
BOOST_DESCRIBE_STRUCT(IssuedView, (),
                      (id, state, subject, uscc, holder_masked, key_kind, key_fingerprint,
                       ordered_at, since, serial, fingerprint, not_before, not_after, is_over,
                       is_renewable, reason, held_by, failure, failure_text, is_told, chain_pem))

/// What a reading of ours saw, in words; nothing for those of others.
std::optional<std::string> words_of_reading(std::string_view what, Language language);

/// For its holder or who represents the legal person in it.
IssuedView view_of(sql::Tx& tx, const IssueParts& parts, const Issued& issued,
                   const http::Caller& caller);

/// What operators see: nothing that names the holder in clear.
struct DeskIssuedView {
    IssuedId id;
    IssuedState state = IssuedState::ordered;
    std::optional<Uscc> uscc;
    std::string holder_masked;
    std::string serial;
    std::string fingerprint;
    std::optional<Instant> not_before;
    std::optional<Instant> not_after;
    Instant since;
    std::optional<EndReason> reason;
    std::optional<Hand> held_by;
    bool is_told = true;
};
BOOST_DESCRIBE_STRUCT(DeskIssuedView, (),
                      (id, state, uscc, holder_masked, serial, fingerprint, not_before, not_after,
                       since, reason, held_by, is_told))

DeskIssuedView desk_view_of(sql::Tx& tx, const IssueParts& parts, const Issued& issued);

}  // namespace mashang::certificates
