#pragma once

// How certificates and authorities look from outside.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/certificates/flows.h"

namespace mashang::certificates {

struct ChallengeView {
    std::string ticket;
    std::string text;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(ChallengeView, (), (ticket, text, until))
ChallengeView view_of(NewChallenge challenge);

/// Its owner's view.
struct BindingView {
    BindingId id;
    std::string subject;
    std::string issuer;
    std::string serial;
    std::string fingerprint;
    pki::KeyKind key = pki::KeyKind::other;
    std::optional<std::string> uscc;  ///< of the legal person that it is of
    Instant bound_at;
    Instant not_before;
    Instant not_after;
    std::optional<Instant> last_used_at;
};
BOOST_DESCRIBE_STRUCT(BindingView, (),
                      (id, subject, issuer, serial, fingerprint, key, uscc, bound_at, not_before,
                       not_after, last_used_at))
BindingView view_of(const Parts& parts, const store::BindingRow& row);

/// What is known of an authority's revocation list.
struct ListView {
    std::string number;
    Instant this_update;
    Instant next_update;
    Instant fetched_at;
    bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(ListView, (), (number, this_update, next_update, fetched_at, is_current))

struct AuthorityView {
    std::string id;
    std::string name;
    std::string subject;
    std::string issuer;
    pki::KeyKind key = pki::KeyKind::other;
    Instant not_after;
    AuthorityState state = AuthorityState::trusted;
    std::string list_url;
    std::string responder_url;
    std::string hardware_policy;
    Instant added_at;
    std::optional<ListView> list;
};
BOOST_DESCRIBE_STRUCT(AuthorityView, (),
                      (id, name, subject, issuer, key, not_after, state, list_url, responder_url,
                       hardware_policy, added_at, list))
AuthorityView view_of(const Parts& parts, const Authority& authority,
                      const std::optional<store::ListRow>& list);

}  // namespace mashang::certificates
