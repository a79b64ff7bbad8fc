#include "sandbox/courier.h"

#include <fmt/format.h>

#include "platform/crypto/bytes.h"
#include "platform/crypto/md5.h"
#include "platform/json/json.h"

namespace mashang::sandbox {
namespace {

namespace json_ = boost::json;

/// As java.net.URLEncoder writes it.
std::string encoded(std::string_view text) {
    static constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-*_";
    std::string out;
    for (const char c : text) {
        if (kPlain.contains(c)) {
            out += c;
        } else {
            out += c == ' ' ? "+" : fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

/// A member of a form, where + is a space.
std::string member(std::string form, std::string_view name) {
    for (auto at = form.find('+'); at != form.npos; at = form.find('+', at)) {
        form.replace(at, 1, "%20");
    }
    return parameter(form, name);
}

std::string text_in(const json_::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->get_string()} : "";
}

/// The contact of type 2; an empty object when there is none.
json_::object receiver_in(const json_::object& message) {
    const auto* list = message.if_contains("contactInfoList");
    if (list == nullptr || !list->is_array()) return {};
    for (const json_::value& each : list->get_array()) {
        if (!each.is_object()) continue;
        const auto* type = each.get_object().if_contains("contactType");
        if (type != nullptr && *type == 2) return each.get_object();
    }
    return {};
}

json_::object refused(std::string_view code) {
    return {{"success", false}, {"errorCode", code}, {"msgData", nullptr}};
}

Answer answered(std::string_view code, std::string_view result) {
    return {.body = json_::serialize(json_::object{
                {"apiErrorMsg", ""}, {"apiResultCode", code}, {"apiResultData", result}})};
}

/// "2018-09-14 10:00:00"
std::string moment(Instant at) {
    std::string text = at.text().substr(0, 19);
    text[10] = ' ';
    return text;
}

}  // namespace

CourierHouse::CourierHouse(const std::string& account, const platform::Clock& clock)
    : partner_{account.substr(0, account.find(':'))},
      check_word_{account.substr(account.find(':') + 1)},
      clock_{clock} {}

std::string CourierHouse::digest_of(std::string_view message, std::string_view timestamp) const {
    return crypto::to_padded_base64(
        crypto::md5(encoded(fmt::format("{}{}{}", message, timestamp, check_word_))));
}

std::string CourierHouse::waybill_for(const std::string& order_id, const json_::object& receiver) {
    const std::scoped_lock lock{mutex_};
    for (const auto& [waybill, parcel] : parcels_) {
        if (parcel.order_id == order_id) return waybill;
    }
    std::string waybill = fmt::format("SF{:013}", parcels_.size() + 1);
    parcels_[waybill] = {.order_id = order_id,
                         .waybill = waybill,
                         .contact = text_in(receiver, "contact"),
                         .address = text_in(receiver, "address")};
    return waybill;
}

json_::object CourierHouse::create(std::string_view message) {
    const json_::object order = object_in(message);
    const std::string order_id = text_in(order, "orderId");
    const json_::object receiver = receiver_in(order);
    const std::string address = text_in(receiver, "address");
    if (order_id.empty() || text_in(receiver, "contact").empty()) return refused("8003");
    if (address.empty() || address.contains("无此地址")) return refused("8036");
    const json_::object waybill{{"waybillType", 1}, {"waybillNo", waybill_for(order_id, receiver)}};
    return {{"success", true},
            {"errorCode", "S0000"},
            {"msgData", {{"orderId", order_id}, {"waybillNoInfoList", json_::array{waybill}}}}};
}

Answer CourierHouse::serve(const Request& request) {
    const std::string message = member(request.body, "msgData");
    if (member(request.body, "partnerID") != partner_) return answered("A1004", "");
    const std::string digest = digest_of(message, member(request.body, "timestamp"));
    if (!crypto::equal(digest, member(request.body, "msgDigest"))) return answered("A1006", "");
    if (member(request.body, "serviceCode") != "EXP_RECE_CREATE_ORDER") {
        return answered("A1003", "");
    }
    return answered("A1000", json_::serialize(create(message)));
}

Answer CourierHouse::list() const {
    json_::array parcels;
    const std::scoped_lock lock{mutex_};
    for (const auto& [waybill, parcel] : parcels_) {
        parcels.push_back({{"waybill", waybill},
                           {"order_id", parcel.order_id},
                           {"contact", parcel.contact},
                           {"address", parcel.address},
                           {"op_code", parcel.op_code}});
    }
    return {.body = json_::serialize(json_::object{{"parcels", std::move(parcels)}})};
}

Answer CourierHouse::move(const Request& request) {
    const json_::object wish = object_in(request.body);
    const std::scoped_lock lock{mutex_};
    const auto found = parcels_.find(text_in(wish, "waybill"));
    if (found == parcels_.end()) return {.status = 404, .body = R"({"code":"sandbox.no_parcel"})"};
    Parcel& parcel = found->second;
    parcel.op_code = text_in(wish, "op_code");
    std::string at = text_in(wish, "at");
    if (at.empty()) at = moment(clock_.now());
    const json_::object line{{"orderid", parcel.order_id},
                             {"mailno", parcel.waybill},
                             {"opCode", parcel.op_code},
                             {"acceptTime", at},
                             {"remark", "沙箱"}};
    const std::string message =
        json_::serialize(json_::object{{"WaybillRoute", json_::array{line}}});
    const std::string timestamp = std::to_string(clock_.now().ms());
    return {.body = json_::serialize(json_::object{{"msgData", message},
                                                   {"timestamp", timestamp},
                                                   {"msgDigest", digest_of(message, timestamp)}})};
}

}  // namespace mashang::sandbox
