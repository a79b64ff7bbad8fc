#include "contexts/service/reminding.h"

#include <algorithm>

#include "contexts/service/mail.h"

namespace mashang::service {
namespace {

constexpr const char* kSms = "sms";  // orders of any context carry {mobile, text}

/// A firm's number may be anybody's: it is told that something lies there, and not what.
std::string words_to(const ConsentRow& consent, const Document& document) {
    if (!consent.mobile.empty()) {
        return "【马上办】贵单位在平台的文书箱收到一份文书，请登录查看。";
    }
    return "【马上办】" + document.title + "（" + document.number +
           "）已送达您在平台的文书箱，请登录查看。";
}

/// False: nobody knows her number.
bool text_her(sql::Tx& tx, const Parts& parts, const ConsentRow& consent,
              const Document& document) {
    const auto mobile = mobile_for(tx, parts, consent);
    if (!mobile) return false;
    parts.cases.place_order(
        tx, parts.clock.now(),
        {.channel = kSms,
         .idempotency_key = "document:" + document.id.text(),
         .subject = cases::subject_of(document.case_id),
         .payload = {{"mobile", mobile->text()}, {"text", words_to(consent, document)}}});
    return true;
}

/// False: there is no address, or it is dead.
bool mail_her(sql::Tx& tx, const Parts& parts, const ConsentRow& consent,
              const Document& document) {
    const auto address = living_mail(tx, parts, consent.person_id);
    if (!address) return false;
    place_mail(tx, parts,
               {.person = consent.person_id,
                .to = *address,
                .key = "document:" + document.id.text(),
                .subject = "【马上办】有一份文书待您查阅",
                .text = "您在平台的文书箱收到一份文书，请登录查看：\n" + parts.base() + "/cases\n",
                .document = document.id});
    return true;
}

}  // namespace

void remind(sql::Tx& tx, const Parts& parts, const ConsentRow& consent, const Document& document,
            std::optional<ServiceChannel> after) {
    const std::vector<ServiceChannel> channels = channels_of(consent);
    auto next = channels.begin();
    if (after) {
        next = std::ranges::find(channels, *after);
        if (next != channels.end()) ++next;
    }
    for (; next != channels.end(); ++next) {
        if (*next == ServiceChannel::sms && text_her(tx, parts, consent, document)) return;
        if (*next == ServiceChannel::mail && mail_her(tx, parts, consent, document)) return;
    }
}

}  // namespace mashang::service
