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

}  // namespace mashang::identity::testing
