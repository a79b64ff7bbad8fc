#include "contexts/service/consent.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/split.h"
#include "contexts/service/refusals.h"
#include "contexts/service/store_serving.h"
#include "platform/json/json.h"

namespace mashang::service {
namespace {

std::string context_of(const identity::PersonId& person) {
    return "service.consent.postal:" + person.text();
}

identity::PersonId person_of(const http::Caller& caller) {
    return identity::PersonId::parse(caller.person_id).value();
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const char* what,
          boost::json::object facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = what,
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "self",
                        .subject = "person:" + caller.person_id,
                        .facts = std::move(facts)});
}

}  // namespace

std::string text_of(const std::vector<ServiceChannel>& channels) {
    std::string text;
    for (const ServiceChannel channel : channels) {
        if (!text.empty()) text += ',';
        text += name_of_enumerator(channel);
    }
    return text;
}

std::vector<ServiceChannel> channels_of(const ConsentRow& row) {
    std::vector<ServiceChannel> channels;
    for (const std::string_view name : split(row.channels, ',')) {
        if (const auto channel = enumerator_of<ServiceChannel>(name)) channels.push_back(*channel);
    }
    return channels;
}

std::optional<PostalAddress> postal_of(const Parts& parts, const ConsentRow& row) {
    if (row.postal.empty()) return std::nullopt;
    const std::string text = parts.fields.decrypt(row.postal, context_of(row.person_id));
    return json::decode_or_refuse<PostalAddress>(boost::json::parse(text));
}

ConsentRow give_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const std::vector<ServiceChannel>& channels,
                        const std::optional<PostalAddress>& postal) {
    std::vector<ServiceChannel> sorted = channels;
    std::ranges::sort(sorted);
    // The box is the first of its enumerators.
    const bool is_each_once = std::ranges::adjacent_find(sorted) == sorted.end();
    if (!is_each_once || sorted.empty() || sorted.front() != ServiceChannel::inbox) {
        throw Refused{refusals::kChannels};
    }
    const identity::PersonId person = person_of(caller);
    ConsentRow row{.person_id = person,
                   .given_at = parts.clock.now(),
                   .channels = text_of(channels),
                   .postal = {}};
    if (postal) row.postal = parts.fields.encrypt(json::text_of(*postal), context_of(person));
    store::save(tx, row);
    tell(tx, parts, caller, "service.consent_given",
         {{"channels", row.channels}, {"has_postal", postal.has_value()}});
    return row;
}

void withdraw_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    auto row = store::find_consent(tx, person_of(caller));
    if (!row || !row->is_given()) throw Refused{refusals::kNoConsent};
    row->withdrawn_at = parts.clock.now();
    store::save(tx, *row);
    tell(tx, parts, caller, "service.consent_withdrawn", {});
}

}  // namespace mashang::service
