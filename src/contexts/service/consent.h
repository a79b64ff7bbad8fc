#pragma once

// Consent to electronic service, and the book of channels.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/mobile_number.h"
#include "contexts/service/parts.h"
#include "platform/http/caller.h"

namespace mashang::service {

/// inbox: the platform's box, whose arrival counts. sms, mail: a message that something lies there.
/// app: the connected app through which the case was filed (contexts/apps tells it).
enum class ServiceChannel { inbox, sms, app, mail };
BOOST_DESCRIBE_ENUM(ServiceChannel, inbox, sms, app, mail)

/// Where paper reaches her.
struct PostalAddress {
    std::string contact;
    std::string mobile;
    std::string address;

    bool operator==(const PostalAddress&) const = default;
};
BOOST_DESCRIBE_STRUCT(PostalAddress, (), (contact, mobile, address))

struct ConsentRow {
    identity::PersonId person_id;  ///< of a legal person, too: who is served
    Instant given_at;
    std::optional<Instant> withdrawn_at = {};
    std::string channels;     ///< in her order: "inbox,sms"
    std::string postal;       ///< sealed; empty: not said
    std::string mobile = {};  ///< sealed: where a legal person is texted; empty: not said

    bool is_given() const { return !withdrawn_at; }
};
BOOST_DESCRIBE_STRUCT(ConsentRow, (), (person_id, given_at, withdrawn_at, channels, postal, mobile))

/// How somebody wants to be served.
struct Wishes {
    std::vector<ServiceChannel> channels;  ///< in the order in which they are tried
    std::optional<PostalAddress> postal = {};
    std::optional<MobileNumber> mobile = {};  ///< of a legal person only
};

std::string text_of(const std::vector<ServiceChannel>& channels);
std::vector<ServiceChannel> channels_of(const ConsentRow& row);
std::optional<PostalAddress> postal_of(const Parts& parts, const ConsentRow& row);
std::optional<MobileNumber> mobile_of(const Parts& parts, const ConsentRow& row);
/// Where text messages go: to her own number, or to the one that the legal person named.
std::optional<MobileNumber> mobile_for(sql::Tx& tx, const Parts& parts, const ConsentRow& row);

/// She agrees for herself, or for the legal person that she acts for, or says anew how; what was
/// sent before stays as it is. Tells `service.consent_given`. Refuses: kChannels (the box must be
/// among them, each once), kMobileMissing (a legal person's text messages need a number),
/// kMailMissing (mail needs a proven address); kOwnConsent, kNotForFirm, mandates' kAuthorityOver.
ConsentRow give_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const Wishes& wishes);
/// From now on. Tells `service.consent_withdrawn`. Refuses: kNoConsent, kOwnConsent, kNotForFirm,
/// mandates' kAuthorityOver.
void withdraw_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::service
