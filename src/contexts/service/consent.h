#pragma once

// Consent to electronic service, and the book of channels.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/service/parts.h"
#include "platform/http/caller.h"

namespace mashang::service {

/// inbox: the platform's box, whose arrival counts. sms: a text message that something lies there.
/// app: the connected app through which the case was filed (contexts/apps tells it).
enum class ServiceChannel { inbox, sms, app };
BOOST_DESCRIBE_ENUM(ServiceChannel, inbox, sms, app)

/// Where paper reaches her.
struct PostalAddress {
    std::string contact;
    std::string mobile;
    std::string address;

    bool operator==(const PostalAddress&) const = default;
};
BOOST_DESCRIBE_STRUCT(PostalAddress, (), (contact, mobile, address))

struct ConsentRow {
    identity::PersonId person_id;
    Instant given_at;
    std::optional<Instant> withdrawn_at = {};
    std::string channels;  ///< in her order: "inbox,sms"
    std::string postal;    ///< sealed; empty: not said

    bool is_given() const { return !withdrawn_at; }
};
BOOST_DESCRIBE_STRUCT(ConsentRow, (), (person_id, given_at, withdrawn_at, channels, postal))

std::string text_of(const std::vector<ServiceChannel>& channels);
std::vector<ServiceChannel> channels_of(const ConsentRow& row);
std::optional<PostalAddress> postal_of(const Parts& parts, const ConsentRow& row);

/// She agrees, or says anew how; what was sent before stays as it is. Tells
/// `service.consent_given`. Refuses: kChannels (the box must be among them, each once).
ConsentRow give_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const std::vector<ServiceChannel>& channels,
                        const std::optional<PostalAddress>& postal);
/// From now on. Tells `service.consent_withdrawn`. Refuses: kNoConsent.
void withdraw_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller);

}  // namespace mashang::service
