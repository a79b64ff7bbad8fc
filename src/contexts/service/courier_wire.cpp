#include "contexts/service/courier_wire.h"

#include <fmt/format.h>

#include <stdexcept>

#include "contexts/service/paper.h"
#include "contexts/service/refusals.h"
#include "contexts/service/store.h"
#include "contexts/service/store_serving.h"
#include "contexts/service/telling.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/md5.h"
#include "platform/json/json.h"
#include "platform/timers/timers.h"

namespace mashang::service {
namespace {

namespace json_ = boost::json;

/// As java.net.URLEncoder does it, which the courier's own clients use.
std::string url_encoded(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<std::uint8_t>(c);
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '*' ||
                              c == '_';
        if (is_plain) {
            encoded += c;
        } else if (c == ' ') {
            encoded += '+';
        } else {
            encoded += fmt::format("%{:02X}", byte);
        }
    }
    return encoded;
}

std::string text_at(const json_::object& payload, const char* name) {
    return std::string{payload.at(name).as_string()};
}

std::string message_of(const outbound::Order& order, const CourierSender& sender) {
    const json_::array contacts{{{"contactType", 1},
                                 {"contact", sender.contact},
                                 {"tel", sender.mobile},
                                 {"country", "CN"},
                                 {"address", sender.address}},
                                {{"contactType", 2},
                                 {"contact", order.payload.at("contact")},
                                 {"mobile", order.payload.at("mobile")},
                                 {"country", "CN"},
                                 {"address", order.payload.at("address")}}};
    return json_::serialize(
        json_::object{{"language", "zh-CN"},
                      {"orderId", order.payload.at("key")},
                      {"cargoDetails", json_::array{json_::object{{"name", "文书"}, {"count", 1}}}},
                      {"cargoDesc", order.payload.at("number")},
                      {"contactInfoList", contacts},
                      {"isReturnRoutelabel", 0},
                      {"payMethod", 1}});
}

outbound::Request request_of(const outbound::Order& order, const CourierAccount& account,
                             Instant now) {
    const std::string message = message_of(order, {});
    const std::string timestamp = std::to_string(now.ms());
    const std::string digest = courier_digest(message, timestamp, account.check_word);
    return {.path = "/std/service",
            .headers = {{"Content-Type", "application/x-www-form-urlencoded;charset=UTF-8"}},
            .body = fmt::format("partnerID={}&requestID={}&serviceCode=EXP_RECE_CREATE_ORDER&"
                                "timestamp={}&msgDigest={}&msgData={}",
                                url_encoded(account.partner), url_encoded(order.idempotency_key),
                                timestamp, url_encoded(digest), url_encoded(message))};
}

/// What it says inside; throws when it is none of its answers, or one that says "not now".
json_::object result_in(const outbound::Answer& answer) {
    const auto outer = json::parse(answer.body);
    if (!outer.is_object() || outer.as_object().at("apiResultCode") != "A1000") {
        throw std::runtime_error("the courier did not take the question");
    }
    return json::parse(outer.as_object().at("apiResultData").as_string()).as_object();
}

std::optional<std::string> waybill_in(const json_::object& result) {
    if (result.at("errorCode") != "S0000") return std::nullopt;
    const auto& numbers = result.at("msgData").as_object().at("waybillNoInfoList").as_array();
    return std::string{numbers.at(0).as_object().at("waybillNo").as_string()};
}

/// Nobody delivers there: a person has to look.
void note_refused(sql::Tx& tx, const Parts& parts, const std::string& key) {
    auto order = store::find_order_by_parcel(tx, key);
    const bool is_waited_for =
        order && (order->parcel == Parcel::ordered || order->parcel == Parcel::unanswered);
    if (!is_waited_for) return;
    const auto document = store::find(tx, order->document_id);
    const auto of = parts.cases.store.find(tx, order->case_id);
    order->parcel = Parcel::no_address;
    timers::cancel(tx, kParcelTimer, order->document_id.text());
    store::save(tx, *order);
    if (document && of) tell_of(tx, parts, *of, *document, "document.address_missing", {}, {});
}

void take_answer(sql::Tx& tx, const Parts& parts, const outbound::Order& order,
                 const outbound::Answer& answer) {
    const std::string key = text_at(order.payload, "key");
    const auto waybill = waybill_in(result_in(answer));
    // Another parcel was ordered in the place of one that was given up.
    if (!store::find_order_by_parcel(tx, key)) return;
    if (!waybill) return note_refused(tx, parts, key);
    note_parcel(
        tx, parts,
        {.key = key, .waybill = *waybill, .parcel = Parcel::accepted, .at = parts.clock.now()});
}

std::optional<Parcel> parcel_of(std::string_view code) {
    if (code == "50") return Parcel::collected;
    if (code == "80") return Parcel::delivered;
    if (code == "648") return Parcel::returned;
    return std::nullopt;
}

/// "2018-09-14 10:00:00", in Shanghai.
std::optional<Instant> moment_in(std::string text) {
    constexpr std::size_t kBetween = 10;
    if (text.size() != 19 || text[kBetween] != ' ') return std::nullopt;
    text[kBetween] = 'T';
    return Instant::parse(text + "+08:00");
}

/// Refuses: kCourierMessage.
std::string text_in(const json_::value& line, const char* name) {
    const auto* value = line.is_object() ? line.get_object().if_contains(name) : nullptr;
    if (value == nullptr || !value->is_string()) throw Refused{refusals::kCourierMessage};
    return std::string{value->get_string()};
}

/// Nothing: it only says where the parcel is. Refuses: kCourierMessage.
std::optional<ParcelNews> news_in(const json_::value& line) {
    const auto parcel = parcel_of(text_in(line, "opCode"));
    const auto at = moment_in(text_in(line, "acceptTime"));
    if (!at) throw Refused{refusals::kCourierMessage};
    if (!parcel) return std::nullopt;
    return ParcelNews{text_in(line, "orderid"), text_in(line, "mailno"), *parcel, *at};
}

/// Refuses: kCourierMessage.
json_::array lines_in(std::string_view message) {
    try {
        const json_::value value = json::parse(message);
        const auto* lines =
            value.is_object() ? value.get_object().if_contains("WaybillRoute") : nullptr;
        if (lines != nullptr && lines->is_array()) return lines->get_array();
    } catch (const Refused&) {
        throw Refused{refusals::kCourierMessage};
    }
    throw Refused{refusals::kCourierMessage};
}

}  // namespace

