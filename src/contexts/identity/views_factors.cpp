#include "contexts/identity/views_factors.h"

namespace mashang::identity {

PasskeyView view_of(const store::PasskeyRow& passkey) {
    return {.id = passkey.id.text(),
            .name = passkey.name,
            .is_synced = passkey.is_backup_eligible,
            .is_suspect = passkey.count_fell_at.has_value(),
            .created_at = passkey.created_at,
            .last_used_at = passkey.last_used_at};
}

FactorsView factors_of(sql::Tx& tx, const http::Caller& caller) {
    const auto id = AccountId::parse(caller.account_id).value();
    const auto account = store::find_account(tx, id).value();
    const auto person = store::find_person(tx, account.person_id).value();
    FactorsView view{.has_app = needs_second(tx, id),
                     .paper_codes = store::count_recovery_codes(tx, id),
                     .strength = caller.strength,
                     .signed_in_at = caller.signed_in_at,
                     .is_held_back = account.recovered_at.has_value()};
    for (const auto& passkey : store::list_passkeys(tx, id)) {
        view.passkeys.push_back(view_of(passkey));
    }
    view.strength_to_change =
        strength_to_change(person.level, view.has_app || !view.passkeys.empty());
    return view;
}

}  // namespace mashang::identity
