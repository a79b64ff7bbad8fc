// Bills: how they are paid, and where else they are shown.

#include <regex>

#include "app/given_file.h"
#include "app/services.h"
#include "contexts/bills/api.h"
#include "platform/crypto/bytes.h"

namespace mashang::app {
namespace {

/// Null: nothing is paid on line. Throws for keys that are none: the town does not start with them.
std::shared_ptr<const bills::Merchant> merchant_in(const Settings& settings) {
    const auto& [url, key] = settings.outbound.wechat_pay;
    const BillsSettings& own = settings.bills;
    if (url.empty() || own.wechat_merchant.empty()) return nullptr;
    return std::make_shared<const bills::Merchant>(bills::Merchant::of(
        own.wechat_merchant, own.wechat_app, own.wechat_serial, read_file(own.wechat_key_file), key,
        own.wechat_platform_serial, read_file(own.wechat_platform_key_file)));
}

/// Throws std::regex_error for what is no pattern: the town does not start with it.
std::string pattern_in(const Settings& settings) {
    static_cast<void>(std::regex{settings.bills.pay_code_pattern});
    return settings.bills.pay_code_pattern;
}

/// "居民身份证补领 40.00 元"
std::string shown(const bills::BillView& bill) {
    return bill.item_name + " " + bill.amount.text() + " 元";
}

}  // namespace

bills::Parts Services::make_bills_parts() {
    return {.clock = ground_.clock,
            .machine_clock = ground_.machine_clock,
            .ids = ground_.ids,
            .journal = ground_.journal,
            .fields = fields_,
            .cases = cases_parts_,
            .random_bytes = crypto::random_bytes,
            .office_name = [this](std::string_view id) { return office_name(id); },
            .base = [this] { return site_.get()->base; },
            .has_non_tax = !settings_.outbound.non_tax.url.empty(),
            .merchant = merchant_in(settings_),
            .pay_code_pattern = pattern_in(settings_)};
}

std::vector<proactive::Waiting> Services::bills_overdue(sql::Tx& tx,
                                                        const http::Caller& caller) const {
    std::vector<proactive::Waiting> all;
    for (const bills::Bill& bill : bills::list_own_bills(tx, bills_parts_, caller)) {
        const auto view = bills::view_of(tx, bills_parts_, bill);
        if (!view.overdue) continue;
        all.push_back({.kind = proactive::WaitingKind::bill,
                       .id = bill.id.text(),
                       .name = shown(view),
                       .since = bill.made_at});
    }
    return all;
}

std::vector<proactive::Upcoming> Services::bills_to_pay(sql::Tx& tx,
                                                        const http::Caller& caller) const {
    std::vector<proactive::Upcoming> all;
    for (const bills::Bill& bill : bills::list_own_bills(tx, bills_parts_, caller)) {
        if (!bills::is_payable(bill.state)) continue;
        all.push_back({.kind = proactive::UpcomingKind::bill,
                       .id = bill.id.text(),
                       .name = shown(bills::view_of(tx, bills_parts_, bill)),
                       .day = bill.due_on});
    }
    return all;
}

}  // namespace mashang::app
