#include "contexts/bills/treasury_wire.h"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <stdexcept>

namespace mashang::bills::treasury {
namespace {

constexpr std::size_t kMostBytes = 64 * 1024;
constexpr std::size_t kLongestCode = 40;
constexpr const char* kSender = "mashang";

void add(pugi::xml_node to, const std::string& name, const std::string& text) {
    to.append_child(name.c_str()).text().set(text.c_str());
}

std::string value_of(const Body& body, const char* name) {
    const auto found = body.find(name);
    return found != body.end() ? found->second : std::string{};
}

}  // namespace

std::string print(const Message& message, std::string_view sender, Instant at) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    auto root = document.append_child("Message");
    auto head = root.append_child("Head");
    add(head, "MsgType", message.type);
    add(head, "MsgId", message.id);
    add(head, "Sender", std::string{sender});
    add(head, "SentAt", at.text());
    auto body = root.append_child("Body");
    for (const auto& [name, text] : message.body) add(body, name, text);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

std::optional<Message> read(std::string_view xml) {
    pugi::xml_document document;
    if (xml.size() > kMostBytes || !document.load_buffer(xml.data(), xml.size())) {
        return std::nullopt;
    }
    const auto root = document.child("Message");
    const auto head = root.child("Head");
    const auto body = root.child("Body");
    if (!head || !body) return std::nullopt;
    Message message{.type = head.child("MsgType").text().get(),
                    .id = head.child("MsgId").text().get(),
                    .body = {}};
    for (const pugi::xml_node& each : body.children()) {
        message.body[each.name()] = each.text().get();
    }
    return message;
}

outbound::Request request_of(const outbound::Order& order, Instant now) {
    Message message{.type = {}, .id = order.idempotency_key, .body = {}};
    for (const auto& [name, value] : order.payload) {
        std::string text{value.as_string()};
        if (name == "op") {
            message.type = std::move(text);
        } else {
            message.body.emplace(name, std::move(text));
        }
    }
    return {.path = "/messages",
            .headers = {{"Content-Type", "application/xml; charset=utf-8"}},
            .body = print(message, kSender, now)};
}

Body read_answer(const outbound::Answer& answer) {
    const auto message = answer.status == 200 ? read(answer.body) : std::nullopt;
    const std::string result = message ? value_of(message->body, "ResultCode") : "";
    if (result.empty()) throw std::runtime_error{"the non-tax platform's answer is unreadable"};
    if (result == kNotYet) return {};
    if (result != kGood) throw SaysNo{"the non-tax platform says no: " + result.substr(0, 20)};
    return message->body;
}

bool is_about(const Body& body, const std::optional<std::string>& pay_code) {
    const auto found = body.find("PayCode");
    return found == body.end() || found->second == pay_code;
}

bool is_unpaid(const Body& body) {
    return value_of(body, "Status") == "unpaid";
}

std::optional<PaymentNews> payment_in(const Body& body) {
    if (value_of(body, "Status") != "paid") return std::nullopt;
    const auto amount = Money::parse(value_of(body, "Amount"));
    const auto at = Instant::parse(value_of(body, "PaidAt"));
    const std::string txn = value_of(body, "ChannelTxn");
    if (!amount || !at || txn.empty()) {
        throw std::runtime_error{"the non-tax platform's payment lacks time, number or amount"};
    }
    return PaymentNews{.trade_no = {},
                       .channel = std::string{kNonTax},
                       .channel_txn = txn,
                       .amount = *amount,
                       .paid_at = *at};
}

bool is_pay_code(std::string_view code, const std::optional<std::regex>& pattern) {
    if (code.empty() || code.size() > kLongestCode) return false;
    if (pattern) return std::regex_match(code.begin(), code.end(), *pattern);
    return std::ranges::all_of(code, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
}

}  // namespace mashang::bills::treasury
