#include "contexts/notices/routes.h"

#include <gtest/gtest.h>

#include <set>

#include "contexts/notices/refusals.h"
#include "contexts/notices/testing/notices_fixture.h"
#include "platform/http/access.h"
#include "platform/http/refusals.h"

namespace mashang::notices {
namespace {

namespace json = boost::json;

class NoticesRoutes : public testing::NoticesTest {
  protected:
    void SetUp() override {
        NoticesTest::SetUp();
        routes_ = routes(parts());
        chen = person("13900001234", "350203200002290010");
    }

    json::object list(const http::Caller& caller, std::string_view cursor = "") {
        json::object members;
        if (!cursor.empty()) members["cursor"] = cursor;
        json::object page;
        read([&](sql::Tx& tx) {
            http::check_access(routes_[0].access, caller);
            page = json::parse(http::call(routes_[0], &tx, caller, members).body).as_object();
        });
        return page;
    }
    /// The refusal that marking ends with, or null.
    const Refusal* mark(const http::Caller& caller, std::string_view id) {
        try {
            write([&](sql::Tx& tx) {
                http::check_access(routes_[1].access, caller);
                http::call(routes_[1], &tx, caller, {{"id", id}});
            });
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    }
    static std::string id_of(const json::object& page, std::size_t i) {
        return std::string{page.at("notices").at(i).at("id").as_string()};
    }

    http::Caller chen;

  private:
    http::Routes routes_;
};

TEST_P(NoticesRoutes, ShowTheNewestFirstInTheReadersLanguage) {
    tell("case.submitted", lin);
    tell("case.accepted", lin);
    follow();
    json::object page = list(lin);
    ASSERT_EQ(page.at("notices").as_array().size(), 2u);
    const json::object newest = page.at("notices").at(0).as_object();
    EXPECT_EQ(newest.at("title"), "申请已受理");
    EXPECT_EQ(newest.at("case_id"), testing::kCase);
    EXPECT_EQ(newest.at("at"), "2018-09-30T16:59:01.000+08:00");
    EXPECT_EQ(newest.at("read"), false);
    lin.language = Language::en;
    page = list(lin);
    EXPECT_EQ(page.at("notices").at(0).at("title"), "Application accepted");
    EXPECT_EQ(page.at("notices").at(1).at("text"),
              "Your application for \"居民身份证补领\" is in; its number is "
              "GA350102-20180930-7K3F9QD.");
}

TEST_P(NoticesRoutes, OneThatIsReadIsCountedNoMoreAlsoWhenItIsReadTwice) {
    tell("case.submitted", lin);
    tell("case.accepted", lin);
    follow();
    const std::string newest = id_of(list(lin), 0);
    EXPECT_EQ(list(lin).at("unread"), 2);
    EXPECT_EQ(mark(lin, newest), nullptr);
    EXPECT_EQ(mark(lin, newest), nullptr);
    const json::object page = list(lin);
    EXPECT_EQ(page.at("unread"), 1);
    EXPECT_EQ(page.at("notices").at(0).at("read"), true);
    EXPECT_EQ(page.at("notices").at(1).at("read"), false);
}

TEST_P(NoticesRoutes, AnothersNoticeIsNotThere) {
    tell("case.submitted", lin);
    tell("case.submitted", chen);
    follow();
    EXPECT_EQ(list(lin).at("notices").as_array().size(), 1u);
    const std::string hers = id_of(list(lin), 0);
    EXPECT_EQ(mark(chen, hers), &refusals::kNoSuchNotice);
    EXPECT_EQ(mark(lin, "0192f000-0000-7000-8000-00000000dead"), &refusals::kNoSuchNotice);
    EXPECT_EQ(unread(lin), 1);
    EXPECT_EQ(unread(chen), 1);
    EXPECT_TRUE(list(chen, hers).at("notices").as_array().empty())
        << "a cursor of hers opens nothing";
}

TEST_P(NoticesRoutes, OnlyPersonsHaveAnInbox) {
    http::Caller officer;
    officer.kind = http::CallerKind::staff;
    officer.roles = {"officer", "supervisor", "auditor", "operator"};
    const auto refusal_of = [&](const http::Caller& caller) -> const Refusal* {
        try {
            list(caller);
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    };
    EXPECT_EQ(refusal_of(officer), &http::kNotForYou);
    EXPECT_EQ(refusal_of({}), &http::kSignInFirst);
    EXPECT_EQ(mark(officer, "0192f000-0000-7000-8000-00000000dead"), &http::kNotForYou);
}

TEST_P(NoticesRoutes, AreReadPageByPageEachOnceAlsoWhileMoreArrive) {
    constexpr int kCount = 75;
    for (int i = 0; i < kCount; ++i) tell(i % 2 == 0 ? "case.submitted" : "case.accepted", lin);
    for (int i = 0; i < 3; ++i) tell("case.submitted", chen);
    follow();
    std::set<std::string> seen;
    std::string cursor;
    std::string last = "g";  // greater than any id
    std::vector<std::size_t> sizes;
    do {
        const json::object page = list(lin, cursor);
        sizes.push_back(page.at("notices").as_array().size());
        for (std::size_t i = 0; i < sizes.back(); ++i) {
            const std::string id = id_of(page, i);
            EXPECT_TRUE(seen.insert(id).second);
            EXPECT_LT(id, last);
            last = id;
        }
        const auto* next = page.if_contains("next_cursor");
        cursor = next != nullptr ? std::string{next->as_string()} : "";
        EXPECT_GE(page.at("unread").as_int64(), kCount);
        tell("case.decided", lin);  // comes before the cursor: on no later page
        follow();
    } while (!cursor.empty());
    EXPECT_EQ(sizes, (std::vector<std::size_t>{30, 30, 15}));
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(kCount));
}

TEST_P(NoticesRoutes, AFullLastPageHasNoNext) {
    for (int i = 0; i < 30; ++i) tell("case.submitted", lin);
    follow();
    EXPECT_FALSE(list(lin).contains("next_cursor"));
    EXPECT_TRUE(list(chen).at("notices").as_array().empty());
    EXPECT_EQ(list(chen).at("unread"), 0);
}

TEST_P(NoticesRoutes, ACursorThatIsNoIdIsRefused) {
    EXPECT_THROW(list(lin, "' OR 1=1"), Refused);
}

MASHANG_ON_EACH_ENGINE(NoticesRoutes);

}  // namespace
}  // namespace mashang::notices
