#include "platform/zip/package.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <zip.h>

#include <map>

#include "platform/zip/refusals.h"

namespace mashang::zip {
namespace {

using ::testing::ElementsAre;

const std::vector<Entry> kTwo{{"manifest.sha256", "abc"}, {"materials/01.pdf", std::string(9, 0)}};

/// A package as another program writes it: packed, with whatever names.
std::string packed(const std::vector<Entry>& entries) {
    zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t* const archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const Entry& entry : entries) {
        zip_file_add(archive, entry.name.c_str(),
                     zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(source);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

const Refusal* refusal_of(const Checked<std::vector<Entry>>& read) {
    return read ? nullptr : read.error();
}

TEST(ZipPackage, WhatIsWrittenIsReadInTheSameOrder) {
    const auto again = read(write(kTwo));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, kTwo);
}

TEST(ZipPackage, TheSameEntriesMakeTheSameBytesInEveryTimeZone) {
    setenv("TZ", "Asia/Shanghai", 1);
    tzset();
    const std::string here = write(kTwo);
    setenv("TZ", "America/Lima", 1);
    tzset();
    EXPECT_EQ(write(kTwo), here);
    unsetenv("TZ");
    tzset();
}

TEST(ZipPackage, ANameThatLeavesItsFolderIsNeitherWrittenNorRead) {
    for (const char* name : {"../up", "/etc/passwd", "a//b", "a/", ".hidden", "a/../b", "a\\b",
                             "A.txt", "材料.pdf", "", "a b", "c:x"}) {
        EXPECT_FALSE(is_plain_name(name)) << name;
        EXPECT_THROW(write(std::vector<Entry>{{name, "x"}}), std::invalid_argument) << name;
    }
    for (const char* name : {"../up", "/etc/passwd", ".hidden", "a/../b", "A.txt"}) {
        EXPECT_EQ(refusal_of(read(packed({{name, "x"}}))), &refusals::kNoPackage) << name;
    }
    EXPECT_TRUE(is_plain_name("keys/archive_sm2.1.pem"));
    EXPECT_FALSE(is_plain_name(std::string(201, 'a')));
}

TEST(ZipPackage, ANameStandsOnce) {
    EXPECT_THROW(write(std::vector<Entry>{{"a", "1"}, {"a", "2"}}), std::invalid_argument);
}

TEST(ZipPackage, ABombEndsAtTheLimit) {
    const std::string bomb = packed({{"bomb", std::string(std::size_t{4} << 20U, '0')}});
    ASSERT_LT(bomb.size(), std::size_t{64} << 10U);
    EXPECT_EQ(refusal_of(read(bomb, {.entry_bytes = std::size_t{1} << 20U})), &refusals::kTooLarge);
    const std::string two =
        packed({{"a", std::string(600'000, '0')}, {"b", std::string(600'000, '0')}});
    EXPECT_EQ(refusal_of(read(two, {.total_bytes = 1'000'000})), &refusals::kTooLarge);
    EXPECT_EQ(refusal_of(read(two, {.entries = 1})), &refusals::kTooLarge);
    EXPECT_EQ(refusal_of(read(two, {.packed_bytes = 10})), &refusals::kTooLarge);
    EXPECT_TRUE(read(two));
}

TEST(ZipPackage, SomeOfItIsFoundByName) {
    const std::string bytes = packed(kTwo);
    const Package package{bytes};
    EXPECT_THAT(package.names(), ElementsAre("manifest.sha256", "materials/01.pdf"));
    EXPECT_EQ(package.find("manifest.sha256"), "abc");
    EXPECT_EQ(package.find("manifest"), std::nullopt);
}

TEST(ZipPackage, WhatIsCutOffIsRefused) {
    const std::string whole = write(kTwo);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_EQ(refusal_of(read(std::string_view{whole}.substr(0, size))), &refusals::kNoPackage);
    }
}

TEST(ZipPackage, AChangedByteOfAContentIsNoticedByItsSum) {
    std::string bytes = write(kTwo);
    bytes[bytes.find("abc")] = 'x';
    EXPECT_EQ(refusal_of(read(bytes)), &refusals::kNoPackage);
}

RC_GTEST_PROP(ZipPackageProperty, AllContentsComeBack, ()) {
    const auto contents = *rc::gen::container<std::vector<std::string>>(
        rc::gen::container<std::string>(rc::gen::arbitrary<char>()));
    std::vector<Entry> entries;
    for (const std::string& content : contents) {
        entries.push_back({"f" + std::to_string(entries.size()), content});
    }
    if (entries.empty()) return;
    const auto again = read(write(entries));
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == entries);
}

}  // namespace
}  // namespace mashang::zip
