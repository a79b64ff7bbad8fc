#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/checked.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/uscc.h"
#include "contexts/identity/account.h"

namespace mashang::legal_persons {

using identity::PersonId;

struct LegalPersonTag;
using LegalPersonId = Id<LegalPersonTag>;

/// Whether somebody stands for a legal person, as the enterprise register said last.
///
///   from           event     to
///   represented    matched   represented      (the same representative, or the next one)
///   represented    left      unrepresented
///   represented    lapsed    lapsed
///   unrepresented  matched   represented
///   unrepresented  lapsed    lapsed
///   lapsed         matched   represented      (the register took it up again)
enum class LegalPersonState { represented, unrepresented, lapsed };
BOOST_DESCRIBE_ENUM(LegalPersonState, represented, unrepresented, lapsed)

/// matched: the register names this representative. left: it names another one, or his account is
/// closed. lapsed: revoked, deregistered, or not in the register any more.
enum class RegisterEvent { matched, left, lapsed };
BOOST_DESCRIBE_ENUM(RegisterEvent, matched, left, lapsed)

/// Nothing: the event has no effect in that state.
std::optional<LegalPersonState> next_state(LegalPersonState from, RegisterEvent event);

/// The name of an organisation: 2 to 100 characters without blanks around them; brackets and blanks
/// of half width become those of full width or go, since registers write "福州（示例）有限公司".
class OrganisationName {
  public:
    static constexpr std::size_t kMinCodePoints = 2;
    static constexpr std::size_t kMaxCodePoints = 100;

    static Checked<OrganisationName> check(std::string_view text);
    static std::optional<OrganisationName> parse(std::string_view text) {
        return value_of(check(text));
    }

    const std::string& text() const { return text_; }
    friend auto operator<=>(const OrganisationName&, const OrganisationName&) = default;

  private:
    explicit OrganisationName(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

/// Whatever has a unified social credit code: legal persons in the civil code's sense, and the
/// organisations beside them (self-employed businesses, branches). Its kind follows from the code.
struct LegalPerson {
    LegalPersonId id;
    Uscc uscc;
    OrganisationName name;
    LegalPersonState state = LegalPersonState::represented;
    std::optional<PersonId> representative_id = {};
    std::optional<Instant> represented_since = {};
    Instant confirmed_at;
    Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(LegalPerson, (),
                      (id, uscc, name, state, representative_id, represented_since, confirmed_at,
                       asked_at))

/// How surely we know that a legal person is behind what is done in its name (decision 0016): 1 the
/// register's match of its code and its representative, 2 the representative proved a card, 3 his
/// live face or he himself at a window. 4 would be a certificate of its own. 0: there is nobody.
int level_of_legal_person(int representatives_level);

}  // namespace mashang::legal_persons
