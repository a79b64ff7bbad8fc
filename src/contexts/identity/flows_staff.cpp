#include "contexts/identity/flows.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/sealing.h"
#include "platform/crypto/totp.h"

namespace mashang::identity {

AccountId create_staff(sql::Tx& tx, const Parts& parts, const NewStaffMember& staff) {
    const Instant now = parts.clock.now();
    const auto id = parts.new_id<AccountId>();
    const bool added =
        store::add_staff(tx, {.id = id,
                              .user_name = staff.user_name.text(),
                              .name_sealed = seal_staff_name(parts, id, staff.name),
                              .office_id = staff.office_id,
                              .roles = text_of(staff.roles),
                              .password = staff.password_hash,
                              .totp_secret_sealed = seal_totp_secret(parts, id, staff.totp_secret),
                              .created_at = now});
    if (!added) throw Refused{refusals::kUserNameTaken};
    parts.journal.tell(tx, now,
                       {.what = "staff.created",
                        .actor = "system",
                        .on_behalf = "",
                        .authority = "operator",
                        .subject = "account:" + id.text(),
                        .facts = {{"office", staff.office_id}, {"roles", text_of(staff.roles)}}});
    return id;
}

PasswordCheck check_staff_password(const Parts& parts, const UserName& name,
                                   std::string_view password, std::string_view address) {
    const auto find = [&](sql::Tx& tx) -> std::optional<StoredPassword> {
        const auto staff = store::find_staff_by_user_name(tx, name);
        if (!staff) return std::nullopt;
        return StoredPassword{.account_id = staff->id, .hash = staff->password};
    };
    const std::string subject = "staff:" + parts.index.of("identity.staff.user_name", name.text());
    return check_password(parts, subject, address, password, find);
}

store::StaffRow sign_in_staff(sql::Tx& tx, const Parts& parts, const UserName& name,
                              const PasswordCheck& check, const SixDigits& totp) {
    const auto staff = store::find_staff_by_user_name(tx, name);
    accept_password(tx, check, staff ? staff->password : "");
    const crypto::Totp device{crypto::Secret{open_totp_secret(parts, *staff)}};
    const auto step = device.accept(totp.view(), parts.clock.now(), staff->totp_step);
    // The transaction rolls back: the attempt stays counted as failed.
    if (!step) throw Refused{refusals::kSignInFailed};
    store::set_totp_step(tx, staff->id, *step);
    if (check.new_hash) store::set_staff_password(tx, staff->id, *check.new_hash);
    return *staff;
}

}  // namespace mashang::identity
