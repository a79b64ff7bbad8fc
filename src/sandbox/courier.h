#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "sandbox/wire.h"

namespace mashang::sandbox {

/// A courier, in the format of SF Express's open interface (丰桥):
///
///   POST /courier/std/service, a form: partnerID, requestID, serviceCode=EXP_RECE_CREATE_ORDER,
///   timestamp, msgDigest = base64(MD5(URLEncode(msgData + timestamp + checkWord))), msgData
///   {"orderId": "…", "contactInfoList": [{"contactType": 2, "contact", "mobile", "address"}]}
///   answer {"apiResultCode": "A1000", "apiResultData": "{\"success\": true, \"errorCode\":
///   \"S0000\", \"msgData\": {\"orderId\", \"waybillNoInfoList\": [{\"waybillNo\"}]}}"}; A1004 no
///   such partner, A1006 wrong digest; inside 8036 an address that nobody knows (it holds 无此地址)
///
/// The same orderId again is the same parcel. What was ordered stands at GET /courier/parcels.
/// POST /courier/moves {"waybill", "op_code": "50|80|648", "at"?: "2018-09-14 10:00:00"} moves one
/// and answers with the push that tells of it, {"msgData", "timestamp", "msgDigest"}, to be handed
/// to POST /api/v1/courier/route-pushes. Safe to share between threads.
class CourierHouse {
  public:
    /// `account`: "partner:check word".
    CourierHouse(const std::string& account, const platform::Clock& clock);

    Answer serve(const Request& request);
    Answer list() const;
    Answer move(const Request& request);

  private:
    struct Parcel {
        std::string order_id;
        std::string waybill;
        std::string contact;
        std::string address;
        std::string op_code = "";
    };

    std::string digest_of(std::string_view message, std::string_view timestamp) const;
    boost::json::object create(std::string_view message);
    std::string waybill_for(const std::string& order_id, const boost::json::object& receiver);

    std::string partner_;
    std::string check_word_;
    const platform::Clock& clock_;
    mutable std::mutex mutex_;
    std::map<std::string, Parcel> parcels_;  // by waybill
};

}  // namespace mashang::sandbox
