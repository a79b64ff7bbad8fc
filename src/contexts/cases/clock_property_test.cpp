// Random ledgers: the sum of what is consumed and what remains is the budget, whatever happens.

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contexts/cases/clock.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

using enum ClockDeed;

const WorkingCalendar& calendar() {
    static const WorkingCalendar kCalendar = testing::real_calendar(MASHANG_SOURCE_DIR "/data");
    return kCalendar;
}

Limit any_limit() {
    const auto unit = *rc::gen::element(LimitUnit::working_day, LimitUnit::calendar_day,
                                        LimitUnit::month, LimitUnit::hour);
    const int most = unit == LimitUnit::month ? 4 : 60;
    return {*rc::gen::inRange(0, most), unit};
}

/// In the unit of what it adds to, as flows extend.
Limit any_addition(const Limit& to) {
    return {*rc::gen::inRange(1, 11),
            to.unit == LimitUnit::month ? LimitUnit::calendar_day : to.unit};
}

struct Story {
    std::vector<ClockLine> ledger;
    Instant now;
};

/// Any sound ledger of the years 2018 to 2026.
Story any_story() {
    constexpr int kMinutesOfADay = 24 * 60;
    Instant at = Instant::at(Date::parse("2018-01-01")->plus_days(*rc::gen::inRange(0, 365 * 8)),
                             std::chrono::minutes{*rc::gen::inRange(0, kMinutesOfADay)});
    const Limits limits{.promised = any_limit(), .statutory = any_limit()};
    Story story{{{start, at, limits}}, at};
    for (int left = *rc::gen::inRange(0, 8); left > 0; --left) {
        at = at + std::chrono::minutes{*rc::gen::inRange(0, 14 * kMinutesOfADay)};
        const auto deeds = next_deeds(story.ledger);
        if (deeds.empty()) break;
        ClockLine line{*rc::gen::elementOf(deeds), at};
        if (line.deed == extend) {
            line.limits = Limits{any_addition(limits.promised), any_addition(*limits.statutory)};
        }
        story.ledger.push_back(line);
    }
    story.now = at + std::chrono::minutes{*rc::gen::inRange(0, 40 * kMinutesOfADay)};
    return story;
}

RC_GTEST_PROP(ClockProperty, consumed_and_remaining_are_the_budget, ()) {
    const Story story = any_story();
    for (const LimitKind kind : {LimitKind::promised, LimitKind::statutory}) {
        const auto reading = read_clock(story.ledger, kind, calendar(), story.now);
        RC_ASSERT(reading.has_value());
        RC_ASSERT(reading->consumed + reading->remaining == reading->budget);
        RC_ASSERT(reading->consumed >= 0);
        RC_ASSERT(reading->due.has_value() == reading->late_at.has_value());
    }
}

RC_GTEST_PROP(ClockProperty, what_stands_consumes_nothing_and_what_runs_never_gets_time_back, ()) {
    const Story story = any_story();
    const auto before = read_clock(story.ledger, LimitKind::promised, calendar(), story.now);
    const auto after = read_clock(story.ledger, LimitKind::promised, calendar(),
                                  story.now + std::chrono::hours{24 * 9});
    if (before->state == ClockState::running) {
        RC_ASSERT(after->consumed >= before->consumed);
        RC_ASSERT(after->due == before->due);
    } else {
        RC_ASSERT(*after == *before);
    }
}

RC_GTEST_PROP(ClockProperty, it_is_late_exactly_from_its_moment_on, ()) {
    const Story story = any_story();
    const auto reading = read_clock(story.ledger, LimitKind::promised, calendar(), story.now);
    if (!reading->late_at || reading->state != ClockState::running) return;
    RC_ASSERT(reading->is_late == (story.now >= *reading->late_at));
}

RC_GTEST_PROP(ClockProperty, a_pause_never_makes_anything_due_earlier, ()) {
    Story story = any_story();
    const auto running = read_clock(story.ledger, LimitKind::promised, calendar(), story.now);
    if (running->state != ClockState::running || running->is_late) return;
    story.ledger.push_back({pause, story.now});
    story.now = story.now + std::chrono::hours{*rc::gen::inRange(0, 24 * 20)};
    story.ledger.push_back({resume, story.now});
    const auto resumed = read_clock(story.ledger, LimitKind::promised, calendar(), story.now);
    RC_ASSERT(*resumed->late_at >= *running->late_at);
    RC_ASSERT(!resumed->is_late);
    RC_ASSERT(resumed->consumed == running->consumed || resumed->unit == LimitUnit::hour);
}

RC_GTEST_PROP(ClockProperty, of_a_stopped_clock_nothing_moves_any_more, ()) {
    Story story = any_story();
    const auto deeds = next_deeds(story.ledger);
    if (deeds.empty()) return;
    story.ledger.push_back({stop, story.now});
    const auto at_once = read_clock(story.ledger, LimitKind::promised, calendar(), story.now);
    const auto later = read_clock(story.ledger, LimitKind::promised, calendar(),
                                  story.now + std::chrono::hours{24 * 100});
    RC_ASSERT(*at_once == *later);
    RC_ASSERT(at_once->state == ClockState::stopped);
}

}  // namespace
}  // namespace mashang::cases
