#include "contexts/service/consent.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/split.h"
#include "contexts/service/addressee.h"
#include "contexts/service/mail.h"
#include "contexts/service/refusals.h"
#include "contexts/service/store_serving.h"
#include "platform/json/json.h"

namespace mashang::service {
namespace {

std::string context_of(const identity::PersonId& person) {
    return "service.consent.postal:" + person.text();
}

std::string mobile_context(const identity::PersonId& person) {
    return "service.consent.mobile:" + person.text();
}

bool has(const Wishes& wishes, ServiceChannel channel) {
    return std::ranges::find(wishes.channels, channel) != wishes.channels.end();
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

std::optional<MobileNumber> mobile_of(const Parts& parts, const ConsentRow& row) {
    if (row.mobile.empty()) return std::nullopt;
    return MobileNumber::parse(parts.fields.decrypt(row.mobile, mobile_context(row.person_id)));
}

std::optional<MobileNumber> mobile_for(sql::Tx& tx, const Parts& parts, const ConsentRow& row) {
    if (auto named = mobile_of(parts, row)) return named;
    return parts.cases.identity.find_mobile(tx, row.person_id);
}

ConsentRow give_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        const Wishes& wishes) {
    std::vector<ServiceChannel> sorted = wishes.channels;
    std::ranges::sort(sorted);
    // The box is the first of its enumerators.
    const bool is_each_once = std::ranges::adjacent_find(sorted) == sorted.end();
    if (!is_each_once || sorted.empty() || sorted.front() != ServiceChannel::inbox) {
        throw Refused{refusals::kChannels};
    }
    const Addressee who = addressee_of(tx, parts, caller, true);
    const bool names_mobile = who.is_legal_person && has(wishes, ServiceChannel::sms);
    if (names_mobile && !wishes.mobile) throw Refused{refusals::kMobileMissing};
    if (has(wishes, ServiceChannel::mail) && !living_mail(tx, parts, who.id)) {
        throw Refused{refusals::kMailMissing};
    }
    ConsentRow row{.person_id = who.id,
                   .given_at = parts.clock.now(),
                   .channels = text_of(wishes.channels),
                   .postal = {}};
    if (wishes.postal) {
        row.postal = parts.fields.encrypt(json::text_of(*wishes.postal), context_of(who.id));
    }
    if (names_mobile) {
        row.mobile = parts.fields.encrypt(wishes.mobile->text(), mobile_context(who.id));
    }
    store::save(tx, row);
    tell_of_addressee(tx, parts, caller, who, "service.consent_given",
                      {{"channels", row.channels}, {"has_postal", wishes.postal.has_value()}});
    return row;
}

void withdraw_consent(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const Addressee who = addressee_of(tx, parts, caller, true);
    auto row = store::find_consent(tx, who.id);
    if (!row || !row->is_given()) throw Refused{refusals::kNoConsent};
    row->withdrawn_at = parts.clock.now();
    store::save(tx, *row);
    tell_of_addressee(tx, parts, caller, who, "service.consent_withdrawn", {});
}

}  // namespace mashang::service
