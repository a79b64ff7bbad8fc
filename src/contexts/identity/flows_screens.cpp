#include "contexts/identity/flows_screens.h"

#include <fmt/ranges.h>

#include "base/split.h"
#include "contexts/identity/authentication.h"
#include "contexts/identity/device.h"
#include "contexts/identity/refusals.h"
#include "contexts/identity/rules.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"

namespace mashang::identity {
namespace {

constexpr std::size_t kTokenBytes = 16;
constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kLongestSecret = 64;

std::string hash_of(std::string_view secret) {
    return crypto::to_hex(crypto::sha256(secret.substr(0, kLongestSecret)));
}

std::string address_index(const Parts& parts, std::string_view address) {
    return parts.index.of("identity.address", address);
}

Instant oldest(const Parts& parts) {
    return parts.clock.now() - parts.limits.screen_life;
}

store::Phone phone_of(const http::Caller& caller) {
    const auto account = AccountId::parse(caller.account_id);
    const auto session = SessionId::parse(caller.session_id);
    if (!account || !session) throw Refused{refusals::kScreenOver};
    return {.account = *account, .session = *session};
}

store::ScreenRow get_screen(sql::Tx& tx, const Parts& parts, std::string_view token) {
    auto screen = store::find_screen_by_token(tx, hash_of(token));
    if (!screen || screen->asked_at <= oldest(parts)) throw Refused{refusals::kScreenOver};
    return *std::move(screen);
}

void tell_answer(sql::Tx& tx, const Parts& parts, const http::Caller& phone,
                 const store::ScreenRow& screen, std::string_view what, std::string_view why) {
    boost::json::object facts{{"device", screen.device}, {"address", screen.address_masked}};
    if (!why.empty()) facts["why"] = why;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::string{what},
                        .actor = phone.account_id,
                        .on_behalf = phone.person_id,
                        .authority = "self",
                        .subject = "account:" + phone.account_id,
                        .facts = std::move(facts)});
}

}  // namespace

NewScreen ask_for_screen(sql::Tx& tx, const Parts& parts, const http::Caller& screen) {
    const Instant now = parts.clock.now();
    const ScreenNumbers numbers = make_numbers(parts.random_bytes);
    const auto id = parts.new_id<ScreenId>();
    NewScreen made{.id = id.text(),
                   .key = crypto::to_base64url(parts.random_bytes(kKeyBytes)),
                   .token = crypto::to_base64url(parts.random_bytes(kTokenBytes)),
                   .number = numbers.shown,
                   .expires_at = now + parts.limits.screen_life};
    store::add_screen(tx, {.id = id,
                           .token_hash = hash_of(made.token),
                           .key_hash = hash_of(made.key),
                           .numbers = fmt::format("{}", fmt::join(numbers.choice, ",")),
                           .number = numbers.shown,
                           .device = device_of(screen.user_agent),
                           .address_masked = masked_address(screen.address),
                           .address_index = address_index(parts, screen.address),
                           .asked_at = now});
    return made;
}

ScreenState state_of_screen(sql::Tx& tx, const Parts& parts, const ScreenId& id) {
    const auto screen = store::find_screen(tx, id);
    if (!screen) throw Refused{refusals::kScreenOver};
    return screen->asked_at <= oldest(parts) ? ScreenState::refused : screen->state;
}

SeenScreen see_screen(sql::Tx& tx, const Parts& parts, const http::Caller& phone,
                      std::string_view token) {
    const auto screen = get_screen(tx, parts, token);
    const store::Phone reader = phone_of(phone);
    // Whoever read it may look again: a page is loaded twice.
    const bool is_again = screen.state == ScreenState::seen &&
                          screen.account_id == reader.account &&
                          screen.session_id == reader.session;
    if (!is_again && !store::see_screen(tx, screen.id, reader, oldest(parts))) {
        throw Refused{refusals::kScreenOver};
    }
    SeenScreen seen{.device = screen.device,
                    .address_masked = screen.address_masked,
                    .is_same_network = screen.address_index == address_index(parts, phone.address),
                    .asked_at = screen.asked_at,
                    .expires_at = screen.asked_at + parts.limits.screen_life};
    for (const std::string_view number : split(screen.numbers, ',')) {
        seen.numbers.emplace_back(number);
    }
    return seen;
}

ScreenState answer_screen(sql::Tx& tx, const Parts& parts, const http::Caller& phone,
                          std::string_view token, std::string_view number) {
    const auto screen = get_screen(tx, parts, token);
    const bool is_right = crypto::equal(number, screen.number);
    const ScreenState answer = is_right ? ScreenState::confirmed : ScreenState::refused;
    if (!store::answer_screen(tx, screen.id, phone_of(phone), answer, oldest(parts))) {
        throw Refused{refusals::kScreenOver};
    }
    if (is_right) {
        tell_answer(tx, parts, phone, screen, "screen.confirmed", "");
    } else {
        tell_answer(tx, parts, phone, screen, "screen.refused",
                    number.empty() ? "not_me" : "wrong_number");
    }
    return answer;
}

ScreenSession take_screen(sql::Tx& tx, const Parts& parts, const http::Caller& screen,
                          const ScreenId& id, std::string_view key) {
    const auto row = store::find_screen(tx, id);
    const bool is_who_asked = row && row->device == device_of(screen.user_agent) &&
                              row->address_index == address_index(parts, screen.address) &&
                              crypto::equal(row->key_hash, hash_of(key));
    if (!is_who_asked || !store::use_screen(tx, id, row->key_hash, oldest(parts))) {
        throw Refused{refusals::kScreenOver};
    }
    const AccountId account_id = row->account_id.value();
    const auto phone = store::find_session_of(tx, account_id, row->session_id.value());
    const bool is_phone_alive = phone && is_alive(phone->signed_in_at, phone->last_seen_at,
                                                  parts.limits, parts.clock.now());
    if (!is_phone_alive) throw Refused{refusals::kScreenOver};
    const auto account = store::find_account(tx, account_id).value();
    refuse_closed(account);
    // As old as the phone's: nobody showed anew who she is, and sessions that begin one another end
    // when the first would have.
    auto session = start_session(tx, parts, screen, account_id, AccountKind::person, kScreenMethod,
                                 phone->signed_in_at);
    return {.cookie = std::move(session.cookie), .account = account};
}

}  // namespace mashang::identity
