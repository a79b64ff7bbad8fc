#include "contexts/openid/comparable_address.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

namespace mashang::openid {
namespace {

struct Row {
    std::string_view written;
    std::string_view compared;
};

TEST(ComparableAddress, has_one_form) {
    constexpr std::array kRows{
        Row{"HTTP://Example.CN:80", "http://example.cn/"},
        Row{"https://example.cn", "https://example.cn/"},
        Row{"https://example.cn:443/a", "https://example.cn/a"},
        Row{"https://example.cn:/a", "https://example.cn/a"},
        Row{"http://example.cn:443/", "http://example.cn:443/"},
        Row{"https://[::1]:8443/a?b#c", "https://[::1]:8443/a"},
        Row{"https://example.cn?a", "https://example.cn/"},
        Row{"https://example.cn/%e4%B8%ad", "https://example.cn/%E4%B8%AD"},
        Row{"https://example.cn/%41%7e%2f%2F", "https://example.cn/A~%2F%2F"},
        Row{"https://example.cn/a/./b/../c", "https://example.cn/a/c"},
        Row{"https://example.cn/a/..", "https://example.cn/"},
        Row{"https://example.cn/a/.", "https://example.cn/a/"},
        Row{"https://example.cn/../../a", "https://example.cn/a"},
        Row{"https://example.cn/%2E%2e/a", "https://example.cn/a"},
        Row{"https://example.cn/a//b/", "https://example.cn/a//b/"},
        Row{"https://example.cn/..a/b..", "https://example.cn/..a/b.."},
        Row{"https://example.cn//", "https://example.cn//"},
    };
    for (const Row& row : kRows) EXPECT_EQ(comparable_address(row.written), row.compared);
}

TEST(ComparableAddress, what_is_no_web_address_has_none) {
    for (const auto* text :
         {"", "example.cn", "//example.cn/", "/a", "ftp://example.cn/", "https://", "https:///a",
          "https://example.cn/ a", "https://example.cn/%4", "https://example.cn/中", "urn:a:b",
          "javascript:alert(1)", "https://a:b@c/", "https://a@c/"}) {
        EXPECT_FALSE(comparable_address(text)) << text;
    }
    EXPECT_FALSE(comparable_address("https://example.cn/" + std::string(kMostAddressBytes, 'a')));
}

RC_GTEST_PROP(ComparableAddress, in_its_form_stays_as_it_is, ()) {
    const auto path =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string{"/.%2FeaZ~?#:"}));
    const auto once = comparable_address("https://example.cn/" + path);
    if (once) RC_ASSERT(comparable_address(*once) == once);
}

}  // namespace
}  // namespace mashang::openid