CourierAccount CourierAccount::of(const std::string& key) {
    const auto colon = key.find(':');
    if (colon == key.npos) return {key, ""};
    return {key.substr(0, colon), key.substr(colon + 1)};
}

std::string courier_digest(std::string_view message, std::string_view timestamp,
                           std::string_view check_word) {
    std::string text{message};
    text.append(timestamp).append(check_word);
    return crypto::to_padded_base64(crypto::md5(url_encoded(text)));
}

outbound::Channel courier_channel(const Parts& parts, const platform::Clock& clock, std::string url,
                                  const std::string& key) {
    return {.name = std::string{kCourier},
            .url = std::move(url),
            .key = {},  // it signs, and is not sent
            .wire =
                [&clock, account = CourierAccount::of(key)](const outbound::Order& order) {
                    return request_of(order, account, clock.now());
                },
            .answered =
                [&parts](sql::Tx& tx, const outbound::Order& order,
                         const outbound::Answer& answer) { take_answer(tx, parts, order, answer); },
            .given_up =
                [&parts](sql::Tx& tx, const outbound::Order& order) {
                    note_unanswered(tx, parts, text_at(order.payload, "key"));
                }};
}

std::vector<ParcelNews> read_push(const CourierAccount& account, std::string_view message,
                                  std::string_view timestamp, std::string_view digest) {
    const bool is_signed =
        !account.check_word.empty() &&
        crypto::equal(courier_digest(message, timestamp, account.check_word), digest);
    if (!is_signed) throw Refused{refusals::kCourierSignature};
    std::vector<ParcelNews> all;
    for (const json_::value& line : lines_in(message)) {
        if (auto news = news_in(line)) all.push_back(*std::move(news));
    }
    return all;
}

}  // namespace mashang::service
