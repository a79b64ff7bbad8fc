#pragma once

// Everything that identity works with, for tests of this context and of those above it.

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/api.h"
#include "contexts/identity/parts.h"
#include "contexts/identity/schema.h"
#include "platform/crypto/hash.h"
#include "platform/http/caller.h"
#include "platform/journal/schema.h"

namespace mashang::identity::testing {

/// Hashes in no time and counts how often it is asked.
class CountingPasswords final : public Passwords {
  public:
    std::string hash(std::string_view password) override {
        ++hashes;
        return generation + crypto::to_hex(crypto::sha256(password));
    }
    bool verify(std::string_view password, std::optional<std::string_view> stored) override {
        ++verifications;
        return stored && stored->ends_with(crypto::to_hex(crypto::sha256(password)));
    }
    bool needs_rehash(std::string_view stored) override { return !stored.starts_with(generation); }

    std::atomic<int> hashes{0};
    std::atomic<int> verifications{0};
    std::string generation = "first:";
};

/// Everything that identity's parts need, around a database.
class Household {
  public:
    explicit Household(sql::Database& database)
        : parts{.database = database,
                .clock = clock,
                .ids = ids,
                .journal = journal,
                .fields = fields,
                .index = index,
                .passwords = passwords,
                .place_order =
                    [this](sql::Tx&, Instant, const outbound::Order& order) {
                        const std::lock_guard lock{mutex_};
                        orders_.push_back(order);
                    },
                .random_bytes = crypto::random_bytes} {
        database.migrate(journal::schema());
        database.migrate(schema());
    }

    std::vector<outbound::Order> orders() const {
        const std::lock_guard lock{mutex_};
        return orders_;
    }

    platform::SetClock clock{*Instant::parse("2018-09-30T16:59:00+08:00")};
    UuidMaker ids{crypto::fill_random};
    journal::Journal journal{ids};
    crypto::KeyStore keys = crypto::KeyStore::in_memory();
    crypto::FieldCipher fields{keys, crypto::SealAlgorithm::aes};
    crypto::BlindIndex index{keys};
    CountingPasswords passwords;
    Parts parts;

  private:
    mutable std::mutex mutex_;
    std::vector<outbound::Order> orders_;
};

// Who asks, as the edge presents them to a handler.

/// 林小红 with that number, proven by the register, which also knows where she lives.
inline http::Caller proven_person(sql::Database& database, const Identity& identity,
                                  const char* mobile, const char* citizen_id) {
    PersonIds ids;
    database.write([&](sql::Tx& tx) {
        ids = identity.create_person(
            tx, {.mobile = *MobileNumber::parse(mobile),
                 .password_hash = "first:",
                 .claim = Claim{.name = *PersonName::parse("林小红"),
                                .citizen_id = *CitizenId::parse(citizen_id)},
                 .level = kLevelMatched,
                 .facts = {.ethnicity = "汉族", .address = "福州市鼓楼区东街1号"}});
    });
    http::Caller caller;
    caller.kind = http::CallerKind::person;
    caller.account_id = ids.account.text();
    caller.person_id = ids.person.text();
    caller.assurance_level = kLevelMatched;
    return caller;
}

/// Somebody of whom we know no citizen's number, as who is proven by a passport.
inline http::Caller numberless_person(sql::Database& database, const Identity& identity,
                                      const char* mobile) {
    PersonIds ids;
    database.write([&](sql::Tx& tx) {
        ids = identity.create_person(
            tx, {.mobile = *MobileNumber::parse(mobile), .password_hash = "first:"});
    });
    http::Caller caller;
    caller.kind = http::CallerKind::person;
    caller.account_id = ids.account.text();
    caller.person_id = ids.person.text();
    caller.assurance_level = kLevelMatched;
    return caller;
}

/// Somebody of an office, without a row of his own.
inline http::Caller staff(const char* role, const char* office) {
    http::Caller caller;
    caller.kind = http::CallerKind::staff;
    caller.account_id = "0192f000-0000-7000-8000-000000000001";
    caller.roles = {role};
    caller.office_id = office;
    return caller;
}

}  // namespace mashang::identity::testing
