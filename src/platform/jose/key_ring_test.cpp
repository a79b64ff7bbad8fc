#include "platform/jose/key_ring.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "platform/crypto/testing/slow_keys.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/jose/jws.h"
#include "platform/json/json.h"

namespace mashang::jose {
namespace {

namespace fs = std::filesystem;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

const Instant kStart = Instant::parse("2026-11-29T08:00:00+08:00").value();

class KeyRingTest : public testing::Test {
  protected:
    KeyRingTest() {
        crypto::fixture::put_slow_keys((folder_.path() / "keys").string());
        auto keys = open();
        KeyRing{keys, clock_}.get();
    }

    crypto::KeyStore open() const {
        return crypto::KeyStore::in_folder(folder_.path() / "keys", crypto::KeyCreation::allowed);
    }

    fs::path key_file(std::uint32_t version) const {
        return folder_.path() / "keys" / ("token_es256." + std::to_string(version) + ".key");
    }
    /// As another process does it at this moment.
    void rotate() {
        const auto version = open().rotate(crypto::kTokenEs256);
        const auto since_1970 = seconds{clock_.now().ms() / 1000};
        fs::last_write_time(key_file(version), std::chrono::file_clock::from_sys(
                                                   std::chrono::sys_seconds{since_1970}));
    }

    static std::string signer_of(KeyRing& ring) {
        return *ring.get()->signer(Algorithm::es256).public_key().kid();
    }
    static std::size_t published_by(KeyRing& ring) {
        return ring.get()->published().candidates(std::nullopt, Algorithm::es256).size();
    }
    void wait(milliseconds time) { clock_.advance(time); }

    platform::SetClock clock_{kStart};

  private:
    mashang::fixture::TemporaryFolder folder_;
};

TEST(KeyRing, the_first_start_makes_a_key_for_each_algorithm_that_signs_at_once) {
    auto keys = crypto::fixture::store_in_memory();
    const platform::SetClock clock{kStart};
    KeyRing rings{keys, clock};
    const auto ring = rings.get();
    const auto published = KeySet::parse(ring->jwks());
    EXPECT_EQ(published.keys().size(), kAlgorithms.size());
    for (const Algorithm algorithm : kAlgorithms) {
        const auto jws = Jws::parse(ring->signer(algorithm).sign("JWT", "{}")).value();
        EXPECT_EQ(jws.header().algorithm, algorithm);
        EXPECT_NE(verify(jws, published, {algorithm}), nullptr) << name_of(algorithm);
        EXPECT_EQ(published.candidates(jws.header().kid, algorithm).size(), 1U);
    }
    for (const auto& key : json::parse(ring->jwks()).at("keys").as_array()) {
        for (const auto* name : {"kid", "alg", "use", "kty"}) {
            EXPECT_TRUE(key.as_object().contains(name)) << name;
        }
    }
}

TEST_F(KeyRingTest, a_restart_goes_on_with_the_same_keys) {
    auto keys = open();
    auto again = open();
    KeyRing first{keys, clock_};
    KeyRing second{again, clock_};
    EXPECT_EQ(first.get()->jwks(), second.get()->jwks());
}

TEST_F(KeyRingTest, a_rotated_key_is_published_first_then_signs_and_the_old_one_retires) {
    auto keys = open();
    KeyRing ring{keys, clock_};
    const std::string old = signer_of(ring);
    wait(hours{1000});
    rotate();
    wait(seconds{20});  // time to look
    EXPECT_EQ(published_by(ring), 2U);
    EXPECT_EQ(signer_of(ring), old);
    wait(seconds{99});
    EXPECT_EQ(signer_of(ring), old);
    wait(seconds{20});
    EXPECT_NE(signer_of(ring), old);
    EXPECT_EQ(published_by(ring), 2U);
    wait(hours{47});
    EXPECT_EQ(published_by(ring), 2U);
    EXPECT_FALSE(ring.get()->published().candidates(old, Algorithm::es256).empty());
    wait(hours{1});
    EXPECT_EQ(published_by(ring), 1U);
    EXPECT_TRUE(ring.get()->published().candidates(old, Algorithm::es256).empty());
    EXPECT_FALSE(ring.get()->all().candidates(old, Algorithm::es256).empty());
    EXPECT_EQ(ring.get()->published().keys().size(), kAlgorithms.size());
}

TEST_F(KeyRingTest, whoever_keeps_the_jwks_of_another_node_for_a_minute_knows_each_key_that_signs) {
    auto keys = open();
    auto others_keys = open();
    KeyRing node{keys, clock_};
    KeyRing other{others_keys, clock_};
    KeySet kept;
    for (int step = 0; step < 600; ++step) {
        if (step % 23 == 3) rotate();
        const auto others = other.get();
        if (step % 8 == 0) kept = others->published();
        const std::string token = node.get()->signer(Algorithm::es256).sign("JWT", "{}");
        EXPECT_NE(verify(Jws::parse(token).value(), kept, kAllAlgorithms), nullptr) << step;
        wait(milliseconds{7500});
    }
}

TEST_F(KeyRingTest, between_two_looks_nothing_is_made_anew) {
    auto keys = open();
    KeyRing ring{keys, clock_};
    const auto before = ring.get();
    wait(seconds{19});
    EXPECT_EQ(ring.get(), before);
    wait(seconds{1});
    EXPECT_NE(ring.get(), before);
}

TEST_F(KeyRingTest, a_clock_that_is_set_back_does_not_stop_the_looking) {
    auto keys = open();
    KeyRing ring{keys, clock_};
    ring.get();
    clock_.set(Instant::parse("2018-09-30T16:59:00+08:00").value());
    ring.get();
    rotate();
    wait(seconds{20});
    EXPECT_EQ(published_by(ring), 2U);
}

TEST_F(KeyRingTest, many_threads_share_it_through_a_rotation) {
    auto keys = open();
    KeyRing ring{keys, clock_};
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 50; ++n) {
                    const auto now = ring.get();
                    const auto token = now->signer(Algorithm::es256).sign("JWT", "{}");
                    good += verify(Jws::parse(token).value(), now->published(), kAllAlgorithms) !=
                            nullptr;
                }
            });
        }
        threads.emplace_back([&] {
            for (int n = 0; n < 3; ++n) {
                rotate();
                wait(seconds{90});
            }
        });
    }
    EXPECT_EQ(good, 200);
}

