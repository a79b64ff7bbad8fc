#pragma once

// The mail address in an addressee's book of channels: proven by a code, and dead once its server
// does not have it.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "contexts/service/document.h"
#include "contexts/service/parts.h"
#include "platform/http/caller.h"
#include "platform/mail/address.h"

namespace mashang::service {

using mail::MailAddress;
inline constexpr std::string_view kMail = "mail";

struct MailRow {
    identity::PersonId person_id;  ///< of a legal person, too
    std::string address;           ///< sealed
    std::string code = {};         ///< sealed; empty: confirmed, or no code holds
    Instant sent_at;
    std::int64_t sends = 0;  ///< codes since `counted_from`
    Instant counted_from;
    std::int64_t tries = 0;
    std::optional<Instant> confirmed_at = {};
    std::optional<Instant> dead_at = {};
};
BOOST_DESCRIBE_STRUCT(MailRow, (),
                      (person_id, address, code, sent_at, sends, counted_from, tries, confirmed_at,
                       dead_at))

enum class MailState {
    waiting,    ///< for its code
    confirmed,  ///< documents are told there
    dead,       ///< its server does not have it
};
BOOST_DESCRIBE_ENUM(MailState, waiting, confirmed, dead)

struct MailView {
    std::string address;
    MailState state;
    std::int64_t tries_left;  ///< of the code that was sent; 0: ask for another
};
BOOST_DESCRIBE_STRUCT(MailView, (), (address, state, tries_left))

/// Nothing: none was named.
std::optional<MailView> mail_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person);
/// Where mail reaches her now; nothing: none is proven, or it is dead.
std::optional<MailAddress> living_mail(sql::Tx& tx, const Parts& parts,
                                       const identity::PersonId& person);

/// Names an address, in the place of another, and sends a code there; the same again: another code.
/// Tells `service.mail_named`. Refuses: kTooManyMails (five a day, one a minute); as give_consent
/// kOwnConsent, kNotForFirm, mandates' kAuthorityOver.
MailView name_mail(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                   const MailAddress& address);
/// The code that came: right, it is confirmed (tells `service.mail_confirmed`); wrong, one try less
/// is left, of five in thirty minutes. Refuses: kNoMailCode, and as `name_mail`.
MailView confirm_mail(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                      std::string_view code);
/// Tells `service.mail_removed`. Nothing happens where there is none. Refuses as `name_mail`.
void remove_mail(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

/// A letter to an addressee, as an order of the channel `mail`.
struct Mail {
    identity::PersonId person;
    MailAddress to;
    std::string key;  ///< the same letter has the same
    std::string subject;
    std::string text;
    std::optional<DocumentId> document = {};  ///< of which it tells
};
void place_mail(sql::Tx& tx, const Parts& parts, const Mail& mail);

}  // namespace mashang::service
