#pragma once

// A police office with a plan, and two people who visit it, on a fresh database of each engine.

#include <gmock/gmock.h>

#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "contexts/bookings/flows.h"
#include "contexts/bookings/schema.h"
#include "contexts/bookings/store.h"
#include "contexts/catalogue/testing.h"
#include "contexts/identity/testing.h"
#include "platform/journal/testing/whats.h"
#include "platform/sql/testing/database_fixture.h"
#include "platform/timers/schema.h"

namespace mashang::bookings::testing {

inline constexpr const char* kOffice = "GA-350102000000";
inline constexpr const char* kItem = "GA003";  ///< a lost identity card is replaced
inline constexpr const char* kOtherItem = "GA001";
inline constexpr const char* kNoVisit = "GA005";  ///< needs no trip, and offers no booking

inline TimeOfDay at(std::string_view text) {
    return TimeOfDay::parse(text).value();
}
inline Date day(std::string_view text) {
    return Date::parse(text).value();
}

inline WorkingCalendar real_calendar() {
    std::ifstream in(MASHANG_SOURCE_DIR "/data/holidays.csv");
    return *WorkingCalendar::parse(std::string{std::istreambuf_iterator<char>(in), {}});
}

/// Mornings of Monday to Friday: ten slots of twenty minutes with two places each, for all items.
inline Plan mornings() {
    Plan plan{.hours = {}, .minutes = 20, .places = 2, .days_ahead = 14, .items = {}};
    for (int weekday = 1; weekday <= 5; ++weekday) {
        plan.hours.push_back({weekday, at("08:30"), at("12:00")});
    }
    return plan;
}

/// It is 2018-09-30 16:59, a Sunday on which work is made up; the next day of work is 10-08.
class BookingsTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        house_ = std::make_unique<identity::testing::Household>(database());
        database().migrate(timers::schema());
        database().migrate(schema());
        identity_ = std::make_unique<identity::Identity>(house_->parts);
        catalogue_.set(catalogue::testing::real_catalogue(MASHANG_SOURCE_DIR "/data"));
        calendar_.set(std::make_shared<const WorkingCalendar>(real_calendar()));
        parts_ = std::make_unique<Parts>(Parts{.clock = house_->clock,
                                               .ids = house_->ids,
                                               .journal = house_->journal,
                                               .identity = *identity_,
                                               .catalogue = catalogue_,
                                               .calendar = calendar_});
        lin = person("13800005678", "350102199003071234");
        chen = person("13900001234", "350203200002290010");
        officer = identity::testing::staff("officer", kOffice);
        stranger = identity::testing::staff("officer", "GA-350203000000");
    }

    http::Caller person(const char* mobile, const char* number) {
        return identity::testing::proven_person(database(), *identity_, mobile, number);
    }
    /// Somebody who may book as well, of whom no number is known.
    http::Caller another(int index) {
        const std::string mobile = std::to_string(13700000000 + index);
        return identity::testing::numberless_person(database(), *identity_, mobile.c_str());
    }
    const Parts& parts() { return *parts_; }
    platform::SetClock& clock() { return house_->clock; }
    void go_to(std::string_view date, std::string_view time) {
        clock().set(Instant::at(day(date), std::chrono::minutes{at(time).minutes()}));
    }

    int planned(const Plan& plan, int seen = 0) {
        return run([&](sql::Tx& tx) { return set_plan(tx, parts(), officer, seen, plan); });
    }
    static Wish wish(std::string_view date, std::string_view time, const char* item = kItem) {
        return {kOffice, item, day(date), at(time)};
    }
    Booking booked(const http::Caller& who, const Wish& what) {
        return run([&](sql::Tx& tx) { return book(tx, parts(), who, what); });
    }
    const Refusal* refused(const http::Caller& who, const Wish& what) {
        return refusal_of([&](sql::Tx& tx) { book(tx, parts(), who, what); });
    }
    Booking attended(const Booking& booking, bool came) {
        return run(
            [&](sql::Tx& tx) { return tell_attendance(tx, parts(), officer, booking.id, came); });
    }
    Booking found(const Booking& booking) {
        return run(
            [&](sql::Tx& tx) { return store::find(tx, booking.office_id, booking.id).value(); });
    }
    std::vector<journal::Entry> told(const Booking& booking) {
        return run([&](sql::Tx& tx) {
            return journal::read_subject(tx, "booking:" + booking.id.text(), 0, 1000);
        });
    }

    http::Caller lin;
    http::Caller chen;
    http::Caller officer;
    http::Caller stranger;

  private:
    std::unique_ptr<identity::testing::Household> house_;
    std::unique_ptr<identity::Identity> identity_;
    Snapshot<catalogue::Catalogue> catalogue_{std::make_shared<const catalogue::Catalogue>()};
    Snapshot<WorkingCalendar> calendar_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::bookings::testing