TEST(KeyRing, touches_no_key_before_it_is_asked) {
    auto keys = crypto::fixture::store_in_memory();
    const platform::SetClock clock{kStart};
    KeyRing ring{keys, clock};
    EXPECT_TRUE(keys.versions(crypto::kTokenEddsa).empty());
    ring.get();
    EXPECT_EQ(keys.versions(crypto::kTokenEddsa).size(), 1U);
}

TEST_F(KeyRingTest, a_key_that_cannot_be_read_is_told_and_the_others_go_on) {
    auto keys = open();
    KeyRing ring{keys, clock_};
    const std::string before = signer_of(ring);
    rotate();
    fs::resize_file(key_file(2), 20);
    wait(seconds{20});
    EXPECT_THROW(ring.get(), crypto::KeyStoreFault);
    EXPECT_EQ(signer_of(ring), before);
}

TEST(KeyRing, of_keys_whose_age_nobody_knows_signs_with_the_newest_and_publishes_all) {
    auto keys = crypto::fixture::store_in_memory();
    const platform::SetClock clock{kStart};
    keys.rotate(crypto::kTokenEddsa);
    KeyRing ring{keys, clock};
    const auto newest = keys.newest_pair(crypto::kTokenEddsa);
    EXPECT_EQ(newest.version, 2U);
    EXPECT_EQ(ring.get()->signer(Algorithm::eddsa).public_key().thumbprint(),
              PublicKey::of(newest.key.public_half(), Algorithm::eddsa).thumbprint());
    EXPECT_EQ(ring.get()->published().candidates(std::nullopt, Algorithm::eddsa).size(), 2U);
}

}  // namespace
}  // namespace mashang::jose
