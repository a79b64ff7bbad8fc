#include "sandbox/treasury.h"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

namespace mashang::sandbox {
namespace {

using Body = std::map<std::string, std::string>;

std::string value_of(const Body& body, const char* name) {
    const auto found = body.find(name);
    return found != body.end() ? found->second : std::string{};
}

Body result(const char* code, const char* text, Body more = {}) {
    more["ResultCode"] = code;
    more["ResultText"] = text;
    return more;
}

std::string printed(const std::string& type, const std::string& id, const std::string& at,
                    const Body& elements) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    auto root = document.append_child("Message");
    auto head = root.append_child("Head");
    const auto add = [](pugi::xml_node to, const std::string& name, const std::string& text) {
        to.append_child(name.c_str()).text().set(text.c_str());
    };
    add(head, "MsgType", type);
    add(head, "MsgId", id);
    add(head, "Sender", "treasury");
    add(head, "SentAt", at);
    auto body = root.append_child("Body");
    for (const auto& [name, text] : elements) add(body, name, text);
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

std::string text_in(const boost::json::object& object, const char* name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{value->get_string()} : "";
}

}  // namespace

Treasury::Treasury(std::string key, const platform::Clock& clock)
    : key_{std::move(key)}, clock_{clock} {}

Body Treasury::issue(const Body& body) {
    const std::string number = value_of(body, "AgencyBillNo");
    if (value_of(body, "Payer").contains("无此缴款人")) return result("2001", "缴款人有误");
    if (number.empty() || value_of(body, "Amount").empty()) return result("2002", "报文缺少要素");
    auto& code = issued_[number];
    if (code.empty()) {
        code = fmt::format("35{:018}", issued_.size());
        bills_[code] = {
            .pay_code = code, .amount = value_of(body, "Amount"), .payer = value_of(body, "Payer")};
    }
    return result("0000", "成功", {{"PayCode", code}});
}

Body Treasury::note_paid(Bill& bill, const Body& body) {
    if (bill.status == "void") return result("2004", "缴款码已作废");
    const std::string txn = value_of(body, "ChannelTxn");
    if (bill.status == "paid" && bill.channel_txn != txn) return result("2005", "已由其他渠道缴款");
    bill.status = "paid";
    bill.channel_txn = txn;
    bill.paid_amount = value_of(body, "Amount");
    bill.paid_at = value_of(body, "PaidAt");
    return result("0000", "成功");
}

Body Treasury::give_receipt(Bill& bill) const {
    if (bill.status != "paid" || ++bill.receipts_asked < 2) return result("1001", "票据尚未生成");
    return result("0000", "成功",
                  {{"EInvoiceCode", "35060118"},
                   {"EInvoiceNo", bill.pay_code.substr(bill.pay_code.size() - 10)},
                   {"CheckCode", bill.pay_code.substr(bill.pay_code.size() - 6)}});
}

Body Treasury::carry_out(const std::string& type, const Body& body) {
    const std::scoped_lock lock{mutex_};
    if (type == "issue") return issue(body);
    const auto found = bills_.find(value_of(body, "PayCode"));
    if (found == bills_.end()) return result("2003", "没有该缴款码");
    Bill& bill = found->second;
    if (type == "paid") return note_paid(bill, body);
    if (type == "receipt") return give_receipt(bill);
    if (type == "cancel") {
        if (bill.status == "unpaid") bill.status = "void";
        return result("0000", "成功");
    }
    if (type != "query") return result("2006", "报文类型有误");
    Body more{{"PayCode", bill.pay_code}, {"Status", bill.status}};
    if (bill.status == "paid") {
        more["ChannelTxn"] = bill.channel_txn;
        more["Amount"] = bill.paid_amount;
        more["PaidAt"] = bill.paid_at;
    }
    return result("0000", "成功", std::move(more));
}

Answer Treasury::serve(const Request& request) {
    if (request.authorization != "Bearer " + key_) throw Refused{kNotProven};
    pugi::xml_document document;
    if (!document.load_buffer(request.body.data(), request.body.size())) {
        return {.status = 400, .body = "<Message/>", .content_type = "application/xml"};
    }
    const auto root = document.child("Message");
    const std::string type = root.child("Head").child("MsgType").text().get();
    Body body;
    for (const pugi::xml_node& each : root.child("Body").children()) {
        body[each.name()] = each.text().get();
    }
    return {.body = printed(type, root.child("Head").child("MsgId").text().get(),
                            clock_.now().text(), carry_out(type, body)),
            .content_type = "application/xml; charset=utf-8"};
}

Answer Treasury::pay(const Request& request) {
    const auto wish = object_in(request.body);
    const std::scoped_lock lock{mutex_};
    const auto found = bills_.find(text_in(wish, "pay_code"));
    if (found == bills_.end()) return {.status = 404, .body = R"({"code":"sandbox.no_bill"})"};
    Bill& bill = found->second;
    if (bill.status == "unpaid") {
        bill.status = "paid";
        bill.channel_txn = "BANK" + bill.pay_code;
        bill.paid_amount = text_in(wish, "amount").empty() ? bill.amount : text_in(wish, "amount");
        bill.paid_at = clock_.now().text();
    }
    return {.body = boost::json::serialize(boost::json::object{{"status", bill.status}})};
}

Answer Treasury::list() const {
    boost::json::array bills;
    const std::scoped_lock lock{mutex_};
    for (const auto& [code, bill] : bills_) {
        bills.push_back(boost::json::object{{"pay_code", code},
                                            {"amount", bill.amount},
                                            {"payer", bill.payer},
                                            {"status", bill.status},
                                            {"channel_txn", bill.channel_txn}});
    }
    return {.body = boost::json::serialize(boost::json::object{{"bills", std::move(bills)}})};
}

}  // namespace mashang::sandbox
