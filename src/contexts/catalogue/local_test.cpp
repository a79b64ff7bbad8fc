#include "contexts/catalogue/local.h"

#include <gmock/gmock.h>

#include "contexts/catalogue/testing.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

using ::testing::IsEmpty;

ItemContent source() {
    return *testing::real_catalogue(MASHANG_SOURCE_DIR "/data")->find_item("GA003")->content;
}

LocalContent everything() {
    return local_from(R"({"place":"东街口 1 号","hours":"周一至周六","telephone":"0591-1234567",
                          "promised_workdays":3,"help":"可先取号"})");
}

std::vector<std::string> pointers(const std::vector<Fault>& faults) {
    std::vector<std::string> all;
    for (const Fault& fault : faults) all.push_back(fault.pointer);
    return all;
}

TEST(Local, WhatTheSourceOpensAnOfficeMaySayForItself) {
    EXPECT_THAT(check_local(everything(), source()), IsEmpty());
    EXPECT_EQ(effective(everything(), source()), everything());
}

TEST(Local, WhatTheSourceDoesNotOpenIsRefusedElementByElement) {
    ItemContent closed = source();
    closed.open_to_offices.clear();
    EXPECT_THAT(
        pointers(check_local(everything(), closed)),
        ::testing::ElementsAre("/place", "/hours", "/telephone", "/promised_workdays", "/help"));
    EXPECT_TRUE(effective(everything(), closed).empty());
}

TEST(Local, APromiseIsShorterThanTheSourcesOrNone) {
    for (const auto& [days, is_sound] :
         std::map<int, bool>{{-1, false}, {0, true}, {14, true}, {15, false}, {16, false}}) {
        LocalContent local;
        local.promised_workdays = days;
        EXPECT_EQ(check_local(local, source()).empty(), is_sound) << days;
    }
}

TEST(Local, APromiseThatTheSourceCatchesUpWithIsTheSourcesAgain) {
    ItemContent faster = source();
    faster.promised_workdays = 3;
    EXPECT_FALSE(effective(everything(), faster).promised_workdays);
    EXPECT_TRUE(effective(everything(), faster).place);
}

TEST(Local, WhatAnOfficeMayNotRefuseIsTakenOverAndItsOwnPromiseIsForItToDecide) {
    ItemContent now = source();
    now.promised_workdays = 10;
    now.name = *json::Text<100, 2>::parse("居民身份证补办");
    const auto both = proposals(everything(), source(), now);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].change.element, "name");
    EXPECT_TRUE(both[0].taken_over);
    EXPECT_EQ(both[1].change.element, "promised_workdays");
    EXPECT_FALSE(both[1].taken_over);

    now.promised_workdays = 2;
    EXPECT_TRUE(proposals(everything(), source(), now)[1].taken_over)
        << "a promise longer than the source's cannot stand";
    EXPECT_THAT(proposals(everything(), source(), source()), IsEmpty());
}

}  // namespace
}  // namespace mashang::catalogue
