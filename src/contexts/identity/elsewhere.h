#pragma once

// What a context that takes another house's word for who somebody is asks of us (federation).

#include <optional>
#include <string_view>
#include <vector>

#include "base/citizen_id.h"
#include "contexts/identity/account.h"
#include "contexts/identity/sign_in.h"
#include "platform/http/caller.h"
#include "platform/sql/sql.h"

namespace mashang::identity {

struct Parts;

/// The method of a session that began by another house's word: of strength 1, and no kind of factor
/// beside those that were shown here.
inline constexpr std::string_view kFederatedMethod = "fed";

/// Share it between threads. All functions run in the caller's transaction.
class Elsewhere {
  public:
    /// `parts` must outlive it.
    explicit Elsewhere(const Parts& parts) : parts_{parts} {}

    /// A person whom another house has signed in, by a link that she made. Nothing: the account is
    /// closed. What she must show besides is the same as here: a ticket for SignIn::check_second.
    std::optional<FirstStep> sign_in(sql::Tx& tx, const http::Caller& caller,
                                     const AccountId& account) const;
    /// Refuses kSignInAgain unless the caller showed here, within five minutes, who she is, as
    /// strongly as a change of how she signs in needs it. [ASVS 7.5.1]
    void demand_recent(sql::Tx& tx, const http::Caller& caller) const;

    /// Whose number it is, once the register has matched it.
    std::optional<PersonId> find_person(sql::Tx& tx, const CitizenId& citizen_id) const;
    /// Whether the account has a password or a passkey: ways that do not hang on a phone number, or
    /// on another house.
    bool has_own_way(sql::Tx& tx, const AccountId& account) const;

    // What is refused, for the rows of routes.
    static std::vector<const Refusal*> refusals_of_second();  ///< SignIn::sign_in_second
    static const Refusal* refusal_of_recent();

  private:
    const Parts& parts_;
};

}  // namespace mashang::identity
