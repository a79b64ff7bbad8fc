#include "platform/files/without_metadata.h"

#include <gmock/gmock.h>

#include "platform/crypto/key_store.h"
#include "platform/disk/disk.h"
#include "platform/disk/testing/temporary_folder.h"
#include "platform/files/file_store.h"

namespace mashang::files {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string sample(std::string_view name) {
    const auto folder = std::filesystem::path{MASHANG_SOURCE_DIR} / "src/platform/files/corpus";
    return disk::read(folder / "without_metadata_fuzz" / name, 1 << 20).value();
}

/// Of the file, which must be a picture before and after.
std::string stripped(std::string_view name) {
    const std::string bytes = sample(name);
    const auto type = sniff(bytes);
    EXPECT_TRUE(type) << name;
    std::string clean = without_metadata(bytes, *type);
    EXPECT_EQ(sniff(clean), type) << name;
    return clean;
}

/// From the frame's header on, which nothing may alter.
std::string_view pixels_of(std::string_view jpeg) {
    const auto frame = std::min(jpeg.find("\xFF\xC0"), jpeg.find("\xFF\xC2"));
    return jpeg.substr(std::min(jpeg.find("\xFF\xDB"), frame));
}

constexpr std::string_view kHeldSideways{
    "\xFF\xE1\0\x22"
    "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
    36};

TEST(WithoutMetadata, APhonesPhotographTellsNothingButHowItWasHeld) {
    const std::string clean = stripped("phone.jpg");
    for (const char* told :
         {"PhoneMaker", "xmpmeta", "26.0", "Fuzhou", "made at home", "MPF", "now"}) {
        EXPECT_THAT(clean, Not(HasSubstr(told)));
    }
    EXPECT_THAT(clean, HasSubstr(std::string{kHeldSideways}));
    EXPECT_THAT(clean, HasSubstr("ICC_PROFILE")) << "its colours stay";
    EXPECT_EQ(pixels_of(clean), pixels_of(sample("photo.jpg")));
    EXPECT_EQ(clean.size(), sample("photo.jpg").size() + kHeldSideways.size());
}

TEST(WithoutMetadata, AnUprightOneIsThePictureAlone) {
    EXPECT_EQ(stripped("phone_upright.jpg"), sample("photo.jpg"));
    EXPECT_EQ(stripped("photo.jpg"), sample("photo.jpg"));
    EXPECT_EQ(stripped("picture.png"), sample("picture.png"));
    EXPECT_EQ(stripped("png_exif_upright.png"), sample("picture.png"));
}

TEST(WithoutMetadata, WhatFollowsThePictureGoes) {
    EXPECT_THAT(stripped("phone_film.jpg"), Not(HasSubstr("119.3062E")));
    EXPECT_THAT(stripped("screen.png"), Not(HasSubstr("119.3062E")));
}

TEST(WithoutMetadata, BothOrdersOfBytesAreReadAndTheFirstCounts) {
    std::string other{kHeldSideways};
    other[29] = 8;
    EXPECT_THAT(stripped("phone_big_endian.jpg"), HasSubstr(other));
    const std::string clean = stripped("phone_twice.jpg");
    EXPECT_THAT(clean, HasSubstr(std::string{kHeldSideways}));
    EXPECT_EQ(clean.find("Exif"), clean.rfind("Exif"));
}

TEST(WithoutMetadata, WhatIsNoExifIsTakenAwayAndNotRead) {
    EXPECT_EQ(stripped("exif_cut.jpg"), sample("photo.jpg"));
    EXPECT_EQ(stripped("exif_loop.jpg"), sample("photo.jpg"));
}

TEST(WithoutMetadata, TheColourTransformOfAJpegStays) {
    EXPECT_THAT(stripped("adobe.jpg"), HasSubstr("Adobe"));
}

TEST(WithoutMetadata, AScreenshotKeepsItsSizeOnPaperAndNoWords) {
    const std::string clean = stripped("screen.png");
    for (const char* told : {"tEXt", "iTXt", "zTXt", "tIME", "PhoneMaker"}) {
        EXPECT_THAT(clean, Not(HasSubstr(told)));
    }
    EXPECT_THAT(clean, HasSubstr("pHYs"));
    EXPECT_THAT(clean, HasSubstr("eXIf")) << "with how it is to be turned";
    EXPECT_THAT(clean, HasSubstr(std::string{kHeldSideways.substr(10)}));
}

TEST(WithoutMetadata, IsWhatTheStoreKeepsWhoeverHandsItIn) {
    fixture::TemporaryFolder folder;
    crypto::KeyStore keys = crypto::KeyStore::in_memory();
    FileStore store{folder.path(), keys, crypto::SealAlgorithm::aes};
    const StoredFile file = store.take(sample("phone.jpg"));
    const std::string kept = store.read(file.id).value();
    EXPECT_EQ(kept, stripped("phone.jpg"));
    EXPECT_EQ(file.size, kept.size());
}

TEST(WithoutMetadata, WhatMovesToTheFrontAndIsAnotherFileThenIsRefused) {
    // Beyond the first kilobyte nobody takes it for a PDF; with the comment gone it is within.
    const std::string photo = sample("photo.jpg");
    const std::string comment(1000, 'x');
    const std::string profile = std::string{"ICC_PROFILE\0\x01\x01", 14} + "%PDF-1.4";
    const std::string padded = photo.substr(0, 2) + std::string{"\xFF\xFE\x03\xEA", 4} + comment +
                               std::string{"\xFF\xE2\0\x18", 4} + profile + photo.substr(2);
    ASSERT_EQ(sniff(padded), MediaType::jpeg);
    fixture::TemporaryFolder folder;
    crypto::KeyStore keys = crypto::KeyStore::in_memory();
    FileStore store{folder.path(), keys, crypto::SealAlgorithm::aes};
    EXPECT_THROW(store.take(padded), Refused);
}

}  // namespace
}  // namespace mashang::files
