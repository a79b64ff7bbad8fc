#include "benchmarks/inside/inside.h"

#include <fmt/format.h>

#include <stdexcept>

#include "app/share.h"
#include "platform/crypto/bytes.h"

namespace mashang::bench {

app::Settings settings_of(const Town& town) {
    app::Settings settings;
    settings.database.url = "sqlite:" + town.database().string();
    settings.storage.keys_folder = town.keys().string();
    settings.storage.files_folder = (town.folder() / "files").string();
    return settings;
}

Inside::Inside(const Town& town)
    : settings_{settings_of(town)},
      ground_{settings_},
      keys_{app::open_keys(settings_, crypto::KeyCreation::allowed)},
      snapshots_{app::read_word_lists(app::share_folder(settings_))},
      services_{settings_, ground_, keys_, snapshots_},
      fields_{keys_, settings_.crypto.algorithm},
      routes_{services_.routes()} {
    snapshots_.refresh(*ground_.database);
    password_ = services_.identity().hash_password("correct horse battery staple");
}

const http::Route& Inside::route(http::Method method, std::string_view path) const {
    for (const http::Route& row : routes_) {
        if (row.method == method && row.path == path) return row;
    }
    throw std::logic_error("no such route");
}

std::string Inside::sign_in(sql::Tx& tx, const identity::AccountId& account,
                            identity::AccountKind kind) {
    constexpr std::size_t kReferenceBytes = 32;
    const std::string reference = crypto::to_base64url(crypto::random_bytes(kReferenceBytes));
    const Instant now = ground_.clock.now();
    identity::store::add_session(tx, {.reference_hash = identity::hash_of_reference(reference),
                                      .id = identity::SessionId{ground_.ids.next(now)},
                                      .account_id = account,
                                      .kind = kind,
                                      .device = "bench",
                                      .address_masked = "127.0.0.*",
                                      .signed_in_at = now,
                                      .last_seen_at = now});
    return reference;
}

identity::PersonIds Inside::create_citizen(sql::Tx& tx, std::size_t number) {
    return services_.identity().create_person(
        tx,
        {.mobile = *MobileNumber::parse(fmt::format("139{:08}", number)),
         .password_hash = password_,
         .claim = identity::Claim{*identity::PersonName::parse("陈建国"), nth_citizen_id(number)},
         .level = identity::kLevelMatched,
         .facts = {.ethnicity = "汉族", .address = "福建省福州市鼓楼区东街1号"}});
}

}  // namespace mashang::bench
