#include "platform/files/media_type.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "platform/disk/disk.h"
#include "platform/files/refusals.h"

namespace mashang::files {
namespace {

std::string sample(std::string_view name) {
    const auto folder = std::filesystem::path{MASHANG_SOURCE_DIR} / "src/platform/files/corpus";
    return disk::read(folder / "sniff_fuzz" / name, 1 << 20).value();
}

std::string photo() {
    return sample("photo.jpg");
}
std::string picture() {
    return sample("picture.png");
}
std::string page() {
    return sample("page.pdf");
}

const Refusal* refusal_of(std::string_view bytes) {
    const auto type = sniff(bytes);
    return type ? nullptr : type.error();
}

TEST(MediaType, pictures_and_pages_of_a_browser_are_recognised) {
    EXPECT_EQ(sniff(photo()), MediaType::jpeg);
    EXPECT_EQ(sniff(picture()), MediaType::png);
    EXPECT_EQ(sniff(page()), MediaType::pdf);
}

TEST(MediaType, each_has_its_name_and_extension) {
    EXPECT_EQ(name_of(MediaType::jpeg), "image/jpeg");
    EXPECT_EQ(name_of(MediaType::png), "image/png");
    EXPECT_EQ(extension_of(MediaType::pdf), ".pdf");
}

TEST(MediaType, pages_drawings_programs_and_texts_are_not_accepted) {
    for (const std::string_view bytes :
         {"<!DOCTYPE html><p>hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "MZ",
          "\x7f"
          "ELF",
          "PK\x03\x04", "hello", " %PDF-1.4", "\xFF\xD8", "\x89PNG"}) {
        EXPECT_EQ(refusal_of(bytes), &kTypeRefused) << bytes;
    }
    EXPECT_EQ(refusal_of(""), &kEmpty);
}

TEST(MediaType, a_picture_cut_anywhere_is_not_accepted) {
    for (const std::string& whole : {photo(), picture()}) {
        for (std::size_t size = 0; size < whole.size(); ++size) {
            EXPECT_NE(refusal_of(std::string_view{whole}.substr(0, size)), nullptr) << size;
        }
        EXPECT_EQ(refusal_of(std::string_view{whole}.substr(0, whole.size() / 2)), &kCutShort);
    }
}

TEST(MediaType, a_page_without_its_end_was_cut) {
    const std::string whole = page();
    EXPECT_EQ(refusal_of(std::string_view{whole}.substr(0, whole.size() / 2)), &kCutShort);
    EXPECT_EQ(refusal_of(whole + std::string(2000, ' ')), &kCutShort);
    EXPECT_EQ(refusal_of("%PDF-9.9"), &kDamaged);
    EXPECT_EQ(refusal_of("%PDF-1.4\n%%EOF"), &kDamaged);
}

TEST(MediaType, a_damaged_picture_is_found) {
    std::string bytes = picture();
    bytes[bytes.size() - 20] ^= 1;  // in the last data chunk or its checksum
    EXPECT_EQ(refusal_of(bytes), &kDamaged);
    EXPECT_EQ(refusal_of(sample("jpeg_no_scan")), &kDamaged);
    EXPECT_EQ(refusal_of(sample("jpeg_short_frame").append(8, '\0')), &kDamaged);
}

TEST(MediaType, what_a_phone_puts_behind_a_photo_does_no_harm) {
    EXPECT_EQ(sniff(photo() + std::string(100, '\0')), MediaType::jpeg);
    EXPECT_EQ(sniff(photo() + "SEFH some trailer SEFT"), MediaType::jpeg);
}

TEST(MediaType, a_file_that_is_two_files_is_not_accepted) {
    std::string archive_end = "PK\x05\x06" + std::string(18, '\0');
    std::string with_comment = archive_end + "abc";
    with_comment[archive_end.size() - 2] = 3;
    for (const std::string& whole : {photo(), picture(), page()}) {
        EXPECT_EQ(refusal_of(whole + "<html>"), &kTwoFilesInOne);
        EXPECT_EQ(refusal_of(whole + "<ScRiPt src=x>"), &kTwoFilesInOne);
        EXPECT_EQ(refusal_of(whole + "<?php"), &kTwoFilesInOne);
        EXPECT_EQ(refusal_of(whole + archive_end), &kTwoFilesInOne);
        EXPECT_EQ(refusal_of(whole + with_comment), &kTwoFilesInOne);
    }
    EXPECT_EQ(refusal_of(photo() + "%PDF-1.4"), &kTwoFilesInOne);
    EXPECT_EQ(refusal_of(picture() + page()), &kTwoFilesInOne);
}

TEST(MediaType, a_comment_that_is_a_page_or_a_pdf_is_found) {
    for (const std::string& hidden : {"<svg onload=x>", "%PDF-1.7\n"}) {
        std::string bytes = photo();
        std::string comment = "\xFF\xFE";
        comment += '\0';
        comment += static_cast<char>(hidden.size() + 2);
        bytes.insert(2, comment + hidden);
        EXPECT_EQ(refusal_of(bytes), &kTwoFilesInOne) << hidden;
    }
}

TEST(MediaType, a_pdf_that_runs_programs_is_not_accepted) {
    for (const std::string_view active : {"/JavaScript", "/Launch", "/EmbeddedFiles"}) {
        std::string bytes = page();
        bytes.insert(bytes.find('\n') + 1, std::string{active} + "\n");
        EXPECT_EQ(refusal_of(bytes), &kActiveContent) << active;
    }
}

TEST(MediaType, a_picture_of_a_billion_pixels_is_not_accepted) {
    std::string bytes = photo();
    const auto frame = bytes.find(std::string_view{"\xFF\xC0", 2});
    ASSERT_NE(frame, std::string::npos);
    for (std::size_t i = 5; i < 9; ++i) bytes[frame + i] = '\x7F';
    EXPECT_EQ(refusal_of(bytes), &kTooManyPixels);
    std::string drawing = picture();
    drawing.replace(16, 8, std::string_view{"\0\1\0\0\0\1\0\0", 8});
    EXPECT_EQ(refusal_of(drawing), &kTooManyPixels);
}

RC_GTEST_PROP(MediaType, stray_bytes_behind_a_magic_number_are_no_picture,
              (const std::string& stray)) {
    RC_ASSERT(!sniff("\xFF\xD8\xFF" + stray));
    RC_ASSERT(!sniff("\x89PNG\r\n\x1A\n" + stray));
}

}  // namespace
}  // namespace mashang::files
