#include "platform/crypto/password.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/crypto/phc.h"

namespace mashang::crypto {
namespace {

constexpr PasswordCost kCheap{.memory_kib = 64, .passes = 1, .lanes = 1};

class Passwords : public testing::Test {
  protected:
    KeyStore keys_ = KeyStore::in_memory();
    PasswordHasher hasher_{keys_, kCheap};
};

// RFC 9106, section 5.3.
TEST(Argon2id, is_that_of_rfc_9106) {
    EXPECT_EQ(to_hex(argon2id({.cost = {.memory_kib = 32, .passes = 3, .lanes = 4},
                               .password = std::string(32, '\x01'),
                               .salt = std::string(16, '\x02'),
                               .secret = std::string(8, '\x03'),
                               .associated = std::string(12, '\x04')})),
              "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

TEST_F(Passwords, the_right_password_fits_and_others_do_not) {
    const std::string stored = hasher_.hash("正确的密码 correct");
    EXPECT_TRUE(hasher_.verify("正确的密码 correct", stored));
    EXPECT_FALSE(hasher_.verify("正确的密码 Correct", stored));
    EXPECT_FALSE(hasher_.verify("", stored));
    EXPECT_TRUE(hasher_.verify(std::string(300, 'x'), hasher_.hash(std::string(300, 'x'))));
    EXPECT_FALSE(hasher_.verify(std::string(299, 'x'), hasher_.hash(std::string(300, 'x'))));
}

TEST_F(Passwords, the_same_password_is_stored_differently_each_time) {
    EXPECT_NE(hasher_.hash("password"), hasher_.hash("password"));
}

TEST_F(Passwords, by_default_a_hash_costs_what_owasp_asks_at_least) {
    const std::string stored = PasswordHasher{keys_}.hash("password");
    EXPECT_TRUE(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1,keyid=AAAAAQ$")) << stored;
}

TEST_F(Passwords, a_database_without_the_pepper_tells_nothing) {
    KeyStore other_house = KeyStore::in_memory();
    PasswordHasher thief{other_house, kCheap};
    thief.hash("so that there is a pepper");
    EXPECT_FALSE(thief.verify("password", hasher_.hash("password")));
}

TEST_F(Passwords, after_a_new_pepper_the_old_hash_fits_and_is_to_be_made_anew) {
    const std::string stored = hasher_.hash("password");
    EXPECT_FALSE(hasher_.needs_rehash(stored));
    keys_.rotate(kPepper);
    EXPECT_TRUE(hasher_.verify("password", stored));
    EXPECT_TRUE(hasher_.needs_rehash(stored));
    EXPECT_FALSE(hasher_.needs_rehash(hasher_.hash("password")));
}

TEST_F(Passwords, another_cost_is_reason_to_hash_anew) {
    const std::string stored = hasher_.hash("password");
    PasswordHasher dearer{keys_, {.memory_kib = 64, .passes = 2, .lanes = 1}};
    EXPECT_TRUE(dearer.verify("password", stored));
    EXPECT_TRUE(dearer.needs_rehash(stored));
}

TEST_F(Passwords, nobody_signs_in_to_an_account_that_is_not_there) {
    EXPECT_FALSE(hasher_.verify("password", std::nullopt));
    EXPECT_FALSE(hasher_.verify("", std::nullopt));
}

TEST_F(Passwords, no_letter_of_a_hash_may_change) {
    const std::string stored = hasher_.hash("password");
    for (std::size_t i = 0; i < stored.size(); ++i) {
        std::string changed = stored;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(hasher_.verify("password", changed)) << changed;
    }
}

TEST_F(Passwords, a_stored_text_that_costs_too_much_or_is_no_hash_is_not_tried) {
    const std::string tail = ",keyid=AAAAAQ$AAAAAAAAAAAAAAAAAAAAAA$" + std::string(43, 'A');
    ASSERT_TRUE(Phc::parse("$argon2id$v=19$m=64,t=1,p=1" + tail));
    for (const std::string& text :
         {std::string{}, std::string{"password"}, "$argon2id$v=19$m=1048577,t=1,p=1" + tail,
          "$argon2id$v=19$m=64,t=65,p=1" + tail, "$argon2id$v=19$m=64,t=0,p=1" + tail,
          "$argon2id$v=19$m=7,t=1,p=1" + tail, "$argon2id$v=19$m=1024,t=1,p=17" + tail,
          "$argon2id$v=19$m=64,t=1,p=0" + tail, "$argon2i$v=19$m=64,t=1,p=1" + tail,
          "$argon2id$v=16$m=64,t=1,p=1" + tail, "$argon2id$v=19$m=064,t=1,p=1" + tail,
          "$argon2id$v=19$m=64,t=1,p=1" + tail + "A", "$argon2id$v=19$m=64,t=1,p=1" + tail + "$",
          std::string{"$argon2id$v=19$m=64,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA"}}) {
        EXPECT_FALSE(Phc::parse(text)) << text;
        EXPECT_FALSE(hasher_.verify("password", text)) << text;
        EXPECT_TRUE(hasher_.needs_rehash(text)) << text;
    }
}

}  // namespace
}  // namespace mashang::crypto
