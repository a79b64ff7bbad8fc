#include "contexts/apps/signature.h"

#include <gtest/gtest.h>

#include "platform/crypto/bytes.h"

namespace mashang::apps {
namespace {

const std::string kSecret = *crypto::from_base64("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
const Instant kAt = Instant::from_ms(1'614'265'330'000);

TEST(Signature, is_that_of_the_standards_own_example) {
    EXPECT_EQ(signature_of(kSecret, "msg_p5jXN8AQM9LWM0D4loKWxJek", kAt, R"({"test": 2432232314})"),
              "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    EXPECT_EQ(text_of_secret(kSecret), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
}

TEST(Signature, covers_id_second_and_every_byte) {
    const std::string good = signature_of(kSecret, "id", kAt, "body");
    EXPECT_NE(signature_of(kSecret, "ie", kAt, "body"), good);
    EXPECT_NE(signature_of(kSecret, "id", kAt + std::chrono::seconds{1}, "body"), good);
    EXPECT_NE(signature_of(kSecret, "id", kAt, "bodx"), good);
    EXPECT_NE(signature_of(kSecret + "x", "id", kAt, "body"), good);
}

TEST(Signature, of_each_secret_that_holds_stands_beside_the_other) {
    const std::vector<std::string> secrets{"new", "old"};
    EXPECT_EQ(
        signatures_of(secrets, "id", kAt, "body"),
        signature_of("new", "id", kAt, "body") + " " + signature_of("old", "id", kAt, "body"));
}

}  // namespace
}  // namespace mashang::apps
