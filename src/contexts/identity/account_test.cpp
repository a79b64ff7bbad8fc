#include "contexts/identity/account.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/utf8.h"
#include "contexts/identity/device.h"
#include "contexts/identity/person_name.h"

namespace mashang::identity {
namespace {

TEST(PersonNameTest, NamesOfAllPeopleAreRead) {
    const struct {
        std::string_view typed;
        std::string_view kept;
        std::string_view masked;
    } names[]{
        {"林小红", "林小红", "**红"},
        {"李四", "李四", "*四"},
        {" 欧阳 娜娜 ", "欧阳娜娜", "***娜"},
        {"陈　明", "陈明", "*明"},  // ideographic space
        {"阿卜杜拉·买买提", "阿卜杜拉·买买提", "****·**提"},
        {"阿卜杜拉•买买提", "阿卜杜拉·买买提", "****·**提"},
        {"阿卜杜拉・买买提", "阿卜杜拉·买买提", "****·**提"},
        {"阿卜杜拉．买买提", "阿卜杜拉·买买提", "****·**提"},
        {"阿卜杜拉.买买提", "阿卜杜拉·买买提", "****·**提"},
        {"阿卜杜拉 · 买买提", "阿卜杜拉·买买提", "****·**提"},
        {"古丽·艾·米", "古丽·艾·米", "**·*·米"},
        {"王𠮷", "王𠮷", "*𠮷"},  // plane 2, extension B
        {"䶮一", "䶮一", "*一"},  // extension A
        {"张〇", "张〇", "*〇"},
        {"𰻝𰻝", "𰻝𰻝", "*𰻝"},  // plane 3, extension G
        {"Jean-Pierre  O’Neill", "Jean-Pierre O'Neill", "****-****** *'****l"},
        {"José Müller", "José Müller", "**** *****r"},
    };
    for (const auto& [typed, kept, masked] : names) {
        const auto name = PersonName::parse(typed);
        ASSERT_TRUE(name) << typed;
        EXPECT_EQ(name->text(), kept);
        EXPECT_EQ(name->masked(), masked);
    }
}

TEST(PersonNameTest, WhatIsNoNameIsRefused) {
    const std::string_view texts[]{
        "",      "王",      "·王明",    "王明·",     "王··明",   "王1",         "12",
        "王<b>", "王\n明",  "王\x01明", "王😀",      "王\xff明", "\xe7\x8e",    "王\xed\xa0\x80",
        "王_明", "Ro;bert", "-王明",    "王 - - 明", "  ",       "DROP--TABLE", "王\u202e明"};
    for (const std::string_view text : texts) EXPECT_FALSE(PersonName::parse(text)) << text;
    std::string longest;
    for (std::size_t i = 0; i < PersonName::kMaxCodePoints; ++i) longest += "王";
    EXPECT_TRUE(PersonName::parse(longest));
    EXPECT_FALSE(PersonName::parse(longest + "王"));
    EXPECT_FALSE(PersonName::parse(std::string(1'000'000, 'a')));
}

RC_GTEST_PROP(PersonNameTest, WhateverIsReadReadsTheSameAgainAndShowsOneLetter, ()) {
    static const std::vector<std::string> kPieces{"王", "𠮷", "a", "é",  " ", "·",   "•",
                                                  "-",  "'",  "1", "　", "<", "\xff"};
    std::string text;
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i) text += *rc::gen::elementOf(kPieces);
    const auto name = PersonName::parse(text);
    if (!name) return;
    RC_ASSERT(PersonName::parse(name->text()) == name);
    RC_ASSERT(code_points(name->masked()) == code_points(name->text()));
    std::string shown = name->masked();
    for (const std::string_view joint : {"*", "·", " ", "-", "'"}) {
        for (auto at = shown.find(joint); at != shown.npos; at = shown.find(joint)) {
            shown.erase(at, joint.size());
        }
    }
    RC_ASSERT(code_points(shown) == 1u);
}

TEST(SixDigitsTest, NumbersKeepTheirLeadingZeros) {
    EXPECT_EQ(SixDigits::parse("000007").value().text(), "000007");
    EXPECT_TRUE(SixDigits::parse("000000"));
    for (const std::string_view text : {"", "12345", "1234567", "12345x", " 12345"}) {
        EXPECT_FALSE(SixDigits::parse(text)) << text;
    }
}

TEST(UserNameTest, CapitalsAreReadAsSmallLetters) {
    EXPECT_EQ(UserName::parse("Lin.XiaoHong-2")->text(), "lin.xiaohong-2");
    for (const std::string_view text :
         {"", "ab", "1abc", ".abc", "a bc", "a_bc", "林小红", "abc\n", "a'or'1'='1"}) {
        EXPECT_FALSE(UserName::parse(text)) << text;
    }
    EXPECT_TRUE(UserName::parse(std::string(32, 'a')));
    EXPECT_FALSE(UserName::parse(std::string(33, 'a')));
}

TEST(RoleTest, RolesAreWrittenAndReadBack) {
    const std::vector<Role> all{Role::officer, Role::supervisor, Role::auditor, Role::operator_};
    EXPECT_EQ(text_of(all), "officer,supervisor,auditor,operator");
    EXPECT_EQ(roles_of(text_of(all)), all);
    EXPECT_TRUE(roles_of("").empty());
    EXPECT_THROW(roles_of("officer,king"), std::invalid_argument);
    EXPECT_THROW(roles_of("operator_"), std::invalid_argument);
}

TEST(DeviceTest, DevicesAreNamedCoarsely) {
    const std::pair<std::string_view, std::string_view> devices[]{
        {"Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 "
         "Mobile/15E148 MicroMessenger/8.0.42",
         "微信 · iPhone"},
        {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 "
         "Safari/537.36 Edg/120.0",
         "Edge · Windows"},
        {"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 "
         "Safari/605.1.15",
         "Safari · macOS"},
        {"Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0",
         "Firefox · Linux"},
        {"Mozilla/5.0 (Phone; OpenHarmony 5.0) ArkWeb/4.1 HuaweiBrowser/5.0",
         "华为浏览器 · HarmonyOS"},
        {"", "? · ?"},
        {"<script>alert(1)</script>", "? · ?"},
    };
    for (const auto& [text, device] : devices) EXPECT_EQ(device_of(text), device) << text;
    EXPECT_EQ(device_of(std::string(100'000, 'x') + "Chrome"), "? · ?");
}

TEST(DeviceTest, AddressesAreShownInPart) {
    const std::pair<std::string_view, std::string_view> addresses[]{
        {"203.0.113.7", "203.0.*.*"},
        {"2001:db8:1:2::3", "2001:db8:*"},
        {"::1", "::*"},
        {"", "?"},
        {"localhost", "?"},
        {"10", "?"},
        {"<script>", "?"}};
    for (const auto& [text, shown] : addresses) EXPECT_EQ(masked_address(text), shown) << text;
}

}  // namespace
}  // namespace mashang::identity
