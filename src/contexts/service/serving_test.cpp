#include "contexts/service/serving.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace mashang::service {
namespace {

const Instant kSent = *Instant::parse("2018-09-03T09:00:00+08:00");
const Instant kOpened = *Instant::parse("2018-09-05T20:00:00+08:00");
const Instant kDelivered = *Instant::parse("2018-09-14T10:00:00+08:00");
const Instant kLater = *Instant::parse("2019-09-03T09:00:00+08:00");

ServiceOrder sent() {
    return {.sent_at = kSent, .fallback_on = *Date::parse("2018-09-10")};
}

struct Row {
    const char* name;
    bool consented;
    bool has_box;
    bool opened;
    bool delivered;
    bool published;
    std::optional<Served> served;
};

TEST(Serving, IsAsTheTableSays) {
    const Instant notice_over = Instant::at(*Date::parse("2018-11-20"));
    const Row rows[]{
        {"nothing happened", false, true, false, false, false, {}},
        {"it arrived, and she never agreed", false, true, false, false, false, {}},
        {"it arrived, and she had agreed", true, true, false, false, false,
         Served{How::arrived, kSent}},
        {"she agreed and has no box", true, false, false, false, false, {}},
        {"she opened it", false, true, true, false, false, Served{How::opened, kOpened}},
        {"she agreed and opened it", true, true, true, false, false, Served{How::arrived, kSent}},
        {"paper came", false, true, false, true, false, Served{How::delivered, kDelivered}},
        {"she opened it before the paper came", false, true, true, true, false,
         Served{How::opened, kOpened}},
        {"the notice stood its time", false, false, false, false, true,
         Served{How::published, notice_over}},
        {"paper came while the notice stood", false, false, false, true, true,
         Served{How::delivered, kDelivered}},
    };
    for (const Row& row : rows) {
        ServiceOrder order = sent();
        order.consented = row.consented;
        if (row.has_box) order.arrived_at = kSent;
        if (row.opened) order.opened_at = kOpened;
        if (row.delivered) order.delivered_at = kDelivered;
        if (row.published) order.published_on = Date::parse("2018-10-21");
        EXPECT_EQ(served_by(order, kLater), row.served) << row.name;
    }
}

TEST(Serving, ANoticeServesOnlyWhenItsTimeIsOver) {
    ServiceOrder order = sent();
    order.published_on = Date::parse("2018-10-21");
    EXPECT_FALSE(served_by(order, Instant::at(*Date::parse("2018-11-19"))));
    EXPECT_TRUE(served_by(order, Instant::at(*Date::parse("2018-11-20"))));
}

TEST(Serving, ItGoesOnPaperOnceAndOnlyWhenNobodyOpenedItInTime) {
    ServiceOrder order = sent();
    EXPECT_FALSE(is_due_on_paper(order, *Date::parse("2018-09-10")));
    EXPECT_TRUE(is_due_on_paper(order, *Date::parse("2018-09-11")));
    for (const Parcel parcel :
         {Parcel::no_address, Parcel::ordered, Parcel::accepted, Parcel::collected,
          Parcel::delivered, Parcel::returned, Parcel::unanswered}) {
        order.parcel = parcel;
        EXPECT_FALSE(is_due_on_paper(order, *Date::parse("2018-09-11")));
    }
    order.parcel = Parcel::none;
    order.served_at = kOpened;
    EXPECT_FALSE(is_due_on_paper(order, *Date::parse("2018-09-11")));
}

TEST(Serving, ASilentCourierIsWaitedForUntilTheLastDayAndTriedTwice) {
    ServiceOrder order = sent();
    order.parcel_try = 1;
    order.parcel_due_on = Date::parse("2018-09-25");
    for (const Parcel parcel : {Parcel::ordered, Parcel::accepted, Parcel::collected}) {
        order.parcel = parcel;
        EXPECT_FALSE(is_parcel_overdue(order, *Date::parse("2018-09-25")));
        EXPECT_TRUE(is_parcel_overdue(order, *Date::parse("2018-09-26")));
    }
    order.parcel = Parcel::unanswered;
    EXPECT_FALSE(is_parcel_overdue(order, *Date::parse("2018-09-26")));
    EXPECT_TRUE(is_due_on_paper_again(order));
    EXPECT_FALSE(may_be_published(order));
    order.parcel_try = 2;
    EXPECT_FALSE(is_due_on_paper_again(order));
    EXPECT_TRUE(may_be_published(order));
    order.served_at = kOpened;
    EXPECT_FALSE(is_due_on_paper_again(order));
}

TEST(Serving, AParcelOnlyGoesForward) {
    using enum Parcel;
    EXPECT_TRUE(may_follow(ordered, accepted));
    EXPECT_TRUE(may_follow(accepted, delivered));  // a message was lost between
    EXPECT_TRUE(may_follow(collected, returned));
    EXPECT_FALSE(may_follow(collected, collected));
    EXPECT_FALSE(may_follow(collected, accepted));
    EXPECT_FALSE(may_follow(delivered, returned));
    EXPECT_FALSE(may_follow(returned, delivered));
    EXPECT_FALSE(may_follow(none, delivered));
    EXPECT_TRUE(may_follow(unanswered, accepted));  // found again
    EXPECT_TRUE(may_follow(unanswered, delivered));
}

ServiceOrder any_order(bool consented) {
    ServiceOrder order = sent();
    order.consented = consented;
    const auto maybe = [](std::optional<Instant>& at) {
        if (*rc::gen::arbitrary<bool>())
            at = kSent + std::chrono::hours{*rc::gen::inRange(0, 2000)};
    };
    maybe(order.arrived_at);
    maybe(order.opened_at);
    maybe(order.delivered_at);
    return order;
}

RC_GTEST_PROP(Serving, WhoHasNotAgreedIsNeverDeemedServed, ()) {
    const auto served = served_by(any_order(false), kLater);
    const bool is_deemed = served && served->how == How::arrived;
    RC_ASSERT(!is_deemed);
}

RC_GTEST_PROP(Serving, WhatHappensLaterNeverMovesTheDayOnWhichItWasServed, (bool consented)) {
    ServiceOrder order = any_order(consented);
    const auto before = served_by(order, kLater);
    if (!before) return;
    const Instant later = before->at + std::chrono::hours{1};
    if (!order.opened_at) order.opened_at = later;
    if (!order.delivered_at) order.delivered_at = later;
    RC_ASSERT(served_by(order, kLater) == before);
}

}  // namespace
}  // namespace mashang::service
