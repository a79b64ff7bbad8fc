#pragma once

// How we speak with the courier: the open interface of SF Express (丰桥).
//   POST <url>/std/service, a form: partnerID, requestID, serviceCode, timestamp (ms), msgDigest,
//   msgData (JSON); msgDigest = base64 of MD5(URLEncode(msgData + timestamp + checkWord))
//   EXP_RECE_CREATE_ORDER {"orderId", "cargoDetails", "contactInfoList", …} is answered by
//   {"apiResultCode": "A1000", "apiResultData": "{\"success\": true, \"errorCode\": "S0000", …"}
// What becomes of a parcel it pushes to us; here such a push is signed as we sign our questions.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/service/flows_serving.h"
#include "contexts/service/parts.h"
#include "platform/outbound/outbound.h"

namespace mashang::service {

inline constexpr std::string_view kCourier = "courier";

/// "partner:check word"; the check word signs and never leaves the house.
struct CourierAccount {
    std::string partner;
    std::string check_word;

    static CourierAccount of(const std::string& key);
};

/// Where parcels come from: the house that sends them.
struct CourierSender {
    std::string contact = "马上办文书中心";
    std::string mobile = "059112345";
    std::string address = "福建省福州市鼓楼区华林路76号";
};

/// base64 of MD5 over the URL-encoded message, timestamp and check word.
std::string courier_digest(std::string_view message, std::string_view timestamp,
                           std::string_view check_word);

/// The channel, whose questions bear the time of `clock`. An answer that it was taken gives the
/// parcel its waybill; one that it was not, that it has no address; what cannot be read throws, so
/// that it is asked again.
outbound::Channel courier_channel(const Parts& parts, const platform::Clock& clock, std::string url,
                                  const std::string& key);

/// A push as it came. Its message: {"WaybillRoute": [{"orderid", "mailno", "opCode", "acceptTime":
/// "2018-09-14 10:00:00"}]}; opCode 50 collected, 80 signed for, 648 sent back; others say where it
/// is. Refuses: kCourierSignature, kCourierMessage.
std::vector<ParcelNews> read_push(const CourierAccount& account, std::string_view message,
                                  std::string_view timestamp, std::string_view digest);

}  // namespace mashang::service
