// `mashang verify code` with the vector of docs/formats/gz1.md.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "app/code_record.h"
#include "app/commands.h"
#include "platform/crypto/bytes.h"
#include "platform/disk/testing/temporary_folder.h"

namespace mashang::app {
namespace {

using ::testing::HasSubstr;

constexpr const char* kText =
    "GZ1:212100Y74KB0*M0DY0O21CCMH240W0100A20:O0$JQ+8TZ-BLKR*U0GN4MHAP+L769C-9-OFK "
    "Q6.P.1ATI4%170L5HMGB.81LEDV7A33EQ56IL$/TE95HM85:P6S0K.EEJR/23*+59KRTSDHI08:U:EF*CL";
constexpr const char* kKeys =
    R"({"keys":[{"kty":"EC","crv":"P-256","kid":"1","alg":"ES256","use":"sig",)"
    R"("x":"cuDz-oFfqAAvnVl47-TzaPNk8kRC3Xp043xa9tbLrrg",)"
    R"("y":"ainO3inWwH3PBDSRZfwPyVjauuQ44yVX_Nrki_tlHWI"}]})";

class VerifyCode : public ::testing::Test {
  protected:
    void SetUp() override {
        put("keys", kKeys);
        given = {.text = kText, .keys = path("keys"), .at = "2018-09-30T10:24:52+08:00"};
    }
    std::string path(const char* name) const { return (folder_.path() / name).string(); }
    void put(const char* name, std::string_view text) const {
        std::ofstream{path(name), std::ios::binary} << text;
    }
    Outcome judge() {
        ::testing::internal::CaptureStdout();
        const Outcome outcome = verify_code(given);
        said = ::testing::internal::GetCapturedStdout();
        return outcome;
    }

    CodeToVerify given;
    std::string said;

  private:
    fixture::TemporaryFolder folder_;
};

TEST_F(VerifyCode, SaysWhatAGoodCodeVouchesFor) {
    EXPECT_EQ(judge(), Outcome::done);
    EXPECT_THAT(said, HasSubstr("identity"));
    EXPECT_THAT(said, HasSubstr("level 2"));
    EXPECT_THAT(said, HasSubstr("adult"));
    EXPECT_THAT(said, HasSubstr("until 2018-09-30T16:00:00.000+08:00"));
    given.purpose = "identity";
    EXPECT_EQ(judge(), Outcome::done);
}

TEST_F(VerifyCode, NamesWhatIsWrong) {
    given.at = "2018-09-30T10:25:15+08:00";
    EXPECT_EQ(judge(), Outcome::failed);
    EXPECT_THAT(said, HasSubstr("one_code.stale"));
    given.at = "2018-09-30T10:24:52+08:00";
    given.purpose = "entry";
    EXPECT_EQ(judge(), Outcome::failed);
    EXPECT_THAT(said, HasSubstr("one_code.wrong_purpose"));
    given.text = "x";
    EXPECT_EQ(judge(), Outcome::failed);
    EXPECT_THAT(said, HasSubstr("one_code.unreadable"));
}

TEST_F(VerifyCode, TakesACodeOnceWhereItKeepsARecord) {
    given.record = path("record");
    EXPECT_EQ(judge(), Outcome::done);
    EXPECT_EQ(judge(), Outcome::failed);
    EXPECT_THAT(said, HasSubstr("one_code.replayed"));
    EXPECT_EQ(CodeRecord{path("record")}.last_slots().size(), 1);
}

TEST_F(VerifyCode, SaysHowItIsUsed) {
    given.at = "now";
    EXPECT_EQ(judge(), Outcome::misused);
    given.at.clear();
    given.purpose = "everything";
    EXPECT_EQ(judge(), Outcome::misused);
    given.purpose.clear();
    given.keys = path("nowhere");
    EXPECT_THROW(judge(), std::runtime_error);
    ::testing::internal::GetCapturedStdout();
    given.keys = path("keys");
    put("revoked", "GZ1r");
    given.revocations = path("revoked");
    EXPECT_THROW(judge(), std::runtime_error);
    ::testing::internal::GetCapturedStdout();
}

TEST_F(VerifyCode, ARecordHoldsTheLatestSlotOfEachCredential) {
    put("record",
        "0102030405060708 7\n0102030405060708 9\nffffffffffffffff 1\n0102030405060708 8\n");
    const auto last = CodeRecord{path("record")}.last_slots();
    EXPECT_EQ(last.size(), 2);
    EXPECT_EQ(last.at(*crypto::from_hex("0102030405060708")), 9);
}

TEST_F(VerifyCode, ALineThatWasCutShortIsPassedOverAndNotContinued) {
    put("record", "0102030405060708 7\n01020304");
    {
        CodeRecord record{path("record")};
        EXPECT_EQ(record.last_slots().size(), 1);
        record.append(*crypto::from_hex("ffffffffffffffff"), 3);
    }
    EXPECT_EQ(CodeRecord{path("record")}.last_slots().size(), 2);
}

TEST_F(VerifyCode, AFileThatIsNoRecordIsLeftAlone) {
    for (const char* other : {"hello world\n", "0102030405060708 12345\n", "01020304 7\n"}) {
        put("record", other);
        EXPECT_THROW(CodeRecord{path("record")}, std::runtime_error) << other;
    }
}

TEST_F(VerifyCode, OfTwoVerifiersAtOneRecordOneWaits) {
    std::atomic<bool> is_open{false};
    std::jthread other;
    {
        CodeRecord record{path("record")};
        other = std::jthread{[&] {
            const CodeRecord second{path("record")};
            is_open = true;
            EXPECT_EQ(second.last_slots().size(), 1) << "what the first entered is seen";
        }};
        EXPECT_FALSE(is_open);
        record.append(*crypto::from_hex("ffffffffffffffff"), 3);
        EXPECT_FALSE(is_open);
    }
    other.join();
    EXPECT_TRUE(is_open);
}

}  // namespace
}  // namespace mashang::app
