#pragma once

// A journal on a fresh database of each engine, sealed with a key that is good enough for tests.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "platform/clock/clock.h"
#include "platform/journal/export.h"
#include "platform/journal/follower.h"
#include "platform/journal/journal.h"
#include "platform/journal/schema.h"
#include "platform/journal/sealer.h"
#include "platform/journal/sequencer.h"
#include "platform/journal/verify.h"
#include "platform/sql/testing/database_fixture.h"

namespace mashang::journal {

/// "Signature" of a message: its digest with the key's secret in front.
inline std::string test_signature(std::string_view key_id, std::string_view message) {
    Record record;
    record.what = fmt::format("secret of {}", key_id);
    record.facts = message;
    return crypto::to_hex(leaf_of(record));
}

inline Signer test_signer(std::string key_id = "key-1") {
    return {.key_id = [key_id] { return key_id; },
            .sign = [](std::string_view key,
                       std::string_view message) { return test_signature(key, message); }};
}

/// Trusts key-1 only.
inline Verdict check_test_signature(std::string_view key_id, std::string_view message,
                                    std::string_view signature) {
    if (key_id != "key-1") return Verdict::unknown_key;
    return signature == test_signature(key_id, message) ? Verdict::good : Verdict::wrong;
}

class JournalTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        database().migrate(schema());
    }

    static Telling telling(std::string what, std::string subject = "case:1") {
        return {.what = std::move(what),
                .actor = "account-1",
                .on_behalf = "person-1",
                .authority = "officer",
                .subject = std::move(subject),
                .facts = {{"office", "350100"}, {"days", 3}}};
    }

    void tell(const std::string& what, const std::string& subject = "case:1") {
        write([&](sql::Tx& tx) { journal_.tell(tx, clock_.now(), telling(what, subject)); });
    }

    /// Positions for everything that is committed.
    void settle() {
        Sequencer sequencer{database()};
        while (sequencer.run_once() > 0) {
        }
    }

    /// `count` entries, then a seal.
    void seal(int count, const std::string& key_id = "key-1") {
        for (int i = 0; i < count; ++i) tell(fmt::format("case.step_{}", ++told_));
        settle();
        Sealer sealer{database(), clock_, test_signer(key_id)};
        while (sealer.run_once()) {
        }
    }

    std::vector<std::string> whats_in_order() {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            std::int64_t expected = 0;
            for (const Entry& entry : read_after(tx, 0, 1000)) {
                EXPECT_EQ(entry.position, ++expected);
                whats.push_back(entry.what);
            }
        });
        return whats;
    }

    platform::SetClock clock_{Instant::from_ms(1'538'297'940'000)};
    UuidMaker ids_{[](std::uint8_t* bytes, std::size_t count) { std::fill_n(bytes, count, 7); }};
    Journal journal_{ids_};
    int told_ = 0;
};

}  // namespace mashang::journal
