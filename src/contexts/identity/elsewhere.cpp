#include "contexts/identity/elsewhere.h"

#include "contexts/identity/flows.h"
#include "contexts/identity/flows_factors.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"

namespace mashang::identity {

std::optional<FirstStep> Elsewhere::sign_in(sql::Tx& tx, const http::Caller& caller,
                                            const AccountId& id) const {
    const auto account = store::find_account(tx, id);
    if (!account || account->closed_at) return std::nullopt;
    if (needs_second(tx, id)) return FirstStep{.ticket = make_ticket(parts_, id, kFederatedMethod)};
    NewSession session =
        start_session(tx, parts_, caller, id, AccountKind::person, kFederatedMethod);
    return FirstStep{.session = StartedSession{.cookie = std::move(session.cookie),
                                               .session = session.id,
                                               .account = id,
                                               .person = account->person_id}};
}

void Elsewhere::demand_recent(sql::Tx& tx, const http::Caller& caller) const {
    identity::demand_recent(tx, parts_, caller);
}

std::optional<PersonId> Elsewhere::find_person(sql::Tx& tx, const CitizenId& citizen_id) const {
    return store::find_citizen(tx, citizen_indexes(parts_, citizen_id));
}

bool Elsewhere::has_own_way(sql::Tx& tx, const AccountId& account) const {
    const auto row = store::find_account(tx, account);
    return row && (!row->password.empty() || !store::list_passkeys(tx, account).empty());
}

std::vector<const Refusal*> Elsewhere::refusals_of_second() {
    return {&refusals::kTicketOver, &refusals::kTooManyAttempts, &refusals::kWrongSecondFactor,
            &refusals::kAccountClosed};
}

const Refusal* Elsewhere::refusal_of_recent() {
    return &refusals::kSignInAgain;
}

}  // namespace mashang::identity
