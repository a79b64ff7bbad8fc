// The catalogue's feed as a portal follows it: page by page, each signed by a key of the province.

#include <gtest/gtest.h>

#include "app/testing/installation.h"
#include "platform/jose/jws.h"
#include "platform/jose/key_set.h"

namespace mashang::app {
namespace {

namespace json = boost::json;

class CatalogueFeed : public testing::InstallationTest {
  protected:
    json::object page_after(std::int64_t after, int limit) {
        const testing::Answer answer =
            ask({}, "GET", "/api/v1/catalogue/changes",
                {{"after", std::to_string(after)}, {"limit", std::to_string(limit)}});
        EXPECT_EQ(answer.status, 200) << answer.code;
        return answer.body;
    }
    bool is_signed_by_the_province(std::string_view jws) {
        constexpr std::size_t kMost = 1 << 20;
        const auto parsed = jose::Jws::parse(jws, kMost);
        if (!parsed || !parsed->header().is_type("catalogue-feed+json")) return false;
        const auto keys = jose::KeySet::parse(services().openid_parts().keys.get()->jwks());
        return jose::verify(*parsed, keys, {jose::Algorithm::es256}) != nullptr;
    }
};

TEST_P(CatalogueFeed, EveryPageIsSignedAndTheCursorLosesAndRepeatsNothing) {
    std::int64_t next = 0;
    for (int pages = 0; pages < 3; ++pages) {
        const json::object answer = page_after(next, 2);
        const std::string jws{answer.at("jws").as_string()};
        EXPECT_TRUE(is_signed_by_the_province(jws));
        const auto signed_page = jose::Jws::parse(jws, std::size_t{1} << 20);
        ASSERT_TRUE(signed_page);
        EXPECT_EQ(json::parse(signed_page->payload()), answer.at("page"));
        const json::object& page = answer.at("page").as_object();
        ASSERT_EQ(page.at("changes").as_array().size(), 2U);
        for (const json::value& change : page.at("changes").as_array()) {
            EXPECT_EQ(change.at("number").to_number<std::int64_t>(), ++next);
        }
        EXPECT_EQ(page.at("next").to_number<std::int64_t>(), next);
        EXPECT_TRUE(page.at("more").as_bool());
    }
}

TEST_P(CatalogueFeed, AnAlteredPageIsNotSigned) {
    const json::object answer = page_after(0, 1);
    std::string jws{answer.at("jws").as_string()};
    ASSERT_TRUE(is_signed_by_the_province(jws));
    const auto dot = jws.find('.');
    jws[dot + 10] = jws[dot + 10] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(is_signed_by_the_province(jws));
}

TEST_P(CatalogueFeed, WhoHasEverythingGetsAnEmptyPageAndKeepsTheCursor) {
    constexpr std::int64_t kBeyond = 1'000'000;
    const json::object page = page_after(kBeyond, 5).at("page").as_object();
    EXPECT_TRUE(page.at("changes").as_array().empty());
    EXPECT_FALSE(page.at("more").as_bool());
    EXPECT_EQ(page.at("next").to_number<std::int64_t>(), kBeyond);
}

MASHANG_ON_EACH_ENGINE(CatalogueFeed);

}  // namespace
}  // namespace mashang::app
