#include "platform/disk/disk.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "platform/disk/testing/temporary_folder.h"

namespace mashang::disk {
namespace {

namespace fs = std::filesystem;

mode_t mode_of(const fs::path& path) {
    struct stat found{};
    EXPECT_EQ(::stat(path.c_str(), &found), 0);
    return found.st_mode & 07777;
}

std::ptrdiff_t entries_in(const fs::path& folder) {
    return std::distance(fs::directory_iterator{folder}, fs::directory_iterator{});
}

TEST(Disk, a_file_is_written_once_and_read_back) {
    const fixture::TemporaryFolder folder;
    const auto path = folder.path() / "file";
    EXPECT_EQ(read(path, 100), std::nullopt);
    EXPECT_EQ(write_new(path, "first", 0600), Written::now);
    EXPECT_EQ(write_new(path, "second", 0600), Written::before);
    EXPECT_EQ(read(path, 100), "first");
    EXPECT_EQ(mode_of(path), 0600U);
    EXPECT_EQ(entries_in(folder.path()), 1);
}

TEST(Disk, of_many_writers_one_wins_and_no_draft_stays) {
    const fixture::TemporaryFolder folder;
    const auto path = folder.path() / "file";
    std::atomic<int> won{0};
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < 8; ++i) {
            writers.emplace_back([&, i] {
                if (write_new(path, std::to_string(i), 0600) == Written::now) ++won;
            });
        }
    }
    EXPECT_EQ(won, 1);
    EXPECT_EQ(entries_in(folder.path()), 1);
}

TEST(Disk, a_file_beyond_the_limit_and_a_link_are_not_read) {
    const fixture::TemporaryFolder folder;
    write_new(folder.path() / "file", "12345", 0600);
    EXPECT_EQ(read(folder.path() / "file", 5), "12345");
    EXPECT_THROW(read(folder.path() / "file", 4), DiskFailure);
    fs::create_symlink("file", folder.path() / "link");
    EXPECT_THROW(read(folder.path() / "link", 5), DiskFailure);
}

TEST(Disk, what_is_removed_is_gone) {
    const fixture::TemporaryFolder folder;
    write_new(folder.path() / "file", "1", 0600);
    EXPECT_TRUE(disk::remove(folder.path() / "file"));
    EXPECT_FALSE(disk::remove(folder.path() / "file"));
}

TEST(Disk, private_folders_are_made_with_those_above_them) {
    const fixture::TemporaryFolder folder;
    make_private_folder(folder.path() / "a" / "b");
    EXPECT_EQ(mode_of(folder.path() / "a"), 0700U);
    EXPECT_EQ(mode_of(folder.path() / "a" / "b"), 0700U);
    make_private_folder(folder.path() / "a" / "b");
}

TEST(Disk, a_folder_that_is_missing_is_a_failure_that_names_the_path) {
    const fixture::TemporaryFolder folder;
    try {
        write_new(folder.path() / "none" / "file", "1", 0600);
        FAIL() << "written into nowhere";
    } catch (const DiskFailure& failure) {
        EXPECT_FALSE(failure.is_full());
        EXPECT_NE(std::string_view{failure.what()}.find("none"), std::string_view::npos);
    }
}

TEST(Disk, a_full_disk_leaves_nothing_behind) {
    const fixture::SmallDisk disk{64 * 1024};
    ASSERT_TRUE(disk.is_mounted()) << "neither root nor user name spaces";
    write_new(disk.path() / "before", "kept", 0600);
    try {
        write_new(disk.path() / "file", std::string(1 << 20, 'x'), 0600);
        FAIL() << "a megabyte fits into 64 KiB";
    } catch (const DiskFailure& failure) {
        EXPECT_TRUE(failure.is_full());
    }
    EXPECT_EQ(entries_in(disk.path()), 1);
    EXPECT_EQ(read(disk.path() / "before", 100), "kept");
    EXPECT_EQ(write_new(disk.path() / "small", "fits again", 0600), Written::now);
}

}  // namespace
}  // namespace mashang::disk
