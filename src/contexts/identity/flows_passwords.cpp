#include "contexts/identity/flows.h"
#include "contexts/identity/refusals.h"

namespace mashang::identity {

Attempt take_attempt(sql::Tx& tx, const Parts& parts, std::string_view subject,
                     std::string_view address) {
    const Limits& limits = parts.limits;
    const Instant now = parts.clock.now();
    Attempt attempt{.subject = std::string{subject},
                    .address_subject = "address:" + parts.index.of("identity.address", address)};
    const Failures own = store::find_failures(tx, attempt.subject);
    const Failures others = store::find_failures(tx, attempt.address_subject);
    attempt.wait = wait_of(own, limits.account_delay, now);
    const auto wait = wait_of(others, limits.address_delay, now);
    if (wait && (!attempt.wait || *wait > *attempt.wait)) attempt.wait = wait;
    if (attempt.wait) return attempt;
    store::put_failures(tx, attempt.subject, with_failure(own, limits.account_delay, now));
    store::put_failures(tx, attempt.address_subject,
                        with_failure(others, limits.address_delay, now));
    return attempt;
}

void forgive_attempt(sql::Tx& tx, const Attempt& attempt) {
    store::forget_failures(tx, attempt.subject);
    // Only this attempt's: whoever knows one password must not guess at others for free.
    Failures address = store::find_failures(tx, attempt.address_subject);
    if (address.count > 0) --address.count;
    store::put_failures(tx, attempt.address_subject, address);
}

void refuse_waiting(const Attempt& attempt) {
    if (!attempt.wait) return;
    throw Refused{refusals::kTooManyAttempts, {{"seconds", std::to_string(attempt.wait->count())}}};
}

PasswordCheck check_password(const Parts& parts, std::string_view subject, std::string_view address,
                             std::string_view password,
                             const std::function<std::optional<StoredPassword>(sql::Tx&)>& find) {
    PasswordCheck check;
    std::optional<StoredPassword> stored;
    parts.database.write([&](sql::Tx& tx) {
        check = {.attempt = take_attempt(tx, parts, subject, address)};
        if (!check.attempt.wait) stored = find(tx);
    });
    if (check.attempt.wait) return check;
    std::optional<std::string_view> hash;
    if (stored) hash = stored->hash;
    check.is_right = parts.passwords.verify(password, hash) && stored.has_value();
    if (!check.is_right) return check;
    if (parts.passwords.needs_rehash(*hash)) check.new_hash = parts.passwords.hash(password);
    check.stored = *std::move(stored);
    return check;
}

void accept_password(sql::Tx& tx, const PasswordCheck& check, std::string_view stored_now) {
    refuse_waiting(check.attempt);
    if (!check.is_right || check.stored.hash != stored_now) {
        throw Refused{refusals::kSignInFailed};
    }
    forgive_attempt(tx, check.attempt);
}

}  // namespace mashang::identity
