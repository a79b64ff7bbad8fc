#include "contexts/identity/flows_closing.h"

#include <fmt/format.h>

#include "contexts/identity/flows_factors.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "contexts/identity/store_closing.h"

namespace mashang::identity {
namespace {

constexpr std::chrono::hours kPutOff{1};

std::optional<AccountId> find_due(sql::Tx& tx, const Parts& parts) {
    const auto due = store::list_closing(tx, parts.clock.now(), 1);
    if (due.empty()) return std::nullopt;
    return due.front();
}

store::AccountRow get_account(sql::Tx& tx, const http::Caller& caller) {
    const auto id = AccountId::parse(caller.account_id);
    auto account = id ? store::find_account(tx, *id) : std::nullopt;
    if (!account) throw Refused{refusals::kNoSuchPerson};
    return *std::move(account);
}

Standing standing_of(sql::Tx& tx, const Parts& parts, const PersonId& person) {
    return parts.standing ? parts.standing(tx, person) : Standing{};
}

void tell(sql::Tx& tx, const Parts& parts, const store::AccountRow& account, std::string_view what,
          std::string_view actor, boost::json::object facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = std::string{actor},
                        .on_behalf = account.person_id.text(),
                        .authority = actor == "system" ? "identity.closing" : "self",
                        .subject = "person:" + account.person_id.text(),
                        .facts = std::move(facts)});
}

void refuse_open(const Standing& standing) {
    if (standing.open.empty()) return;
    std::string numbers;
    for (const Matter& matter : standing.open) {
        if (!numbers.empty()) numbers += "、";
        numbers += matter.number;
    }
    throw Refused{refusals::kCasesOpen,
                  {{"count", std::to_string(standing.open.size())}, {"numbers", numbers}}};
}

/// The last that the number hears of us.
void send_farewell(sql::Tx& tx, const Parts& parts, const store::AccountRow& account) {
    parts.place_order(
        tx, parts.clock.now(),
        {.channel = "sms",
         .idempotency_key = "account_closed:" + account.id.text(),
         .subject = "account_closed:" + account.id.text(),
         .payload = {{"mobile", open_mobile(parts, account).view()},
                     {"text",
                      "【马上办】您的账号已按您的申请注销，个人信息已删除（法律要求保存的办件档案"
                      "除外）。此号码可以重新注册。"}}});
}

/// Who applied for something stays named in its record (档案法; 个人信息保护法 47); nobody finds
/// her by it.
void empty_person(sql::Tx& tx, const store::AccountRow& account, bool is_on_record) {
    auto person = store::find_person(tx, account.person_id).value();
    if (!is_on_record) {
        person.name_sealed.reset();
        person.citizen_id_sealed.reset();
        person.document_sealed.reset();
        person.proven_at.reset();
    }
    person.facts_sealed.reset();
    person.level = kLevelPhone;
    store::save_person(tx, person);
}

void close(sql::Tx& tx, const Parts& parts, const store::AccountRow& account,
           const Standing& standing) {
    send_farewell(tx, parts, account);
    end_sessions_of(tx, parts, account.id, End::closed);
    store::remove_all_of(tx, account);
    empty_person(tx, account, standing.is_on_record);
    store::close_account(tx, account.id, parts.clock.now(), "by_owner");
    tell(tx, parts, account, "account.closed", "system", {{"why", "by_owner"}});
}

}  // namespace

Instant ask_to_close(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    demand_recent(tx, parts, caller);
    const auto account = get_account(tx, caller);
    if (account.closes_at) return *account.closes_at;
    refuse_open(standing_of(tx, parts, account.person_id));
    const Instant closes_at = parts.clock.now() + parts.limits.closing_grace;
    store::set_closing(tx, account.id, closes_at);
    tell(tx, parts, account, "account.closing_asked", caller.account_id,
         {{"due", (closes_at.date()).text()}});
    end_sessions_of(tx, parts, account.id, End::closed);
    return closes_at;
}

void take_closing_back(sql::Tx& tx, const Parts& parts, const http::Caller& caller) {
    const auto account = get_account(tx, caller);
    if (!account.closes_at) throw Refused{refusals::kNotClosing};
    store::set_closing(tx, account.id, std::nullopt);
    tell(tx, parts, account, "account.closing_taken_back", caller.account_id, {});
}

int finish_closings(sql::Tx& tx, const Parts& parts) {
    const auto id = find_due(tx, parts);
    if (!id) return 0;
    const auto account = store::find_account(tx, *id).value();
    const Standing standing = standing_of(tx, parts, account.person_id);
    if (standing.open.empty()) {
        close(tx, parts, account, standing);
    } else {
        store::set_closing(tx, *id, std::nullopt);
        tell(tx, parts, account, "account.closing_called_off", "system", {});
    }
    return 1;
}

std::optional<AccountId> put_closing_off(sql::Tx& tx, const Parts& parts) {
    const auto id = find_due(tx, parts);
    if (id) store::set_closing(tx, *id, parts.clock.now() + kPutOff);
    return id;
}

}  // namespace mashang::identity
