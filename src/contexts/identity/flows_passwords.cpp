#include "contexts/identity/flows.h"
#include "contexts/identity/refusals.h"

namespace mashang::identity {
namespace {

/// Counts an attempt of the account and the address as failed, unless either must wait.
void take_attempt(sql::Tx& tx, const Parts& parts, PasswordCheck& check) {
    const Limits& limits = parts.limits;
    const Instant now = parts.clock.now();
    const Failures own = store::find_failures(tx, check.subject);
    const Failures address = store::find_failures(tx, check.address_subject);
    check.wait = wait_of(own, limits.account_delay, now);
    const auto wait = wait_of(address, limits.address_delay, now);
    if (wait && (!check.wait || *wait > *check.wait)) check.wait = wait;
    if (check.wait) return;
    store::put_failures(tx, check.subject, with_failure(own, limits.account_delay, now));
    store::put_failures(tx, check.address_subject,
                        with_failure(address, limits.address_delay, now));
}

}  // namespace

PasswordCheck check_password(const Parts& parts, std::string_view subject, std::string_view address,
                             std::string_view password,
                             const std::function<std::optional<StoredPassword>(sql::Tx&)>& find) {
    PasswordCheck check;
    std::optional<StoredPassword> stored;
    parts.database.write([&](sql::Tx& tx) {
        check = {.subject = std::string{subject},
                 .address_subject = "address:" + parts.index.of("identity.address", address)};
        take_attempt(tx, parts, check);
        if (!check.wait) stored = find(tx);
    });
    if (check.wait) return check;
    std::optional<std::string_view> hash;
    if (stored) hash = stored->hash;
    check.is_right = parts.passwords.verify(password, hash) && stored.has_value();
    if (!check.is_right) return check;
    if (parts.passwords.needs_rehash(*hash)) check.new_hash = parts.passwords.hash(password);
    check.stored = *std::move(stored);
    return check;
}

void accept_password(sql::Tx& tx, const PasswordCheck& check, std::string_view stored_now) {
    if (check.wait) {
        throw Refused{refusals::kTooManyAttempts,
                      {{"seconds", std::to_string(check.wait->count())}}};
    }
    if (!check.is_right || check.stored.hash != stored_now) {
        throw Refused{refusals::kSignInFailed};
    }
    store::forget_failures(tx, check.subject);
    // Only this attempt's: whoever knows one password must not guess at others for free.
    Failures address = store::find_failures(tx, check.address_subject);
    if (address.count > 0) --address.count;
    store::put_failures(tx, check.address_subject, address);
}

}  // namespace mashang::identity
