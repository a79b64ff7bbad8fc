#include "platform/http/tus.h"

#include <gtest/gtest.h>

namespace mashang::http::tus {
namespace {

const Refusal* refusal_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Refused& refused) {
        return &refused.refusal();
    }
    return nullptr;
}

TEST(Tus, metadata_are_keys_with_values_in_base64) {
    EXPECT_EQ(parse_metadata("filename 5paH5Lu2LmpwZw==,filetype aW1hZ2UvanBlZw==, is_final"),
              (std::map<std::string, std::string>{
                  {"filename", "文件.jpg"}, {"filetype", "image/jpeg"}, {"is_final", ""}}));
    EXPECT_TRUE(parse_metadata("").empty());
}

TEST(Tus, metadata_that_are_none_are_refused) {
    for (const char* wrong : {"filename $$$$", "filename 5paH5Lu",
                              "a YQ==,a YQ==", "a YR==", "a ====", "a YQ== YQ=="}) {
        EXPECT_EQ(refusal_of([&] { parse_metadata(wrong); }), &kMetadataWrong) << wrong;
    }
}

TEST(Tus, a_piece_is_what_its_checksum_says) {
    // FIPS 180-4, of "abc".
    const char* sha1 = "sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0=";
    const char* sha256 = "sha256 ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
    EXPECT_EQ(refusal_of([&] { demand_checksum(sha1, "abc"); }), nullptr);
    EXPECT_EQ(refusal_of([&] { demand_checksum(sha256, "abc"); }), nullptr);
    EXPECT_EQ(refusal_of([&] { demand_checksum(sha1, "abd"); }), &kChecksumMismatch);
    EXPECT_EQ(refusal_of([&] { demand_checksum("sha1 YQ==", "abc"); }), &kChecksumMismatch);
    for (const char* unknown : {"md5 kAFQmDzST7DWlj99KOF/cg==", "sha1", "", " "}) {
        EXPECT_EQ(refusal_of([&] { demand_checksum(unknown, "abc"); }), &kChecksumUnknown);
    }
}

TEST(Tus, another_version_is_refused) {
    EXPECT_EQ(refusal_of([] { demand_version("1.0.0"); }), nullptr);
    EXPECT_EQ(refusal_of([] { demand_version("0.2.2"); }), &kOtherVersion);
    EXPECT_EQ(refusal_of([] { demand_version(std::nullopt); }), &kOtherVersion);
}

}  // namespace
}  // namespace mashang::http::tus
