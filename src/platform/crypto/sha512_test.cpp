#include "platform/crypto/sha512.h"

#include <gtest/gtest.h>

#include "platform/crypto/bytes.h"

namespace mashang::crypto {
namespace {

TEST(Sha512, IsThatOfTheStandard) {
    EXPECT_EQ(to_hex(sha512("abc")),
              "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
              "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    EXPECT_EQ(to_hex(sha512("")).substr(0, 16), "cf83e1357eefb8bd");
}

}  // namespace
}  // namespace mashang::crypto
