#include "contexts/identity/flows_endings.h"

#include "base/enum_names.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"

namespace mashang::identity {
namespace {

struct Holder {
    AccountId account;
    std::string person;  ///< empty: staff
};

Holder get_holder(sql::Tx& tx, const Parts& parts, const Whose& whose) {
    if (whose.mobile.has_value() == whose.user_name.has_value()) {
        throw Refused{refusals::kOneWayToSayWho};
    }
    if (whose.mobile) {
        const auto account =
            store::find_account_by_mobile(tx, mobile_indexes(parts, *whose.mobile));
        if (!account) throw Refused{refusals::kNoSuchPerson};
        return {.account = account->id, .person = account->person_id.text()};
    }
    const auto staff = store::find_staff_by_user_name(tx, *whose.user_name);
    if (!staff) throw Refused{refusals::kNoSuchPerson};
    return {.account = staff->id, .person = {}};
}

void tell(sql::Tx& tx, const Parts& parts, const http::Caller& operator_, const Holder& holder,
          std::string_view what, boost::json::object facts) {
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = operator_.account_id,
                        .on_behalf = holder.person,
                        .authority = "operator",
                        .subject = "account:" + holder.account.text(),
                        .facts = std::move(facts)});
}

}  // namespace

int end_sessions_by_operator(sql::Tx& tx, const Parts& parts, const http::Caller& operator_,
                             const Whose& whose, EndingReason reason) {
    const Holder holder = get_holder(tx, parts, whose);
    int ended = 0;
    for (const store::SessionRow& session : store::list_sessions(tx, holder.account)) {
        if (!store::remove_session(tx, holder.account, session.id)) continue;
        tell(tx, parts, operator_, holder, "session.ended",
             {{"session", session.id.text()}, {"why", "ended_by_operator"}});
        ++ended;
    }
    tell(tx, parts, operator_, holder, "account.sessions_ended",
         {{"count", ended}, {"reason", name_of_enumerator(reason)}});
    return ended;
}

}  // namespace mashang::identity
