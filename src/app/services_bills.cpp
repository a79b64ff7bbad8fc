// Bills: how they are paid, and where else they are shown.

#include <optional>
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

/// Nothing: any code will do. Throws std::regex_error for what is no pattern: the town does not
/// start with it.
std::optional<std::regex> pattern_in(const Settings& settings) {
    const std::string& pattern = settings.bills.pay_code_pattern;
    return pattern.empty() ? std::nullopt : std::optional{std::regex{pattern}};
}

/// "居民身份证补领 40.00 元", "Reissue of an identity card ¥40.00".
std::string shown(const std::string& item_name, Money amount, Language language) {
    return language == Language::zh ? item_name + " " + amount.text() + " 元"
                                    : item_name + " ¥" + amount.text();
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

std::vector<proactive::Upcoming> Services::bills_to_pay(sql::Tx& tx,
                                                        const http::Caller& caller) const {
    const auto catalogue = snapshots_.catalogue().get();
    std::vector<proactive::Upcoming> all;
    for (const bills::Bill& bill : bills::list_own_bills(tx, bills_parts_, caller)) {
        if (!bills::is_payable(bill.state)) continue;
        const catalogue::Item* const item = catalogue->find_edition(bill.item_id, 0);
        const std::string name =
            item == nullptr ? bill.item_id : proactive_parts_.item_name(*item, caller.language);
        all.push_back({.kind = proactive::UpcomingKind::bill,
                       .id = bill.id.text(),
                       .name = shown(name, bill.amount_fen, caller.language),
                       .day = bill.due_on});
    }
    return all;
}

}  // namespace mashang::app
