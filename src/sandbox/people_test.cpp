#include "sandbox/people.h"

#include <gtest/gtest.h>

#include "platform/disk/disk.h"

namespace mashang::sandbox {
namespace {

TEST(People, the_same_seed_makes_the_same_people_and_another_seed_others) {
    const std::string csv =
        disk::read(MASHANG_SOURCE_DIR "/data/sandbox/people.csv", 16 << 20).value();
    const People one{csv, 1};
    const People same{csv, 1};
    const People other{csv, 2};
    int different = 0;
    for (std::uint32_t i = 0; i < 100; ++i) {
        EXPECT_EQ(one.numbered(i).name, same.numbered(i).name);
        EXPECT_EQ(one.numbered(i).citizen_id, other.numbered(i).citizen_id);
        different += one.numbered(i).name != other.numbered(i).name ? 1 : 0;
    }
    EXPECT_GT(different, 50);
    EXPECT_NE(one.numbered(0).citizen_id, one.numbered(1).citizen_id);
    EXPECT_NE(one.numbered(0).citizen_id, one.numbered(900).citizen_id);
}

TEST(People, a_faulty_list_is_refused_with_its_lines) {
    try {
        People{
            "citizen_id,name,ethnicity,address,state,note,guardians\n123,甲,汉族,某地,asleep,,\n",
            1};
        FAIL() << "taken";
    } catch (const std::runtime_error& fault) {
        EXPECT_NE(std::string_view{fault.what()}.find("people.csv:2"), std::string_view::npos);
        EXPECT_NE(std::string_view{fault.what()}.find("deceased"), std::string_view::npos);
    }
}

}  // namespace
}  // namespace mashang::sandbox
